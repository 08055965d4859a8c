package id.simpul.core.http;

import static id.simpul.core.http.FakeWire.status;
import static id.simpul.core.http.FakeWire.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Hedging in virtual time: the second attempt is made while the first lets time pass. */
class HedgeLayerTest {

  private static final Request GET = Request.get("https://a.depok.example/surat");
  private static final Duration USUAL = Duration.ofMillis(20);

  private final List<FakeClient> opened = new ArrayList<>();
  private final List<Request> sent = new ArrayList<>();
  private final Deque<Transport> answers = new ArrayDeque<>();

  @AfterEach
  void close() {
    opened.forEach(FakeClient::close);
  }

  private static ResilientTransportBuilder builder() {
    return FakeClient.builder().hedging(HedgePolicy.ofDefaults()).executor(Runnable::run);
  }

  private FakeClient client(ResilientTransportBuilder builder) {
    FakeClient client = FakeClient.of(builder);
    opened.add(client);
    return client;
  }

  /** Knows how long answers usually take, and has something in its budget. */
  private Transport warm(FakeClient client) {
    for (int i = 0; i < 100; i++) {
      client.endpoint("https://a.depok.example/").answered(USUAL);
      client.endpoint("https://b.depok.example/").answered(USUAL);
      client.shared.providers.of(GET).hedges().called();
    }
    return client.over(request -> wire(client, request));
  }

  private Response wire(FakeClient client, Request request) {
    sent.add(request);
    Transport answer = answers.isEmpty() ? after(client, USUAL, text("ok")) : answers.remove();
    return answer.send(request);
  }

  /** Answers after a while, or ends when it is cancelled meanwhile. */
  private static Transport after(FakeClient client, Duration wait, Transport answer) {
    return request -> {
      client.time.pass(wait);
      if (request.limits().cancellation().isCancelled()) {
        throw CallCancelledException.of(request.name(), null);
      }
      return answer.send(request);
    };
  }

  @Test
  void slowRead_isSentAgain_whenItTakesLongerThanUsual_andTheFasterAnswerCounts() {
    FakeClient client = client(builder());
    Transport transport = warm(client);
    answers.add(after(client, Duration.ofSeconds(1), text("slow")));
    long start = client.time.nanos();

    assertThat(transport.send(GET).text()).isEqualTo("ok");
    assertThat(sent).hasSize(2);
    assertThat(client.endpoint("https://a.depok.example/").occupancy().inUse()).isZero();
    assertThat(client.time.nanos() - start).isGreaterThanOrEqualTo(USUAL.toNanos());
    assertThat(sent.get(0).limits().cancellation().reason()).isEqualTo(Cancellation.Reason.OUTRUN);
  }

  @Test
  void loser_isAnAttemptOfTheCall_whichWasCancelled_evenIfItHasNotEndedYet() throws Exception {
    CountDownLatch out = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    List<Thread> threads = new ArrayList<>();
    Ear ear = new Ear();
    FakeClient client =
        client(
            builder()
                .listener(ear)
                .executor(
                    work -> {
                      threads.add(new Thread(work));
                      threads.get(0).start();
                    }));
    Transport transport = warm(client);
    answers.add(
        request -> {
          client.time.pass(Duration.ofSeconds(1));
          await(out);
          return text("first").send(request);
        });
    answers.add(
        request -> {
          out.countDown();
          await(released);
          throw ConnectionLostException.beforeAnswer(request, new IOException("reset"));
        });

    assertThat(transport.send(GET).text()).isEqualTo("first");
    assertThat(ear.completed).containsExactly("1 200", "2 call.cancelled");
    released.countDown();
    threads.get(0).join();

    assertThat(ear.attempts).containsExactly("1 200", "2 connection.lost");
    assertThat(ear.hedges).containsExactly("https://a.depok.example/surat");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void readThatIsAnsweredInTime_isSentOnce() {
    FakeClient client = client(builder());
    Transport transport = warm(client);
    answers.add(after(client, USUAL.minusNanos(1), text("in time")));

    assertThat(transport.send(GET).text()).isEqualTo("in time");
    client.time.pass(Duration.ofSeconds(5));
    assertThat(sent).hasSize(1);
  }

  @Test
  void loser_countsForNoCircuit_andItsBodyIsClosed() {
    FakeClient client = client(builder());
    Transport transport = warm(client);
    ClosedBody late = new ClosedBody();
    answers.add(
        request -> {
          client.time.pass(Duration.ofSeconds(1));
          return Response.of(200, Headers.none(), late);
        });

    assertThat(transport.send(GET).text()).isEqualTo("ok");
    assertThat(late.closed).isTrue();
    assertThat(client.endpoint("https://a.depok.example/").occupancy().inUse()).isZero();
  }

  @Test
  void onlyReadsWithoutBody_areSentTwice() {
    FakeClient client = client(builder());
    Transport transport = warm(client);
    for (Request request :
        List.of(
            Request.post("https://a.depok.example/surat"),
            Request.put("https://a.depok.example/surat").withBody(Body.text("x")),
            Request.delete("https://a.depok.example/surat"),
            Request.post("https://a.depok.example/surat").withIdempotencyKey())) {
      answers.add(after(client, Duration.ofSeconds(1), text("slow")));
      transport.send(request).close();
    }
    assertThat(sent).hasSize(4);
  }

  @Test
  void secondAttempt_goesToAnotherAddress() {
    FakeClient client =
        client(builder().interchangeable("https://a.depok.example", "https://b.depok.example"));
    Transport transport = warm(client);
    answers.add(after(client, Duration.ofSeconds(1), text("slow")));

    transport.send(GET).close();
    assertThat(sent).extracting(request -> request.uri().getHost()).doesNotHaveDuplicates();
    assertThat(sent).hasSize(2);
  }

  @Test
  void callThatWasHedged_isNotRetried() {
    FakeClient client = client(builder());
    Transport transport = warm(client);
    answers.add(after(client, Duration.ofSeconds(1), status(503)));
    answers.add(status(500));

    assertThatThrownBy(() -> transport.send(GET))
        .isInstanceOf(ErrorResponseException.class)
        .satisfies(e -> assertThat(((ErrorResponseException) e).status()).isEqualTo(503))
        .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));
    assertThat(sent).hasSize(2);
  }

  @Test
  void callThatIsRetried_isNotHedged() {
    FakeClient client = client(builder());
    Transport transport = warm(client);
    answers.add(status(503));
    answers.add(after(client, Duration.ofSeconds(1), text("slow")));

    assertThat(transport.send(GET).text()).isEqualTo("slow");
    assertThat(sent).hasSize(2);
  }

  @Test
  void failureOfTheFirst_waitsForTheSecond_butAnAnswerSuchAs404Counts() {
    FakeClient client = client(builder());
    Transport transport = warm(client);
    answers.add(after(client, Duration.ofSeconds(1), status(503)));
    assertThat(transport.send(GET).text()).isEqualTo("ok");

    answers.add(after(client, Duration.ofSeconds(1), status(404)));
    answers.add(status(500));
    assertThatThrownBy(() -> transport.send(GET)).extracting("status").isEqualTo(404);
  }

  @Test
  void budget_allowsATwentiethOfTheCalls() {
    FakeClient client = client(builder());
    Transport transport = client.over(request -> wire(client, request));
    for (int i = 0; i < 2000; i++) {
      Duration wait = i % 25 == 0 ? Duration.ofSeconds(1) : USUAL.minusMillis(i % 7);
      answers.addFirst(after(client, wait, text("ok")));
      transport.send(GET).close();
    }
    assertThat(sent.size() - 2000).isBetween(80, 100);
  }

  @Test
  void emptyRetryBudget_allowsNoSecondAttempt() {
    FakeClient client = client(builder().retry(RetryPolicy.builder().budget(0).build()));
    Transport transport = warm(client);
    answers.add(after(client, Duration.ofSeconds(1), text("slow")));

    assertThat(transport.send(GET).text()).isEqualTo("slow");
    assertThat(sent).hasSize(1);
  }

  @Test
  void fullExecutor_leavesTheFirstAttemptAlone() {
    FakeClient client =
        client(
            builder()
                .executor(
                    work -> {
                      throw new RejectedExecutionException("full");
                    }));
    Transport transport = warm(client);
    answers.add(after(client, Duration.ofSeconds(1), text("slow")));
    assertThat(transport.send(GET).text()).isEqualTo("slow");

    answers.add(after(client, Duration.ofSeconds(1), status(503)));
    assertThat(transport.send(GET).text()).as("it may still be retried").isEqualTo("ok");
  }

  @Test
  void serverThatCannotTakeIt_isNotSentASecondAttempt() {
    FakeClient client = client(builder().load(LoadPolicy.builder().callsAtOnce(1).build()));
    Transport transport = warm(client);
    answers.add(after(client, Duration.ofSeconds(1), text("slow")));

    assertThat(transport.send(GET).text()).isEqualTo("slow");
    assertThat(sent).hasSize(1);
  }

  /** Whatever is put in and taken out: never below zero, never more than a share of the calls. */
  @Property(tries = 200)
  void hedgeBudget_neverGivesMoreThanItsShare(
      @ForAll List<@IntRange(max = 2) Integer> steps,
      @ForAll @IntRange(min = 1, max = 50) int percent) {
    HedgeBudget budget = new HedgeBudget(percent);
    int calls = 0;
    int hedges = 0;
    for (int step : steps) {
      if (step < 2) {
        budget.called();
        calls++;
      } else if (budget.take()) {
        hedges++;
      }
      assertThat(hedges * 100).isLessThanOrEqualTo(calls * percent);
    }
  }

  /** Whatever is taken and given back: what is granted was there. */
  @Property(tries = 200)
  void retryBudget_isNeverNegative_norMoreThanItHolds(
      @ForAll List<@IntRange(max = 3) Integer> steps, @ForAll @IntRange(max = 200) int capacity) {
    RetryBudget budget = new RetryBudget(capacity);
    int left = capacity;
    for (int step : steps) {
      int cost = step % 2 == 0 ? RetryBudget.RETRY : RetryBudget.THROTTLED_RETRY;
      if (step < 2) {
        assertThat(budget.take(cost)).isEqualTo(left >= cost);
        left -= left >= cost ? cost : 0;
      } else {
        budget.succeeded(cost);
        left = Math.min(capacity, left + cost);
      }
      assertThat(left).isBetween(0, capacity);
    }
  }

  @Test
  void settingsOutOfRange_areRefused() {
    assertThatThrownBy(() -> HedgePolicy.builder().budgetPercent(51))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 to 50; found 51");
    assertThatThrownBy(() -> HedgePolicy.builder().shortestDelay(Duration.ofNanos(999_999)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(HedgePolicy.builder().shortestDelay(Duration.ofMillis(1)).build().shortestDelay())
        .isEqualTo(Duration.ofMillis(1));
  }

  /** Keeps what it hears. */
  private static final class Ear implements CallListener {

    private final List<String> attempts = new CopyOnWriteArrayList<>();
    private final List<String> completed = new CopyOnWriteArrayList<>();
    private final List<String> hedges = new CopyOnWriteArrayList<>();

    @Override
    public void onAttempt(Request request, Attempt attempt) {
      attempts.add(attempt.number() + " " + attempt.outcome());
    }

    @Override
    public void onCompleted(Request request, CompletedCall call) {
      call.attempts().forEach(one -> completed.add(one.number() + " " + one.outcome()));
    }

    @Override
    public void onHedge(Request request) {
      hedges.add(request.template());
    }
  }

  private static final class ClosedBody extends FilterInputStream {
    private boolean closed;

    ClosedBody() {
      super(InputStream.nullInputStream());
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
