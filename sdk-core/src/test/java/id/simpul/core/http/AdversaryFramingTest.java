package id.simpul.core.http;

import static id.simpul.core.http.RawServer.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A provider whose bodies end where they should not, and readers who stop too soon. */
@Timeout(120)
class AdversaryFramingTest {

  private static final String OK = "HTTP/1.1 200 OK\r\n";
  private static final RetryPolicy QUICK =
      RetryPolicy.builder().firstBackoff(Duration.ofMillis(1)).build();

  private static ResilientTransportBuilder client() {
    return Patient.client().retry(QUICK).closeTimeout(Duration.ZERO);
  }

  private static RawServer saying(String answer) {
    return new RawServer(
        (connection, out) -> {
          write(out, answer);
          connection.close();
        });
  }

  private static CallException failure(Transport transport, Request request) {
    return catchThrowableOfType(CallException.class, () -> transport.send(request).bytes());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 5\r\nContent-Length: 7\r\n",
        "Content-Length: 5, 7\r\n",
        "Content-Length: lima\r\n",
        "Content-Length: 99999999999999999999\r\n",
        "Content-Length: 0x5\r\n",
        "Content-Length: -5\r\nContent-Length: 5\r\n",
        "Transfer-Encoding: gzip, chunked\r\n",
        "Transfer-Encoding: chunked, identity\r\n",
        "Transfer-Encoding: xchunked\r\n"
      })
  void bodyWhoseEndTwoReadersSeeInTwoPlaces_isRefused(String framing) throws Exception {
    try (RawServer server = saying(OK + framing + "\r\n5\r\nabcde\r\n0\r\n\r\n");
        ResilientTransport transport = client().retry(RetryPolicy.none()).build()) {
      CallException failure = failure(transport, Request.get(server.url("/surat")));

      assertThat(failure).isNotNull();
      assertThat(failure.code()).isEqualTo("connection.not-http");
    }
  }

  @Test
  void lengthSaidTwiceAlike_isALength() throws Exception {
    String twice = "Content-Length: 5\r\nContent-Length: 5\r\n\r\nabcde";
    try (RawServer server = saying(OK + twice);
        ResilientTransport transport = client().build()) {
      assertThat(transport.send(Request.get(server.url("/"))).text()).isEqualTo("abcde");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FFFFFFFFFFFFFFFFF\r\nabc",
        "8000000000000000\r\nabc",
        "-3\r\nabc",
        "3 ;\r\nabc",
        "\r\nabc",
        "3\r\nabcX3\r\n"
      })
  void chunksThatAreNone_areNeverAWholeBody(String chunks) throws Exception {
    try (RawServer server = saying(OK + "Transfer-Encoding: chunked\r\n\r\n" + chunks);
        ResilientTransport transport = client().retry(RetryPolicy.none()).build()) {
      assertThat(failure(transport, Request.get(server.url("/"))))
          .isInstanceOf(ConnectionLostException.class);
    }
  }

  @Test
  void compressedBodyOfTwoParts_isNeverCutToItsFirst() throws Exception {
    ByteArrayOutputStream two = new ByteArrayOutputStream();
    for (String part : List.of("satu", "dua")) {
      try (GZIPOutputStream gzip = new GZIPOutputStream(two)) {
        gzip.write(part.getBytes(StandardCharsets.US_ASCII));
      }
    }
    String head = OK + "Content-Encoding: gzip\r\nContent-Length: " + two.size() + "\r\n\r\n";
    try (RawServer server =
            new RawServer(
                (connection, out) -> {
                  write(out, head);
                  two.writeTo(out);
                });
        ResilientTransport transport = client().build()) {
      assertThat(failure(transport, Request.get(server.url("/"))))
          .isInstanceOf(ConnectionLostException.class);
    }
  }

  @Test
  void bodyClosedByAnotherWhileItIsRead_doesNotEndAsIfWhole() {
    AtomicReference<InputStream> stream = new AtomicReference<>();
    Source closing =
        new ForwardingSource(new Buffer()) {
          @Override
          public long read(Buffer sink, long count) throws IOException {
            stream.get().close();
            return -1;
          }
        };
    try (FakeClient client = FakeClient.of(FakeClient.builder())) {
      Request request = client.limited(Request.get("https://a.example/"));
      WireCall call =
          new WireCall(
              request,
              client.shared.names,
              client.shared.watch,
              client.shared.client.newCall(WireRequest.of(request)));
      ResponseBody body = ResponseBody.create(Okio.buffer(closing), null, -1);
      stream.set(new BodyStream(request, body, call));

      assertThatThrownBy(() -> stream.get().read()).isInstanceOf(IOException.class);
    }
  }

  @Test
  void bodyReadAfterItsConnectionWasGivenUp_neverEndsAsIfWhole() throws Exception {
    try (RawServer server = saying(OK + "Content-Length: 100000\r\n\r\n" + "a".repeat(90_000));
        ResilientTransport transport = client().build()) {
      Response response = transport.send(Request.get(server.url("/")));
      InputStream stream = response.stream();
      assertThat(stream.read()).isEqualTo('a');
      response.close();

      assertThatThrownBy(stream::read)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("closed");
      assertThatThrownBy(() -> stream.read(new byte[9])).isInstanceOf(IOException.class);
      assertThatThrownBy(stream::available).isInstanceOf(IOException.class);
      assertThatThrownBy(response::bytes).isInstanceOf(IllegalStateException.class);
    }
  }
}
