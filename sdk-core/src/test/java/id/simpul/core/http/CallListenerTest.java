package id.simpul.core.http;

import static id.simpul.core.http.FakeWire.status;
import static id.simpul.core.http.FakeWire.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.core.http.EndpointHealth.State;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an operator can hear of, beside attempts and ends. */
class CallListenerTest {

  private static final Request GET = Request.get("https://api.depok.example/surat/{id}", "7");
  private static final URI ORIGIN = URI.create("https://api.depok.example");

  private final Ear ear = new Ear();
  private final FakeClient client =
      FakeClient.of(
          FakeClient.builder()
              .listener(new Deaf())
              .listener(ear)
              .authenticating(request -> request.withHeader("Authorization", "rahasia")));
  private final FakeWire wire = FakeWire.with(text("ok"));
  private final Transport transport = client.over(wire);

  @AfterEach
  void close() {
    client.close();
  }

  private void fails() {
    assertThatThrownBy(() -> transport.send(GET)).isInstanceOf(CallException.class);
  }

  @Test
  void retry_isToldOf_withItsReasonAndWait_andTheLastFailureIsNone() {
    wire.heal(status(500));
    fails();

    // Two of three attempts are followed by another; half of 50 ms and of 100 ms.
    assertThat(ear.retries)
        .containsExactly("response.500 after PT0.025S", "response.500 after PT0.05S");
    assertThat(client.time.sleeps).containsExactly(Duration.ofMillis(25), Duration.ofMillis(50));
  }

  @Test
  void waitThatTheServerAskedFor_isTheWaitThatIsToldOf() {
    wire.heal(status(503, "2"));
    transport(text("ok"));
    transport.send(GET).close();

    assertThat(ear.retries).containsExactly("response.503 after PT2.025S");
  }

  private void transport(Transport second) {
    FakeWire once = FakeWire.with(status(503, "2"), second);
    wire.heal(once);
  }

  @Test
  void callThatIsNotRepeated_tellsOfNoRetry() {
    wire.heal(status(404));
    fails();
    wire.heal(status(500));
    assertThatThrownBy(() -> transport.send(Request.post(ORIGIN + "/surat")))
        .isInstanceOf(CallException.class);

    assertThat(ear.retries).isEmpty();
  }

  @Test
  void circuit_isToldOf_whenItPauses_triesAndGoesOn_withTheReason() {
    wire.heal(status(500));
    for (int call = 0; call < 4; call++) {
      fails();
    }
    assertThat(ear.changes).extracting(EndpointHealth::state).containsExactly(State.PAUSED);
    assertThat(ear.changes.get(0).origin()).isEqualTo(ORIGIN);
    assertThat(ear.changes.get(0).lastErrorCode()).contains("response.500");

    wire.heal();
    client.time.pass(Duration.ofSeconds(6));
    for (int call = 0; call < 3; call++) {
      transport.send(GET).close();
    }
    assertThat(ear.changes)
        .extracting(EndpointHealth::state)
        .containsExactly(State.PAUSED, State.ON_TRIAL, State.AVAILABLE);
    assertThat(ear.changes).extracting(EndpointHealth::since).isSorted();
  }

  @Test
  void server_isMetOnce_andItsHealthCanBeAskedAnyTime_untilTheClientIsClosed() {
    transport.send(GET).close();
    transport.send(GET).close();

    assertThat(ear.met).containsOnlyKeys(ORIGIN);
    Supplier<Optional<EndpointHealth>> health = ear.met.get(ORIGIN);
    assertThat(health.get().orElseThrow().state()).isEqualTo(State.AVAILABLE);
    wire.heal(status(500));
    for (int call = 0; call < 4; call++) {
      fails();
    }
    assertThat(health.get().orElseThrow().state()).isEqualTo(State.PAUSED);
    client.close();
    assertThat(health.get()).isEmpty();
  }

  /** Keeps what it hears. */
  private static final class Ear implements CallListener {

    private final List<String> retries = new ArrayList<>();
    private final List<EndpointHealth> changes = new ArrayList<>();
    private final Map<URI, Supplier<Optional<EndpointHealth>>> met = new LinkedHashMap<>();

    @Override
    public void onRetry(Request request, String code, Duration wait) {
      assertThat(request.template()).endsWith("/surat/{id}");
      assertThat(request.headers().names()).isEmpty();
      retries.add(code + " after " + wait);
    }

    @Override
    public void onCircuitChange(EndpointHealth endpoint) {
      changes.add(endpoint);
    }

    @Override
    public void onNewEndpoint(URI origin, Supplier<Optional<EndpointHealth>> health) {
      assertThat(met.put(origin, health)).as("told once").isNull();
    }
  }

  /** Breaks at each word, and breaks nothing by it. */
  private static final class Deaf implements CallListener {

    @Override
    public void onRetry(Request request, String code, Duration wait) {
      throw new IllegalStateException("listener");
    }

    @Override
    public void onCircuitChange(EndpointHealth endpoint) {
      throw new IllegalStateException("listener");
    }

    @Override
    public void onNewEndpoint(URI origin, Supplier<Optional<EndpointHealth>> health) {
      throw new IllegalStateException("listener");
    }
  }
}
