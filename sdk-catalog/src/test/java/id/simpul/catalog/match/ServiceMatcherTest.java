package id.simpul.catalog.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.catalog.LifeEvent;
import id.simpul.catalog.Output;
import id.simpul.catalog.PublicService;
import id.simpul.catalog.RegionCode;
import id.simpul.catalog.ServiceType;
import id.simpul.catalog.Situation;
import id.simpul.core.LocalizedText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceMatcherTest {

  private final ServiceMatcher matcher = ServiceMatcher.standard();

  @ParameterizedTest
  @CsvSource({
    "Penerbitan Kutipan Akta Kelahiran, Akte Lahir",
    "Kartu Tanda Penduduk Elektronik Hilang, Cetak ulang e-KTP yang hilang",
    "Surat Keterangan Tidak Mampu, SKTM",
    "Izin Mendirikan Bangunan (IMB), Persetujuan Bangunan Gedung",
    "Perpanjangan Izin Reklame, Izin Reklame (Perpanjangan)",
    "Sertifikat Laik Higiene Sanitasi, SLHS",
    "Penggantian Buku Pelaut Rusak, Buku Pelaut: penggantian karena rusak"
  })
  void oneThingInOtherWords_isTheSame(String one, String other) {
    assertThat(titles(one, other)).isEqualTo(Verdict.SAME);
  }

  @ParameterizedTest
  @CsvSource({
    "Akta Kelahiran, Akta Kematian",
    "Perekaman KTP-el Baru, KTP-el Hilang",
    "KTP-el Hilang, KTP-el Rusak",
    "Izin Reklame Baru, Perpanjangan Izin Reklame",
    "Akta Perkawinan, Akta Perceraian",
    "Pindah Datang, Pindah Keluar",
    "Birth certificate, Death certificate"
  })
  void wordsThatExcludeEachOther_partTheMostAlike(String one, String other) {
    assertThat(titles(one, other)).isEqualTo(Verdict.APART);
  }

  private Verdict titles(String one, String other) {
    return matcher
        .match(
            Described.titled("depok", "a", one).build(),
            Described.titled("bogor", "b", other).build())
        .verdict();
  }

  @Test
  void hardNegative_staysApart_thoughTypeOutputAndEventAreTheSame() {
    Match match =
        matcher.match(
            Described.card("depok", "1", "Penggantian KTP-el Hilang"),
            Described.card("bogor", "2", "Penggantian KTP-el Rusak"));

    assertThat(match.verdict()).isNotEqualTo(Verdict.SAME);
    assertThat(match.clues())
        .anySatisfy(
            clue -> {
              assertThat(clue.kind()).isEqualTo(Clue.Kind.CASE);
              assertThat(clue.left()).isEqualTo("hilang");
              assertThat(clue.right()).isEqualTo("rusak");
              assertThat(clue.speaksFor()).isFalse();
            });
  }

  @Test
  void oneRequestForSeveralCases_isTheSameAsEachOfThem() {
    PublicService both = Described.card("bekasi", "1", "Cetak Ulang KTP-el Hilang atau Rusak");

    assertThat(matcher.match(both, Described.card("depok", "2", "KTP-el Hilang")).isSame())
        .isTrue();
    assertThat(matcher.match(both, Described.card("depok", "3", "KTP-el Rusak")).isSame()).isTrue();
    assertThat(matcher.match(both, Described.card("depok", "4", "KTP-el Pemula")).isSame())
        .isFalse();
  }

  @Test
  void situationsSayWhichCasesAServiceCovers() {
    PublicService general =
        Described.card("jakarta", "1", "KTP-el").toBuilder()
            .situation(Situation.builder("Baru", "New").build())
            .situation(Situation.builder("Hilang", "Lost").build())
            .build();

    assertThat(matcher.match(general, Described.card("depok", "2", "KTP-el Hilang")).isSame())
        .isTrue();
    assertThat(matcher.match(general, Described.card("depok", "3", "KTP-el Rusak")).isSame())
        .isFalse();
  }

  @Test
  void certificateAndLetterAboutOneEvent_areTwoServices() {
    PublicService certificate =
        Described.of("depok", "1", "Pencatatan Kematian", "Kutipan akta kematian", "Kematian")
            .build();
    PublicService letter =
        Described.of("bogor", "2", "Keterangan Kematian", "Surat keterangan kematian", "Kematian")
            .build();

    assertThat(matcher.match(certificate, letter).isSame()).isFalse();
  }

  @Test
  void brandName_isFoundByOutputAndEvent() {
    PublicService plain =
        Described.of(
                "depok", "1", "Pengaduan Masyarakat", "Jawaban instansi", "Layanan mengecewakan")
            .build();
    PublicService brand =
        Described.of("bogor", "2", "Halo Rafflesia", "Jawaban instansi", "Layanan mengecewakan")
            .build();

    Match match = matcher.match(plain, brand);

    assertThat(match.verdict()).isNotEqualTo(Verdict.APART);
    assertThat(match.clues())
        .extracting(Clue::kind)
        .contains(Clue.Kind.OUTPUT, Clue.Kind.LIFE_EVENT, Clue.Kind.TITLE);
  }

  @Test
  void otherDeclaredType_isOutweighedByNothing() {
    PublicService one =
        Described.of("depok", "1", "Izin Reklame", "Izin reklame", "Usaha")
            .type(ServiceType.of("reklame"))
            .build();

    assertThat(matcher.match(one, typed(one, "papan-nama")).verdict()).isEqualTo(Verdict.APART);
    assertThat(matcher.match(one, typed(one, "reklame")).verdict()).isEqualTo(Verdict.SAME);
  }

  @Test
  void typesInOtherWords_areNoContradiction() {
    PublicService one =
        Described.titled("depok", "1", "Akta Kelahiran").type(ServiceType.AKTA_KELAHIRAN).build();
    PublicService other =
        Described.titled("bogor", "2", "Akte Lahir").type(ServiceType.of("akte-lahir")).build();

    assertThat(matcher.match(one, other).isSame()).isTrue();
  }

  private static PublicService typed(PublicService service, String type) {
    return PublicService.builder("https://bogor.example/2")
        .title(service.title())
        .type(ServiceType.of(type))
        .competentAuthority(service.competentAuthority())
        .produces(service.outputs().get(0))
        .lifeEvent(service.lifeEvents().get(0))
        .build();
  }

  @Test
  void ownCityInTheTitle_neitherJoinsNorParts() {
    PublicService depok =
        Described.titled("depok", "1", "Beasiswa Kota Depok")
            .spatial(RegionCode.kemendagri("32.76"))
            .build();
    PublicService bogor =
        Described.titled("bogor", "2", "Beasiswa Kota Bogor")
            .spatial(RegionCode.kemendagri("32.71"))
            .build();
    PublicService tax =
        Described.titled("depok", "3", "Pajak Parkir Kota Depok")
            .spatial(RegionCode.kemendagri("32.76"))
            .build();

    assertThat(matcher.match(depok, bogor).isSame()).isTrue();
    assertThat(matcher.match(depok, tax).isSame()).isFalse();
  }

  @Test
  void englishAndIndonesian_meetWhereTheirNotionsDo() {
    PublicService english =
        PublicService.builder("https://munich.example/1")
            .title(LocalizedText.builder().add("en", "Death certificate").build())
            .competentAuthority(Described.card("a", "b", "c").competentAuthority())
            .build();

    assertThat(
            matcher
                .match(english, Described.titled("depok", "2", "Akta Kematian").build())
                .isSame())
        .isTrue();
    assertThat(
            matcher
                .match(english, Described.titled("depok", "3", "Akta Kelahiran").build())
                .isSame())
        .isFalse();
  }

  @Test
  void match_isTheSameFromBothSides() {
    PublicService one =
        Described.of("depok", "1", "Kartu Keluarga Hilang", "Kartu Keluarga", "Kehilangan")
            .keyword(LocalizedText.indonesian("KK hilang"))
            .build();
    PublicService other =
        Described.of("bogor", "2", "Penggantian KK", "KK dan surat pengantar", "Dokumen hilang")
            .build();

    Match there = matcher.match(one, other);
    Match back = matcher.match(other, one);

    assertThat(back.confidence()).isEqualTo(there.confidence());
    assertThat(back.clues().stream().map(clue -> List.of(clue.right(), clue.left(), clue.weight())))
        .isEqualTo(
            there.clues().stream()
                .map(clue -> List.of(clue.left(), clue.right(), clue.weight()))
                .toList());
  }

  @Test
  void serviceAndItself_areTheSame_byTheirIdentifier() {
    PublicService service = Described.titled("depok", "1", "x").build();

    Match match = matcher.match(service, service);

    assertThat(match.confidence()).isEqualTo(1);
    assertThat(match.clues()).extracting(Clue::kind).containsExactly(Clue.Kind.IDENTIFIER);
  }

  @Test
  void nothingInCommon_isApart_andNothingKnownIsNotTheSame() {
    assertThat(titles("Uji KIR", "Izin Makam")).isEqualTo(Verdict.APART);
    assertThat(titles("Layanan", "Pelayanan")).isNotEqualTo(Verdict.SAME);
    assertThat(titles("???", "!!!")).isNotEqualTo(Verdict.SAME);
  }

  @Test
  void explanation_tellsVerdictConfidenceAndEveryClue_inBothLanguages() {
    Match match =
        matcher.match(
            Described.of("depok", "1", "Akta Lahir", "Akta kelahiran", "Kelahiran anak").build(),
            Described.of("bogor", "2", "Akte Kelahiran", "Akta kelahiran", "Kelahiran anak")
                .build());

    assertThat(match.explanation().in("id"))
        .startsWith("Sama (9")
        .contains(
            "hasil sama: \"Akta kelahiran\" (+2.0)",
            "judul mirip: \"Akta Lahir\" ~ \"Akte Kelahiran\"");
    assertThat(match.explanation().in("en"))
        .startsWith("The same (9")
        .contains("output the same: \"Akta kelahiran\" (+2.0)", "life event the same");
    assertThat(match)
        .hasToString(
            "Match[https://depok.example/1 ~ https://bogor.example/2, SAME "
                + percent(match)
                + "%]");
  }

  private static long percent(Match match) {
    return Math.min(99, Math.round(match.confidence() * 100));
  }

  @Test
  void stricterMatcher_doubtsMore() {
    PublicService one = Described.titled("depok", "1", "Izin Reklame").build();
    PublicService other = Described.titled("bogor", "2", "Izin Reklame").build();
    double confidence = matcher.match(one, other).confidence();

    assertThat(matcher.sameFrom(confidence).match(one, other).verdict()).isEqualTo(Verdict.SAME);
    assertThat(matcher.sameFrom(Math.nextUp(confidence)).match(one, other).verdict())
        .isEqualTo(Verdict.UNSURE);
  }

  @Test
  void thresholdThatWouldJoinWhatIsApart_isRefused() {
    assertThatThrownBy(() -> matcher.sameFrom(ServiceMatcher.APART_BELOW))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0.3");
    assertThatThrownBy(() -> matcher.sameFrom(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatPeopleCompare_isNoClue() {
    PublicService cheap = Described.titled("depok", "1", "Izin Reklame").free().build();
    PublicService other = Described.titled("bogor", "2", "Izin Reklame").build();

    assertThat(matcher.match(cheap, other).confidence())
        .isEqualTo(matcher.match(other, cheap.withCosts()).confidence());
  }

  @Test
  void severalOutputsAndEvents_areAllAsked() {
    PublicService parcel =
        Described.of(
                "bekasi", "1", "Paket Akta Kematian dan KK", "Kutipan akta kematian", "Pensiun")
            .produces(Output.of("Kartu Keluarga", "Family card"))
            .lifeEvent(LifeEvent.of("Kematian anggota keluarga", "Death in the family"))
            .build();
    PublicService single =
        Described.of("bogor", "2", "Akta Kematian", "Akta kematian", "Kematian anggota keluarga")
            .build();

    assertThat(matcher.match(parcel, single).isSame()).isTrue();
  }
}
