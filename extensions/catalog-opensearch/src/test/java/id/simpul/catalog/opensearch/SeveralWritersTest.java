package id.simpul.catalog.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.catalog.SourcedService;
import id.simpul.catalog.search.SearchResult;
import id.simpul.catalog.search.ServiceIndex;
import id.simpul.catalog.search.ServiceIndexException;
import id.simpul.catalog.search.ServiceQuery;
import id.simpul.catalog.search.StaleCursorException;
import id.simpul.catalog.search.engine.SearchLanguage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several processes share one index; here each is an index opened on its own. */
@Tag("slow")
class SeveralWritersTest {

  private final TestCluster cluster = TestCluster.get();
  private Instant now = Instant.parse("2026-03-01T00:00:00Z");

  @TempDir private Path folder;

  @Test
  void writersAtTheSameTime_loseNothingOfEachOther() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try (ServiceIndex one = cluster.index("bersama").open();
        ServiceIndex other = cluster.index("bersama").open()) {
      List<Future<?>> writing = new ArrayList<>();
      for (ServiceIndex index : List.of(one, other)) {
        String who = index == one ? "a" : "b";
        writing.add(
            threads.submit(
                () -> {
                  for (int i = 0; i < 12; i++) {
                    index.put(
                        List.of(
                            Services.of(Services.DEPOK, who + i, "Surat " + who + i),
                            Services.of(Services.DEPOK, "milik-" + who, "Kartu " + who + i)));
                  }
                }));
      }
      for (Future<?> each : writing) {
        each.get();
      }

      assertThat(one.size()).isEqualTo(26);
      assertThat(other.search(ServiceQuery.text("surat").limit(100)).total()).isEqualTo(24);
      assertThat(other.search(ServiceQuery.text("kartu")).hits())
          .extracting(hit -> hit.title().text())
          .containsExactlyInAnyOrder("Kartu a11", "Kartu b11");
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void page_isGoneOnFrom_inAnotherProcess_untilItIsNoLongerKept() {
    ServiceQuery query = ServiceQuery.text("surat").limit(2);
    try (ServiceIndex one = cluster.index("halaman").clock(new Moving()).open();
        ServiceIndex other = cluster.index("halaman").clock(new Moving()).open()) {
      one.replace(Services.DEPOK, letters(5));
      String next = one.search(query).next().orElseThrow();
      other.replace(Services.DEPOK, letters(1));

      SearchResult second = other.search(query.after(next));
      assertThat(second.total()).isEqualTo(5);
      assertThat(second.hits()).hasSize(2);
      now = now.plus(Pointer.KEPT.multipliedBy(2)).plusSeconds(1);
      one.put(letters(2));
      assertThatThrownBy(() -> one.search(query.after(next)))
          .isInstanceOf(StaleCursorException.class);
      assertThat(documents("halaman")).as("what nobody sees was taken away").isEqualTo(3);
    }
  }

  @Test
  void writerThatDied_isSweptAway_andOneThatWakesUpLateIsRefused() {
    try (ServiceIndex index = cluster.index("sapu").clock(new Moving()).open()) {
      Cluster own =
          new Cluster(
              new Connection(
                  List.of(cluster.node(0), cluster.node(1), cluster.node(2)),
                  null,
                  null,
                  null,
                  Duration.ofSeconds(20),
                  Duration.ofSeconds(60)));
      Layout layout = new Layout("sapu", 1, 3);
      SearchLanguage language = SearchLanguage.ofDefaults();
      ServiceDocuments documents = new ServiceDocuments(own, layout, language);
      documents.write("0-zombi", 0, letters(3).stream().map(documents::indexed).toList());
      documents.refresh();

      writeForHours(index);
      documents.refresh();
      assertThat(documentsOf("sapu", "0-zombi")).isZero();

      Writing.Tools tools = new Writing.Tools(own, layout, documents);
      Commits late =
          new Commits(
              new States(own, layout), tools, language.digest(), new Moving(), new Random(1));
      assertThatThrownBy(() -> late.run(asleepWhileOthersWrite(index)))
          .isInstanceOf(ServiceIndexException.class)
          .hasMessageContaining("an hour ago");
      assertThat(index.size()).isEqualTo(1);
      own.close();
    }
  }

  private Writing asleepWhileOthersWrite(ServiceIndex index) {
    return new Writing() {
      @Override
      public State after(State before, String batch, Writing.Tools tools) {
        writeForHours(index);
        return before.with("bogor", List.of(new Batch(batch, 1, Set.of())));
      }

      @Override
      public Collection<String> sources() {
        return List.of();
      }
    };
  }

  private void writeForHours(ServiceIndex index) {
    for (int i = 0; i < 3; i++) {
      now = now.plus(Duration.ofHours(2));
      index.replace(Services.DEPOK, letters(1));
    }
  }

  @Test
  void indexOfOtherWords_isWrittenAgain_andTheProcessesBeforeMayNotWrite() throws Exception {
    Path words = Files.writeString(folder.resolve("kata.txt"), "silondo = kartu keluarga\n");
    try (ServiceIndex before = cluster.index("kata").open()) {
      before.replace(Services.DEPOK, List.of(Services.of(Services.DEPOK, "kk", "Kartu Keluarga")));
      assertThat(before.search(ServiceQuery.text("silondo")).isEmpty()).isTrue();
      try (ServiceIndex after = cluster.index("kata").words(words).open()) {
        assertThat(after.search(ServiceQuery.text("silondo")).total()).isEqualTo(1);
      }
      assertThatThrownBy(() -> before.put(letters(1)))
          .isInstanceOf(ServiceIndexException.class)
          .extracting("code")
          .isEqualTo("search.index.foreign");
    }
  }

  @Test
  void manySmallWrites_areKeptFew() {
    try (ServiceIndex index = cluster.index("kecil").open()) {
      for (int i = 0; i < 20; i++) {
        index.put(List.of(Services.of(Services.DEPOK, "s" + i % 15, "Surat " + i)));
      }
      assertThat(index.size()).isEqualTo(15);
      assertThat(index.search(ServiceQuery.text("surat 19")).hits().get(0).title().text())
          .isEqualTo("Surat 19");
      JsonNode pointer = cluster.ask("kecil-states/_doc/pointer").path("_source");
      String state = Pointer.idOf(pointer.path("number").asLong(), pointer.path("token").asText());
      JsonNode batches =
          cluster.ask("kecil-states/_doc/" + state).path("_source").path("batches").path("depok");
      assertThat(batches.size()).isBetween(1, 8);
    }
  }

  private long documents(String name) {
    return count(name, "");
  }

  private long documentsOf(String name, String batch) {
    return count(name, "?q=batch:%22" + batch + "%22");
  }

  private long count(String name, String condition) {
    cluster.ask(name + "-services/_refresh");
    return cluster.ask(name + "-services/_count" + condition).path("count").asLong();
  }

  private static List<SourcedService> letters(int many) {
    List<SourcedService> letters = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      letters.add(Services.of(Services.DEPOK, "surat-" + i, "Surat nomor " + i));
    }
    return letters;
  }

  private final class Moving extends Clock {

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
