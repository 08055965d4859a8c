package id.simpul.core.http;

import static id.simpul.core.http.FakeWire.status;
import static id.simpul.core.http.FakeWire.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.core.http.Cancellation.Reason;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a {@link Cancellation} ends: the wait for an answer, for a body and between attempts. */
@Timeout(600)
class CancellingTest {

  private final Settings settings =
      new Settings(
          ResilientTransport.builder()
              .timeout(Duration.ofHours(1))
              .attemptTimeout(Duration.ofHours(1))
              .retry(
                  RetryPolicy.builder()
                      .firstBackoff(Duration.ofHours(1))
                      .maxBackoff(Duration.ofHours(1))
                      .build())
              .random(() -> Long.MAX_VALUE));
  private final Shared shared = new Shared(settings);
  private final Cancellation cancellation = Cancellation.of();

  @AfterEach
  void close() {
    shared.close();
  }

  private Transport wire() {
    return cancellable(new OkHttpTransport(shared.client, shared.names, shared.watch));
  }

  private Transport cancellable(Transport next) {
    return request -> {
      Limits limits = Limits.of(Deadline.in(settings.timeout, settings.timeline), request);
      return next.send(request.within(limits.endedBy(cancellation)));
    };
  }

  @Test
  void waitForAnAnswer_isCancelled_andTheServerSeesUsLeave() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch left = new CountDownLatch(1);
    try (RawServer server = LifecycleTest.silent(asked, left)) {
      FutureTask<Response> call = new FutureTask<>(() -> wire().send(Request.get(server.url("/"))));
      new Thread(call).start();
      asked.await();
      cancellation.cancel(Reason.OUTRUN);

      assertThatThrownBy(call::get).hasCauseInstanceOf(CallCancelledException.class);
      left.await();
      assertThat(shared.watch.isEmpty()).isTrue();
    }
  }

  @Test
  void bodyInTheMiddle_isCancelled() throws Exception {
    try (RawServer server = new RawServer(WireFaultsTest.dripping());
        Response response = wire().send(Request.get(server.url("/")))) {
      assertThat(response.stream().read()).isEqualTo('x');
      cancellation.cancel(Reason.UNWANTED);

      assertThatThrownBy(response::bytes).isInstanceOf(CallCancelledException.class);
    }
  }

  @Test
  void callCancelledBefore_sendsNothing() throws Exception {
    cancellation.cancel(Reason.UNWANTED);
    try (RawServer server = new RawServer(RawServer.answering("HTTP/1.1 200 OK", "{}"))) {
      assertThatThrownBy(() -> wire().send(Request.get(server.url("/"))))
          .isInstanceOf(CallCancelledException.class);
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void callThatIsOver_isNotTouched() throws Exception {
    try (RawServer server = new RawServer(RawServer.answering("HTTP/1.1 200 OK", "{}"))) {
      Response response = wire().send(Request.get(server.url("/")));
      cancellation.cancel(Reason.UNWANTED);

      assertThat(response.text()).isEqualTo("{}");
    }
  }

  @Test
  void waitBetweenAttempts_isCancelled() {
    assertThatWaitEndsBy(() -> cancellation.cancel(Reason.UNWANTED));
  }

  @Test
  void waitBetweenAttempts_endsWithTheClient() {
    assertThatWaitEndsBy(() -> shared.closing.cancel(Reason.CLOSED));
  }

  private void assertThatWaitEndsBy(Runnable end) {
    FakeWire failing = FakeWire.with(status(503), text("ok"));
    Pauses pauses = new Pauses(settings.timeline, shared.closing);
    Backoff backoff = new Backoff(settings.retry, settings.random);
    Transport retrying =
        new RetryLayer(
            new StatusLayer(failing, settings.timeline),
            settings.retry,
            shared.providers,
            backoff,
            pauses,
            settings.listeners);
    FutureTask<Response> call =
        new FutureTask<>(
            () -> cancellable(retrying).send(Request.get("https://api.depok.example/")));
    Thread caller = new Thread(call);
    caller.start();
    Patient.await().until(() -> caller.getState() == Thread.State.TIMED_WAITING);
    end.run();

    assertThatThrownBy(call::get).hasCauseInstanceOf(CallCancelledException.class);
    assertThat(failing.sent).hasSize(1);
  }
}
