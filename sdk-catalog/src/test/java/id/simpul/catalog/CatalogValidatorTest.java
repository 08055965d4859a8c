package id.simpul.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.core.LocalizedText;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogValidatorTest {

  @ParameterizedTest
  @ValueSource(strings = {"akta-kelahiran", "ktp-el", "kartu-keluarga", "nib"})
  void feeOnAPaperThatIsFreeByLaw_isRefused(String type) {
    PublicService service =
        ExampleServices.service("x", ServiceType.of(type)).cost(Cost.rupiah(1)).build();

    assertThat(CatalogValidator.validate(service))
        .filteredOn(finding -> finding.severity() == Severity.STRUCTURE)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.ruleId()).isEqualTo("service.cost.forbidden");
              assertThat(finding.path()).isEqualTo("/costs/0");
              assertThat(finding.message().in("id"))
                  .contains("gratis menurut undang-undang", "Rp1");
              assertThat(finding.message().in("en")).contains("free by law", "Rp1");
            });
  }

  @Test
  void feeHiddenInASituationOrARange_isFoundToo() {
    Situation lost =
        Situation.builder("Hilang", "Lost").cost(Cost.free()).cost(Cost.between(0, 50_000)).build();
    PublicService service =
        ExampleServices.service("ktp", ServiceType.KTP_EL).free().situation(lost).build();

    assertThat(structure(CatalogValidator.validate(ExampleServices.catalog(service))))
        .containsExactly("service.cost.forbidden /services/0/situations/0/costs/1");
  }

  @Test
  void fineOnAPaperThatIsFreeByLaw_isNoFee() {
    PublicService service =
        ExampleServices.service("akta", ServiceType.AKTA_KELAHIRAN)
            .free()
            .fine(Fine.of("Terlambat", "Late").rupiah(100_000))
            .build();

    assertThat(structure(CatalogValidator.validate(service))).isEmpty();
  }

  @Test
  void feeOnAnythingElse_isAllowed_andContradictionIsShown() {
    PublicService paid =
        ExampleServices.service("pbg", ServiceType.PBG).cost(Cost.rupiah(5_000)).build();
    PublicService both = paid.toBuilder().free().build();

    assertThat(rules(paid)).doesNotContain("service.cost.forbidden", "service.cost.contradicts");
    assertThat(rules(both)).contains("service.cost.contradicts");
  }

  @Test
  void blankTitle_twoTitles_andABadLanguage_areFound() {
    PublicService service =
        ExampleServices.service("x", ServiceType.SKTM)
            .title(
                LocalizedText.builder()
                    .add("id", " ")
                    .add("id", "B")
                    .add("@indonesia", "C")
                    .build())
            .build();

    assertThat(rules(service))
        .contains("service.text.blank", "service.title.twice", "service.text.language");
  }

  @Test
  void serviceThatRequiresItself_isRefused() {
    PublicService.Builder service = ExampleServices.service("x", ServiceType.SKTM);
    PublicService ring = service.requires(service.build().id()).build();

    assertThat(structure(CatalogValidator.validate(ring)))
        .containsExactly("service.requires.itself /requires");
  }

  @Test
  void areaCodeInBrackets_isATelephone() {
    PublicService service =
        ExampleServices.service("x", ServiceType.SKTM)
            .contact(ContactPoint.builder().telephone("(021) 5579 1234").build())
            .build();

    assertThat(rules(service)).doesNotContain("contact.telephone.doubtful");
  }

  @Test
  void nonsenseContactsAndPlainHttp_areShown() {
    PublicService service =
        ExampleServices.service("x", ServiceType.SKTM)
            .contact(ContactPoint.builder().email("not an address").telephone("call me").build())
            .endpoint(ServiceEndpoint.of("http://api.depok.example/"))
            .endpoint(ServiceEndpoint.of("http://127.0.0.1:8080/"))
            .channel(Channel.builder(ChannelKind.ONLINE).build())
            .build();

    assertThat(rules(service))
        .contains("contact.email.doubtful", "contact.telephone.doubtful", "channel.page.missing");
    assertThat(rules(service).stream().filter("endpoint.url.insecure"::equals)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"10", "20", "22", "37", "50", "54", "66", "77", "83", "90", "98", "99.99"})
  void regionOfAProvinceThatThereIsNot_isFoundWhereverItStands(String code) {
    RegionCode nowhere = RegionCode.kemendagri(code);
    PublicOrganisation depok =
        PublicOrganisation.builder("https://depok.example/x")
            .name("X", "X")
            .region(nowhere)
            .build();
    PublicService service =
        ExampleServices.service("x", ServiceType.SKTM)
            .spatial(nowhere)
            .residentsOf(nowhere)
            .competentAuthority(depok)
            .channel(Channel.at(ServicePoint.builder("Loket", "Counter").region(nowhere).build()))
            .build();

    assertThat(CatalogValidator.validate(service))
        .filteredOn(finding -> finding.ruleId().equals("region.province.unknown"))
        .hasSize(4)
        .allSatisfy(finding -> assertThat(finding.severity()).isEqualTo(Severity.CODES))
        .allSatisfy(
            finding ->
                assertThat(finding.message().in("id"))
                    .contains("Tidak ada provinsi", nowhere + "."))
        .extracting(Finding::path)
        .contains("/residentsOf/0", "/channels/0/servicePoints/0/region");
  }

  @ParameterizedTest
  @ValueSource(strings = {"11", "19", "21", "31.71", "36", "53", "65", "76", "82", "91", "96.71"})
  void regionOfAnExistingProvince_isFine(String code) {
    PublicService service =
        ExampleServices.service("x", ServiceType.SKTM).spatial(RegionCode.kemendagri(code)).build();

    assertThat(rules(service)).doesNotContain("region.province.unknown");
  }

  @Test
  void regionThatDoesNotExist_isFound_andHowFarItDoes() {
    PublicService service =
        ExampleServices.service("x", ServiceType.SKTM)
            .spatial(RegionCode.kemendagri("32.76.01.1001"))
            .build();

    assertThat(CatalogValidator.validate(service))
        .filteredOn(finding -> finding.ruleId().equals("region.unknown"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.path()).isEqualTo("/spatial/1");
              assertThat(finding.message().in("id"))
                  .contains("yang ada sampai kemendagri:32.76.01.");
            });
  }

  @Test
  void authorityWithoutAName_isFound_alsoAsThePublisher() {
    PublicOrganisation nameless = PublicOrganisation.builder("https://depok.example/x").build();
    PublicService service =
        ExampleServices.service("x", ServiceType.SKTM).competentAuthority(nameless).build();
    Catalog catalog = Catalog.builder("https://depok.example/katalog", nameless).build();

    assertThat(CatalogValidator.validate(service))
        .filteredOn(finding -> finding.ruleId().equals("authority.name.missing"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.message().in("en")).contains("name(..)"));
    assertThat(CatalogValidator.validate(catalog))
        .extracting(Finding::path)
        .contains("/publisher/name");
  }

  @Test
  void listOfRules_leavesNoneOut() {
    List<Object> said =
        Arrays.stream(Rules.class.getDeclaredFields())
            .filter(field -> field.getType() == ValidationRule.class)
            .map(CatalogValidatorTest::valueOf)
            .toList();

    assertThat(said).hasSizeGreaterThan(20);
    assertThat(CatalogValidator.rules())
        .hasSize(said.size() + StandardComponent.values().length)
        .containsAll(said.stream().map(ValidationRule.class::cast).toList());
  }

  private static Object valueOf(Field field) {
    try {
      return field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void findings_nameTheWordOfTheBuilder() {
    PublicService bare =
        PublicService.builder("https://depok.example/layanan/x")
            .title("X", "X")
            .competentAuthority(
                PublicOrganisation.builder("https://depok.example/y").name("Y", "Y").build())
            .build();

    assertThat(CatalogValidator.validate(bare))
        .extracting(finding -> finding.message().in("en"))
        .anyMatch(text -> text.contains("Add dct:spatial (in Java: spatial(..))."))
        .anyMatch(text -> text.contains("Add dct:description (in Java: description(..))."))
        .anyMatch(text -> text.contains("Procedure. Add it; in Java: step(..)."))
        .anyMatch(text -> text.contains("says(StandardComponent.STAFF, ..)."));
  }

  @Test
  void bareService_lacksEveryComponent_andTheFullOneOnlyWhatNobodySaid() {
    List<StandardComponent> bare =
        ServiceStandard.missingFrom(ExampleServices.service("x", ServiceType.SKTM).build());
    List<StandardComponent> full = ServiceStandard.missingFrom(ExampleServices.everything());

    assertThat(bare).hasSize(14).extracting(StandardComponent::number).isSorted();
    assertThat(full)
        .allMatch(StandardComponent::isManagement)
        .doesNotContain(
            StandardComponent.STAFF, StandardComponent.FACILITIES, StandardComponent.LEGAL_BASIS)
        .hasSize(5);
  }

  @Test
  void unknownCost_statesNoTariff_andFreeDoes() {
    PublicService unknown =
        ExampleServices.service("x", ServiceType.SKTM).cost(Cost.unknown()).build();
    PublicService free = ExampleServices.service("x", ServiceType.SKTM).free().build();

    assertThat(StandardComponent.TARIFF.isStatedBy(unknown)).isFalse();
    assertThat(StandardComponent.TARIFF.isStatedBy(free)).isTrue();
  }

  @Test
  void whatTheModelCannotSay_isRefusedWhereItIsWritten() {
    assertThatThrownBy(() -> Cost.of(new BigDecimal("-1"), "IDR"))
        .hasMessageContaining("0 or more, found -1");
    assertThatThrownBy(() -> Cost.of(BigDecimal.ONE, "rupiah")).hasMessageContaining("'rupiah'");
    assertThatThrownBy(() -> PublicService.builder("https://x.example/1").build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("title");
    assertThatThrownBy(() -> ExampleServices.catalog(twin(), twin())).hasMessageContaining("twice");
  }

  private static PublicService twin() {
    return ExampleServices.service("x", ServiceType.SKTM).build();
  }

  private static List<String> rules(PublicService service) {
    return CatalogValidator.validate(service).stream().map(Finding::ruleId).toList();
  }

  private static List<String> structure(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.severity() == Severity.STRUCTURE)
        .map(finding -> finding.ruleId() + " " + finding.path())
        .toList();
  }
}
