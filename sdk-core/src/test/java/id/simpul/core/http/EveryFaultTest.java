package id.simpul.core.http;

import static id.simpul.core.http.RawServer.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
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

  /** Whether the circuit counts it against the server. */
  private enum Counts {
    AGAINST,
    NOT
  }

  private enum Fault {
    RESET("connection.lost", 3, Counts.AGAINST, (connection, out) -> tearDown(connection)),
    EMPTY_REPLY("connection.lost", 3, Counts.AGAINST, (connection, out) -> connection.close()),
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
    NO_HEADERS("attempt.timed-out", 3, Counts.AGAINST, RawServer.silent()),
    HEADERS_THAT_STOP(
        "attempt.timed-out", 3, Counts.AGAINST, sayingAndStaying("HTTP/1.1 200 OK\r\n")),
    HEADERS_THAT_DRIP("attempt.timed-out", 3, Counts.AGAINST, drippingHeaders()),
    BODY_THAT_STOPS(
        "attempt.timed-out",
        3,
        Counts.AGAINST,
        sayingAndStaying(OK + "Content-Length: 9\r\n\r\n{")),
    BODY_THAT_DRIPS("call.timed-out", 1, Counts.AGAINST, WireFaultsTest.dripping());

    private final String outcome;
    private final int seen;
    private final Counts counts;

    @SuppressWarnings("ImmutableEnumChecker") // stateless
    private final RawServer.Behaviour behaviour;

    Fault(String outcome, int seen, Counts counts, RawServer.Behaviour behaviour) {
      this.outcome = outcome;
      this.seen = seen;
      this.counts = counts;
      this.behaviour = behaviour;
    }

    /** Whether only our own patience ends it. */
    boolean isTimed() {
      return outcome.endsWith("timed-out");
    }
  }

  private static void tearDown(Socket connection) throws IOException {
    connection.setSoLinger(true, 0);
    connection.close();
  }

  private static RawServer.Behaviour saying(String answer) {
    return (connection, out) -> write(out, answer);
  }

  private static RawServer.Behaviour sayingAndLeaving(String answer) {
    return (connection, out) -> {
      write(out, answer);
      connection.close();
    };
  }

  private static RawServer.Behaviour sayingAndStaying(String answer) {
    return (connection, out) -> {
      write(out, answer);
      connection.getInputStream().read();
    };
  }

  private static RawServer.Behaviour drippingHeaders() {
    return (connection, out) -> {
      write(out, OK);
      while (true) {
        write(out, "X-More: x\r\n");
        RawServer.pause(connection);
      }
    };
  }

  private static RawServer.Behaviour truncatedGzip() {
    byte[] whole = gzip("{\"nomor\":\"470/12\"}".repeat(50));
    byte[] half = Arrays.copyOf(whole, whole.length / 2);
    return (connection, out) -> {
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

  /** Only what never ends by itself is hurried: a busy machine may take long for the rest. */
  private static FaultBench bench(Fault fault, UnaryOperator<ResilientTransportBuilder> choices) {
    return new FaultBench(
        fault.isTimed()
            ? choices
            : builder -> choices.apply(builder.attemptTimeout(Duration.ofSeconds(30))));
  }

  private static Duration patience(Fault fault) {
    return fault.isTimed() ? Duration.ofMillis(900) : Duration.ofMinutes(1);
  }

  private static Request get(RawServer server, Fault fault) {
    return Request.get(server.url("/surat")).withTimeout(patience(fault));
  }

  private static Request post(RawServer server, Fault fault) {
    return Request.post(server.url("/permohonan"))
        .withBody(Body.text("isi"))
        .withTimeout(patience(fault));
  }

  /** Also after the client has gone, its connections do not stay. */
  private static void assertAllLetGo(RawServer server) {
    FaultBench.await().until(() -> server.openConnections() == 0);
  }

  /** A client that gave up may be done before a busy server has read what it sent. */
  private static void assertSeen(RawServer server, int requests) {
    FaultBench.await().until(() -> server.requests().size() >= requests);
    assertThat(server.requests()).hasSize(requests);
  }

  @ParameterizedTest
  @EnumSource
  void get_endsAsItShould_afterAsManyRequestsAsItShould(Fault fault) throws Exception {
    try (RawServer server = new RawServer(fault.behaviour)) {
      try (FaultBench bench = bench(fault, builder -> builder.retry(QUICK))) {
        assertThat(bench.outcome(get(server, fault))).isEqualTo(fault.outcome);
        assertSeen(server, fault.seen);
        server.behave(HEALTHY);
        assertThat(bench.outcome(get(server, fault))).isEqualTo("200");
      }
      assertAllLetGo(server);
    }
  }

  @ParameterizedTest
  @EnumSource
  void post_reachesTheServerOnce_withAKeyAsOftenAsAGet(Fault fault) throws Exception {
    try (RawServer server = new RawServer(fault.behaviour)) {
      try (FaultBench bench = bench(fault, builder -> builder.retry(QUICK))) {
        assertThat(bench.outcome(post(server, fault))).isEqualTo(fault.outcome);
        assertSeen(server, 1);
      }
      assertAllLetGo(server);
      try (FaultBench bench = bench(fault, builder -> builder.retry(QUICK))) {
        assertThat(bench.outcome(post(server, fault).withIdempotencyKey("kunci-1")))
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
    try (RawServer server = new RawServer(fault.behaviour)) {
      try (FaultBench bench =
          bench(fault, builder -> builder.retry(RetryPolicy.none()).circuit(FaultBench.TOUCHY))) {
        bench.outcome(get(server, fault));
        assertThat(bench.isCircuitOpen(get(server, fault)))
            .isEqualTo(fault.counts == Counts.AGAINST);

        openByFailing(bench, server);
        bench.waitForTrial();
        server.behave(fault.behaviour);
        assertThat(bench.outcome(get(server, fault))).isEqualTo(fault.outcome);
        server.behave(HEALTHY);
        bench.waitForTrial();
        assertThat(bench.outcome(get(server, fault))).isEqualTo("200");
        assertThat(bench.isCircuitOpen(get(server, fault))).isFalse();
      }
      assertAllLetGo(server);
    }
  }

  private static void openByFailing(FaultBench bench, RawServer server) {
    server.behave(Fault.BROKEN.behaviour);
    bench.outcome(get(server, Fault.BROKEN));
    assertThat(bench.isCircuitOpen(get(server, Fault.BROKEN))).isTrue();
  }
}
