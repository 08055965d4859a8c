package id.simpul.example.jabodetabek.services;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.catalog.Catalog;
import id.simpul.catalog.CatalogValidator;
import id.simpul.catalog.Channel;
import id.simpul.catalog.ChannelKind;
import id.simpul.catalog.Cost;
import id.simpul.catalog.Finding;
import id.simpul.catalog.PublicService;
import id.simpul.catalog.ServiceType;
import id.simpul.catalog.Severity;
import id.simpul.core.LocalizedText;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExampleCatalogTest {

  @Test
  void jakartaOffersThirteenServices_andTheOthersTwelve() {
    assertThat(catalog(City.JAKARTA).services()).hasSize(13);
    assertThat(Stream.of(City.values()).mapToInt(city -> catalog(city).services().size()).sum())
        .isEqualTo(61);
  }

  @ParameterizedTest
  @EnumSource
  void populationPapersAndBusinessNumber_areFree_inEverySituation(City city) {
    List<PublicService> freeByLaw =
        services(city).filter(s -> s.type().filter(ServiceType::isFreeByLaw).isPresent()).toList();
    assertThat(freeByLaw).hasSize(7);
    assertThat(freeByLaw)
        .allSatisfy(
            service -> {
              assertThat(service.costs()).isNotEmpty().allMatch(Cost::isFree);
              assertThat(service.situations())
                  .allSatisfy(s -> assertThat(s.costs()).allMatch(Cost::isFree));
            });
  }

  @ParameterizedTest
  @EnumSource
  void everyText_isInIndonesianAndInEnglish(City city) {
    List<LocalizedText> texts = Texts.in(catalog(city));
    assertThat(texts).hasSizeGreaterThan(300);
    assertThat(texts).allSatisfy(text -> assertThat(text.languages()).contains("id", "en"));
  }

  @ParameterizedTest
  @EnumSource
  void noService_hasAStructuralFinding(City city) {
    assertThat(services(city).flatMap(service -> CatalogValidator.validate(service).stream()))
        .filteredOn(finding -> finding.severity() == Severity.STRUCTURE)
        .extracting(Finding::toString)
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyDescription_saysThatItIsAnExample(City city) {
    assertThat(services(city))
        .allSatisfy(
            service -> {
              LocalizedText description = service.description().orElseThrow();
              assertThat(description.in("id")).contains("Contoh, bukan keterangan resmi");
              assertThat(description.in("en")).contains("An example, not official information");
            });
  }

  @ParameterizedTest
  @EnumSource
  void everyAddress_endsInExample(City city) {
    assertThat(services(city))
        .allSatisfy(
            service -> {
              assertThat(service.id().iri().getHost()).endsWith(".example");
              assertThat(service.channels())
                  .flatMap(Channel::pages)
                  .allSatisfy(page -> assertThat(page.getHost()).endsWith(".example"));
            });
  }

  @Test
  void birthCertificate_needsTheSamePapersEverywhere() {
    assertThat(everywhere(ServiceType.AKTA_KELAHIRAN).map(PublicService::requirements).distinct())
        .hasSize(1);
  }

  @Test
  void birthCertificate_differsInTimeOrPlace() {
    Set<?> told =
        everywhere(ServiceType.AKTA_KELAHIRAN)
            .map(service -> List.of(service.processingTime(), service.channels()))
            .collect(Collectors.toSet());
    assertThat(told).hasSize(5);
  }

  @Test
  void someServices_areGivenOverTheCounterOnly() {
    assertThat(all().filter(ExampleCatalogTest::isCounterOnly)).hasSizeGreaterThanOrEqualTo(4);
  }

  @Test
  void officersComeToTheHouse_inJakartaAndDepok() {
    assertThat(
            Stream.of(City.values())
                .filter(city -> services(city).anyMatch(ExampleCatalogTest::hasHomeVisit)))
        .containsExactly(City.JAKARTA, City.DEPOK);
  }

  @Test
  void approvalForPoorPeople_isFree_whereTheCityHasTheRule() {
    assertThat(everywhere(ServiceType.PBG))
        .filteredOn(service -> !service.situations().isEmpty())
        .hasSize(4)
        .allSatisfy(
            service ->
                assertThat(service.situations().get(0).costs()).containsExactly(Cost.free()));
  }

  @Test
  void denda_isNoFee() {
    PublicService depok =
        services(City.DEPOK)
            .filter(s -> s.type().filter(ServiceType.AKTA_KELAHIRAN::equals).isPresent())
            .findFirst()
            .orElseThrow();
    assertThat(depok.situations()).filteredOn(s -> !s.fines().isEmpty()).hasSize(1);
    assertThat(depok.costs()).containsExactly(Cost.free());
  }

  private static boolean isCounterOnly(PublicService service) {
    return !service.channels().isEmpty()
        && service.channels().stream().allMatch(channel -> channel.kind() == ChannelKind.COUNTER);
  }

  private static boolean hasHomeVisit(PublicService service) {
    return service.channels().stream()
        .anyMatch(channel -> channel.kind() == ChannelKind.HOME_VISIT);
  }

  private static Stream<PublicService> everywhere(ServiceType type) {
    return all().filter(service -> service.type().filter(type::equals).isPresent());
  }

  private static Stream<PublicService> all() {
    return Arrays.stream(City.values()).flatMap(ExampleCatalogTest::services);
  }

  private static Stream<PublicService> services(City city) {
    return catalog(city).services().stream();
  }

  private static Catalog catalog(City city) {
    return ExampleCatalog.of(city, Map.of());
  }
}
