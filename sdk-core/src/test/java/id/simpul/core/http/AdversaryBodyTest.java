package id.simpul.core.http;

import static org.assertj.core.api.Assertions.assertThat;
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

/**
 * Bodies and codecs of a caller that do not do as they say, and answers read as they should not be.
 */
@Timeout(120)
class AdversaryBodyTest {

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
            new OddBody(() -> "text/plain", AdversaryBodyTest::noLength, "isi"),
            new OddBody(() -> null, () -> OptionalLong.of(3), "isi"),
            new OddBody(() -> "a/b\r\nEvil: 1", () -> OptionalLong.of(3), "isi"),
            new OddBody(AdversaryBodyTest::noType, () -> OptionalLong.of(3), "isi"));
    for (Body body : bodies) {
      CallException failure =
          catchThrowableOfType(CallException.class, () -> transport.send(post(body)).close());
      assertThat(failure).isInstanceOf(BodyUnreadableException.class);
    }
    assertThat(server.requests()).isEmpty();
  }

  private static OptionalLong noLength() {
    throw new IllegalStateException("no");
  }

  private static String noType() {
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
    try (ResilientTransport other = Patient.client().codec(odd).build()) {
      Response response = other.send(Request.get(server.url("/")));
      assertThatThrownBy(() -> response.as(Integer.class))
          .isInstanceOf(UndecodableBodyException.class);
      assertThatThrownBy(() -> other.send(post(Body.json("x"))).close())
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("BodyCodec");
    }
  }
}
