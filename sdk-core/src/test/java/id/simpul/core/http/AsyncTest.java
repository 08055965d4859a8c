package id.simpul.core.http;

import static id.simpul.core.http.RawServer.answering;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Calls in the background, on real sockets. */
@Timeout(600)
class AsyncTest {

  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: application/json";

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch left = new CountDownLatch(1);

  private static ResilientTransportBuilder client() {
    return ResilientTransport.builder()
        .retry(RetryPolicy.none())
        .timeout(Duration.ofHours(1))
        .attemptTimeout(Duration.ofHours(1))
        .closeTimeout(Duration.ZERO);
  }

  private static Throwable failure(CompletableFuture<?> future) {
    return future.handle((value, failure) -> failure).join();
  }

  @Test
  void answer_completesTheFuture() throws Exception {
    try (RawServer server = new RawServer(answering(OK, "{}"));
        ResilientTransport transport = client().build()) {
      CompletableFuture<Response> future = transport.sendAsync(Request.get(server.url("/")));

      assertThat(future.get().text()).isEqualTo("{}");
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void failure_completesTheFuture_unwrapped_withItsAttempts() throws Exception {
    try (RawServer server = new RawServer(answering("HTTP/1.1 404 No", ""));
        ResilientTransport transport = client().build()) {
      Throwable failure = failure(transport.sendAsync(Request.get(server.url("/"))));

      assertThat(failure).isInstanceOf(ErrorResponseException.class);
      assertThat(((CallException) failure).attempts()).hasSize(1);
    }
  }

  @Test
  void whatAnAuthenticationThrows_completesTheFuture() throws Exception {
    IllegalStateException broken = new IllegalStateException("no key");
    Authentication failing =
        request -> {
          throw broken;
        };
    try (ResilientTransport transport = client().authenticating(failing).build()) {
      assertThat(failure(transport.sendAsync(Request.get("http://127.0.0.1:1/")))).isSameAs(broken);
    }
  }

  @Test
  void cancelling_endsTheCall_andTheServerSeesUsLeave() throws Exception {
    try (RawServer server = LifecycleTest.silent(asked, left);
        ResilientTransport transport = client().build()) {
      CompletableFuture<Response> future = transport.sendAsync(Request.get(server.url("/")));
      asked.await();
      future.cancel(true);

      left.await();
      assertThatThrownBy(future::join).isInstanceOf(CancellationException.class);
    }
  }

  @Test
  void completingTheFutureByHand_endsTheCallToo() throws Exception {
    try (RawServer server = LifecycleTest.silent(asked, left);
        ResilientTransport transport = client().build()) {
      CompletableFuture<Response> future = transport.sendAsync(Request.get(server.url("/")));
      asked.await();
      future.complete(Response.of(200, Headers.none(), new byte[0]));

      left.await();
      assertThat(future.join().bytes()).isEmpty();
    }
  }

  @Test
  void cancelling_endsTheWaitBetweenAttempts() throws Exception {
    CountDownLatch tried = new CountDownLatch(1);
    try (RawServer server = new RawServer(answering("HTTP/1.1 503 No\r\nRetry-After: 3000", ""));
        ResilientTransport transport =
            client()
                .retry(RetryPolicy.ofDefaults())
                .backgroundThreads(1)
                .listener(
                    new CallListener() {
                      @Override
                      public void onAttempt(Request request, Attempt attempt) {
                        tried.countDown();
                      }
                    })
                .build()) {
      CompletableFuture<Response> waiting = transport.sendAsync(Request.get(server.url("/")));
      tried.await();
      waiting.cancel(true);
      server.behave(answering(OK, "{}"));

      // Its thread is free again long before the 3000 s are over.
      Request other = Request.get(server.url("/").replace("127.0.0.1", "localhost"));
      assertThat(transport.sendAsync(other).get(400, TimeUnit.SECONDS).text()).isEqualTo("{}");
    }
  }

  @Test
  void cancelledInTheQueue_isNeverSent() throws Exception {
    try (RawServer server = LifecycleTest.silent(asked, left);
        ResilientTransport transport = client().backgroundThreads(1).build()) {
      CompletableFuture<Response> first = transport.sendAsync(Request.get(server.url("/1")));
      asked.await();
      CompletableFuture<Response> second = transport.sendAsync(Request.get(server.url("/2")));
      second.cancel(true);
      first.cancel(true);
      server.behave(answering(OK, "{}"));
      transport.sendAsync(Request.get(server.url("/3"))).get().close();

      assertThat(server.requests())
          .extracting(request -> request.substring(0, 6))
          .containsExactly("GET /1", "GET /3");
    }
  }

  @Test
  void timeInTheQueue_counts() throws Exception {
    Queue<Runnable> queue = new ArrayDeque<>();
    FakeTime time = new FakeTime();
    try (RawServer server = new RawServer(answering(OK, "{}"));
        ResilientTransport transport =
            client().timeline(time).timeout(Duration.ofSeconds(10)).executor(queue::add).build()) {
      CompletableFuture<Response> soon = transport.sendAsync(Request.get(server.url("/soon")));
      time.pass(Duration.ofSeconds(4));
      queue.remove().run();
      assertThat(soon.get().text()).isEqualTo("{}");

      assertThat(server.requests().get(0)).contains("Simpul-Timeout-Ms: 6000\r\n");
    }
  }

  @Test
  void deadlineThatPassesInTheQueue_completesTheFuture_andNothingIsSent() throws Exception {
    Queue<Runnable> queue = new ArrayDeque<>();
    FakeTime time = new FakeTime();
    try (RawServer server = new RawServer(answering(OK, "{}"));
        ResilientTransport transport =
            client().timeline(time).timeout(Duration.ofSeconds(10)).executor(queue::add).build()) {
      CompletableFuture<Response> late = transport.sendAsync(Request.get(server.url("/late")));
      time.pass(Duration.ofMillis(9_999));
      assertThat(late).isNotDone();
      time.pass(Duration.ofMillis(1));

      assertThat(failure(late))
          .isInstanceOf(CallTimedOutException.class)
          .extracting("code")
          .isEqualTo("call.timed-out");
      queue.remove().run();
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void requestsOwnTimeout_countsInTheQueueToo() throws Exception {
    Queue<Runnable> queue = new ArrayDeque<>();
    FakeTime time = new FakeTime();
    try (ResilientTransport transport = client().timeline(time).executor(queue::add).build()) {
      CompletableFuture<Response> hasty =
          transport.sendAsync(
              Request.get("http://127.0.0.1:1/").withTimeout(Duration.ofMillis(50)));
      time.pass(Duration.ofMillis(50));

      assertThat(failure(hasty)).isInstanceOf(CallTimedOutException.class);
    }
  }

  @Test
  void callStuckOutsideTheWire_doesNotKeepItsFuture() throws Exception {
    CountDownLatch released = new CountDownLatch(1);
    Authentication stuck =
        request -> {
          try {
            released.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return request;
        };
    try (RawServer server = new RawServer(answering(OK, "{}"));
        ResilientTransport transport =
            client().timeout(Duration.ofMillis(50)).authenticating(stuck).build()) {
      CompletableFuture<Response> future = transport.sendAsync(Request.get(server.url("/")));

      assertThat(failure(future)).isInstanceOf(CallTimedOutException.class);
      released.countDown();
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void answerThatComesTooLate_isClosed_andItsConnectionGivenUp() throws Exception {
    Queue<Runnable> queue = new ArrayDeque<>();
    CountDownLatch sent = new CountDownLatch(1);
    CountDownLatch cancelled = new CountDownLatch(1);
    CountDownLatch hungUp = new CountDownLatch(1);
    CallListener slow =
        new CallListener() {
          @Override
          public void onCompleted(Request request, CompletedCall call) {
            sent.countDown();
            try {
              cancelled.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          }
        };
    RawServer.Behaviour drip = WireFaultsTest.dripping();
    try (RawServer server =
            new RawServer(
                (connection, out) -> {
                  try {
                    drip.answer(connection, out);
                  } finally {
                    hungUp.countDown();
                  }
                });
        ResilientTransport transport = client().listener(slow).executor(queue::add).build()) {
      CompletableFuture<Response> future = transport.sendAsync(Request.get(server.url("/")));
      Thread worker = new Thread(queue.remove());
      worker.start();
      sent.await();
      future.cancel(true);
      cancelled.countDown();

      hungUp.await();
      worker.join();
    }
  }

  @Test
  void fullQueue_failsTheFuture_andSaysWhatToDo() throws Exception {
    try (RawServer server = LifecycleTest.silent(asked, left);
        ResilientTransport transport = client().backgroundThreads(1).backgroundQueue(1).build()) {
      Request request = Request.get(server.url("/"));
      CompletableFuture<Response> running = transport.sendAsync(request);
      asked.await();
      CompletableFuture<Response> waiting = transport.sendAsync(request);
      CompletableFuture<Response> tooMany = transport.sendAsync(request);

      assertThat(failure(tooMany))
          .isInstanceOf(RefusedLocallyException.class)
          .hasMessageContaining("backgroundQueue")
          .extracting("code")
          .isEqualTo("transport.busy");
      assertThat(running).isNotDone();
      assertThat(waiting).isNotDone();
    }
  }

  @Test
  void closing_endsQueuedAndRunningCalls() throws Exception {
    try (RawServer server = LifecycleTest.silent(asked, left)) {
      ResilientTransport transport = client().backgroundThreads(1).build();
      CompletableFuture<Response> running = transport.sendAsync(Request.get(server.url("/1")));
      asked.await();
      CompletableFuture<Response> queued = transport.sendAsync(Request.get(server.url("/2")));
      transport.close();

      assertThat(failure(running)).isInstanceOf(CallCancelledException.class);
      assertThat(failure(queued)).isInstanceOf(CallCancelledException.class);
      assertThat(failure(transport.sendAsync(Request.get(server.url("/3")))))
          .isInstanceOf(RefusedLocallyException.class);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void callThatGetsItsThreadWhileTheClientCloses_isNeverSent() throws Exception {
    Queue<Runnable> queue = new ArrayDeque<>();
    try (RawServer server = new RawServer(answering(OK, "{}"))) {
      ResilientTransport transport = client().executor(queue::add).build();
      CompletableFuture<Response> ended = transport.sendAsync(Request.get(server.url("/1")));
      CompletableFuture<Response> queued = transport.sendAsync(Request.get(server.url("/2")));
      // Ending the first is what makes room for the second.
      CompletableFuture<Response> ignored =
          ended.whenComplete((response, failure) -> queue.forEach(Runnable::run));
      transport.close();

      assertThat(failure(queued)).isInstanceOf(CallCancelledException.class);
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void closing_waitsForQueuedCalls() throws Exception {
    try (RawServer server = new RawServer(answering(OK, "{}"))) {
      ResilientTransport transport =
          client().backgroundThreads(1).closeTimeout(Patient.LONG).build();
      List<CompletableFuture<Response>> futures =
          IntStream.range(0, 50)
              .mapToObj(i -> transport.sendAsync(Request.get(server.url("/"))))
              .collect(Collectors.toList());
      transport.close();

      assertThat(futures).allMatch(future -> future.join().text().equals("{}"));
    }
  }

  @Test
  void lentExecutor_isLeftRunning_andItsRefusalExplained() throws Exception {
    try (RawServer server = new RawServer(answering(OK, "{}"))) {
      ExecutorService lent = Executors.newSingleThreadExecutor();
      try (ResilientTransport transport = client().executor(lent).build()) {
        transport.sendAsync(Request.get(server.url("/"))).get().close();
      }
      assertThat(lent.isShutdown()).isFalse();

      lent.shutdown();
      try (ResilientTransport refused = client().executor(lent).build()) {
        assertThat(failure(refused.sendAsync(Request.get(server.url("/")))))
            .isInstanceOf(RefusedLocallyException.class);
      }
    }
  }

  @Test
  void hundredThousandCallsToASlowServer_allComplete_andHoldNoMoreThanTheQueue() throws Exception {
    int calls = 100_000;
    FakeTime time = new FakeTime();
    AtomicInteger refused = new AtomicInteger();
    AtomicInteger timedOut = new AtomicInteger();
    CountDownLatch done = new CountDownLatch(calls);
    try (RawServer server = new RawServer(RawServer.silent())) {
      ResilientTransport transport =
          client()
              .timeline(time)
              .timeout(Duration.ofSeconds(3))
              .backgroundThreads(8)
              .backgroundQueue(60_000)
              .build();
      Request request = Request.get(server.url("/"));
      for (int i = 0; i < calls; i++) {
        CompletableFuture<Response> ignored =
            transport
                .sendAsync(request)
                .whenComplete(
                    (response, failure) -> {
                      if (failure instanceof RefusedLocallyException) {
                        refused.incrementAndGet();
                      } else if (failure instanceof CallTimedOutException) {
                        timedOut.incrementAndGet();
                      }
                      done.countDown();
                    });
      }
      time.pass(Duration.ofSeconds(3));
      done.await();
      // What found no place was refused, the rest timed out.
      assertThat(refused.get() + timedOut.get()).isEqualTo(calls);
      assertThat(timedOut.get()).isBetween(60_000, 60_008);
      transport.close();
    }
  }
}
