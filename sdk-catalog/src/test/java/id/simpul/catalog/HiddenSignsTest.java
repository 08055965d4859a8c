package id.simpul.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.core.LocalizedText;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signs that nobody sees: those that disguise a name are refused, the others are shown. */
class HiddenSignsTest {

  @ParameterizedTest
  @ValueSource(
      ints = {
        0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069, 0, 7, 0x7F, 0x9B
      })
  void signThatTurnsOrControls_isRefusedInATitle(int sign) {
    PublicService service = titled("Surat " + Character.toString(sign) + "ratuS");

    assertThat(CatalogValidator.validate(service))
        .filteredOn(finding -> finding.severity() == Severity.STRUCTURE)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.ruleId()).isEqualTo("service.text.direction");
              assertThat(finding.path()).isEqualTo("/title");
              assertThat(finding.message().in("id"))
                  .contains(String.format("(U+%04X)", sign), "Hapus")
                  .doesNotContain(Character.toString(sign));
            });
  }

  @ParameterizedTest
  @ValueSource(
      ints = {0x200B, 0x200E, 0x200F, 0x061C, 0x2060, 0xFEFF, 0x00AD, 0x2028, 0x3164, 0xE0041})
  void otherSignThatNobodySees_isShown(int sign) {
    PublicService service = titled("Surat " + Character.toString(sign) + "miskin");

    assertThat(CatalogValidator.validate(service))
        .filteredOn(finding -> finding.ruleId().startsWith("service.text."))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.ruleId()).isEqualTo("service.text.unseen");
              assertThat(finding.severity()).isEqualTo(Severity.CODES);
              assertThat(finding.message().in("en")).contains(String.format("(U+%04X)", sign));
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Surat\n\tpengantar",
        "می\u200Cخواهم",
        "👩\u200D⚕️ puskesmas",
        "Caf\u00E9 – “é”",
        "خدمة"
      })
  void whatPeopleWrite_isFine(String title) {
    assertThat(CatalogValidator.validate(titled(title)))
        .extracting(Finding::ruleId)
        .noneMatch(rule -> rule.startsWith("service.text."));
  }

  @Test
  void whatIsPlain_holdsNothingHidden() {
    for (int sign = 0; sign < 0x3000; sign++) {
      String text = Character.toString(sign);
      boolean hidden =
          HiddenSigns.turning(text).isPresent() || HiddenSigns.unseen(text).isPresent();
      assertThat(HiddenSigns.isPlain(text) && hidden).as(HiddenSigns.name(sign)).isFalse();
    }
  }

  @Test
  void everyText_isLookedAt() {
    String turned = "a\u202Eb";
    LocalizedText text = LocalizedText.indonesian(turned);
    PublicService service =
        ExampleServices.service("x", ServiceType.SKTM)
            .description(text)
            .keyword(text)
            .requirement(Requirement.builder("a", "a").description(text).build())
            .cost(Cost.described(text))
            .fine(Fine.of(text))
            .applicant(Applicant.builder(Applicant.Role.SELF).condition(text).build())
            .channel(Channel.builder(ChannelKind.COUNTER).description(text).build())
            .channel(Channel.at(ServicePoint.builder(text).build()))
            .situation(Situation.builder(LocalizedText.indonesian("a")).fine(Fine.of(text)).build())
            .legalResource(LegalResource.builder(text).build())
            .standard(ServiceStandard.builder().says(StandardComponent.STAFF, text).build())
            .build();
    Catalog catalog =
        ExampleServices.catalog(service).toBuilder().title(text).description(text).build();

    assertThat(CatalogValidator.validate(catalog))
        .filteredOn(finding -> finding.ruleId().equals("service.text.direction"))
        .extracting(Finding::path)
        .containsExactlyInAnyOrder(
            "/title",
            "/description",
            "/services/0/description",
            "/services/0/keywords",
            "/services/0/requirements/0/description",
            "/services/0/costs/0/description",
            "/services/0/fines/0/description",
            "/services/0/applicants/0/description",
            "/services/0/channels/0/description",
            "/services/0/channels/1/servicePoints/0/name",
            "/services/0/situations/0/fines/0/description",
            "/services/0/legalResources/0/name",
            "/services/0/standard");
  }

  @Test
  void serviceWithADisguisedTitle_isSetAsideWhenItIsRead_andTheOthersStay() {
    String json =
        CatalogWriter.toJsonLd(ExampleServices.catalog(titled("Biasa"), titled("X\u202Ekay")));

    CatalogReading reading =
        CatalogReader.ofDefaults()
            .read(
                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
                URI.create("https://depok.example/katalog"),
                CatalogWriter.JSON_LD);

    assertThat(reading.catalog().services()).hasSize(1);
    assertThat(reading.quarantined())
        .singleElement()
        .satisfies(
            set ->
                assertThat(set.findings())
                    .extracting(Finding::ruleId)
                    .containsExactly("service.text.direction"));
  }

  @Test
  void publishing_refusesIt() {
    PublishedCatalog catalog = PublishedCatalog.of(ExampleServices.catalog());

    assertThatThrownBy(() -> catalog.publish(titled("X\u2066y")))
        .isInstanceOf(DescriptionRefusedException.class)
        .hasMessageContaining("U+2066");
  }

  @Test
  void messageThatQuotesADocument_turnsNothing() {
    PublicService service =
        ExampleServices.service("x", ServiceType.SKTM)
            .title(LocalizedText.builder().add("id", "a\u202Eb c").add("id", "d").build())
            .build();

    List<Finding> findings = CatalogValidator.validate(service);

    assertThat(findings).extracting(Finding::ruleId).contains("service.title.twice");
    assertThat(findings.toString()).doesNotContain("\u202E").contains("a\uFFFDb c");
  }

  private static PublicService titled(String title) {
    return ExampleServices.service("n" + title.hashCode(), ServiceType.SKTM)
        .title(LocalizedText.indonesian(title))
        .build();
  }
}
