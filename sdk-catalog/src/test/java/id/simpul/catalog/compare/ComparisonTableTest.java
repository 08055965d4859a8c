package id.simpul.catalog.compare;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.catalog.Channel;
import id.simpul.catalog.ContactPoint;
import id.simpul.catalog.EvidenceType;
import id.simpul.catalog.OpeningHours;
import id.simpul.catalog.ProcessingTime;
import id.simpul.catalog.PublicOrganisation;
import id.simpul.catalog.PublicService;
import id.simpul.catalog.RegionCode;
import id.simpul.catalog.ServicePoint;
import id.simpul.catalog.ServiceType;
import id.simpul.catalog.SourcedService;
import id.simpul.core.AgencyId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonTableTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final Comparison births =
      Comparison.of(
          ServiceType.AKTA_KELAHIRAN,
          List.of(
              city("jakarta", "31.71", 1),
              city("kota-bekasi", "32.75", 3),
              city("kota-bogor", "32.71", 3),
              city("kota-depok", "32.76", 7),
              city("kota-tangerang", "36.71", 3)));

  @ParameterizedTest
  @ValueSource(ints = {96, 104, 112, 120})
  void fiveAuthorities_standBesideEachOther_inTheWidthOfATerminal(int width) {
    String table = births.table().width(width).print(NOW);

    assertThat(table.lines()).allMatch(line -> line.length() <= width);
    assertThat(line(table, "Waktu")).contains("1 hari kerja", "7 hari kerja");
    assertThat(table.lines().filter(line -> line.startsWith("---")).distinct()).hasSize(1);
  }

  @Test
  void withOnlyDifferences_whatAllSayIsToldOnce_andNotInTheTable() {
    String table =
        births
            .table()
            .width(96)
            .onlyDifferences()
            .without(Aspect.RESIDENTS, Aspect.COMPLAINTS)
            .named(column -> column.source().value())
            .print(NOW);

    List<String> lines = table.lines().toList();
    assertThat(lines.get(0)).isEqualTo("Akta kelahiran");
    assertThat(lines.subList(1, 5))
        .containsExactly(
            "Sama di semua:",
            "Persyaratan: Kartu keluarga; Buku nikah",
            "Biaya: Gratis",
            "Cara: daring layanan.example/akta; loket");
    assertThat(table).containsOnlyOnce("Gratis").containsOnlyOnce("Kartu keluarga");
    assertThat(table).doesNotContain("Pengaduan", "Untuk penduduk", "*", "Dinas");
    assertThat(line(table, "Waktu")).contains("1 hari kerja", "7 hari kerja");
    assertThat(line(table, "Persyaratan")).isEmpty();
    assertThat(table).contains("kota-tangerang");
  }

  @Test
  void whatAllSay_isToldInOneLine_ifItFits() {
    String table = births.table().width(120).onlyDifferences().print(NOW);

    assertThat(table.lines().skip(1).findFirst())
        .contains(
            "Sama di semua: Persyaratan: Kartu keluarga; Buku nikah · Biaya: Gratis · Cara: daring"
                + " layanan.example/akta; loket");
  }

  @Test
  void lineThatOnlySomeSay_staysInTheTable_beneathTheSharedOnes() {
    SourcedService stricter =
        sourced(
            births.columns().get(0).service().toBuilder()
                .requirement(EvidenceType.of("Surat pengantar", "Cover letter"))
                .build());

    String table =
        Comparison.of(ServiceType.AKTA_KELAHIRAN, List.of(births.columns().get(1), stricter))
            .table()
            .language("en")
            .width(96)
            .onlyDifferences()
            .print(NOW);

    assertThat(table).contains("The same in all:", "Requirements: Family card; Marriage book");
    assertThat(line(table, "Requirements")).contains("Cover letter").doesNotContain("Family card");
  }

  @Test
  void singleAuthority_isShownWhole_becauseItDiffersFromNobody() {
    Comparison alone = Comparison.of(births.title(), births.columns().subList(0, 1));

    assertThat(alone.table().onlyDifferences().print(NOW))
        .contains("Gratis", "1 hari kerja")
        .doesNotContain("Sama di semua");
  }

  @Test
  void addressThatIsTooLong_isBrokenBehindASlash() {
    assertThat(Cell.wrap(List.of("https://layanan.example/akta/kelahiran"), 17))
        .containsExactly("layanan.example/", "akta/kelahiran");
  }

  @Test
  void severalLinesInOneCell_areToldApart_byWhatContinuesThem() {
    assertThat(Cell.wrap(List.of("Kartu keluarga asli", "Buku nikah"), 14))
        .containsExactly("Kartu keluarga", " asli", "Buku nikah");
    assertThat(Cell.wrap(List.of("Kartu keluarga asli"), 14))
        .containsExactly("Kartu keluarga", "asli");
  }

  @Test
  void withoutRoomForAllColumns_theyStandUnderEachOther() {
    String table = births.table().width(80).onlyDifferences().print(NOW);

    assertThat(table.lines()).allMatch(line -> line.length() <= 80);
    assertThat(table).contains("Dinas Kependudukan dan Pencatatan Sipil jakarta (baru saja)");
  }

  /** The first line of a row, which stands below the first rule. */
  private static String line(String table, String label) {
    return table
        .substring(table.indexOf("---"))
        .lines()
        .filter(line -> line.startsWith(label))
        .findFirst()
        .orElse("");
  }

  private static SourcedService city(String agency, String region, int days) {
    String name = "Dinas Kependudukan dan Pencatatan Sipil " + agency;
    return sourced(
        PublicService.builder("https://" + agency + ".example/layanan/akta")
            .type(ServiceType.AKTA_KELAHIRAN)
            .title("Akta kelahiran", "Birth certificate")
            .competentAuthority(
                PublicOrganisation.builder("https://" + agency + ".example/")
                    .name(name, name)
                    .build())
            .requirement(EvidenceType.of("Kartu keluarga", "Family card"))
            .requirement(EvidenceType.of("Buku nikah", "Marriage book"))
            .residentsOf(RegionCode.kemendagri(region))
            .free()
            .processingTime(ProcessingTime.workingDays(days))
            .channel(Channel.online("https://layanan.example/akta"))
            .channel(
                Channel.at(
                    ServicePoint.builder("Loket " + agency, "Counter " + agency)
                        .open(OpeningHours.weekdays("08:00", "15:00"))
                        .dailyQuota(60)
                        .build()))
            .complaints(ContactPoint.builder().email("lapor@" + agency + ".example").build())
            .build());
  }

  private static SourcedService sourced(PublicService service) {
    String agency = Arrays.asList(service.id().iri().getHost().split("\\.")).get(0);
    return new SourcedService(service, AgencyId.of(agency), NOW);
  }
}
