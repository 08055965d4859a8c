package id.simpul.core.http;

import static id.simpul.core.http.RawServer.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Thousands of calls at once on virtual threads, which Java has from 21 on. */
@Timeout(900)
class VirtualThreadsTest {

  private static final int CALLS = 2_000;

  private final Set<Thread> before = Patient.threads();
  private final CountDownLatch released = new CountDownLatch(1);
  private ExecutorService virtual;

  @BeforeEach
  void open() throws Exception {
    assumeTrue(
        Runtime.version().feature() >= 21,
        "SKIPPED: virtual threads need Java 21 or newer, this is "
            + Runtime.version()
            + ". Run the tests on a newer Java too.");
    virtual =
        (ExecutorService) Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
  }

  @AfterEach
  void close() {
    released.countDown();
    if (virtual != null) {
      virtual.shutdownNow();
    }
  }

  private RawServer answeringWhenReleased() {
    return new RawServer(
        (connection, out) -> {
          released.await();
          write(out, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
        });
  }

  private static ResilientTransportBuilder client() {
    return Patient.client().load(LoadPolicy.builder().callsAtOnce(CALLS).build());
  }

  /** Platform threads made for it, but for the server's, which has one a connection. */
  private long platformThreads() {
    return Patient.threadsSince(before, "").stream()
        .filter(name -> !name.equals("raw-server"))
        .count();
  }

  @Test
  void twoThousandCallsAtOnce_needFewPlatformThreads() throws Exception {
    try (RawServer server = answeringWhenReleased();
        ResilientTransport transport = client().build()) {
      List<Future<String>> answers = new ArrayList<>();
      for (int i = 0; i < CALLS; i++) {
        answers.add(virtual.submit(() -> transport.send(Request.get(server.url("/"))).text()));
      }
      Patient.await().until(() -> server.requests().size() == CALLS);
      assertThat(platformThreads()).isLessThan(100);
      released.countDown();

      for (Future<String> answer : answers) {
        assertThat(answer.get()).isEqualTo("{}");
      }
    }
  }

  @Test
  void twoThousandCallsInTheBackground_needFewPlatformThreads() throws Exception {
    try (RawServer server = answeringWhenReleased();
        ResilientTransport transport = client().executor(virtual).build()) {
      List<CompletableFuture<Response>> answers = new ArrayList<>();
      for (int i = 0; i < CALLS; i++) {
        answers.add(transport.sendAsync(Request.get(server.url("/"))));
      }
      Patient.await().until(() -> server.requests().size() == CALLS);
      assertThat(platformThreads()).isLessThan(100);
      released.countDown();

      assertThat(answers).allMatch(answer -> answer.join().text().equals("{}"));
    }
  }

  @Test
  void interruptingAVirtualThread_endsItsCall() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch left = new CountDownLatch(1);
    try (RawServer server = LifecycleTest.silent(asked, left);
        ResilientTransport transport = client().build()) {
      CompletableFuture<Throwable> failure = new CompletableFuture<>();
      Future<?> call =
          virtual.submit(
              () -> {
                try {
                  transport.send(Request.get(server.url("/"))).close();
                } catch (CallException e) {
                  failure.complete(Thread.currentThread().isInterrupted() ? e : null);
                }
              });
      asked.await();
      call.cancel(true);

      assertThat(failure.get()).isInstanceOf(CallCancelledException.class);
      left.await();
    }
  }
}
