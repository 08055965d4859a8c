package id.simpul.docs;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.catalog.Output;
import id.simpul.catalog.PublicOrganisation;
import id.simpul.catalog.PublicService;
import id.simpul.catalog.SourcedService;
import id.simpul.catalog.compare.Comparison;
import id.simpul.catalog.match.Counterparts;
import id.simpul.catalog.match.MatchedServices;
import id.simpul.catalog.match.Ruling;
import id.simpul.catalog.match.RulingFile;
import id.simpul.catalog.match.ServiceGroup;
import id.simpul.catalog.match.ServiceMatcher;
import id.simpul.core.AgencyId;
import id.simpul.core.ServiceId;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The lines of {@code docs/guides/compare.md}. */
class CompareGuideTest {

  private static final Logger log = LoggerFactory.getLogger(CompareGuideTest.class);

  private final Clock clock = Clock.fixed(Instant.parse("2026-03-01T08:00:00Z"), ZoneOffset.UTC);
  private final ServiceId ofDepok = ServiceId.of("https://depok.example/layanan/akta-kelahiran");
  private final ServiceId ofBogor = ServiceId.of("https://bogor.example/layanan/17");
  private final List<SourcedService> services =
      List.of(
          described("depok", ofDepok, "Penerbitan Akta Kelahiran", "Kutipan akta kelahiran"),
          described("bogor", ofBogor, "Akte Lahir", "Akta kelahiran"),
          described(
              "bogor",
              ServiceId.of("https://bogor.example/layanan/18"),
              "Akte Kematian",
              "Akta kematian"));

  @TempDir Path folder;

  @Test
  void theSameService_isFoundUnderAnotherName() {
    // region counterparts
    MatchedServices matched = ServiceMatcher.standard().over(services);
    Counterparts births = matched.counterparts(ofDepok).orElseThrow();
    births.best().forEach(found -> log.info("{}", found.match().explanation().in("id")));
    births.ambiguous().forEach((agency, two) -> log.info("{} has two that fit: {}", agency, two));
    births.unsure().forEach(found -> log.info("perhaps: {}", found.service().service().title()));
    // endregion
    assertThat(births.best())
        .singleElement()
        .satisfies(found -> assertThat(found.service().service().id()).isEqualTo(ofBogor));
    // region table
    Comparison comparison = Comparison.of(births);
    String table = comparison.table().withMatches().onlyDifferences().print(clock.instant());
    // endregion
    assertThat(table).contains("Kecocokan");
    assertThat(comparison.columns()).hasSize(2);
    // region groups
    for (ServiceGroup group : matched.groups()) {
      log.info("{} authorities: {}", group.authorities().size(), group);
    }
    // endregion
    assertThat(matched.groups()).hasSize(2);
  }

  @Test
  void anOfficer_overrules() {
    // region rule
    RulingFile file = RulingFile.at(folder.resolve("padanan.csv"));
    file.say(
        Ruling.apart(ofDepok, ofBogor)
            .by("Rina, Diskominfo Depok")
            .on(LocalDate.now(clock))
            .because("Di Bogor hanya untuk bayi"));

    ServiceMatcher matcher = ServiceMatcher.standard().overruledBy(file.read());
    MatchedServices matched = matcher.over(services);
    matched.problems().forEach(problem -> log.warn("{}", problem.explanation().in("id")));
    // endregion
    assertThat(matched.counterparts(ofDepok).orElseThrow().best()).isEmpty();
    assertThat(matched.problems()).isEmpty();
    // region withdraw
    file.withdraw(ofDepok, ofBogor);
    // endregion
    assertThat(file.read().all()).isEmpty();
  }

  private static SourcedService described(
      String agency, ServiceId id, String title, String output) {
    PublicService service =
        PublicService.builder(id)
            .title(title, title)
            .produces(Output.of(output, output))
            .competentAuthority(
                PublicOrganisation.builder("https://" + agency + ".example/dukcapil")
                    .name("Disdukcapil " + agency, "Civil registry of " + agency)
                    .build())
            .build();
    return new SourcedService(service, AgencyId.of(agency), Instant.parse("2026-03-01T07:00:00Z"));
  }
}
