package id.simpul.quality;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.catalog.Catalog;
import id.simpul.catalog.CatalogValidator;
import id.simpul.catalog.CatalogWriter;
import id.simpul.catalog.PublicService;
import id.simpul.catalog.Severity;
import id.simpul.core.LocalizedText;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SampleServicesTest {

  private final SampleServices samples = SampleServices.load();

  @Test
  void collection_isLargeEnoughToBeHard() {
    long local = samples.all().stream().filter(s -> !s.service().spatial().isEmpty()).count();

    assertThat(local).isGreaterThanOrEqualTo(300);
    assertThat(samples.kinds()).hasSizeGreaterThanOrEqualTo(70);
    assertThat(samples.catalogs()).hasSize(7);
  }

  @Test
  void everyCatalog_isValid_inStructureAndCodes() {
    for (Catalog catalog : samples.catalogs()) {
      assertThat(
              CatalogValidator.validate(catalog).stream()
                  .filter(finding -> finding.severity() != Severity.COMPLETENESS))
          .as("%s", catalog.id())
          .isEmpty();
    }
  }

  @Test
  void everyService_saysThatItIsAnExample_underAnExampleHost() {
    assertThat(samples.all())
        .allSatisfy(
            sample -> {
              assertThat(sample.service().id().toString()).contains(".contoh.example/");
              assertThat(sample.service().description().orElseThrow().in("id"))
                  .endsWith("(Contoh, bukan resmi.)");
              assertThat(sample.service().description().orElseThrow().in("en"))
                  .endsWith("(An example, not official.)");
            });
  }

  @Test
  void everyService_hasAnIdOfItsOwn() {
    Map<String, List<String>> byId =
        samples.all().stream()
            .collect(
                Collectors.groupingBy(
                    s -> s.service().id().toString(),
                    TreeMap::new,
                    Collectors.mapping(SampleService::toString, Collectors.toList())));

    assertThat(byId.values()).allMatch(names -> names.size() == 1);
  }

  @Test
  void everyService_tellsWhatPeopleAskBeforeTheyGo() {
    assertThat(samples.all())
        .allSatisfy(
            sample -> {
              PublicService service = sample.service();
              assertThat(service.title().in("en")).isNotEqualTo(service.title().in("id"));
              assertThat(service.requirements()).isNotEmpty();
              assertThat(service.steps()).isNotEmpty();
              assertThat(service.processingTime()).isPresent();
              assertThat(service.costs()).hasSize(1);
              assertThat(service.outputs()).isNotEmpty();
              assertThat(service.lifeEvents()).hasSize(1);
              assertThat(service.channels()).isNotEmpty();
              assertThat(service.applicants()).isNotEmpty();
              assertThat(service.audiences()).hasSize(1);
              assertThat(service.complaintPoints()).hasSize(1);
            });
  }

  @Test
  void oneKind_differsBetweenAuthorities_inTitleTimeAndChannels() {
    PublicService jakarta = service("jakarta/akta-kelahiran");
    PublicService bogor = service("kota-bogor/akta-kelahiran");

    assertThat(jakarta.title().in("id")).isEqualTo("Penerbitan Kutipan Akta Kelahiran");
    assertThat(bogor.title())
        .isEqualTo(LocalizedText.of("Pencatatan Kelahiran", "Birth certificate"));
    assertThat(jakarta.type()).isPresent();
    assertThat(bogor.type()).isEmpty();
    assertThat(jakarta.processingTime()).isNotEqualTo(bogor.processingTime());
    assertThat(jakarta.channels()).isNotEqualTo(bogor.channels());
  }

  @Test
  void nearDuplicate_isTheSameButForTheHabitsOfItsAuthority() {
    PublicService depok = service("depok/akta-perceraian");
    PublicService bogor = service("kota-bogor/akta-perceraian");

    assertThat(depok.title().in("id")).isEqualTo("Akta Perceraian");
    assertThat(bogor.title().in("id")).isEqualTo("Pelayanan Akta Perceraian");
    assertThat(bogor.requirements()).isEqualTo(depok.requirements());
    assertThat(bogor.id().toString()).doesNotContain("perceraian");
  }

  @Test
  void generator_givesTheSameBytesEveryTime() {
    List<String> once = samples.catalogs().stream().map(CatalogWriter::toJsonLd).toList();
    List<String> again =
        SampleServices.load().catalogs().stream().map(CatalogWriter::toJsonLd).toList();

    assertThat(again).isEqualTo(once);
  }

  @Test
  void whatAuthoritiesSayApart_isSaidByAuthoritiesThatGiveTheService() {
    for (Kind kind : Kind.all()) {
      assertThat(kind.authorities()).as("%s", kind).containsAll(kind.worded());
    }
  }

  @Test
  void everyKind_isDescribedOnItsOwn() {
    Set<String> abouts =
        Kind.all().stream().map(kind -> kind.at("nobody").get("about")).collect(Collectors.toSet());

    assertThat(abouts).hasSameSizeAs(Kind.all());
  }

  private PublicService service(String name) {
    return samples.find(name).orElseThrow().service();
  }
}
