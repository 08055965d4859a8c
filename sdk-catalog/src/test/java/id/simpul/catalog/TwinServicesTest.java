package id.simpul.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TwinServicesTest {

  private static final String AUTHORITY =
      ",\"cv:hasCompetentAuthority\":{\"@id\":\"https://depok.example/\"}}";

  @Test
  void twoServicesWithOneIri_areReported_evenIfTheirTitlesAreTheSame() {
    CatalogReading reading = read(service("a", "SKTM", ""), service("a", "SKTM", ""));

    assertThat(reading.catalog().services()).hasSize(1);
    assertThat(ofServices(reading))
        .extracting(Finding::ruleId, Finding::path)
        .containsExactly(tuple("service.id.twice", "/services/0/id"));
    assertThat(ofServices(reading).get(0).message().in("en"))
        .contains("https://depok.example/a is described more than once");
  }

  @Test
  void twoServicesWithOneNumber_areReported() {
    CatalogReading reading = read(service("a", "SKTM", "7"), service("b", "Akta", "7"));

    assertThat(reading.catalog().services()).hasSize(2);
    assertThat(ofServices(reading))
        .extracting(Finding::toString)
        .containsExactly(
            "CODES service.identifier.twice at /services/1/identifier: The identifier '7' is that"
                + " of https://depok.example/a too. Give it another.");
    assertThat(CatalogValidator.validate(reading.catalog()))
        .extracting(Finding::ruleId)
        .contains("service.identifier.twice");
  }

  @Test
  void servicesThatDifferInIriAndNumber_andOnesWithoutANumber_areNot() {
    CatalogReading reading =
        read(
            service("a", "SKTM", "7"),
            service("b", "SKTM", "8"),
            service("c", "SKTM", ""),
            service("d", "SKTM", ""));

    assertThat(reading.catalog().services()).hasSize(4);
    assertThat(ofServices(reading)).isEmpty();
  }

  @Test
  void serviceThatAnotherRefersTo_isNoTwin() {
    String related =
        "{\"@id\":\"https://depok.example/b\",\"@type\":\"cpsv:PublicService\",\"dct:title\":\"Akta\","
            + "\"dct:requires\":{\"@id\":\"https://depok.example/a\"}"
            + AUTHORITY;

    assertThat(ofServices(read(service("a", "SKTM", ""), related))).isEmpty();
  }

  private static String service(String name, String title, String number) {
    return "{\"@id\":\"https://depok.example/"
        + name
        + "\",\"@type\":\"cpsv:PublicService\",\"dct:title\":\""
        + title
        + "\""
        + (number.isEmpty() ? "" : ",\"dct:identifier\":\"" + number + "\"")
        + AUTHORITY;
  }

  private static CatalogReading read(String... services) {
    String document =
        "{\"@context\":\"https://simpul.example/ns/context\",\"@graph\":["
            + String.join(",", services)
            + "]}";
    return CatalogReader.ofDefaults()
        .read(
            new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)),
            URI.create("https://depok.example/katalog"),
            CatalogWriter.JSON_LD);
  }

  /** What CPSV-AP asks of each property is another matter. */
  private static List<Finding> ofServices(CatalogReading reading) {
    return reading.findings().stream().filter(f -> !f.ruleId().startsWith("profile.")).toList();
  }
}
