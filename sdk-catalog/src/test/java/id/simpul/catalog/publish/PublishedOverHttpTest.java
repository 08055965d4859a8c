package id.simpul.catalog.publish;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.catalog.Catalog;
import id.simpul.catalog.PublicOrganisation;
import id.simpul.catalog.PublicService;
import id.simpul.catalog.PublishedCatalog;
import id.simpul.catalog.harvest.HarvestOutcome;
import id.simpul.catalog.harvest.HarvestReport;
import id.simpul.catalog.harvest.HarvestSource;
import id.simpul.catalog.harvest.Harvester;
import id.simpul.core.AgencyId;
import id.simpul.core.LocalizedText;
import id.simpul.core.http.Headers;
import id.simpul.core.http.Request;
import id.simpul.core.http.ResilientTransport;
import id.simpul.core.http.Response;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a handler publishes, read by a harvester: over a real socket, and large. */
class PublishedOverHttpTest {

  private static final PublicOrganisation DEPOK =
      PublicOrganisation.of("https://depok.example/", LocalizedText.of("Depok", "Depok"));
  private static final int SERVICES = 3_000;

  private final PublishedCatalog published = published();
  private final HandlerServer server =
      new HandlerServer(CatalogHandler.builder(published).apiCatalog("{\"linkset\":[]}").build());
  private final ResilientTransport transport = HandlerServer.patient().build();
  private final Harvester harvester = Harvester.builder().transport(transport).build();
  private final HarvestSource source =
      HarvestSource.of(
          AgencyId.of("kota-depok"), server.uri("/katalog"), "https://depok.example/layanan/");

  @AfterEach
  void close() {
    transport.close();
    server.close();
  }

  @Test
  void largeCatalogue_isServedInPages_compressed_andHarvestedWhole() {
    HarvestReport report = harvester.harvest(source);

    assertThat(report.outcome()).isEqualTo(HarvestOutcome.UPDATED);
    assertThat(report.services()).isEqualTo(SERVICES);
    assertThat(report.pages()).isEqualTo(SERVICES / 100);
    assertThat(server.sent.get()).as("gzip").isLessThan(report.bytes() / 4);
    assertThat(harvester.services().iterator().next().service())
        .isIn(published.current().services());
    System.out.println(report);
  }

  @Test
  void unchangedCatalogue_costsOneConditionalRequestAPage_andNothingIsSent() {
    harvester.harvest(source);
    server.sent.set(0);
    server.answered.clear();

    HarvestReport report = harvester.harvest(source);

    assertThat(report.outcome()).isEqualTo(HarvestOutcome.UNCHANGED);
    assertThat(server.answered).hasSize(SERVICES / 100).containsOnly("GET 304");
    assertThat(server.sent.get()).isZero();
  }

  @Test
  void oneServiceThatChanged_costsItsPage() {
    harvester.harvest(source);

    published.publish(service(1_234).toBuilder().title("Lain", "Other").build());
    HarvestReport report = harvester.harvest(source);

    assertThat(report.read()).isEqualTo(100);
    assertThat(report.changes().changed().count()).isEqualTo(1);
    assertThat(report.changes().unchanged()).isEqualTo(SERVICES - 1);
  }

  @Test
  void pageThatWasTheLast_changesWhenAnotherFollows() {
    harvester.harvest(source);

    published.publish(service(SERVICES));
    HarvestReport report = harvester.harvest(source);

    assertThat(report.changes().added().count()).isEqualTo(1);
    assertThat(report.pages()).isEqualTo(SERVICES / 100 + 1);
  }

  @Test
  void apiCatalog_isFoundWhereRfc9727Says_andIsSentOnce() {
    Request request = Request.of("GET", server.uri("/.well-known/api-catalog"));
    try (Response first = transport.send(request)) {
      assertThat(first.headers().first("Content-Type")).contains("application/linkset+json");
      String etag = first.headers().first("ETag").orElseThrow();
      try (Response again = transport.send(request.withHeader("If-None-Match", etag))) {
        assertThat(again.status()).isEqualTo(304);
      }
    }
  }

  @Test
  void tagOfACompressedAnswer_isAnother_andBothAreKnown() {
    CatalogHandler handler = CatalogHandler.builder(published).build();
    java.net.URI page = java.net.URI.create("/katalog?halaman=2");
    Headers gzip = Headers.none().with("Accept-Encoding", "gzip");
    String plain = tag(handler.handle("GET", page, Headers.none()));
    String compressed = tag(handler.handle("GET", page, gzip));

    assertThat(compressed).isNotEqualTo(plain);
    for (String known : new String[] {plain, compressed}) {
      assertThat(handler.handle("GET", page, gzip.with("If-None-Match", known)).status())
          .isEqualTo(304);
    }
  }

  private static String tag(Response response) {
    return response.headers().first("ETag").orElseThrow();
  }

  private static PublishedCatalog published() {
    Catalog.Builder catalog = Catalog.builder("https://depok.example/katalog", DEPOK);
    IntStream.range(0, SERVICES).forEach(i -> catalog.service(service(i)));
    return PublishedCatalog.of(catalog.build());
  }

  private static PublicService service(int number) {
    return PublicService.builder("https://depok.example/layanan/" + number)
        .title("Layanan " + number, "Service " + number)
        .competentAuthority(DEPOK)
        .free()
        .build();
  }
}
