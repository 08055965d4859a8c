package id.simpul.catalog.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.catalog.Catalog;
import id.simpul.catalog.CatalogReader;
import id.simpul.catalog.CatalogWriter;
import id.simpul.catalog.PublicOrganisation;
import id.simpul.catalog.PublicService;
import id.simpul.catalog.PublishedCatalog;
import id.simpul.core.LocalizedText;
import id.simpul.core.http.Headers;
import id.simpul.core.http.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class CatalogHandlerTest {

  private static final PublicOrganisation DEPOK =
      PublicOrganisation.of("https://depok.example/", LocalizedText.of("Depok", "Depok"));

  private final PublishedCatalog published = published(5);
  private final CatalogHandler handler =
      CatalogHandler.builder(published).pageSize(2).apiCatalog("{\"linkset\":[]}").build();

  @Test
  void whole_isTheCatalogue_withItsTag() {
    Response answer = get("/katalog", Headers.none());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers().first("Content-Type")).contains(CatalogWriter.JSON_LD);
    assertThat(answer.headers().first("ETag")).contains(published.etag());
    assertThat(read(answer.bytes())).isEqualTo(published.current());
  }

  @Test
  void unchanged_isNotSentAgain_untilItChanges() {
    Headers known = Headers.of(Map.of("If-None-Match", "\"x\", W/" + published.etag()));

    Response unchanged = get("/katalog", known);
    published.publish(service(9));
    Response changed = get("/katalog", known);

    assertThat(unchanged.status()).isEqualTo(304);
    assertThat(unchanged.bytes()).isEmpty();
    assertThat(changed.status()).isEqualTo(200);
  }

  @Test
  void gzip_isSentToThoseWhoAcceptIt() throws IOException {
    Response answer = get("/katalog", Headers.of(Map.of("Accept-Encoding", "br, gzip;q=0.5")));
    Response plain = get("/katalog", Headers.of(Map.of("Accept-Encoding", "gzip;q=0")));

    assertThat(answer.headers().first("Content-Encoding")).contains("gzip");
    byte[] unpacked = new GZIPInputStream(new ByteArrayInputStream(answer.bytes())).readAllBytes();
    assertThat(read(unpacked)).isEqualTo(published.current());
    assertThat(plain.headers().first("Content-Encoding")).isEmpty();
  }

  @Test
  void pages_leadFromOneToTheNext_andHoldEveryServiceOnce() {
    Response first = get("/katalog?halaman=1", Headers.none());
    Response second = get(first.headers().link("next").orElseThrow(), Headers.none());
    Response last = get(second.headers().link("next").orElseThrow(), Headers.none());

    assertThat(last.headers().link("next")).isEmpty();
    List<String> all = new ArrayList<>(ids(first));
    all.addAll(ids(second));
    assertThat(all).hasSize(4).doesNotHaveDuplicates();
    assertThat(ids(last)).hasSize(1).doesNotContainAnyElementsOf(all);
  }

  @Test
  void pageThatIsNot_isRefused_withWhatThereIs() {
    for (String page : List.of("0", "4", "-1", "x", "99999999999")) {
      Response answer = get("/katalog?halaman=" + page, Headers.none());

      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.text()).contains("pages 1 to 3", "Halaman 1 sampai 3");
    }
  }

  @Test
  void oneService_isSentAlone() {
    Response answer =
        get("/katalog?layanan=https%3A%2F%2Fdepok.example%2Flayanan%2F3", Headers.none());

    assertThat(ids(answer)).containsExactly("https://depok.example/layanan/3");
    assertThat(get("/katalog?layanan=nonsense", Headers.none()).status()).isEqualTo(404);
  }

  @Test
  void otherForms_methodsAndPaths_areRefused() {
    Headers html = Headers.of(Map.of("Accept", "text/html"));
    Headers anything = Headers.of(Map.of("Accept", "text/html, */*;q=0.1"));

    assertThat(get("/katalog", html).status()).isEqualTo(406);
    assertThat(get("/katalog", anything).status()).isEqualTo(200);
    assertThat(handler.handle("POST", URI.create("/katalog"), Headers.none()).status())
        .isEqualTo(405);
    assertThat(get("/lain", Headers.none()).status()).isEqualTo(404);
    assertThat(handler.serves("/lain")).isFalse();
  }

  @Test
  void head_hasTheHeadersWithoutTheBody() {
    Response answer = handler.handle("HEAD", URI.create("/katalog"), Headers.none());

    assertThat(answer.bytes()).isEmpty();
    assertThat(answer.headers().first("ETag")).contains(published.etag());
  }

  @Test
  void apiCatalog_isServedWhereRfc9727Says() {
    Response answer = get("/.well-known/api-catalog", Headers.none());

    assertThat(answer.headers().first("Content-Type")).contains("application/linkset+json");
    assertThat(answer.text()).isEqualTo("{\"linkset\":[]}");
    assertThat(CatalogHandler.builder(published).build().serves("/.well-known/api-catalog"))
        .isFalse();
  }

  @Test
  void pathsAndPagesThatMakeNoSense_areRefusedAtOnce() {
    CatalogHandler.Builder builder = CatalogHandler.builder(published);

    assertThatThrownBy(() -> builder.path("katalog")).hasMessageContaining("write it so");
    assertThatThrownBy(() -> builder.pageSize(0)).hasMessageContaining("leave it unset");
  }

  private Response get(String target, Headers headers) {
    return handler.handle("GET", URI.create(target), headers);
  }

  private static PublishedCatalog published(int services) {
    Catalog.Builder catalog =
        Catalog.builder("https://depok.example/katalog", DEPOK)
            .title("Layanan", "Services")
            .description("Contoh", "An example");
    for (int i = 0; i < services; i++) {
      catalog.service(service(i));
    }
    return PublishedCatalog.of(catalog.build(), () -> Instant.parse("2026-01-01T00:00:00Z"));
  }

  private static PublicService service(int number) {
    return PublicService.builder("https://depok.example/layanan/" + number)
        .title("Layanan " + number, "Service " + number)
        .competentAuthority(DEPOK)
        .build();
  }

  private static List<String> ids(Response answer) {
    return read(answer.bytes()).services().stream().map(s -> s.id().iri().toString()).toList();
  }

  private static Catalog read(byte[] json) {
    return CatalogReader.ofDefaults()
        .read(
            new ByteArrayInputStream(json),
            URI.create("https://depok.example/katalog"),
            CatalogWriter.JSON_LD)
        .catalog();
  }
}
