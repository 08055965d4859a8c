package id.simpul.docs;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.catalog.PublicOrganisation;
import id.simpul.catalog.PublicService;
import id.simpul.catalog.RegionCode;
import id.simpul.catalog.SourcedService;
import id.simpul.catalog.lucene.LuceneIndexes;
import id.simpul.catalog.search.Facet;
import id.simpul.catalog.search.FacetCount;
import id.simpul.catalog.search.Hit;
import id.simpul.catalog.search.SearchResult;
import id.simpul.catalog.search.ServiceIndex;
import id.simpul.catalog.search.ServiceQuery;
import id.simpul.core.AgencyId;
import id.simpul.core.LocalizedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines of {@code docs/guides/search.md}, run. */
class SearchGuideTest {

  private final AgencyId depok = AgencyId.of("depok");
  private final Clock clock = Clock.fixed(Instant.parse("2026-03-01T00:00:00Z"), ZoneOffset.UTC);
  private final List<String> page = new ArrayList<>();
  private final List<SourcedService> services = new ArrayList<>();

  @TempDir private Path folder;

  @BeforeEach
  void services() {
    for (String title : List.of("Akta kelahiran", "KTP-el hilang", "KTP-el baru")) {
      PublicService service =
          PublicService.builder("https://depok.example/layanan/" + services.size())
              .title(title, title)
              .competentAuthority(
                  PublicOrganisation.of("https://depok.example/", LocalizedText.untagged("Depok")))
              .spatial(RegionCode.kemendagri("32.76"))
              .free()
              .build();
      services.add(new SourcedService(service, depok, clock.instant()));
    }
  }

  @Test
  void index_isOpened_filled_andAsked() {
    // region open
    try (ServiceIndex index = LuceneIndexes.at(folder.resolve("search"))) {
      index.replace(depok, services); // after each harvest, as a whole
      SearchResult found =
          index.search(
              ServiceQuery.text("bikin akte lahir")
                  .near(RegionCode.kemendagri("32.76.01.1009")) // a kelurahan of Depok
                  .limit(5));
      for (Hit hit : found.hits()) {
        show(hit.title().html(), hit.source(), hit.age(clock.instant()));
      }
    }
    // endregion
    assertThat(page).hasSize(1).first().asString().contains("<mark>Akta</mark>");
  }

  @Test
  void results_areNarrowed_andPaged() {
    try (ServiceIndex index = LuceneIndexes.inMemory()) {
      index.replace(depok, services);
      // region narrow
      ServiceQuery query =
          ServiceQuery.text("ktp").only(Facet.COST, "free").counting(Facet.REGION).limit(1);
      SearchResult first = index.search(query);
      for (FacetCount count : first.facet(Facet.REGION)) {
        show(count.label().in("id"), count.count());
      }
      String cursor = first.next().orElseThrow();
      SearchResult second = index.search(query.after(cursor));
      // endregion
      assertThat(first.total()).isEqualTo(2);
      assertThat(second.hits()).hasSize(1).isNotEqualTo(first.hits());
      assertThat(page).contains("[Kota Depok, 2]");
    }
  }

  @Test
  void wordsOfOnesOwn_areAdded() throws IOException {
    Path words = folder.resolve("kata.txt");
    Files.writeString(words, "kartu ajaib = ktp\n");
    // region words
    ServiceIndex index = LuceneIndexes.builder().words(words).open();
    // endregion
    index.replace(depok, services);
    assertThat(index.search(ServiceQuery.text("kartu ajaib")).total()).isEqualTo(2);
    index.close();
  }

  private void show(Object... shown) {
    page.add(List.of(shown).toString());
  }
}
