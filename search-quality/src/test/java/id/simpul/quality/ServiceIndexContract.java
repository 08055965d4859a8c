package id.simpul.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.catalog.ChannelKind;
import id.simpul.catalog.PublicOrganisation;
import id.simpul.catalog.PublicService;
import id.simpul.catalog.RegionCode;
import id.simpul.catalog.SourcedService;
import id.simpul.catalog.search.Facet;
import id.simpul.catalog.search.FacetCount;
import id.simpul.catalog.search.Hit;
import id.simpul.catalog.search.SearchResult;
import id.simpul.catalog.search.ServiceIndex;
import id.simpul.catalog.search.ServiceIndexException;
import id.simpul.catalog.search.ServiceQuery;
import id.simpul.catalog.search.StaleCursorException;
import id.simpul.core.AgencyId;
import id.simpul.core.LocalizedText;
import id.simpul.core.ServiceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What every {@link ServiceIndex} has to keep; an engine's test says how one is opened. */
abstract class ServiceIndexContract {

  private static final SampleServices SAMPLES = SampleServices.load();
  private static final AgencyId DEPOK = AgencyId.of("depok");
  static final Instant AS_OF = Instant.parse("2026-03-01T00:00:00Z");

  /** A kelurahan of Depok. */
  private static final RegionCode KELURAHAN = RegionCode.kemendagri("32.76.01.1009");

  private ServiceIndex index;

  abstract ServiceIndex open();

  /** What every test finds; an engine that keeps its index may write only what has changed. */
  void fill(ServiceIndex filled) {
    SAMPLES.fill(filled, AS_OF);
  }

  @BeforeEach
  void begin() {
    index = open();
    fill(index);
  }

  @AfterEach
  void end() {
    index.close();
  }

  @ParameterizedTest
  @CsvSource({
    "bikin akta anak, akta-kelahiran",
    "mau urus akte lahir dong, akta-kelahiran",
    "birth certificate, akta-kelahiran",
    "akta kelahirn, akta-kelahiran",
    "akat kelahiran, akta-kelahiran",
    "akta kelahiran akta kelahiran, akta-kelahiran",
    "KTP-el ilang, ktp-hilang",
    "e-KTP rusak, ktp-rusak",
    "IMB, pbg",
    "izin mendirikan bangunan, pbg",
    "perizinan mendirikan bangunan, pbg",
    "surat tidak mampu, sktm",
    "kartu identitas anak-anak, kia"
  })
  void everydayWords_findTheService_ofThePlaceFirst(String asked, String kind) {
    assertThat(first(asked, KELURAHAN)).isEqualTo("depok/" + kind);
  }

  @Test
  void nationalService_comesWhereTheCityGivesNone() {
    assertThat(first("paspor", KELURAHAN)).isEqualTo("nasional/paspor");
  }

  @Test
  void codeOfTheOtherScheme_isUnderstood() {
    assertThat(first("ktp hilang", RegionCode.bps("3276"))).isEqualTo("depok/ktp-hilang");
  }

  @Test
  void placeInTheWords_isReadThere() {
    SearchResult found = index.search(ServiceQuery.text("ktp hilang depok"));

    assertThat(found.places()).containsExactly(RegionCode.kemendagri("32.76"));
    assertThat(name(found.hits().get(0))).isEqualTo("depok/ktp-hilang");
  }

  @Test
  void emergency_putsItsNumberFirst_alsoOverABetterMatch() {
    SearchResult found = index.search(ServiceQuery.text("kebakaran rumah").near(KELURAHAN));

    assertThat(found.isEmergency()).isTrue();
    assertThat(name(found.hits().get(0))).isEqualTo("depok/darurat-112");
  }

  @Test
  void paperAboutAnAccident_isNoEmergency() {
    assertThat(index.search(ServiceQuery.text("surat keterangan kecelakaan")).isEmergency())
        .isFalse();
  }

  @Test
  void misspeltWord_isMended_andSaid() {
    assertThat(index.search(ServiceQuery.text("akta kelahirn")).didYouMean())
        .contains("akta kelahiran");
    assertThat(index.search(ServiceQuery.text("akta kelahiran")).didYouMean()).isEmpty();
  }

  @Test
  void hit_isTheServiceItself_withItsSourceAndItsAge() {
    Hit hit = index.search(ServiceQuery.text("akta kelahiran").near(KELURAHAN)).hits().get(0);

    assertThat(hit.service())
        .isEqualTo(SAMPLES.find("depok/akta-kelahiran").orElseThrow().service());
    assertThat(hit.source()).isEqualTo(DEPOK);
    assertThat(hit.age(AS_OF.plusSeconds(60))).isEqualTo(Duration.ofMinutes(1));
    assertThat(hit.title().html()).contains("<mark>Akta</mark> <mark>Kelahiran</mark>");
  }

  @Test
  void facets_countWhatAnswers_andNarrowIt() {
    ServiceQuery cards = ServiceQuery.text("ktp").counting(Facet.AUTHORITY, Facet.COST);
    SearchResult found = index.search(cards);
    FacetCount depok =
        found.facet(Facet.AUTHORITY).stream()
            .filter(count -> count.value().equals("depok"))
            .findFirst()
            .orElseThrow();

    SearchResult narrowed = index.search(cards.only(Facet.AUTHORITY, "depok"));

    assertThat(narrowed.total()).isEqualTo(depok.count()).isPositive();
    assertThat(narrowed.hits()).allMatch(hit -> hit.source().equals(DEPOK));
    assertThat(found.facet(Facet.AUTHORITY).stream().mapToInt(FacetCount::count).sum())
        .isEqualTo(found.total());
    assertThat(found.facet(Facet.CHANNEL)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Facet.class)
  void everyValueOfEveryFacet_countsTheServicesThatHaveIt(Facet facet) {
    SearchResult all = index.search(ServiceQuery.text("").counting(facet).limit(1));

    assertThat(all.facet(facet)).isNotEmpty();
    for (FacetCount count : all.facet(facet)) {
      SearchResult narrowed =
          index.search(ServiceQuery.text("").only(facet, count.value()).limit(1_000));
      assertThat(narrowed.total()).as(count.value()).isEqualTo(count.count());
      assertThat(narrowed.hits())
          .as(count.value())
          .allMatch(hit -> facet.valuesOf(hit.found()).contains(count.value()));
      assertThat(count.label().in("id")).isNotBlank();
    }
  }

  @Test
  void severalValuesOfOneFacet_meanAnyOfThem() {
    ServiceQuery depok = ServiceQuery.text("").only(Facet.AUTHORITY, "depok");

    assertThat(index.search(depok.only(Facet.AUTHORITY, "nasional")).total())
        .isGreaterThan(index.search(depok).total());
    assertThat(index.search(depok.only(Facet.COST, "free")).total())
        .isLessThan(index.search(depok).total());
  }

  @Test
  void everyService_comesBackAsItWasWritten() {
    List<SourcedService> written =
        SAMPLES.all().stream()
            .map(sample -> new SourcedService(sample.service(), sample.source(), AS_OF))
            .toList();

    assertThat(index.search(ServiceQuery.text("").limit(1_000)).hits())
        .extracting(Hit::found)
        .containsExactlyInAnyOrderElementsOf(written);
  }

  @Test
  void resultsRollUp_fromTheKelurahanToTheNation_andNeighboursComeLast() {
    List<String> nearestFirst =
        List.of("32.76.01.1009", "32.76.01", "32.76", "32", "", "32.76.02", "32.71", "31.74");
    AgencyId source = AgencyId.of("pemanjat");
    List<SourcedService> climbing = new ArrayList<>();
    for (String region : nearestFirst) {
      PublicService.Builder service =
          PublicService.builder("https://panjat.example/layanan/di-" + region)
              .title("Panjat tebing", "Rock climbing")
              .competentAuthority(
                  PublicOrganisation.of("https://panjat.example/", LocalizedText.untagged("P")));
      if (!region.isEmpty()) {
        service.spatial(RegionCode.kemendagri(region));
      }
      climbing.add(0, new SourcedService(service.build(), source, AS_OF));
    }
    index.put(climbing);

    assertThat(index.search(ServiceQuery.text("panjat tebing").near(KELURAHAN)).hits())
        .extracting(hit -> hit.service().id().toString().replaceFirst(".*/di-", ""))
        .containsExactlyElementsOf(nearestFirst);
  }

  @Test
  void channel_narrowsTheResult() {
    SearchResult visits = index.search(ServiceQuery.text("ktp").through(ChannelKind.HOME_VISIT));

    assertThat(visits.hits())
        .isNotEmpty()
        .allMatch(
            hit ->
                hit.service().channels().stream()
                    .anyMatch(channel -> channel.kind() == ChannelKind.HOME_VISIT));
  }

  @Test
  void pages_giveEveryHitOnce_alsoWhileTheIndexChanges() {
    ServiceQuery query = ServiceQuery.text("surat").limit(7);
    List<String> whole = names(index.search(query.limit(500)));
    List<String> paged = new ArrayList<>();
    Optional<String> next = Optional.empty();
    do {
      SearchResult page = index.search(next.map(query::after).orElse(query));
      paged.addAll(names(page));
      next = page.next();
      index.remove(DEPOK, SAMPLES.find("depok/sktm").orElseThrow().service().id());
    } while (next.isPresent());

    assertThat(paged).isEqualTo(whole).doesNotHaveDuplicates().hasSizeGreaterThan(20);
  }

  @Test
  void cursor_ofAnotherQuestionOrInvented_isStale() {
    String next = index.search(ServiceQuery.text("surat").limit(2)).next().orElseThrow();

    assertThatThrownBy(() -> index.search(ServiceQuery.text("akta").after(next)))
        .isInstanceOf(StaleCursorException.class);
    for (String invented : List.of("", "x", "a-b-c-d", "1-1-1-1", "1--1-1-1", next + "0")) {
      assertThatThrownBy(() -> index.search(ServiceQuery.text("surat").after(invented)))
          .isInstanceOf(StaleCursorException.class);
    }
  }

  @Test
  void replacement_forgetsTheSourceAlone_andIsSeenAtOnce() {
    int others = index.size() - index.search(depok()).total();

    index.replace(DEPOK, List.of(sourced("depok/kia")));

    assertThat(index.size()).isEqualTo(others + 1);
    assertThat(names(index.search(depok()))).containsExactly("depok/kia");
    index.replace(DEPOK, List.of());
    assertThat(index.search(depok()).isEmpty()).isTrue();
  }

  @Test
  void replacement_withTheServiceOfAnother_isRefused() {
    assertThatThrownBy(() -> index.replace(AgencyId.of("jakarta"), List.of(sourced("depok/kia"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("jakarta")
        .hasMessageContaining("depok");
  }

  @Test
  void put_replacesOneService_andRemoveForgetsIt() {
    int before = index.size();
    ServiceId kia = sourced("depok/kia").service().id();

    index.put(List.of(sourced("depok/kia")));
    assertThat(index.size()).isEqualTo(before);
    index.remove(DEPOK, kia);
    index.remove(DEPOK, kia);
    assertThat(index.size()).isEqualTo(before - 1);
    index.put(List.of(sourced("depok/kia")));
    assertThat(index.size()).isEqualTo(before);
  }

  @Test
  void twoSources_thatDescribeOneService_standSideBySide() {
    int before = index.size();
    SourcedService kia = sourced("depok/kia");

    index.put(List.of(new SourcedService(kia.service(), AgencyId.of("penghimpun"), AS_OF)));

    assertThat(index.size()).isEqualTo(before + 1);
  }

  @Test
  void nobody_everSeesHalfACatalogue() throws Exception {
    List<SourcedService> all = new ArrayList<>();
    SAMPLES.all().stream()
        .filter(sample -> sample.source().equals(DEPOK))
        .forEach(s -> all.add(new SourcedService(s.service(), DEPOK, AS_OF)));
    ServiceQuery query = depok();
    ExecutorService threads = Executors.newFixedThreadPool(3);
    AtomicBoolean writing = new AtomicBoolean(true);
    try {
      Callable<Boolean> reading =
          () -> {
            boolean whole = true;
            do {
              int seen = index.search(query).total();
              whole &= seen == all.size() || seen == 1;
            } while (writing.get());
            return whole;
          };
      List<Future<Boolean>> readers = List.of(threads.submit(reading), threads.submit(reading));
      for (int i = 0; i < 10; i++) {
        index.replace(DEPOK, i % 2 == 0 ? List.of(all.get(0)) : all);
      }
      writing.set(false);
      for (Future<Boolean> reader : readers) {
        assertThat(reader.get()).isTrue();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void wordsThatNobodyKnows_findNothing_andNoWordsFindEverything() {
    assertThat(index.search(ServiceQuery.text("zzzzqqqq")).isEmpty()).isTrue();
    assertThat(index.search(ServiceQuery.text("  ")).total()).isEqualTo(index.size());
  }

  static List<String> hostile() {
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      many.append("kata").append(i).append(' ');
    }
    return List.of(
        many.toString(),
        "akta ".repeat(1_000_000),
        "a".repeat(5_000_000),
        "title:akta AND (ktp OR *) -kk +\"x\"~2 ^9 [a TO z] {!func} /.*/",
        "*:*",
        "((((((((((",
        "\\\\\\",
        "/(a+)+$/",
        "\u0000\u0001\u001b[2J\u202eatka\u2066\u200b\ufeff",
        "\ud800 \udfff akta",
        "ａｋｔａ 𝐤𝐞𝐥𝐚𝐡𝐢𝐫𝐚𝐧",
        "<script>alert(1)</script>",
        "'; DROP TABLE services; --",
        "é́́".repeat(50_000));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void hostileQuestion_isAnsweredLikeAnyOther(String question) {
    assertThatCode(
            () ->
                index.search(ServiceQuery.text(question).near(KELURAHAN).counting(Facet.values())))
        .doesNotThrowAnyException();
  }

  @Test
  void longQuestion_isReadFromItsBeginning_andThatIsSaid() {
    SearchResult found = index.search(ServiceQuery.text("akta kelahiran " + "x1 ".repeat(5_000)));

    assertThat(found.isShortened()).isTrue();
    assertThat(found.isEmpty()).isFalse();
  }

  @Test
  void wildcards_areNoCommands() {
    assertThat(index.search(ServiceQuery.text("*")).total())
        .isEqualTo(index.search(ServiceQuery.text("?")).total());
    assertThat(index.search(ServiceQuery.text("akt*")).didYouMean())
        .isEqualTo(index.search(ServiceQuery.text("akt")).didYouMean());
  }

  @Test
  void closedIndex_saysSo_andClosesTwice() {
    index.close();
    index.close();

    for (Runnable use :
        List.<Runnable>of(
            () -> index.search(ServiceQuery.text("ktp")),
            () -> index.put(List.of()),
            () -> index.size())) {
      assertThatThrownBy(use::run)
          .isInstanceOf(ServiceIndexException.class)
          .extracting("code")
          .isEqualTo("search.index.closed");
    }
  }

  private static ServiceQuery depok() {
    return ServiceQuery.text("").only(Facet.AUTHORITY, "depok").limit(500);
  }

  private static SourcedService sourced(String name) {
    SampleService sample = SAMPLES.find(name).orElseThrow();
    return new SourcedService(sample.service(), sample.source(), AS_OF);
  }

  private String first(String asked, RegionCode near) {
    SearchResult found = index.search(ServiceQuery.text(asked).near(near));
    return found.isEmpty() ? "nothing" : name(found.hits().get(0));
  }

  private static List<String> names(SearchResult found) {
    return found.hits().stream().map(ServiceIndexContract::name).toList();
  }

  private static String name(Hit hit) {
    return SAMPLES.all().stream()
        .filter(sample -> sample.service().id().equals(hit.service().id()))
        .findFirst()
        .map(SampleService::toString)
        .orElseThrow();
  }
}
