package id.simpul.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.catalog.Channel;
import id.simpul.catalog.ChannelKind;
import id.simpul.catalog.PublicOrganisation;
import id.simpul.catalog.PublicService;
import id.simpul.catalog.RegionCode;
import id.simpul.catalog.ServiceType;
import id.simpul.catalog.Situation;
import id.simpul.catalog.SourcedService;
import id.simpul.core.AgencyId;
import id.simpul.core.LocalizedText;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceIndexTest {

  private static final RegionCode DEPOK = RegionCode.kemendagri("32.76");
  private static final RegionCode BOGOR = RegionCode.kemendagri("32.71");
  private static final RegionCode JAKARTA = RegionCode.kemendagri("31");

  private final ServiceIndex index = ServiceIndex.inMemory();

  @BeforeEach
  void threeAuthorities() {
    replace("kota-depok", DEPOK);
    replace("kota-bogor", BOGOR);
    replace("jakarta", JAKARTA);
  }

  @ParameterizedTest
  @CsvSource({
    "bikin akta anak, akta-kelahiran",
    "mau urus akte lahir dong, akta-kelahiran",
    "AKTA KELAHIRAN, akta-kelahiran",
    "birth certificate, akta-kelahiran",
    "akta kelahirn, akta-kelahiran",
    "akat kelahiran, akta-kelahiran",
    "ktp ilang, ktp-el",
    "KTP-el, ktp-el",
    "e-KTP rusak, ktp-el",
    "kartu tanda penduduk, ktp-el",
    "kk, kartu-keluarga",
    "ngurus kartu keluarga, kartu-keluarga",
    "IMB, pbg",
    "izin mendirikan bangunan, pbg",
    "surat tidak mampu, sktm",
    "surat keterangan miskin, sktm",
    "lapor jalan rusak, pengaduan",
    "ambulan, ambulans"
  })
  void everydayWords_findTheService(String asked, String type) {
    assertThat(index.search(ServiceQuery.text(asked)).hits())
        .isNotEmpty()
        .first()
        .satisfies(hit -> assertThat(hit.service().type()).contains(ServiceType.of(type)));
  }

  @Test
  void servicesNearby_comeFirst_thenThoseOfTheProvince_andNothingIsLeftOut() {
    RegionCode kelurahan = RegionCode.kemendagri("32.76.06.1001");

    SearchResult result =
        index.search(ServiceQuery.text("akta kelahiran").near(kelurahan).limit(3));

    assertThat(result.hits())
        .extracting(hit -> hit.source().value())
        .containsExactly("kota-depok", "kota-bogor", "jakarta");
  }

  @Test
  void codeOfTheOtherScheme_isUnderstood() {
    SearchResult result =
        index.search(ServiceQuery.text("ktp").near(RegionCode.bps("3276")).limit(1));

    assertThat(result.hits()).extracting(hit -> hit.source().value()).containsExactly("kota-depok");
  }

  @Test
  void typeChannelAndLimit_narrowTheResult() {
    SearchResult visits =
        index.search(
            ServiceQuery.ofType(ServiceType.KTP_EL).through(ChannelKind.HOME_VISIT).limit(2));

    assertThat(visits.total()).isEqualTo(3);
    assertThat(visits.hits()).hasSize(2);
    assertThat(
            index
                .search(ServiceQuery.ofType(ServiceType.SKTM).through(ChannelKind.HOME_VISIT))
                .isEmpty())
        .isTrue();
  }

  @Test
  void wordsThatNobodyKnows_findNothing_andNoWordsFindEverything() {
    assertThat(index.search(ServiceQuery.text("zzzzqqqq")).isEmpty()).isTrue();
    assertThat(index.search(ServiceQuery.text("  ")).total()).isEqualTo(index.size());
  }

  @Test
  void replacement_forgetsWhatWasKnownBefore() {
    index.replace(AgencyId.of("kota-depok"), List.of());

    assertThat(index.search(ServiceQuery.text("akta kelahiran").near(DEPOK)).hits())
        .extracting(hit -> hit.source().value())
        .doesNotContain("kota-depok")
        .hasSize(2);
  }

  @Test
  void hostileQueries_costNothing() {
    assertThat(index.search(ServiceQuery.text("akta ".repeat(100_000))).isEmpty()).isFalse();
    assertThat(index.search(ServiceQuery.text("a".repeat(1_000_000))).total())
        .isEqualTo(index.size());
  }

  @ParameterizedTest
  @CsvSource({
    "kelahiran, kelahirn, true",
    "hilang, hialng, true",
    "hilang, hilangg, true",
    "hilang, hilamg, true",
    "hilang, hilang, false",
    "hilang, hulamg, false",
    "akta, ak, false"
  })
  void oneTypingError_isToldFromTwo(String one, String other, boolean apart) {
    assertThat(Spelling.isOneErrorApart(one, other)).isEqualTo(apart);
    assertThat(Spelling.isOneErrorApart(other, one)).isEqualTo(apart);
  }

  private void replace(String agency, RegionCode region) {
    AgencyId source = AgencyId.of(agency);
    index.replace(
        source,
        services(agency, region).stream()
            .map(s -> new SourcedService(s, source, Instant.EPOCH))
            .toList());
  }

  private static List<PublicService> services(String agency, RegionCode region) {
    return Arrays.asList(
        service(agency, region, ServiceType.AKTA_KELAHIRAN, "Akta kelahiran", "Birth certificate")
            .build(),
        service(agency, region, ServiceType.KTP_EL, "KTP elektronik", "Identity card")
            .situation(Situation.builder("Hilang", "Lost").build())
            .situation(Situation.builder("Rusak", "Damaged").build())
            .channel(Channel.homeVisit("Untuk yang sakit", "For the ill"))
            .build(),
        service(agency, region, ServiceType.KARTU_KELUARGA, "Kartu keluarga", "Family card")
            .build(),
        service(agency, region, ServiceType.PBG, "Persetujuan bangunan gedung", "Building approval")
            .build(),
        service(
                agency,
                region,
                ServiceType.SKTM,
                "Surat keterangan tidak mampu",
                "Letter of low income")
            .build(),
        service(agency, region, ServiceType.AMBULANS, "Ambulans", "Ambulance").build(),
        service(agency, region, ServiceType.PENGADUAN, "Pengaduan", "Complaint")
            .description("Jalan rusak, lampu mati", "Broken roads, dark lamps")
            .build());
  }

  private static PublicService.Builder service(
      String agency, RegionCode region, ServiceType type, String indonesian, String english) {
    return PublicService.builder("https://" + agency + ".example/layanan/" + type)
        .type(type)
        .title(indonesian, english)
        .competentAuthority(
            PublicOrganisation.of(
                "https://" + agency + ".example/", LocalizedText.untagged(agency)))
        .spatial(region);
  }
}
