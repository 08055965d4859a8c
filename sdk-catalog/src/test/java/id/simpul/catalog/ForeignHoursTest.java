package id.simpul.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignHoursTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"Mo-Fr 08:00-15:00\"",
        "{\"@type\":\"time:TemporalEntity\",\"dct:description\":\"Mo-Fr 08:00-15:00\"}",
        "{\"dct:description\":\"Mo-Fr"
            + " 08:00-15:00\",\"simpul:day\":\"monday\",\"simpul:opens\":\"08:00\"}",
        "{\"dct:description\":\"Mo-Fr"
            + " 08:00-15:00\",\"simpul:opens\":\"08:00\",\"simpul:closes\":\"15:00\"}"
      })
  void hoursThatAreNotUnderstood_leaveAFindingWithTheirWords(String hours) {
    CatalogReading reading = read(hours);

    assertThat(hoursOf(reading)).isEmpty();
    assertThat(reading.findings())
        .filteredOn(finding -> finding.ruleId().equals("hours.not-understood"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.message().in("en")).contains("'Mo-Fr 08:00-15:00'", "simpul:day");
              assertThat(finding.message().in("id")).contains("Jam buka 'Mo-Fr 08:00-15:00'");
            });
  }

  @Test
  void hoursInDaysAndTimes_areUnderstood_withoutAFinding() {
    CatalogReading reading =
        read(
            "{\"simpul:day\":[\"monday\",\"friday\"],\"simpul:opens\":\"08:00\",\"simpul:closes\":\"15:00\"}");

    assertThat(hoursOf(reading)).hasSize(1);
    assertThat(reading.findings())
        .extracting(Finding::ruleId)
        .noneMatch(rule -> rule.startsWith("hours.") || rule.startsWith("value."));
  }

  private static List<OpeningHours> hoursOf(CatalogReading reading) {
    return reading.catalog().services().get(0).channels().get(0).hours();
  }

  private static CatalogReading read(String hours) {
    String document =
        "{\"@context\":\"https://simpul.example/ns/context\","
            + "\"@id\":\"https://depok.example/a\",\"@type\":\"cpsv:PublicService\",\"dct:title\":\"SKTM\","
            + "\"cv:hasCompetentAuthority\":{\"@id\":\"https://depok.example/\"},"
            + "\"cv:hasChannel\":{\"cv:openingHours\":"
            + hours
            + "}}";
    return CatalogReader.ofDefaults()
        .read(
            new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)),
            URI.create("https://depok.example/katalog"),
            CatalogWriter.JSON_LD);
  }
}
