package id.simpul.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.core.LocalizedText;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An API says whether it holds personal data, and what it says arrives. */
class PersonalDataMarkTest {

  private static final String API = "https://api.depok.example/sktm";
  private static final String SAID = "\"personalData\"\\s*:\\s*\"?(true|false)";

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void mark_goesOutAndComesBack(boolean holds) {
    String json = CatalogWriter.toJsonLd(catalog(marked(holds)));
    assertThat(json).containsPattern(SAID);
    CatalogReading read = read(json);
    assertThat(read.catalog().services().get(0).endpoints().get(0).personalData()).contains(holds);
    assertThat(read.catalog()).isEqualTo(catalog(marked(holds)));
  }

  @Test
  void silence_isNeitherYesNorNo() {
    String json = CatalogWriter.toJsonLd(catalog(ServiceEndpoint.of(API)));
    assertThat(json).doesNotContainPattern(SAID);
    assertThat(endpoint(json).personalData()).isEmpty();
    assertThat(marked(true).toBuilder().build()).isEqualTo(marked(true));
    assertThat(marked(true)).isNotEqualTo(marked(false)).isNotEqualTo(ServiceEndpoint.of(API));
  }

  @ParameterizedTest
  @CsvSource({
    "'\"true\"', true",
    "'\"1\"', true",
    "'\"0\"', false",
    "'\"false\"', false",
    "'\"ya\"', true",
    "'\"tidak\"', true",
    "'\"False\"', true",
    "'[\"true\",\"false\"]', true",
    "'[\"false\",\"0\"]', false",
    "'{\"@id\":\"https://depok.example/ya\"}', true",
  })
  void onlyAPlainNo_isANo(String written, boolean holds) {
    String json =
        CatalogWriter.toJsonLd(catalog(marked(true)))
            .replaceFirst(
                "\"personalData\"\\s*:\\s*(true|\"true\")", "\"personalData\":" + written);
    assertThat(json).contains(written);
    assertThat(endpoint(json).personalData()).contains(holds);
  }

  @Test
  void whatCannotBeUnderstood_isAFinding_andKept() {
    String json =
        CatalogWriter.toJsonLd(catalog(marked(true)))
            .replaceFirst("\"personalData\"\\s*:\\s*(true|\"true\")", "\"personalData\":\"ya\"");
    assertThat(read(json).findings())
        .anyMatch(finding -> finding.ruleId().equals("value.unusable"));
    assertThat(endpoint(json).extensions().isEmpty()).isFalse();
  }

  @Test
  void apiThatDoesNotSay_orIsOpenAndMarked_isShown() {
    assertThat(rules(ServiceEndpoint.of(API))).contains("endpoint.personal-data.unsaid");
    assertThat(rules(marked(false))).noneMatch(rule -> rule.startsWith("endpoint.personal-data"));
    Concept open =
        Concept.of("http://publications.europa.eu/resource/authority/access-right/PUBLIC");
    assertThat(rules(marked(true).toBuilder().accessRights(open).build()))
        .contains("endpoint.personal-data.public");
    assertThat(rules(marked(false).toBuilder().accessRights(open).build()))
        .noneMatch(rule -> rule.startsWith("endpoint.personal-data"));
  }

  private static List<String> rules(ServiceEndpoint api) {
    return CatalogValidator.validate(service(api)).stream().map(Finding::ruleId).toList();
  }

  private static ServiceEndpoint marked(boolean holds) {
    return ServiceEndpoint.builder(API).title("API", "API").personalData(holds).build();
  }

  private static ServiceEndpoint endpoint(String json) {
    return read(json).catalog().services().get(0).endpoints().get(0);
  }

  private static CatalogReading read(String json) {
    return CatalogReader.ofDefaults()
        .read(
            new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
            URI.create("https://depok.example/katalog.jsonld"),
            "application/ld+json");
  }

  private static PublicService service(ServiceEndpoint api) {
    return ExampleServices.service("sktm", ServiceType.SKTM).endpoint(api).build();
  }

  private static Catalog catalog(ServiceEndpoint api) {
    return Catalog.builder(
            "https://depok.example/katalog",
            PublicOrganisation.of(
                "https://depok.example/pemkot", LocalizedText.of("Kota Depok", "Depok City")))
        .service(service(api))
        .build();
  }
}
