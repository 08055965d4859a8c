package id.simpul.catalog.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.simpul.catalog.search.Facet;
import id.simpul.catalog.search.Hit;
import id.simpul.catalog.search.SearchResult;
import id.simpul.catalog.search.ServiceIndex;
import id.simpul.catalog.search.ServiceIndexException;
import id.simpul.catalog.search.ServiceQuery;
import id.simpul.core.AgencyId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A node is killed without a word while one thread searches and one writes. What was acknowledged
 * is found, each answer is of one whole state, and what cannot be answered is refused in our words.
 */
@Tag("slow")
class KilledNodeTest {

  private static final int IN_DEPOK = 12;
  private static final int STEPS_BEFORE = 4;
  private static final int STEPS_AFTER = 8;
  private static final Duration LONGEST = Duration.ofMinutes(3);

  private final TestCluster cluster = TestCluster.get();
  private final AtomicBoolean going = new AtomicBoolean(true);
  private final AtomicInteger begun = new AtomicInteger(-1);
  private final AtomicInteger acknowledged = new AtomicInteger(-1);
  private final AtomicInteger answers = new AtomicInteger();
  private final AtomicInteger refusals = new AtomicInteger();
  private final List<Integer> added = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void nodeKilledInTheMiddle_losesNothing_andNobodySeesHalfAnAnswer(boolean elected)
      throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try (ServiceIndex index = cluster.index(elected ? "mati-terpilih" : "mati-lain").open()) {
      Future<?> writer = threads.submit(() -> write(index));
      await().atMost(LONGEST).until(() -> acknowledged.get() >= STEPS_BEFORE || writer.isDone());
      Future<?> reader = threads.submit(() -> read(index));
      await().atMost(LONGEST).until(() -> answers.get() > 3 || reader.isDone());

      int victim = elected ? cluster.elected() : (cluster.elected() + 1) % 3;
      cluster.kill(victim);

      int written = acknowledged.get();
      int answered = answers.get();
      await()
          .atMost(LONGEST)
          .until(
              () ->
                  (acknowledged.get() >= written + STEPS_AFTER && answers.get() > answered + 10)
                      || writer.isDone()
                      || reader.isDone());
      going.set(false);
      writer.get();
      reader.get();
      assertThat(answers.get()).as("%d refused", refusals.get()).isGreaterThan(answered + 10);
      assertHoldsWhatWasAcknowledged(index);
      cluster.restart(victim);
      cluster.untilWhole();
      assertHoldsWhatWasAcknowledged(index);
    } finally {
      going.set(false);
      threads.shutdownNow();
    }
  }

  /** Even steps replace the catalogue of Depok, odd ones add one service of Bogor. */
  private void write(ServiceIndex index) {
    for (int step = 0; going.get(); step++) {
      begun.set(step);
      while (going.get() || step > acknowledged.get()) {
        try {
          if (step % 2 == 0) {
            index.replace(Services.DEPOK, Services.catalogue(Services.DEPOK, IN_DEPOK, step));
          } else {
            index.put(
                List.of(Services.of(Services.BOGOR, String.valueOf(step), "langkah " + step)));
          }
          if (step % 2 == 1) {
            added.add(step);
          }
          acknowledged.set(step);
          break;
        } catch (ServiceIndexException e) {
          assertOurs(e); // and written again, as the message says
        }
      }
    }
  }

  private void read(ServiceIndex index) {
    while (going.get()) {
      int before = acknowledged.get();
      try {
        SearchResult found = index.search(only(Services.DEPOK));
        Set<Integer> steps = steps(found);
        int after = begun.get();
        assertThat(steps).hasSize(1);
        assertThat(found.total()).isEqualTo(IN_DEPOK);
        assertThat(found.hits()).hasSize(IN_DEPOK);
        assertThat(steps.iterator().next()).isBetween(before / 2 * 2, after);
        answers.incrementAndGet();
      } catch (ServiceIndexException e) {
        assertOurs(e);
        refusals.incrementAndGet();
      }
    }
  }

  private void assertHoldsWhatWasAcknowledged(ServiceIndex index) {
    SearchResult depok = index.search(only(Services.DEPOK));
    assertThat(depok.total()).isEqualTo(IN_DEPOK);
    assertThat(steps(depok)).containsExactly(acknowledged.get() / 2 * 2);
    assertThat(steps(index.search(only(Services.BOGOR)))).containsExactlyElementsOf(added);
    assertThat(index.size()).isEqualTo(IN_DEPOK + added.size());
  }

  private static void assertOurs(ServiceIndexException e) {
    assertThat(e.code()).isIn("search.index.failed", "search.index.uncertain");
    assertThat(e.explanation().in("id")).contains("Klaster OpenSearch");
  }

  private static Set<Integer> steps(SearchResult found) {
    return found.hits().stream()
        .map(Hit::service)
        .map(service -> service.title().in("id").replace("langkah ", ""))
        .map(Integer::valueOf)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static ServiceQuery only(AgencyId source) {
    return ServiceQuery.text("").only(Facet.AUTHORITY, source.value()).limit(1_000);
  }
}
