package id.simpul.catalog.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StateTest {

  private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

  @Test
  void state_isReadAgainAsItWasWritten() {
    State state =
        new State(
            Map.of(
                "depok", List.of(new Batch("0-a", 3, Set.of(1)), new Batch("1-b", 1, Set.of()))));

    State again = State.of(state.toJson());

    assertThat(again.batches()).isEqualTo(state.batches());
    assertThat(again.size()).isEqualTo(3);
  }

  @Test
  void batchOfWhichNothingIsSeen_isLetGo() {
    State state = new State(Map.of("depok", List.of(new Batch("0-a", 1, Set.of()))));

    State less = state.with("depok", List.of(state.of("depok").get(0).hiding(Set.of(0))));

    assertThat(less.sources()).isEmpty();
    assertThat(less.size()).isZero();
  }

  @Test
  void hiddenServices_areFilteredOut_byTheirNames() {
    State state = new State(Map.of("depok", List.of(new Batch("0-a", 9, Set.of(4)))));

    assertThat(state.seen().toString()).contains("\"0-a.4\"").contains("must_not");
  }

  @Test
  void pointer_isReadAgain_andRemembersWhatWasSeen() {
    Pointer first = Pointer.first("kata", NOW);
    Pointer second = first.next("abc", "kata", Map.of("0-a", 7), NOW);
    var document =
        Json.object("_source", second.toJson()).put("_seq_no", 4).put("_primary_term", 2);

    Pointer again = Pointer.of(document);

    assertThat(again.earlier()).isEqualTo(second.earlier());
    assertThat(again.version()).isEqualTo(new Pointer.Version(4, 2));
    assertThat(again.names(0, "0")).isTrue();
    assertThat(again.names(1, "abc")).isTrue();
    assertThat(again.names(1, "xyz")).isFalse();
  }

  @Test
  void page_isKeptForFiveMinutes_andItsDocumentsALittleLonger() {
    Pointer first = Pointer.first("kata", NOW);
    Pointer second = first.next("abc", "kata", Map.of(), NOW);

    assertThat(second.keeps(0, "0", NOW.plus(Pointer.KEPT).minusMillis(1))).isTrue();
    assertThat(second.keeps(0, "0", NOW.plus(Pointer.KEPT))).isFalse();
    Instant later = NOW.plus(Pointer.KEPT.multipliedBy(2));
    assertThat(second.letGoBy(second.next("d", "kata", Map.of(), later.minusMillis(1)))).isEmpty();
    assertThat(second.letGoBy(second.next("d", "kata", Map.of(), later))).hasSize(1);
  }

  @Test
  void floor_risesAnHourAfterItWasThoughtOf_andNoSooner() {
    Pointer pointer = Pointer.first("kata", NOW);
    for (int i = 0; i < 5; i++) {
      pointer = pointer.next("a" + i, "kata", Map.of(), NOW.plusSeconds(i));
    }
    Pointer due = pointer.next("b", "kata", Map.of(), NOW.plus(Duration.ofHours(1)));
    Pointer dueAgain = due.next("c", "kata", Map.of(), NOW.plus(Duration.ofHours(2)));

    assertThat(pointer.sweep().floor()).isZero();
    assertThat(due.sweep().floor()).isZero();
    assertThat(dueAgain.sweep().floor()).isEqualTo(5);
  }

  @Test
  void smallBatches_areMerged_andALargeOneIsLeftAlone() {
    List<Batch> batches = new ArrayList<>(List.of(new Batch("0-big", 35_000, Set.of())));
    for (int i = 1; i <= 8; i++) {
      batches.add(new Batch(i + "-small", 1, Set.of()));
    }

    assertThat(Merging.isDue(batches.subList(0, 8))).isFalse();
    assertThat(Merging.isDue(batches)).isTrue();
    assertThat(Merging.chosen(batches)).hasSize(8).doesNotContain(batches.get(0));
  }

  @Test
  void wornBatch_isWrittenAgain() {
    Batch worn = new Batch("0-a", 4, Set.of(0, 1, 2));

    assertThat(worn.isWorn()).isTrue();
    assertThat(Merging.chosen(List.of(worn, new Batch("1-b", 9, Set.of())))).containsExactly(worn);
  }
}
