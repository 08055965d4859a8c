package id.simpul.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.internal.http2.ErrorCode;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** HTTP/2, where a server can hand a request back unprocessed. */
@Timeout(120)
class Http2Test {

  private static final HeldCertificate CERTIFICATE =
      new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();

  private final FakeTime time = new FakeTime();
  private final MockWebServer server = new MockWebServer();
  private final ResilientTransport transport =
      Patient.client()
          .timeline(time)
          .tls(TlsPolicy.builder().trusting(List.of(CERTIFICATE.certificate())).build())
          .closeTimeout(Duration.ZERO)
          .build();

  @BeforeEach
  void start() throws IOException {
    server.useHttps(
        new HandshakeCertificates.Builder()
            .heldCertificate(CERTIFICATE)
            .build()
            .sslSocketFactory());
    server.start();
  }

  @AfterEach
  void stop() {
    transport.close();
    server.close();
  }

  private Request post() {
    return Request.post("https://localhost:" + server.getPort() + "/").withBody(Body.text("isi"));
  }

  @Test
  void refusedStream_isSafeToRepeat_evenForPost() {
    server.enqueue(reset(ErrorCode.REFUSED_STREAM));
    server.enqueue(new MockResponse.Builder().body("ok").build());

    assertThat(transport.send(post()).text()).isEqualTo("ok");
    assertAsked(2);
    assertNothingIsLeftOpen();
  }

  @Test
  void goAway_endsTheConnectionAfterItsStreams_andTheNextPostGetsAnother() {
    server.enqueue(
        new MockResponse.Builder()
            .body("last")
            .onResponseEnd(SocketEffect.ShutdownConnection.INSTANCE)
            .build());
    server.enqueue(new MockResponse.Builder().body("first of another").build());

    assertThat(transport.send(post()).text()).isEqualTo("last");
    assertThat(transport.send(post()).text()).isEqualTo("first of another");
    assertAsked(2);
    assertNothingIsLeftOpen();
  }

  /** The server counts a request after it has reset its stream, and each on a thread of its own. */
  private void assertAsked(int times) {
    Patient.await().until(() -> server.getRequestCount() >= times);
    assertThat(server.getRequestCount()).isEqualTo(times);
  }

  /** No call is under way, and what failed opened no circuit here. */
  private void assertNothingIsLeftOpen() {
    assertThat(transport.health())
        .singleElement()
        .satisfies(
            endpoint -> {
              assertThat(endpoint.callsInFlight()).isZero();
              assertThat(endpoint.state()).isEqualTo(EndpointHealth.State.AVAILABLE);
            });
  }

  @Test
  void streamResetForAnyOtherReason_isNotRepeatedForPost() {
    server.enqueue(reset(ErrorCode.INTERNAL_ERROR));
    server.enqueue(new MockResponse.Builder().body("ok").build());

    assertThatThrownBy(() -> transport.send(post())).isInstanceOf(ConnectionLostException.class);
    assertAsked(1);
    assertNothingIsLeftOpen();
  }

  private Request get(String path) {
    return Request.get("https://localhost:" + server.getPort() + path);
  }

  private static MockResponse silent() {
    return new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build();
  }

  /** The answer to another call came over the connection on which the first one was given up. */
  private void assertThatTheConnectionLives() throws Exception {
    server.enqueue(new MockResponse.Builder().body("ok").build());
    assertThat(transport.send(get("/next")).text()).isEqualTo("ok");
    RecordedRequest next = server.takeRequest();
    assertThat(next.getUrl().encodedPath()).isEqualTo("/next");
    assertThat(next.getConnectionIndex()).isZero();
    assertThat(next.getExchangeIndex()).isOne();
  }

  @Test
  void deadline_endsOneStream_andTheConnectionLives() throws Exception {
    server.enqueue(silent());
    Request hasty = get("/silent").withTimeout(Duration.ofMillis(200));
    FutureTask<Response> call = new FutureTask<>(() -> transport.send(hasty));
    new Thread(call).start();
    server.takeRequest();
    time.pass(Duration.ofMillis(200));

    assertThatThrownBy(call::get).hasCauseInstanceOf(CallTimedOutException.class);
    assertThatTheConnectionLives();
  }

  @Test
  void cancelling_endsOneStream_andTheConnectionLives() throws Exception {
    server.enqueue(silent());
    CompletableFuture<Response> future = transport.sendAsync(get("/silent"));
    server.takeRequest();
    future.cancel(true);

    assertThatTheConnectionLives();
  }

  @Test
  void interrupt_endsOneStream_andTheConnectionLives() throws Exception {
    server.enqueue(silent());
    FutureTask<Response> call = new FutureTask<>(() -> transport.send(get("/silent")));
    Thread caller = new Thread(call);
    caller.start();
    server.takeRequest();
    caller.interrupt();

    assertThatThrownBy(call::get).hasCauseInstanceOf(CallCancelledException.class);
    assertThatTheConnectionLives();
  }

  private static MockResponse reset(ErrorCode code) {
    return new MockResponse.Builder()
        .onRequestStart(new SocketEffect.CloseStream(code.getHttpCode()))
        .build();
  }
}
