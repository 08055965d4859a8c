package id.simpul.core.http;

import static id.simpul.core.http.RawServer.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What servers do, and what becomes of a call: what the caller learns, how often the server is
 * asked, what the circuit makes of it, and that nothing is left behind. Whatever happens, a POST
 * without a key reaches the server once.
 */
class EveryFaultTest {

  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
  private static final RawServer.Behaviour HEALTHY = RawServer.answering(OK.strip(), "{}");
  private static final RetryPolicy QUICK =
      RetryPolicy.builder()
          .firstBackoff(Duration.ofMillis(1))
          .throttledBackoff(Duration.ofMillis(1))
          .build();

  private static final Duration CALL = Duration.ofMillis(900);

  /** Whether the circuit counts it against the server. */
  private enum Counts {
    AGAINST,
    NOT
  }

  private enum Fault {
    RESET("connection.lost", 3, Counts.AGAINST, (connection, out, over) -> tearDown(connection)),
    EMPTY_REPLY(
        "connection.lost", 3, Counts.AGAINST, (connection, out, over) -> connection.close()),
    GARBAGE("connection.not-http", 3, Counts.AGAINST, saying("SSH-2.0-OpenSSH_9.6\r\n\r\n")),
    HEAD_CUT_SHORT("connection.lost", 3, Counts.AGAINST, sayingAndLeaving(OK)),
    PARTIAL_BODY(
        "connection.lost-in-body",
        3,
        Counts.AGAINST,
        sayingAndLeaving(OK + "Content-Length: 100\r\n\r\n{\"nomor\":")),
    PARTIAL_LONG_BODY(
        "connection.lost-in-body",
        1,
        Counts.AGAINST,
        sayingAndLeaving(OK + "Content-Length: 100000\r\n\r\n{\"nomor\":")),
    LENGTH_TOO_SHORT(
        "200", 1, Counts.NOT, saying(OK + "Connection: close\r\nContent-Length: 1\r\n\r\n{}")),
    LENGTH_BELOW_ZERO(
        "connection.not-http", 3, Counts.AGAINST, saying(OK + "Content-Length: -5\r\n\r\nabc")),
    CHUNKED_GARBAGE(
        "connection.lost-in-body",
        1,
        Counts.AGAINST,
        saying(OK + "Transfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n")),
    CHUNKED_CUT_SHORT(
        "connection.lost-in-body",
        1,
        Counts.AGAINST,
        sayingAndLeaving(OK + "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n")),
    TRUNCATED_GZIP("connection.lost-in-body", 1, Counts.AGAINST, truncatedGzip()),
    REDIRECT_LOOP(
        "response.302",
        1,
        Counts.NOT,
        saying("HTTP/1.1 302 Again\r\nLocation: /surat\r\nContent-Length: 0\r\n\r\n")),
    BUSY_FOR_NOW(
        "response.503",
        3,
        Counts.AGAINST,
        saying("HTTP/1.1 503 Busy\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n")),
    BUSY_FOR_LONG(
        "response.503",
        1,
        Counts.AGAINST,
        saying("HTTP/1.1 503 Busy\r\nRetry-After: 600\r\nContent-Length: 0\r\n\r\n")),
    THROTTLED(
        "response.429", 3, Counts.NOT, saying("HTTP/1.1 429 Slow\r\nContent-Length: 0\r\n\r\n")),
    BROKEN(
        "response.500", 3, Counts.AGAINST, saying("HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n")),
    NOT_THERE(
        "response.404", 1, Counts.NOT, saying("HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n")),
    NO_HEADERS("attempt.timed-out", 3, Counts.AGAINST, sayingAndStaying("")),
    HEADERS_THAT_STOP(
        "attempt.timed-out", 3, Counts.AGAINST, sayingAndStaying("HTTP/1.1 200 OK\r\n")),
    HEADERS_THAT_DRIP("attempt.timed-out", 3, Counts.AGAINST, drippingHeaders()),
    BODY_THAT_STOPS(
        "attempt.timed-out",
        3,
        Counts.AGAINST,
        sayingAndStaying(OK + "Content-Length: 9\r\n\r\n{")),
    BODY_THAT_DRIPS("call.timed-out", 1, Counts.AGAINST, drippingBody());

    private final String outcome;
    private final int seen;
    private final Counts counts;

    @SuppressWarnings("ImmutableEnumChecker") // stateless
    private final Saying saying;

    Fault(String outcome, int seen, Counts counts, Saying saying) {
      this.outcome = outcome;
      this.seen = seen;
      this.counts = counts;
      this.saying = saying;
    }
  }

  /** What a server does, and when the time is over that we wait for it: not before it was asked. */
  private interface Saying {
    void answer(Socket connection, OutputStream out, Patience over) throws Exception;
  }

  /** Lets the time pass that an attempt, or a whole call, may take. */
  private interface Patience {
    void ofAttempt();

    void ofCall();
  }

  private static void tearDown(Socket connection) throws IOException {
    connection.setSoLinger(true, 0);
    connection.close();
  }

  private static Saying saying(String answer) {
    return (connection, out, over) -> write(out, answer);
  }

  private static Saying sayingAndLeaving(String answer) {
    return (connection, out, over) -> {
      write(out, answer);
      connection.close();
    };
  }

  private static Saying sayingAndStaying(String answer) {
    return (connection, out, over) -> {
      write(out, answer);
      over.ofAttempt();
      connection.getInputStream().read();
    };
  }

  private static Saying drippingHeaders() {
    return (connection, out, over) -> {
      write(out, OK);
      over.ofAttempt();
      while (true) {
        write(out, "X-More: x\r\n");
        RawServer.pause(connection);
      }
    };
  }

  private static Saying drippingBody() {
    return (connection, out, over) -> {
      write(out, OK + "Transfer-Encoding: chunked\r\n\r\n1\r\nx\r\n");
      over.ofCall();
      WireFaultsTest.dripOn(connection, out);
    };
  }

  private static Saying truncatedGzip() {
    byte[] whole = gzip("{\"nomor\":\"470/12\"}".repeat(50));
    byte[] half = Arrays.copyOf(whole, whole.length / 2);
    return (connection, out, over) -> {
      write(out, OK + "Content-Encoding: gzip\r\nContent-Length: " + half.length + "\r\n\r\n");
      out.write(half);
      out.flush();
    };
  }

  private static byte[] gzip(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private final FakeTime time = new FakeTime();
  private final Thread caller = Thread.currentThread();

  private final Patience patience =
      new Patience() {
        @Override
        public void ofAttempt() {
          time.pass(FaultBench.ATTEMPT);
        }

        @Override
        public void ofCall() {
          Patient.awaitReadingOfABody(caller);
          time.pass(CALL);
        }
      };

  private FaultBench bench(UnaryOperator<ResilientTransportBuilder> choices) {
    return new FaultBench(time, choices);
  }

  private RawServer.Behaviour of(Fault fault) {
    return (connection, out) -> fault.saying.answer(connection, out, patience);
  }

  private static Request get(RawServer server) {
    return Request.get(server.url("/surat")).withTimeout(CALL);
  }

  private static Request post(RawServer server) {
    return Request.post(server.url("/permohonan")).withBody(Body.text("isi")).withTimeout(CALL);
  }

  /** Also after the client has gone, its connections do not stay. */
  private static void assertAllLetGo(RawServer server) {
    Patient.await().until(() -> server.openConnections() == 0);
  }

  /** A client that gave up may be done before a busy server has read what it sent. */
  private static void assertSeen(RawServer server, int requests) {
    Patient.await().until(() -> server.requests().size() >= requests);
    assertThat(server.requests()).hasSize(requests);
  }

  @ParameterizedTest
  @EnumSource
  void get_endsAsItShould_afterAsManyRequestsAsItShould(Fault fault) throws Exception {
    try (RawServer server = new RawServer(of(fault))) {
      try (FaultBench bench = bench(builder -> builder.retry(QUICK))) {
        assertThat(bench.outcome(get(server))).isEqualTo(fault.outcome);
        assertSeen(server, fault.seen);
        server.behave(HEALTHY);
        assertThat(bench.outcome(get(server))).isEqualTo("200");
      }
      assertAllLetGo(server);
    }
  }

  @ParameterizedTest
  @EnumSource
  void post_reachesTheServerOnce_withAKeyAsOftenAsAGet(Fault fault) throws Exception {
    try (RawServer server = new RawServer(of(fault))) {
      try (FaultBench bench = bench(builder -> builder.retry(QUICK))) {
        assertThat(bench.outcome(post(server))).isEqualTo(fault.outcome);
        assertSeen(server, 1);
      }
      assertAllLetGo(server);
      try (FaultBench bench = bench(builder -> builder.retry(QUICK))) {
        assertThat(bench.outcome(post(server).withIdempotencyKey("kunci-1")))
            .isEqualTo(fault.outcome);
        assertSeen(server, 1 + fault.seen);
        assertThat(server.requests().subList(1, 1 + fault.seen))
            .allMatch(request -> request.contains("Idempotency-Key: kunci-1\r\n"));
      }
      assertAllLetGo(server);
    }
  }

  @ParameterizedTest
  @EnumSource
  void circuit_countsItOrNot_andGetsItsPermitBack(Fault fault) throws Exception {
    try (RawServer server = new RawServer(of(fault))) {
      try (FaultBench bench =
          bench(builder -> builder.retry(RetryPolicy.none()).circuit(FaultBench.TOUCHY))) {
        bench.outcome(get(server));
        assertThat(bench.isCircuitOpen(get(server))).isEqualTo(fault.counts == Counts.AGAINST);

        openByFailing(bench, server);
        bench.waitForTrial();
        server.behave(of(fault));
        assertThat(bench.outcome(get(server))).isEqualTo(fault.outcome);
        server.behave(HEALTHY);
        bench.waitForTrial();
        assertThat(bench.outcome(get(server))).isEqualTo("200");
        assertThat(bench.isCircuitOpen(get(server))).isFalse();
      }
      assertAllLetGo(server);
    }
  }

  private void openByFailing(FaultBench bench, RawServer server) {
    server.behave(of(Fault.BROKEN));
    bench.outcome(get(server));
    assertThat(bench.isCircuitOpen(get(server))).isTrue();
  }
}
