package id.simpul.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept of real answers, and what stands in when a real server goes away. */
class CacheWireTest {

  private static final String LONG = "x".repeat(100 << 10);

  private final MockWebServer server = new MockWebServer();
  private final ResilientTransport transport =
      Patient.client().cache(CachePolicy.ofDefaults()).retry(RetryPolicy.none()).build();
  private Request get = Request.get("https://unused.example/");

  @BeforeEach
  void start() throws IOException {
    server.start();
    get = Request.get("http://localhost:" + server.getPort() + "/loket");
  }

  @AfterEach
  void stop() {
    transport.close();
    server.close();
  }

  private static MockResponse.Builder fresh() {
    return new MockResponse.Builder().code(200).addHeader("Cache-Control", "max-age=60");
  }

  @Test
  void serverThatIsGone_isStoodInFor() throws IOException {
    server.enqueue(new MockResponse.Builder().body("{\"loket\":3}").build());
    transport.send(get).close();
    server.close();

    try (Response response = transport.send(get)) {
      assertThat(response.isStale()).isTrue();
      assertThat(response.age().orElseThrow()).isLessThan(Duration.ofMinutes(1));
      assertThat(response.as(Loket.class)).isEqualTo(new Loket(3));
    }
  }

  @Test
  void closedTransport_answersNothing_alsoNotWhatItKept() {
    server.enqueue(fresh().body("isi").build());
    transport.send(get).close();
    transport.close();

    assertThatThrownBy(() -> transport.send(get)).isInstanceOf(RefusedLocallyException.class);
  }

  record Loket(int loket) {}

  @Test
  void confirmation_comesOverTheWire() throws Exception {
    server.enqueue(
        new MockResponse.Builder()
            .addHeader("ETag", "\"a\"")
            .addHeader("Last-Modified", "Tue, 24 Nov 2026 02:00:00 GMT")
            .body("isi")
            .build());
    server.enqueue(new MockResponse.Builder().code(304).build());
    transport.send(get).close();

    assertThat(transport.send(get).text()).isEqualTo("isi");
    server.takeRequest();
    RecordedRequest second = server.takeRequest();
    assertThat(second.getHeaders().get("If-None-Match")).isEqualTo("\"a\"");
    assertThat(second.getHeaders().get("If-Modified-Since"))
        .isEqualTo("Tue, 24 Nov 2026 02:00:00 GMT");
  }

  @Test
  void longBody_isKeptOnceReadToItsEnd_lengthChunksOrZipped() throws IOException {
    Buffer zipped = new Buffer();
    try (GZIPOutputStream zip = new GZIPOutputStream(zipped.outputStream())) {
      zip.write(LONG.getBytes(StandardCharsets.US_ASCII));
    }
    server.enqueue(fresh().body(LONG).build());
    server.enqueue(fresh().chunkedBody(LONG, 1000).build());
    server.enqueue(fresh().addHeader("Content-Encoding", "gzip").body(zipped).build());
    for (String path : new String[] {"/a", "/b", "/c"}) {
      Request request = Request.of("GET", get.uri().resolve(path));
      assertThat(transport.send(request).text()).isEqualTo(LONG);
      assertThat(transport.send(request).text()).isEqualTo(LONG);
    }

    assertThat(server.getRequestCount()).isEqualTo(3);
  }

  @Test
  void bodyThatEndsWithItsConnection_isNotKept_forNobodyKnowsItIsWhole() throws IOException {
    try (RawServer raw =
        new RawServer(
            (connection, out) -> {
              RawServer.write(out, "HTTP/1.1 200 OK\r\nCache-Control: max-age=60\r\n\r\nsetengah");
              connection.close();
            })) {
      Request request = Request.get(raw.url("/"));
      assertThat(transport.send(request).text()).isEqualTo("setengah");
      assertThat(transport.send(request).text()).isEqualTo("setengah");
      assertThat(raw.requests()).hasSize(2);
    }
  }

  @Test
  void bodyThatBreaksOff_isNotKept_andTheOlderOneStandsInNextTime() throws IOException {
    try (RawServer raw = new RawServer(RawServer.answering("HTTP/1.1 200 OK", "lama"))) {
      Request request = Request.get(raw.url("/"));
      transport.send(request).close();
      raw.behave(
          (connection, out) -> {
            RawServer.write(
                out,
                "HTTP/1.1 200 OK\r\nCache-Control: max-age=60\r\n"
                    + "Transfer-Encoding: chunked\r\n\r\n5\r\nhalo!\r\n5\r\nha");
            connection.close();
          });
      Response broken = transport.send(request);
      assertThatThrownBy(broken::bytes).isInstanceOf(ConnectionLostException.class);
      raw.behave((connection, out) -> connection.close());

      assertThat(transport.send(request).text()).isEqualTo("lama");
    }
  }

  @Test
  void headersOfTenMegabytes_endTheCall_orTheCopyStandsIn() throws IOException {
    try (RawServer raw = new RawServer(RawServer.answering("HTTP/1.1 200 OK", "lama"))) {
      Request request = Request.get(raw.url("/"));
      transport.send(request).close();
      raw.behave(
          RawServer.answering(
              "HTTP/1.1 200 OK\r\nCache-Control: max-age=60\r\nX: " + "x".repeat(10 << 20),
              "baru"));

      assertThat(transport.send(request).text()).isEqualTo("lama");
      assertThatThrownBy(() -> transport.send(Request.get(raw.url("/lain"))))
          .isInstanceOf(ConnectionLostException.class);
    }
  }
}
