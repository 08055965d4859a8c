package id.simpul.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.simpul.ecosystem.Platform.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Neighbours that hang, drip or burst: what they cost is theirs to bear, and nobody else's. */
@Timeout(60)
class StarvationTest {

  private final Town depok = new Town("kota-depok", "depok.example");
  private final Town jakarta = new Town("dki-jakarta", "jakarta.example");
  private final Town durjana = new Town("kota-durjana", "durjana.example");
  private final CountDownLatch gate = new CountDownLatch(1);

  @AfterEach
  void close() {
    gate.countDown();
    List.of(depok, jakarta, durjana).forEach(Town::close);
  }

  private Answer afterTheGate(Answer answer) {
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return answer;
  }

  @Test
  void linkHeaderOfThousandsOfParameters_endsNobodysRound() {
    String bomb = "<https://durjana.example/>" + ";a=b".repeat(30_000);
    durjana.platform.page("/situs", new Answer(200, "text/html", "", Map.of("Link", bomb)));
    jakarta.offer("akta", jakarta.api().toString());
    Member shared =
        durjana.memberBuilder().baseUrl(durjana.platform.at("/situs").toString()).build();
    try (Ecosystem ecosystem =
        Ecosystem.join(Town.patient().members(jakarta.member(), shared).build())) {
      Refresh round = ecosystem.refresh();
      assertThat(round.members()).hasSize(2);
      assertThat(round.members().get(0).failure()).isEmpty();
      assertThat(round.members().get(1).failure().orElseThrow().code())
          .isEqualTo("metadata.unusable");
    }
  }

  @Test
  void errorInOneHarvest_endsNobodysRound() {
    jakarta.offer("akta", jakarta.api().toString());
    durjana.offer("umpan", durjana.api().toString());
    ExecutorService burst = new FirstTaskBursts();
    try (Ecosystem ecosystem =
        Ecosystem.join(
            Town.patient().members(jakarta.member(), durjana.member()).executor(burst).build())) {
      Refresh round = ecosystem.refresh();
      assertThat(round.members().get(0).failure().orElseThrow().code())
          .isEqualTo("refresh.unexpected");
      assertThat(round.members().get(1).failure()).isEmpty();
    } finally {
      burst.shutdownNow();
    }
  }

  @Test
  void metadataThatHangs_isWaitedForOnce_howeverManyCall() throws Exception {
    durjana.offer("umpan", durjana.api().toString());
    ExecutorService callers = Executors.newFixedThreadPool(8);
    CyclicBarrier atOnce = new CyclicBarrier(8);
    try (Ecosystem ecosystem =
        Ecosystem.join(depok.settings(durjana).callTimeout(Duration.ofSeconds(3)).build())) {
      ServiceClient client = ecosystem.service(durjana.id("umpan"));
      durjana.platform.page(Town.METADATA, exchange -> afterTheGate(Answer.status(404)));
      List<Future<EcosystemException>> failures = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        failures.add(
            callers.submit(
                () -> {
                  atOnce.await();
                  return catchThrowableOfType(EcosystemException.class, () -> client.get("/x"));
                }));
      }
      for (Future<EcosystemException> failure : failures) {
        assertThat(failure.get(5, TimeUnit.MINUTES).code()).isEqualTo("member.unreachable");
      }
      assertThat(durjana.platform.asked(Town.METADATA))
          .as("attempts, all callers together")
          .isLessThan(8);
    } finally {
      callers.shutdownNow();
    }
  }

  @Test
  void lentExecutorThatWasShutDown_failsEachMemberByName() {
    ExecutorService ended = Executors.newSingleThreadExecutor();
    ended.shutdownNow();
    try (Ecosystem ecosystem = Ecosystem.join(depok.settings(jakarta).executor(ended).build())) {
      assertThat(ecosystem.refresh().members())
          .hasSize(2)
          .allSatisfy(
              m -> assertThat(m.failure().orElseThrow().code()).isEqualTo("refresh.unexpected"));
    }
  }

  @Test
  void memberThatAsksToWait_isUnreachableForThatLong() {
    durjana.offer("umpan", durjana.api().toString());
    durjana.platform.page(
        Town.METADATA, new Answer(503, "text/plain", "", Map.of("Retry-After", "120")));
    // Shorter than the server asks to wait: the call ends at once.
    try (Ecosystem ecosystem =
        Ecosystem.join(depok.settings(durjana).callTimeout(Duration.ofMinutes(1)).build())) {
      MemberUnreachableException failure =
          catchThrowableOfType(
              MemberUnreachableException.class,
              () -> ecosystem.service(durjana.id("umpan")).get("/x"));
      assertThat(failure.retryAfter()).contains(Duration.ofMinutes(2));
      assertThat(failure.getMessage())
          .as("times to the second")
          .doesNotContainPattern(":\\d\\d\\.");
    }
  }

  /** What a parser does with a document that is nested too deep. */
  private static final class FirstTaskBursts extends ForkJoinPool {

    private int submitted;

    FirstTaskBursts() {
      super(1);
    }

    @Override
    public <T> ForkJoinTask<T> submit(Callable<T> task) {
      boolean first = submitted++ == 0;
      return super.submit(
          () -> {
            if (first) {
              throw new StackOverflowError("nested too deep");
            }
            return task.call();
          });
    }
  }
}
