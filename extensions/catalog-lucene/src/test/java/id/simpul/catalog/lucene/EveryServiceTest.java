package id.simpul.catalog.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.catalog.PublicService;
import id.simpul.catalog.RegionCode;
import id.simpul.catalog.SourcedService;
import id.simpul.catalog.search.Facet;
import id.simpul.catalog.search.FacetCount;
import id.simpul.catalog.search.SearchResult;
import id.simpul.catalog.search.ServiceIndex;
import id.simpul.catalog.search.ServiceQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The index passes most services over; what it finds is what looking at every one finds. */
class EveryServiceTest {

  private static final String[] WORDS = {
    "surat",
    "surat",
    "surat",
    "surat",
    "keterangan",
    "keterangan",
    "ktp",
    "akta",
    "kelahiran",
    "pindah",
    "usaha",
    "izin",
    "izin",
    "darurat",
    "112",
    "kebakaran",
    "hilang",
    "tidak",
    "mampu"
  };
  private static final String[] REGIONS = {
    "32", "32.76", "32.76.01", "32.76.01.1009", "31.74", "31", "35.78", "12.71"
  };

  private static final Random RANDOM = new Random(3);
  private static final List<SourcedService> WRITTEN = new ArrayList<>();
  private static ServiceIndex index;
  private static EveryService every;

  /** Several windows in several segments, some of them with holes. */
  @BeforeAll
  static void fill() {
    index = LuceneIndexes.inMemory();
    for (int many : List.of(4_200, 700, 1)) {
      List<SourcedService> batch = new ArrayList<>();
      for (int i = 0; i < many; i++) {
        batch.add(service(WRITTEN.size() + i));
      }
      index.put(batch);
      WRITTEN.addAll(batch);
    }
    List<SourcedService> removed = new ArrayList<>();
    for (int i = 0; i < WRITTEN.size(); i += 97) {
      removed.add(WRITTEN.get(i));
      index.remove(WRITTEN.get(i).source(), WRITTEN.get(i).service().id());
    }
    every = new EveryService(WRITTEN, removed);
  }

  @AfterAll
  static void close() {
    index.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ktp",
        "surat keterangan tidak mampu",
        "surat izin usaha",
        "surat surat keterangan akta kelahiran hilang zzzzqqqq",
        "rumah kebakaran",
        "kebakaran surat",
        "surt ktpp",
        "pindah ke depok",
        ""
      })
  void answers_areThoseOfEveryServiceLookedAt(String text) throws IOException {
    check(ServiceQuery.text(text));
    check(ServiceQuery.text(text).near(RegionCode.kemendagri("32.76.01.1009")));
    check(ServiceQuery.text(text).near(RegionCode.bps("3276")));
    check(ServiceQuery.text(text).only(Facet.COST, "free").only(Facet.REGION, "32"));
  }

  private static void check(ServiceQuery asked) throws IOException {
    ServiceQuery query = asked.limit(1_000).counting(Facet.values());
    SearchResult found = index.search(query);
    EveryService.Found expected = every.find(query);

    assertThat(found.total()).as("%s", asked).isEqualTo(expected.services().size());
    assertThat(found.hits().stream().map(hit -> hit.service().id()).toList())
        .as("%s", asked)
        .isEqualTo(expected.services().stream().limit(1_000).map(s -> s.service().id()).toList());
    for (Facet facet : Facet.values()) {
      Map<String, Integer> counted =
          found.facet(facet).stream()
              .collect(Collectors.toMap(FacetCount::value, FacetCount::count));
      assertThat(counted).as("%s of %s", facet, asked).isEqualTo(expected.counts(facet));
    }
  }

  private static SourcedService service(int number) {
    StringBuilder title = new StringBuilder("Layanan");
    for (int i = RANDOM.nextInt(5); i >= 0; i--) {
      title.append(' ').append(WORDS[RANDOM.nextInt(WORDS.length)]);
    }
    SourcedService plain =
        Services.of(number % 3 == 0 ? Services.BOGOR : Services.DEPOK, "l-" + number, title + "");
    PublicService.Builder service = plain.service().toBuilder();
    service.description(WORDS[RANDOM.nextInt(WORDS.length)] + " di loket", "at a counter");
    for (int i = RANDOM.nextInt(4); i > 1; i--) {
      service.spatial(RegionCode.kemendagri(REGIONS[RANDOM.nextInt(REGIONS.length)]));
    }
    if (RANDOM.nextInt(10) == 0) {
      service.spatial(RegionCode.bps("3171"));
    }
    if (RANDOM.nextBoolean()) {
      service.free();
    }
    return new SourcedService(service.build(), plain.source(), plain.asOf());
  }
}
