package id.simpul.catalog.compare;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.catalog.Channel;
import id.simpul.catalog.Cost;
import id.simpul.catalog.EvidenceType;
import id.simpul.catalog.OpeningHours;
import id.simpul.catalog.ProcessingTime;
import id.simpul.catalog.PublicOrganisation;
import id.simpul.catalog.PublicService;
import id.simpul.catalog.Requirement;
import id.simpul.catalog.ServicePoint;
import id.simpul.catalog.ServiceType;
import id.simpul.catalog.Situation;
import id.simpul.catalog.SourcedService;
import id.simpul.catalog.match.Ruling;
import id.simpul.catalog.match.Rulings;
import id.simpul.catalog.match.ServiceMatcher;
import id.simpul.core.AgencyId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final Comparison births =
      Comparison.of(
          ServiceType.AKTA_KELAHIRAN,
          List.of(
              sourced("kota-depok", 7, Duration.ZERO),
              sourced("kota-bekasi", 3, Duration.ofDays(2)),
              sourced("jakarta", 3, Duration.ofMinutes(5)),
              sourced("kota-bogor", 3, Duration.ofHours(3)),
              other()));

  @Test
  void onlyTheSameServiceIsCompared_inTheOrderOfTheAuthorities() {
    assertThat(births.columns())
        .extracting(column -> column.source().value())
        .containsExactly("jakarta", "kota-bekasi", "kota-bogor", "kota-depok");
  }

  @Test
  void rowsTellWhatDiffers_andWhatDoesNot() {
    assertThat(births.differences())
        .extracting(Row::aspect)
        .containsExactly(Aspect.TIME, Aspect.PLACES);
    assertThat(births.rows("id")).extracting(Row::aspect).contains(Aspect.FEE, Aspect.REQUIREMENTS);
  }

  @Test
  void alternativesAndSituations_standInTheCells() {
    Row requirements =
        births.rows("en").stream()
            .filter(row -> row.aspect() == Aspect.REQUIREMENTS)
            .findFirst()
            .orElseThrow();

    assertThat(requirements.cells().get(0))
        .containsExactly(
            "Family card", "Marriage: Marriage book or Statement + Witness", "Late: Police letter");
  }

  @Test
  void table_fitsItsWidth_isAligned_andShowsTheAges() {
    String table = births.toTable("id", 110, NOW);

    assertThat(table.lines()).allMatch(line -> line.length() <= 110);
    assertThat(table)
        .contains(
            "Waktu *",
            "Gratis",
            "7 hari kerja",
            "5 menit lalu",
            "2 hari lalu",
            "3 jam lalu",
            "baru saja")
        .contains("* di sini instansi berbeda");
  }

  @Test
  void narrowTerminal_getsOneAuthorityUnderTheOther() {
    String table = births.toTable("en", 60, NOW);

    assertThat(table.lines()).allMatch(line -> line.length() <= 60);
    assertThat(table).contains("Dinas kota-depok (just now)", "Free");
  }

  @Test
  void serviceOfAnotherNameAndIdentifier_standsBeside_withTheReasons() {
    SourcedService depok = sourced("kota-depok", 7, Duration.ZERO);
    SourcedService tangerang =
        new SourcedService(
            PublicService.builder("https://tangerang.example/17")
                .title("Penerbitan Kutipan Akta Lahir", "Birth certificate")
                .competentAuthority(depok.service().competentAuthority())
                .build(),
            AgencyId.of("tangerang"),
            NOW);
    Comparison comparison =
        ServiceMatcher.standard()
            .over(List.of(depok, tangerang, other()))
            .counterparts(depok.service().id())
            .map(Comparison::of)
            .orElseThrow();

    assertThat(comparison.columns()).containsExactly(depok, tangerang);
    assertThat(comparison.match(depok)).isEmpty();
    assertThat(comparison.match(tangerang).orElseThrow().clues()).isNotEmpty();
    assertThat(comparison.table().language("en").withMatches().print(NOW))
        .contains("Match", "%", "title");
    assertThat(comparison.table().language("en").width(40).withMatches().print(NOW))
        .contains("Match", "%");
    assertThat(comparison.table().print(NOW)).doesNotContain("%");
  }

  @Test
  void typeThatIsNotDeclared_isFoundToo() {
    SourcedService plain =
        new SourcedService(
            PublicService.builder("https://tangerang.example/17")
                .title("Akte kelahiran", "Birth certificate")
                .competentAuthority(births.columns().get(0).service().competentAuthority())
                .build(),
            AgencyId.of("tangerang"),
            NOW);

    Comparison comparison =
        Comparison.of(ServiceType.AKTA_KELAHIRAN, List.of(births.columns().get(0), plain, other()));

    assertThat(comparison.columns()).hasSize(2);
    assertThat(comparison.match(plain)).isPresent();
  }

  @Test
  void wordOfAnOfficer_standsInTheTable() {
    SourcedService depok = sourced("kota-depok", 7, Duration.ZERO);
    Rulings rulings =
        Rulings.none().with(Ruling.same(depok.service().id(), other().service().id()).by("Rina"));

    String table =
        ServiceMatcher.standard()
            .overruledBy(rulings)
            .over(List.of(depok, other()))
            .counterparts(depok.service().id())
            .map(Comparison::of)
            .orElseThrow()
            .table()
            .withMatches()
            .print(NOW);

    assertThat(table).contains("Kecocokan", "Diputuskan petugas: sama, Rina");
  }

  @Test
  void nothingToCompare_isSaid() {
    assertThat(Comparison.of(ServiceType.PBG, List.of()).toTable(NOW)).contains("Belum ada");
  }

  @Test
  void hostileTexts_doNotBreakTheTable() {
    SourcedService wild =
        new SourcedService(
            service("wild", 1).toBuilder()
                .title("x".repeat(500), "x")
                .requirement(Requirement.of("a\u001b[31m\n\nb" + "y".repeat(300), "z"))
                .build(),
            AgencyId.of("wild"),
            NOW);

    String table =
        Comparison.of(ServiceType.AKTA_KELAHIRAN, List.of(wild, births.columns().get(0)))
            .toTable("id", 100, NOW);

    assertThat(table).doesNotContain("\u001b");
    assertThat(table.lines().skip(1)).allMatch(line -> line.length() <= 100);
  }

  private static SourcedService sourced(String agency, int days, Duration age) {
    return new SourcedService(service(agency, days), AgencyId.of(agency), NOW.minus(age));
  }

  private static SourcedService other() {
    PublicService sktm =
        PublicService.builder("https://x.example/sktm")
            .type(ServiceType.SKTM)
            .title("SKTM", "Letter")
            .competentAuthority(PublicOrganisation.builder("https://x.example/").build())
            .build();
    return new SourcedService(sktm, AgencyId.of("x"), NOW);
  }

  private static PublicService service(String agency, int days) {
    return PublicService.builder("https://" + agency + ".example/layanan/akta")
        .type(ServiceType.AKTA_KELAHIRAN)
        .title("Akta kelahiran", "Birth certificate")
        .competentAuthority(
            PublicOrganisation.builder("https://" + agency + ".example/")
                .name("Dinas " + agency, "Dinas " + agency)
                .build())
        .requirement(EvidenceType.of("Kartu keluarga", "Family card"))
        .requirement(
            Requirement.builder("Perkawinan", "Marriage")
                .evidence(EvidenceType.of("Buku nikah", "Marriage book"))
                .evidence(
                    EvidenceType.of("SPTJM", "Statement"), EvidenceType.of("Saksi", "Witness"))
                .build())
        .situation(
            Situation.builder("Terlambat", "Late")
                .requirement(EvidenceType.of("Surat polisi", "Police letter"))
                .build())
        .cost(Cost.free())
        .processingTime(ProcessingTime.workingDays(days).onceComplete())
        .channel(Channel.online("https://layanan.example/akta"))
        .channel(
            Channel.at(
                ServicePoint.builder("Loket " + agency, "Counter " + agency)
                    .open(OpeningHours.weekdays("08:00", "15:00"))
                    .dailyQuota(60)
                    .build()))
        .build();
  }
}
