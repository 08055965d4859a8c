package id.simpul.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A server that still works on the first request with a key says 409, and when to come again. */
class KeyInProgressTest {

  private static final Request POST =
      Request.post("https://api.jakarta.example/permohonan").withBody(Body.text("isi"));

  private final FakeTime time = new FakeTime();
  private final ResilientTransportBuilder builder =
      ResilientTransport.builder().timeline(time).random(() -> 0);
  private final Settings settings = new Settings(builder);
  private final Shared shared = new Shared(settings);

  @AfterEach
  void close() {
    shared.close();
  }

  private Response send(FakeWire wire, Request request) {
    return Pipeline.around(wire, settings, shared, null).send(request);
  }

  @Test
  void keyedPost_waitsAsLongAsTheServerSays_andGetsTheFirstAnswer() {
    FakeWire wire = FakeWire.with(FakeWire.status(409, "1"), FakeWire.text("diterima"));

    assertThat(send(wire, POST.withIdempotencyKey("k")).text()).isEqualTo("diterima");
    assertThat(wire.sent).hasSize(2);
    assertThat(time.sleeps.get(0)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void conflictWithoutATimeToWait_andPostWithoutAKey_areNotRepeated() {
    FakeWire plain = FakeWire.with(FakeWire.status(409));
    FakeWire unkeyed = FakeWire.with(FakeWire.status(409, "1"));

    assertThatThrownBy(() -> send(plain, POST.withIdempotencyKey("k")))
        .isInstanceOf(ErrorResponseException.class);
    assertThatThrownBy(() -> send(unkeyed, POST)).isInstanceOf(ErrorResponseException.class);
    assertThat(plain.sent).hasSize(1);
    assertThat(unkeyed.sent).hasSize(1);
  }

  @Test
  void conflictAboutOneKey_holdsUpNobodyElse() {
    FakeWire wire = FakeWire.with(FakeWire.status(409, "9"), FakeWire.text("ok"));
    assertThatThrownBy(() -> send(wire, POST)).isInstanceOf(ErrorResponseException.class);

    assertThat(send(wire, POST).text()).isEqualTo("ok");
    assertThat(time.sleeps).isEmpty();
  }
}
