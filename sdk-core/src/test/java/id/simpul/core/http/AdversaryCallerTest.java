package id.simpul.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
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
      ResilientTransport.builder()
          .retry(RetryPolicy.builder().firstBackoff(Duration.ofMillis(1)).build())
          .attemptTimeout(Duration.ofSeconds(2))
          .closeTimeout(Duration.ZERO)
          .build();

  @AfterEach
  void stop() throws Exception {
    transport.close();
    server.close();
  }

  /** A body that says and does what a test wants. */
  private record OddBody(Supplier<String> type, Supplier<OptionalLong> says, String content)
      implements Body {

    @Override
    public String contentType() {
      return type.get();
    }

    @Override
    public OptionalLong length() {
      return says.get();
    }

    @Override
    public boolean replayable() {
      return true;
    }

    @Override
    public void writeTo(OutputStream out) throws java.io.IOException {
      out.write(content.getBytes(StandardCharsets.UTF_8));
    }
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
  void connect_isNoRequestToAServer() {
    assertThatThrownBy(() -> Request.of("connect", server.url("/")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("CONNECT");
  }

  @Test
  void bodyThatChangesItsLength_smugglesNothing() {
    AtomicInteger asked = new AtomicInteger();
    Body growing =
        new OddBody(
            () -> "text/plain",
            () -> OptionalLong.of(asked.incrementAndGet() == 1 ? 3 : 24),
            "isiGET /rahasia HTTP/1.1");

    CallException failure =
        catchThrowableOfType(CallException.class, () -> transport.send(post(growing)).close());

    assertThat(failure).isInstanceOf(BodyUnreadableException.class);
    assertThat(server.requests()).noneMatch(request -> request.startsWith("GET"));
  }

  @Test
  void bodyThatLiesAboutItself_isTheCallersFailure_notAStrangeOne() {
    List<OddBody> bodies =
        List.of(
            new OddBody(() -> "text/plain", () -> OptionalLong.of(-7), "isi"),
            new OddBody(() -> "text/plain", () -> null, "isi"),
            new OddBody(() -> "text/plain", () -> thrown(), "isi"),
            new OddBody(() -> null, () -> OptionalLong.of(3), "isi"),
            new OddBody(() -> "a/b\r\nEvil: 1", () -> OptionalLong.of(3), "isi"),
            new OddBody(() -> thrown(), () -> OptionalLong.of(3), "isi"));
    for (Body body : bodies) {
      CallException failure =
          catchThrowableOfType(CallException.class, () -> transport.send(post(body)).close());
      assertThat(failure).isInstanceOf(BodyUnreadableException.class);
    }
    assertThat(server.requests()).isEmpty();
  }

  private static <T> T thrown() {
    throw new IllegalStateException("no");
  }

  @Test
  void bodyReadTwice_isToldSo_insteadOfSeemingEmpty() {
    Response response = transport.send(Request.get(server.url("/")));
    assertThat(response.text()).isEqualTo("{}");

    assertThatThrownBy(response::text).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> response.as(Object.class)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void codecThatGivesAnotherType_orNothing_isNotTheCallersClassCast() {
    BodyCodec odd =
        new BodyCodec() {
          @Override
          @SuppressWarnings("NullAway") // what a careless implementation does
          public byte[] write(Object value) {
            return null;
          }

          @Override
          public Object read(byte[] json, java.lang.reflect.Type type) {
            return "a text";
          }
        };
    try (ResilientTransport other = ResilientTransport.builder().codec(odd).build()) {
      Response response = other.send(Request.get(server.url("/")));
      assertThatThrownBy(() -> response.as(Integer.class))
          .isInstanceOf(UndecodableBodyException.class);
      assertThatThrownBy(() -> other.send(post(Body.json("x"))).close())
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("BodyCodec");
    }
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
