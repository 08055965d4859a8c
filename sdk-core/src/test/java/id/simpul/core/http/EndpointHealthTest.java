package id.simpul.core.http;

import static id.simpul.core.http.FakeWire.status;
import static id.simpul.core.http.FakeWire.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.core.http.EndpointHealth.State;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EndpointHealthTest {

  private static final Request GET = Request.get("https://api.depok.example/surat");

  private final FakeClient client = FakeClient.of(FakeClient.builder().retry(RetryPolicy.none()));
  private final FakeWire wire = FakeWire.with(text("ok"));
  private final Transport transport = client.over(wire);
  private final Instant begun = client.time.now();

  @AfterEach
  void close() {
    client.close();
  }

  private EndpointHealth health() {
    return client.endpoint("https://api.depok.example/").health();
  }

  private void fails() {
    assertThatThrownBy(() -> transport.send(GET)).isInstanceOf(CallException.class);
  }

  @Test
  void serverThatAnswers_isAvailable_sinceItWasFirstCalled() {
    transport.send(GET).close();
    client.time.pass(Duration.ofMinutes(1));

    assertThat(health().state()).isEqualTo(State.AVAILABLE);
    assertThat(health().since()).isEqualTo(begun);
    assertThat(health().lastErrorCode()).isEmpty();
    assertThat(health().lastErrorAt()).isEmpty();
    assertThat(health().latency()).contains(Duration.ZERO);
  }

  @Test
  void serverThatAskedToWait_isHeldBack_untilThen() {
    wire.heal(status(503, "4"));
    client.time.pass(Duration.ofSeconds(1));
    fails();

    assertThat(health().state()).isEqualTo(State.HELD_BACK);
    assertThat(health().since()).isEqualTo(begun.plusSeconds(1));
    assertThat(health().lastErrorCode()).contains("response.503");
    client.time.pass(Duration.ofSeconds(4).minusNanos(1));
    assertThat(health().state()).isEqualTo(State.HELD_BACK);
    client.time.pass(Duration.ofNanos(1));
    assertThat(health().state()).isEqualTo(State.AVAILABLE);
  }

  @Test
  void serverThatKeepsFailing_isPaused_thenOnTrial_thenAvailable_andTheErrorIsRemembered() {
    wire.heal(status(500));
    client.time.pass(Duration.ofSeconds(1));
    for (int i = 0; i < 10; i++) {
      fails();
    }
    assertThat(health().state()).isEqualTo(State.PAUSED);
    assertThat(health().since()).isEqualTo(begun.plusSeconds(1));

    wire.heal();
    client.time.pass(Duration.ofSeconds(6));
    transport.send(GET).close();
    assertThat(health().state()).isEqualTo(State.ON_TRIAL);
    transport.send(GET).close();
    transport.send(GET).close();
    assertThat(health().state()).isEqualTo(State.AVAILABLE);
    assertThat(health().since()).isEqualTo(begun.plusSeconds(7));
    assertThat(health().lastErrorCode()).contains("response.500");
    assertThat(health().lastErrorAt()).contains(begun.plusSeconds(1));
  }

  @Test
  void answersOfOurOwnMistakes_areNoErrorsOfTheServer() {
    wire.heal(status(404));
    fails();

    assertThat(health().lastErrorCode()).isEmpty();
  }

  @Test
  void callsUnderWay_areCounted_untilTheirBodiesEnd() {
    wire.heal(r -> Response.of(200, Headers.none(), InputStream.nullInputStream()));
    Response open = transport.send(GET);

    assertThat(health().callsInFlight()).isEqualTo(1);
    open.close();
    assertThat(health().callsInFlight()).isZero();
  }

  @Test
  void circuitThatNeverOpens_isAlwaysAvailable() {
    try (FakeClient without =
        FakeClient.of(
            FakeClient.builder().retry(RetryPolicy.none()).circuit(CircuitPolicy.none()))) {
      Transport failing = without.over(FakeWire.with(status(500)));
      for (int i = 0; i < 30; i++) {
        assertThatThrownBy(() -> failing.send(GET)).isInstanceOf(ErrorResponseException.class);
      }
      assertThat(without.endpoint("https://api.depok.example/").health().state())
          .isEqualTo(State.AVAILABLE);
    }
  }
}
