package id.simpul.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SimulatedWorldTest {

  private final SimulatedWorld world = new SimulatedWorld();
  private final List<String> log = new ArrayList<>();

  @AfterEach
  void end() {
    world.end();
  }

  private void note(String what) {
    log.add(world.elapsed().toMillis() + " " + what);
  }

  @Test
  void actors_takeTurnsInTheOrderOfTheirMoments() {
    for (String name : List.of("a", "b")) {
      world.actAt(
          Duration.ofMillis(5),
          () -> {
            note(name);
            world.sleep(Duration.ofMillis(name.equals("a") ? 20 : 10));
            note(name);
          });
    }
    world.run();

    assertThat(log).containsExactly("5 a", "5 b", "15 b", "25 a");
  }

  @Test
  void sleeper_wakesAtOnceWhenTheLatchOpens_orWhenItsTimeIsOver() {
    CountDownLatch latch = new CountDownLatch(1);
    for (Duration longest : List.of(Duration.ofMillis(3), Duration.ofHours(1))) {
      world.actAt(
          Duration.ZERO,
          () -> {
            world.sleep(longest, latch);
            note("awake");
          });
    }
    world.actAt(Duration.ofMillis(7), latch::countDown);
    world.run();

    assertThat(log).containsExactly("3 awake", "7 awake");
  }

  @Test
  void whatIsToBeDoneLater_isDoneThen_unlessTakenBack() {
    world.actAt(
        Duration.ofMillis(1),
        () -> {
          world.after(Duration.ofMillis(4), () -> note("done"));
          world.after(Duration.ofMillis(4), () -> note("taken back")).close();
          world.execute(() -> note("other thread"));
          note("first");
        });
    world.run();

    assertThat(log).containsExactly("1 first", "1 other thread", "5 done");
  }
}
