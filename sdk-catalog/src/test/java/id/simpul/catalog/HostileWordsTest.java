package id.simpul.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.simpul.catalog.graph.UnreadableDocumentException;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words of a document that would act on whoever reads what is said about them. */
class HostileWordsTest {

  @Test
  @Timeout(value = 1, unit = TimeUnit.MINUTES)
  void amountsOfAMillionDigits_areNotEvenRead() {
    String cost = "{\"cv:hasValue\":\"" + "9".repeat(999_000) + "%d\"}";
    String costs =
        IntStream.range(10, 18).mapToObj(cost::formatted).collect(Collectors.joining(","));

    CatalogReading reading = read(service("\"cv:hasCost\":[" + costs + "]"));

    assertThat(only(reading).costs()).hasSize(8).allMatch(each -> each.kind() == Cost.Kind.UNKNOWN);
    assertThat(reading.findings()).anyMatch(f -> f.ruleId().equals("value.unusable"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "file:///etc"})
  void pageThatABrowserWouldRun_isNoPage(String page) {
    CatalogReading reading =
        read(
            service(
                "\"cv:hasChannel\":{\"@type\":\"cv:Channel\",\"foaf:page\":[{\"@id\":\""
                    + page
                    + "\"},{\"@id\":\"https://x.example/\"}]}"));

    assertThat(only(reading).channels().get(0).pages())
        .containsExactly(URI.create("https://x.example/"));
    assertThat(reading.findings())
        .filteredOn(f -> f.ruleId().equals("value.unusable"))
        .singleElement()
        .satisfies(f -> assertThat(f.message().in("en")).contains("begins with https://"));
    assertThat(CatalogWriter.toJsonLd(reading.catalog())).contains(page);
  }

  @Test
  void nameOfManyLines_isToldInOne() {
    CatalogReading reading =
        read(
            "{\"@id\":\"https://x.example/a\\nERROR forged\\u001b[2J\",\"@type\":\"cpsv:PublicService\"}");

    List<Finding> findings = reading.quarantined().get(0).findings();
    assertThat(findings).isNotEmpty();
    assertThat(findings)
        .extracting(f -> f + f.message().in("id"))
        .allSatisfy(text -> assertThat(text).doesNotContain("\n", "\u001b"));
    Finding elsewhere = Finding.of(Rules.VALUE_UNUSABLE, "/a\nb\u001b", "x", "x");
    assertThat(elsewhere.toString()).doesNotContain("\n", "\u001b");
  }

  @Test
  void contextOfManyLines_isRefusedInOne() {
    UnreadableDocumentException refusal =
        catchThrowableOfType(
            UnreadableDocumentException.class,
            () -> document("{\"@context\":\"https://x.example/\\nERROR forged\\u001b\"}"));

    assertThat(refusal.code()).isEqualTo("catalog.document.remote-context");
    assertThat(refusal.getMessage()).doesNotContain("\n", "\u001b");
    assertThat(refusal.explanation().in("id")).doesNotContain("\n", "\u001b");
  }

  private static PublicService only(CatalogReading reading) {
    assertThat(reading.catalog().services()).hasSize(1);
    return reading.catalog().services().get(0);
  }

  private static String service(String more) {
    return "{\"@id\":\"https://x.example/s\",\"@type\":\"cpsv:PublicService\","
        + "\"dct:title\":{\"@value\":\"Baik\",\"@language\":\"id\"},"
        + "\"cv:hasCompetentAuthority\":{\"@id\":\"https://x.example/\"},"
        + more
        + "}";
  }

  private static CatalogReading read(String node) {
    return document(
        "{\"@context\":{\"cpsv\":\"http://purl.org/vocab/cpsv#\",\"cv\":\"http://data.europa.eu/m8g/\","
            + "\"dct\":\"http://purl.org/dc/terms/\",\"foaf\":\"http://xmlns.com/foaf/0.1/\"},"
            + "\"@graph\":["
            + node
            + "]}");
  }

  private static CatalogReading document(String json) {
    return CatalogReader.ofDefaults()
        .read(
            new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
            URI.create("https://x.example/katalog"),
            "application/ld+json");
  }
}
