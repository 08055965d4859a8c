package id.simpul.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.core.LocalizedText;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What CPSV-AP asks is asked of a value made in Java as it is of a document. */
class ProfileOfValuesTest {

  private static final List<String> RULES =
      CatalogValidator.rules().stream()
          .map(ValidationRule::id)
          .filter(id -> id.startsWith("profile."))
          .toList();

  static Stream<Arguments> defects() {
    return Stream.of(
        Arguments.of(
            "profile.value.missing",
            "\"follows\": {\"@type\": \"Rule\", \"identifier\": \"3\", \"title\": {\"id\":"
                + " \"Aturan\"}}"),
        Arguments.of(
            "profile.value.repeated",
            "\"status\": [\"https://depok.example/kode/1\", \"https://depok.example/kode/2\"]"),
        Arguments.of("profile.text.untagged", "\"keyword\": {\"@value\": \"akte\"}"),
        Arguments.of(
            "profile.value.datatype",
            "\"hasCost\": {\"@type\": \"Cost\", \"identifier\": \"3\", \"hasValue\": {\"@value\":"
                + " \"banyak\"}}"),
        Arguments.of("profile.reference.kind", "\"hasInput\": {\"@value\": \"fotokopi\"}"));
  }

  @Test
  void everyRuleOfTheProfile_isTriedHere() {
    assertThat(defects().map(each -> each.get()[0])).containsExactlyInAnyOrderElementsOf(RULES);
  }

  @ParameterizedTest
  @MethodSource("defects")
  void defect_isFoundInTheDocument_andInTheValueMadeFromIt(String rule, String defect) {
    CatalogReading reading = read(document(defect));
    Set<String> before = profile(read(document("\"keyword\": {\"id\": \"a\"}")).findings());

    Set<String> found = profile(reading.findings());
    assertThat(found).anyMatch(told -> told.startsWith(rule) && !before.contains(told));
    assertThat(profile(CatalogValidator.validate(reading.catalog()))).isEqualTo(found);
    assertThat(profile(CatalogValidator.validate(reading.catalog().services().get(0))))
        .isSubsetOf(found)
        .anyMatch(told -> told.startsWith(rule) && !before.contains(told));
    assertThat(profile(CatalogValidator.validate(reading))).isEqualTo(found);
  }

  @Test
  void everythingMadeInJava_isFoundToTheSameFaults_asItsDocument() {
    Catalog made = ExampleServices.catalogWithEverything();

    Set<String> ofDocument = profile(read(CatalogWriter.toJsonLd(made)).findings());

    assertThat(profile(CatalogValidator.validate(made))).isEqualTo(ofDocument).isNotEmpty();
  }

  @Test
  void valueWithoutWhatTheStandardAsks_isToldOfIt() {
    PublicService service =
        ExampleServices.service("x", ServiceType.SKTM)
            .keyword(LocalizedText.untagged("akte"))
            .participation(Participation.builder().description("Kasir", "Cashier").build())
            .build();

    assertThat(profile(CatalogValidator.validate(service)))
        .containsExactlyInAnyOrder(
            "profile.text.untagged keyword",
            "profile.value.missing hasParticipant",
            "profile.value.missing role");
  }

  @Test
  void documentAsAWhole_isToldOnceOfEachFault() {
    CatalogReading reading = read(document("\"keyword\": {\"@value\": \"akte\"}"));

    List<Finding> all = CatalogValidator.validate(reading);

    assertThat(all).doesNotHaveDuplicates().containsAll(reading.findings());
    assertThat(all).extracting(Finding::ruleId).contains("standard.time.missing");
  }

  /** The rule and the property: labels and addresses differ between a document and a value. */
  private static Set<String> profile(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> RULES.contains(finding.ruleId()))
        .map(
            finding ->
                finding.ruleId() + " " + finding.path().replaceAll(".*(?:/|~1|#)([^/#~]+)$", "$1"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String document(String said) {
    return """
    {"@context": "https://simpul.example/ns/context",
     "@id": "https://depok.example/katalog", "@type": "Dataset",
     "title": {"id": "Katalog"}, "description": {"id": "Semua"},
     "publisher": {"@id": "https://depok.example/dinsos"},
     "hasPart": {
       "@id": "https://depok.example/layanan/sktm", "@type": "PublicService",
       "identifier": "1", "title": {"id": "SKTM"}, "description": {"id": "Surat"},
       "hasCompetentAuthority": {
         "@id": "https://depok.example/dinsos", "@type": "PublicOrganisation",
         "identifier": "2", "title": {"id": "Dinsos"}, "prefLabel": {"id": "Dinsos"},
         "spatial": "https://depok.example/kota"},
       %s}}
    """
        .formatted(said);
  }

  private static CatalogReading read(String json) {
    return CatalogReader.ofDefaults()
        .read(
            new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
            URI.create("https://depok.example/katalog"),
            CatalogWriter.JSON_LD);
  }
}
