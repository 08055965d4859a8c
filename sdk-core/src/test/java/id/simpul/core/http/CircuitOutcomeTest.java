package id.simpul.core.http;

import static id.simpul.core.http.CircuitOutcome.FAILURE;
import static id.simpul.core.http.CircuitOutcome.IGNORED;
import static id.simpul.core.http.CircuitOutcome.SUCCESS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CircuitOutcomeTest {

  private static final Request GET = Request.get("https://api.depok.example/");
  private final IOException io = new IOException("broken");

  private static CircuitOutcome of(CallException failure) {
    return CircuitOutcome.of(failure, false);
  }

  private static CircuitOutcome ofStatus(int status) {
    return of(ErrorResponseException.of(GET, status, Headers.none(), new byte[0]));
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504})
  void serverInTrouble_isAFailure(int status) {
    assertThat(ofStatus(status)).isEqualTo(FAILURE);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 307, 400, 401, 403, 404, 409, 422, 428, 430, 499, 501})
  void anyOtherAnswer_showsThatTheServerIsThere(int status) {
    assertThat(ofStatus(status)).isEqualTo(SUCCESS);
  }

  @Test
  void brokenWire_isAFailure() {
    assertThat(of(ConnectFailedException.of(GET, new UnknownHostException()))).isEqualTo(FAILURE);
    assertThat(of(ConnectFailedException.of(GET, io))).isEqualTo(FAILURE);
    assertThat(of(TlsFailedException.of(GET, new SSLHandshakeException("x")))).isEqualTo(FAILURE);
    assertThat(of(ConnectionLostException.beforeAnswer(GET, io))).isEqualTo(FAILURE);
    assertThat(of(ConnectionLostException.garbled(GET, io))).isEqualTo(FAILURE);
    assertThat(of(ConnectionLostException.whileReading("x", io))).isEqualTo(FAILURE);
  }

  @Test
  void whatHappenedOnOurSide_saysNothing() {
    URI origin = URI.create("https://api.depok.example");
    assertThat(ofStatus(429)).isEqualTo(IGNORED);
    assertThat(of(CallCancelledException.of("x", null))).isEqualTo(IGNORED);
    assertThat(of(RefusedLocallyException.full(GET, origin, 1))).isEqualTo(IGNORED);
    assertThat(of(RefusedLocallyException.closed(GET))).isEqualTo(IGNORED);
    assertThat(of(CircuitOpenException.failing(GET, origin, Duration.ZERO))).isEqualTo(IGNORED);
    assertThat(of(ResponseTooLargeException.of("x", 1))).isEqualTo(IGNORED);
    assertThat(of(BodyUnreadableException.of("x", io))).isEqualTo(IGNORED);
  }

  @Test
  void time_countsOnlyIfTheServerHadEnough() {
    Duration allowed = Duration.ofSeconds(1);
    CallException ofAttempt = CallTimedOutException.attempt("x", allowed);
    CallException ofCall = CallTimedOutException.call("x", allowed);

    assertThat(CircuitOutcome.of(ofAttempt, false)).isEqualTo(FAILURE);
    assertThat(CircuitOutcome.of(ofCall, true)).isEqualTo(FAILURE);
    assertThat(CircuitOutcome.of(ofCall, false)).isEqualTo(IGNORED);
  }
}
