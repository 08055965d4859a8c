package id.simpul.catalog.search.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScoringTest {

  @Test
  void whoAnswersNoFindingSlot_answersNothing_andOneMoreWouldFind() {
    Random random = new Random(11);
    int passedOver = 0;
    for (int i = 0; i < 2_000; i++) {
      List<Slot> slots = slots(random);
      Scoring scoring =
          Scoring.of(question(slots, random.nextInt(3) == 0 ? random.nextDouble() : 0));
      boolean[] finding = scoring.finding();

      assertThat(scoring.answered(slot -> finding[slot] ? 0 : 1.05)).isZero();
      for (int slot = 0; slot < finding.length; slot++) {
        passedOver += finding[slot] ? 0 : 1;
      }
    }
    assertThat(passedOver).isPositive();
  }

  @Test
  void onlyWordOfAQuestion_finds() {
    Slot word = new Slot(List.of(), 0.01, true);

    assertThat(Scoring.of(question(List.of(word), 0)).finding()).containsExactly(true);
  }

  @Test
  void commonWordBesideARareOne_findsNobody() {
    Slot common = new Slot(List.of(), 1, true);
    Slot rare = new Slot(List.of(), 3.1, true);
    Slot explained = new Slot(List.of(), 9, false);

    assertThat(Scoring.of(question(List.of(common, rare, explained), 0)).finding())
        .containsExactly(false, true, false);
  }

  @Test
  void wordsThatAreJustWorthEnough_find() {
    Slot common = new Slot(List.of(), 1, true);
    Slot rare = new Slot(List.of(), 3, true);
    Scoring scoring = Scoring.of(question(List.of(common, rare), 0));

    assertThat(scoring.finding()).containsExactly(true, true);
    assertThat(scoring.answered(slot -> slot == 0 ? 1 : 0)).isPositive();
  }

  private static List<Slot> slots(Random random) {
    List<Slot> slots = new ArrayList<>();
    for (int i = random.nextInt(8); i >= 0; i--) {
      slots.add(new Slot(List.of(), 0.1 + random.nextDouble() * 8, random.nextInt(4) > 0));
    }
    return slots;
  }

  private static Question question(List<Slot> slots, double unknown) {
    return new Question(slots, false, unknown, List.of(), false, Optional.empty(), false, Set.of());
  }
}
