package id.simpul.core.http;

import static id.simpul.core.http.RawServer.answering;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Dns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A name server that hangs, lies or is asked by many at once. */
@Timeout(600)
class NamesTest {

  private static final Request ANY = Request.get("http://surat.depok.example/");

  private final CountDownLatch released = new CountDownLatch(1);
  private final CountDownLatch asked = new CountDownLatch(1);
  private final AtomicInteger lookups = new AtomicInteger();

  @AfterEach
  void release() {
    released.countDown();
  }

  private List<InetAddress> hang(String host) throws UnknownHostException {
    lookups.incrementAndGet();
    asked.countDown();
    try {
      released.await();
    } catch (InterruptedException e) {
      // As the operating system, which an interrupt does not reach either.
      return hang(host);
    }
    return List.of(InetAddress.getLoopbackAddress());
  }

  private static ResilientTransportBuilder client(Dns dns) {
    return ResilientTransport.builder()
        .dns(dns)
        .retry(RetryPolicy.none())
        .timeout(Duration.ofHours(1))
        .attemptTimeout(Duration.ofHours(1))
        .allowingPlainHttp();
  }

  @Test
  void hangingNameServer_doesNotOutlastTheAttempt() {
    try (ResilientTransport transport =
        client(this::hang).attemptTimeout(Duration.ofMillis(100)).build()) {
      assertThatThrownBy(() -> transport.send(ANY))
          .isInstanceOf(CallTimedOutException.class)
          .extracting("code")
          .isEqualTo("attempt.timed-out");
    }
  }

  @Test
  void interrupt_endsTheWaitForAName() throws Exception {
    try (ResilientTransport transport = client(this::hang).build()) {
      CompletableFuture<Boolean> flag = new CompletableFuture<>();
      FutureTask<Response> call =
          new FutureTask<>(
              () -> {
                try {
                  return transport.send(ANY);
                } finally {
                  flag.complete(Thread.currentThread().isInterrupted());
                }
              });
      Thread caller = new Thread(call);
      caller.start();
      asked.await();
      caller.interrupt();

      assertThatThrownBy(call::get).hasCauseInstanceOf(CallCancelledException.class);
      assertThat(flag.get()).isTrue();
    }
  }

  @Test
  void closing_endsTheWaitForAName() throws Exception {
    ResilientTransport transport = client(this::hang).build();
    FutureTask<Response> call = new FutureTask<>(() -> transport.send(ANY));
    new Thread(call).start();
    asked.await();
    transport.close();

    assertThatThrownBy(call::get).hasCauseInstanceOf(CallCancelledException.class);
  }

  @Test
  void oneLookup_servesAllWhoAskAtOnce() throws Exception {
    try (RawServer server = new RawServer(answering("HTTP/1.1 200 OK", "{}"));
        ResilientTransport transport = client(this::hang).build()) {
      Request request = Request.get(server.url("/").replace("127.0.0.1", "surat.depok.example"));
      List<Thread> callers = new ArrayList<>();
      List<FutureTask<Response>> calls = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        calls.add(new FutureTask<>(() -> transport.send(request)));
        callers.add(new Thread(calls.get(i)));
      }
      callers.forEach(Thread::start);
      Patient.await().until(() -> callers.stream().allMatch(NamesTest::waitsForAName));
      released.countDown();

      for (FutureTask<Response> call : calls) {
        assertThat(call.get().text()).isEqualTo("{}");
      }
      assertThat(lookups).hasValue(1);
    }
  }

  private static boolean waitsForAName(Thread thread) {
    for (StackTraceElement frame : thread.getStackTrace()) {
      if (frame.getClassName().equals(Names.class.getName())
          && frame.getMethodName().equals("await")) {
        return true;
      }
    }
    return false;
  }

  @Test
  void unknownName_isSaidToBeUnknown_andIsAskedForAgainNextTime() {
    Dns nothing =
        host -> {
          lookups.incrementAndGet();
          throw new UnknownHostException(host);
        };
    try (ResilientTransport transport = client(nothing).build()) {
      for (int time = 1; time <= 2; time++) {
        assertThatThrownBy(() -> transport.send(ANY))
            .isInstanceOf(ConnectFailedException.class)
            .extracting("code")
            .isEqualTo("connect.unknown-host");
        assertThat(lookups).hasValue(time);
      }
    }
  }

  @Test
  void resolverThatFailsInAnyOtherWay_failsTheConnecting() {
    Dns broken =
        host -> {
          throw new IllegalStateException("broken");
        };
    try (ResilientTransport transport = client(broken).build()) {
      assertThatThrownBy(() -> transport.send(ANY)).isInstanceOf(ConnectFailedException.class);
    }
  }
}
