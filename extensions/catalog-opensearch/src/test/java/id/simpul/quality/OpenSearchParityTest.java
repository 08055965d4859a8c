package id.simpul.quality;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.catalog.lucene.LuceneIndexes;
import id.simpul.catalog.opensearch.TestCluster;
import id.simpul.catalog.search.Facet;
import id.simpul.catalog.search.Hit;
import id.simpul.catalog.search.SearchResult;
import id.simpul.catalog.search.ServiceIndex;
import id.simpul.catalog.search.ServiceQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever moves from one node to a cluster is answered as before. */
@Tag("slow")
class OpenSearchParityTest {

  @Test
  void judgedQuestions_haveTheSameAnswers_onBothEngines() {
    SampleServices samples = SampleServices.load();
    try (ServiceIndex one = LuceneIndexes.inMemory();
        ServiceIndex many = TestCluster.get().index("banding").open()) {
      samples.fill(one, Instant.EPOCH);
      samples.fill(many, Instant.EPOCH);
      List<String> different = new ArrayList<>();
      for (JudgedQuery judged : JudgedQuery.of(Half.TUNE)) {
        ServiceQuery query = judged.query().counting(Facet.AUTHORITY, Facet.COST);
        String expected = shown(one.search(query));
        String found = shown(many.search(query));
        if (!expected.equals(found)) {
          different.add(query.text() + "\n  " + expected + "\n  " + found);
        }
      }
      assertThat(different).isEmpty();
    }
  }

  /** Everything but the scores themselves. */
  private static String shown(SearchResult result) {
    return result.total()
        + " "
        + result.hits().stream().limit(5).map(OpenSearchParityTest::shown).toList()
        + result.places()
        + result.didYouMean()
        + result.isEmergency()
        + result.facet(Facet.AUTHORITY)
        + result.facet(Facet.COST);
  }

  private static String shown(Hit hit) {
    return hit.source()
        + " "
        + hit.title().html()
        + " "
        + Math.round(hit.score() * 1_000) / 1_000.0
        + " "
        + hit.passage().marks().size();
  }
}
