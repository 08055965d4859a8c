package id.simpul.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A caller who is hostile, or clumsy: what he must not be able to do to a server or to himself. */
@Timeout(120)
class AdversaryCallerTest {

  private static final String OK = "HTTP/1.1 200 OK";

  private final RawServer server = new RawServer(RawServer.answering(OK, "{}"));
  private final ResilientTransport transport =
      Patient.client()
          .retry(RetryPolicy.builder().firstBackoff(Duration.ofMillis(1)).build())
          .closeTimeout(Duration.ZERO)
          .build();

  @AfterEach
  void stop() throws Exception {
    transport.close();
    server.close();
  }

  private Request post(Body body) {
    return Request.post(server.url("/permohonan")).withBody(body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host",
        "content-length",
        "Transfer-Encoding",
        "Connection",
        "Keep-Alive",
        "Proxy-Connection",
        "Proxy-Authorization",
        "TE",
        "Trailer",
        "Upgrade",
        "Expect",
        "HTTP2-Settings",
        "Idempotency-Key",
        "Simpul-Timeout-Ms",
        "X-HTTP-Method-Override",
        "X-HTTP-Method",
        "X-Method-Override"
      })
  void fieldThatBelongsToTheTransport_cannotBeSetByHand(String name) {
    assertThatThrownBy(() -> Request.get(server.url("/")).withHeader(name, "4"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(name)
        .hasMessageContaining(".");
  }

  @Test
  void authenticationThatDropsOrChangesTheKey_orTheBody_isRefused() {
    Request keyed = post(Body.text("isi")).withIdempotencyKey("kunci-1");
    List<Authentication> changing =
        List.of(
            attempt -> attempt.withIdempotencyKey("kunci-2"),
            attempt -> post(Body.text("isi")),
            attempt -> attempt.withBody(Body.text("lain")));
    for (Authentication one : changing) {
      assertThatThrownBy(() -> transport.authenticating(one).send(keyed))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("Authentication");
    }
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void authenticationWithoutAnAnswer_isSaidToBeOne() {
    @SuppressWarnings("NullAway") // what a careless implementation does
    Authentication none = attempt -> null;
    assertThatThrownBy(() -> transport.authenticating(none).send(Request.get(server.url("/"))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Authentication");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\t"})
  void keyThatIsNone_isRefused_orTheCallWouldBeRepeatedWithoutOne(String key) {
    assertThatThrownBy(() -> post(Body.text("isi")).withIdempotencyKey(key))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void emptyValueInAPath_isRefused_orAllWouldBeMeantInsteadOfOne() {
    assertThatThrownBy(() -> Request.delete(server.url("/surat/{id}"), ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("{id}");
    assertThatThrownBy(() -> Request.get(server.url("/surat/{id}/berkas?q={q}"), "", "a"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Request.get(server.url("/surat?q={q}"), "").uri().getRawQuery()).isEqualTo("q=");
    assertThat(Request.get(server.url("/surat/a{akhir}"), "").uri().getRawPath())
        .isEqualTo("/surat/a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"PROPPATCH", "REPORT", "QUERY", "PATCH", "PURGE", "OPTIONS", "DELETE", "SEARCH"})
  void unusualMethodWithoutABody_isSent(String method) {
    assertThat(transport.send(Request.of(method, server.url("/"))).text()).isEqualTo("{}");
    assertThat(server.requests()).singleElement().asString().startsWith(method + " / ");
  }

  @Test
  void addressThatIsNone_isNotRepeatedWithItsPassword() {
    Pages pages = Pages.of(transport, Request.get(server.url("/")));
    assertThatThrownBy(() -> pages.alsoAt("https://budi:kata sandi@api.example/"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("alsoAt")
        .hasMessageNotContaining("sandi");
  }

  @Test
  void connect_isNoRequestToAServer() {
    assertThatThrownBy(() -> Request.of("connect", server.url("/")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("CONNECT");
  }

  @Test
  void timesWithoutEnd_areTimes() {
    Duration forever = Duration.ofSeconds(Long.MAX_VALUE);
    try (ResilientTransport patient =
        ResilientTransport.builder()
            .timeout(forever)
            .attemptTimeout(forever)
            .connectTimeout(forever)
            .retry(RetryPolicy.builder().firstBackoff(forever).maxBackoff(forever).build())
            .circuit(CircuitPolicy.builder().slowCall(forever).build())
            .build()) {
      Request request = Request.get(server.url("/")).withTimeout(forever);
      assertThat(patient.send(request).text()).isEqualTo("{}");
    }
    for (Supplier<?> endless :
        List.<Supplier<?>>of(
            () -> CircuitPolicy.builder().openAtMost(forever).build(),
            () -> CircuitPolicy.builder().openAtFirst(forever).build())) {
      assertThatCode(endless::get).doesNotThrowAnyException();
    }
    assertThatThrownBy(() -> CircuitPolicy.builder().window(forever))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("window");
  }
}
