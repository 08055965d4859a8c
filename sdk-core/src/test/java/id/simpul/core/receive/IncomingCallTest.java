package id.simpul.core.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.simpul.core.Retryability;
import id.simpul.core.http.Headers;
import id.simpul.core.http.Request;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IncomingCallTest {

  private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
  private static final Request GET = Request.get("https://a.example/");

  /** Begins anywhere, also just before the counter turns over. */
  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);

  private IncomingCall arriving(String millis) {
    return IncomingCall.of(Headers.of(Map.of("simpul-timeout-ms", millis)), nanos::get);
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  @Test
  void time_runsFromTheArrival_andIsOverToTheNanosecond() {
    IncomingCall call = arriving("1500");
    assertThat(call.remaining()).contains(Duration.ofMillis(1500));
    pass(Duration.ofMillis(1500).minusNanos(1));
    assertThat(call.remaining()).contains(Duration.ofNanos(1));
    assertThat(call.isOver()).isFalse();
    call.requireTime();
    pass(Duration.ofNanos(1));
    assertThat(call.isOver()).isTrue();
    pass(Duration.ofDays(1));
    assertThat(call.remaining()).contains(Duration.ZERO);
  }

  @Test
  void workNobodyWaitsFor_isRefusedWith504_andSaysHowLongTheCallerWaited() {
    IncomingCall call = arriving("1500");
    pass(Duration.ofSeconds(2));
    RequestRefusedException refused =
        catchThrowableOfType(RequestRefusedException.class, call::requireTime);

    assertThat(refused.code()).isEqualTo("caller.gone");
    assertThat(refused.status()).isEqualTo(504);
    assertThat(refused.retryability()).isEqualTo(Retryability.NOT_RETRYABLE);
    assertThat(refused.retryAfter()).isEmpty();
    assertThat(refused.explanation().in("id")).contains("menunggu 1500 ms");
    assertThat(refused.explanation().in("en")).contains("waits 1500 ms");
    Answer answer = refused.toAnswer();
    assertThat(answer.status()).isEqualTo(504);
    assertThat(answer.headers().first("Content-Type")).contains("application/problem+json");
    assertThat(new String(answer.body(), StandardCharsets.UTF_8))
        .contains("\"code\":\"caller.gone\"", "\"status\":504", "\"title\":\"Gateway Timeout\"");
    assertThatThrownBy(() -> call.continuedBy(GET)).isInstanceOf(RequestRefusedException.class);
  }

  @Test
  void ownLimit_onlyShortens_andSoDoesTheCallers() {
    Duration second = Duration.ofSeconds(1);
    assertThat(arriving("1500").atMost(second).remaining()).contains(second);
    assertThat(arriving("999").atMost(second).remaining()).contains(Duration.ofMillis(999));
    assertThat(arriving("").atMost(second).remaining()).contains(second);
    IncomingCall late = arriving("1500");
    pass(Duration.ofMillis(700));
    assertThat(late.atMost(second).remaining()).contains(Duration.ofMillis(300));
    assertThat(late.atMost(second).atMost(Duration.ofHours(1)).remaining())
        .contains(Duration.ofMillis(300));
    assertThatThrownBy(() -> late.atMost(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void ownLimitBeyondAllMeasure_overflowsNothing() {
    IncomingCall call = arriving("").atMost(Duration.ofSeconds(Long.MAX_VALUE));
    pass(Duration.ofDays(1));
    assertThat(call.remaining()).contains(Duration.ofDays(364));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-5", "1e9", "1000000000", "99999999999", "", "12.5", "5 s", "٣"})
  void nonsense_isIgnored(String value) {
    Headers headers =
        Headers.received(
            Map.of("Simpul-Timeout-Ms", List.of(value), "traceparent", List.of(value)));
    IncomingCall call = IncomingCall.of(headers, nanos::get);

    assertThat(call.remaining()).isEmpty();
    assertThat(call.isOver()).isFalse();
    assertThat(call.continuedBy(GET).timeout()).isEmpty();
    assertThat(call.continuedBy(GET).headers().names()).isEmpty();
  }

  @Test
  void largestTime_isTaken() {
    assertThat(arriving("999999999").remaining()).contains(Duration.ofMillis(999_999_999));
  }

  @Test
  void severalTimes_meanTheShortest() {
    Headers headers =
        Headers.received(Map.of("Simpul-Timeout-Ms", List.of("900", "nonsense", " 300 ", "5000")));
    assertThat(IncomingCall.of(headers, nanos::get).remaining()).contains(Duration.ofMillis(300));
  }

  @Test
  void requestThatContinuesTheCall_passesOnItsTrace_andTakesNoLongerThanWhatIsLeft() {
    Headers headers =
        Headers.of(
            Map.of("Traceparent", TRACE, "Baggage", "kota=depok", "Simpul-Timeout-Ms", "1500"));
    IncomingCall call = IncomingCall.of(headers, nanos::get);
    pass(Duration.ofMillis(400));

    Request continued = call.continuedBy(GET);
    assertThat(continued.headers().first("traceparent")).contains(TRACE);
    assertThat(continued.headers().first("baggage")).contains("kota=depok");
    assertThat(continued.timeout()).contains(Duration.ofMillis(1100));
    Duration second = Duration.ofSeconds(1);
    assertThat(call.continuedBy(GET.withTimeout(second)).timeout()).contains(second);
  }

  @Test
  void printing_showsNoHeader() {
    assertThat(arriving("1500")).hasToString("IncomingCall[1500 ms left]");
    assertThat(IncomingCall.of(Headers.of(Map.of("traceparent", TRACE))))
        .hasToString("IncomingCall[no limit]");
  }
}
