package id.simpul.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.simpul.core.http.Body;
import id.simpul.core.http.CallException;
import id.simpul.core.http.CircuitPolicy;
import id.simpul.core.http.HandMovedTime;
import id.simpul.core.http.Request;
import id.simpul.core.http.ResilientTransport;
import id.simpul.core.http.Response;
import id.simpul.core.http.RetryPolicy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The SDK's client over a line that breaks: what the caller learns, how often the server does the
 * work, and whether the circuit opens. Whatever the line does, a POST without a key is done once.
 */
class BrokenLineTest {

  private static final String LONG_ANSWER = "x".repeat(2000);
  private static final RetryPolicy QUICK =
      RetryPolicy.builder().firstBackoff(Duration.ofMillis(1)).build();

  private static final Duration ATTEMPT = Duration.ofMillis(250);

  private final HandMovedTime time = new HandMovedTime();
  private volatile boolean timeIsOverWhenDone;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> done = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private final FaultProxy line;

  BrokenLineTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::work);
    server.start();
    line = FaultProxy.before(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
  }

  /** What the line does, what a call learns of it, how often a GET and a POST are done. */
  private enum Fault {
    HANGING(FaultProxy::hang, "attempt.timed-out", 0, 0),
    HALF_OPEN(FaultProxy::halfOpen, "attempt.timed-out", 0, 0),
    RESETTING(FaultProxy::reset, "connection.lost|connect.failed", 0, 0),
    REFUSING(FaultProxy::refuse, "connect.failed", 0, 0),
    REQUEST_LOST(line -> line.toServer().loseAfter(20), "attempt.timed-out", 0, 0),
    REQUEST_CUT(line -> line.toServer().cutAfter(20), "connection.lost", 0, 0),
    REQUEST_LATE(line -> line.toServer().delayBy(Duration.ofMinutes(1)), "attempt.timed-out", 0, 0),
    ANSWER_LATE(line -> line.toClient().delayBy(Duration.ofMinutes(1)), "attempt.timed-out", 3, 1),
    ANSWER_LOST(line -> line.toClient().loseAfter(0), "attempt.timed-out", 3, 1),
    ANSWER_CUT(line -> line.toClient().cutAfter(0), "connection.lost", 3, 1),
    ANSWER_ENDED(line -> line.toClient().endAfter(0), "connection.lost", 3, 1),
    BODY_LOST(line -> line.toClient().loseAfter(500), "attempt.timed-out", 3, 1),
    BODY_CUT(line -> line.toClient().cutAfter(500), "connection.lost-in-body", 3, 1),
    BODY_ENDED(line -> line.toClient().endAfter(500), "connection.lost-in-body", 3, 1),
    DRIPPING(line -> line.toClient().dripAt(100), "attempt.timed-out", 3, 1),
    GARBLED(line -> line.toClient().garbleAfter(0, new Random(7)), "connection.not-http", 3, 1);

    @SuppressWarnings("ImmutableEnumChecker") // stateless
    private final Consumer<FaultProxy> told;

    private final String outcome;
    private final int gets;
    private final int posts;

    Fault(Consumer<FaultProxy> told, String outcome, int gets, int posts) {
      this.told = told;
      this.outcome = outcome;
      this.gets = gets;
      this.posts = posts;
    }

    private boolean isTimed() {
      return outcome.equals("attempt.timed-out");
    }

    private boolean reachesTheServer() {
      return gets > 0;
    }
  }

  private void work(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    done.add(exchange.getRequestMethod());
    if (timeIsOverWhenDone) {
      time.pass(ATTEMPT);
    }
    byte[] answer = LONG_ANSWER.getBytes(StandardCharsets.US_ASCII);
    exchange.sendResponseHeaders(200, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  @AfterEach
  void stop() {
    line.close();
    server.stop(0);
    threads.shutdownNow();
  }

  private ResilientTransport client(RetryPolicy retry, CircuitPolicy circuit) {
    return time.client().attemptTimeout(ATTEMPT).retry(retry).circuit(circuit).build();
  }

  private static String outcome(ResilientTransport client, Request request) {
    try (Response response = client.send(request)) {
      return response.text().equals(LONG_ANSWER) ? "200" : "200, but another text";
    } catch (CallException e) {
      return e.code();
    }
  }

  /**
   * Only a limit ends some of them: it is reached when the server has done its work, if it does.
   */
  private String outcomeOf(Fault fault, ResilientTransport client, Request request) {
    timeIsOverWhenDone = fault.isTimed() && fault.reachesTheServer();
    if (fault.isTimed() && !fault.reachesTheServer()) {
      time.run();
    }
    try {
      return outcome(client, request);
    } finally {
      timeIsOverWhenDone = false;
      time.stop();
    }
  }

  private Request get() {
    return Request.get(line.uri() + "/surat");
  }

  private Request post() {
    return Request.post(line.uri() + "/permohonan").withBody(Body.text("isi"));
  }

  @ParameterizedTest
  @EnumSource
  void get_isTriedAgain_andWorksOnTheSameClientWhenTheLineIsWhole(Fault fault) {
    try (ResilientTransport client = client(QUICK, CircuitPolicy.none())) {
      fault.told.accept(line);
      assertThat(outcomeOf(fault, client, get())).matches(fault.outcome);
      assertThat(done).hasSize(fault.gets);
      line.heal();
      assertThat(outcome(client, get())).isEqualTo("200");
    }
  }

  @ParameterizedTest
  @EnumSource
  void post_isNeverDoneTwice(Fault fault) {
    try (ResilientTransport client = client(QUICK, CircuitPolicy.none())) {
      fault.told.accept(line);
      assertThat(outcomeOf(fault, client, post())).matches(fault.outcome);
      assertThat(done).hasSize(fault.posts);
    }
  }

  @ParameterizedTest
  @EnumSource
  void brokenLine_opensTheCircuit_andAsksTheServerNoMore(Fault fault) {
    CircuitPolicy touchy = CircuitPolicy.builder().minimumCalls(1).failurePercent(1).build();
    try (ResilientTransport client = client(RetryPolicy.none(), touchy)) {
      fault.told.accept(line);
      assertThat(outcomeOf(fault, client, get())).matches(fault.outcome);
      long connections = line.connections();
      assertThat(outcome(client, get())).isEqualTo("circuit.open");
      assertThat(line.connections()).isEqualTo(connections);
    }
  }

  /** Nobody can know whether the server closed it before or after it read the request. */
  @Test
  void connectionThatDiedInThePool_costsAPostItsCall_butIsNeverUsedTwice() {
    try (ResilientTransport client = client(QUICK, CircuitPolicy.none())) {
      assertThat(outcome(client, get())).isEqualTo("200");
      line.heal();
      assertThat(outcome(client, post())).isEqualTo("connection.lost");
      assertThat(outcome(client, post())).isEqualTo("200");
      assertThat(done).containsExactly("GET", "POST");
    }
  }

  @Test
  void jitteryLine_isSlowAndHarmless() {
    line.toClient().delayBy(Duration.ofMillis(10), Duration.ofMillis(20), new Random(7));
    try (ResilientTransport client = client(QUICK, CircuitPolicy.ofDefaults())) {
      for (int i = 0; i < 20; i++) {
        assertThat(outcome(client, post())).isEqualTo("200");
      }
      assertThat(done).hasSize(20);
      assertThat(line.connections()).isEqualTo(1);
    }
  }
}
