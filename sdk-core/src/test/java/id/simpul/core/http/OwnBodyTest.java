package id.simpul.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.simpul.core.Retryability;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files and streams of the caller on real sockets: sent as they are read, and blamed on nobody
 * else.
 */
class OwnBodyTest {

  private static final RetryPolicy QUICK =
      RetryPolicy.builder().firstBackoff(Duration.ofMillis(1)).build();

  @TempDir Path folder;
  private final MockWebServer server = new MockWebServer();
  private final List<Attempt> attempts = new ArrayList<>();
  private ResilientTransport transport;

  @BeforeEach
  void start() throws IOException {
    server.start();
    transport =
        Patient.client()
            .retry(QUICK)
            .circuit(CircuitPolicy.builder().minimumCalls(3).failurePercent(1).build())
            .listener(
                new CallListener() {
                  @Override
                  public void onAttempt(Request request, Attempt attempt) {
                    attempts.add(attempt);
                  }
                })
            .build();
  }

  @AfterEach
  void stop() {
    transport.close();
    server.close();
  }

  private Request put(Body body) {
    return Request.put("http://127.0.0.1:" + server.getPort() + "/berkas").withBody(body);
  }

  private static MockResponse ok() {
    return new MockResponse.Builder().body("ok").build();
  }

  private static MockResponse unavailable() {
    return new MockResponse.Builder().code(503).build();
  }

  private BodyUnreadableException refused(Body body) {
    return catchThrowableOfType(
        BodyUnreadableException.class, () -> transport.send(put(body)).close());
  }

  @Test
  void file_isSent_withItsLength() throws Exception {
    Path file = Files.write(folder.resolve("a.bin"), new byte[200_000]);
    server.enqueue(ok());

    assertThat(transport.send(put(Body.file("application/pdf", file))).text()).isEqualTo("ok");
    var seen = server.takeRequest();
    assertThat(seen.getHeaders().get("Content-Length")).isEqualTo("200000");
    assertThat(seen.getHeaders().get("Content-Type")).isEqualTo("application/pdf");
    assertThat(seen.getBodySize()).isEqualTo(200_000);
  }

  @Test
  void emptyFile_isSent() throws Exception {
    Path file = Files.createFile(folder.resolve("a.bin"));
    server.enqueue(ok());

    assertThat(transport.send(put(Body.file("a/b", file))).text()).isEqualTo("ok");
    assertThat(server.takeRequest().getHeaders().get("Content-Length")).isEqualTo("0");
  }

  @Test
  void file_isSentAgain_whenTheServerIsBusy() throws Exception {
    Path file = Files.writeString(folder.resolve("a.txt"), "surat");
    server.enqueue(unavailable());
    server.enqueue(ok());

    assertThat(transport.send(put(Body.file("text/plain", file))).text()).isEqualTo("ok");
    assertThat(server.takeRequest().getBody().utf8()).isEqualTo("surat");
    assertThat(server.takeRequest().getBody().utf8()).isEqualTo("surat");
  }

  @Test
  void fileThatChangesBetweenAttempts_isRefused() throws Exception {
    Path file = Files.writeString(folder.resolve("a.txt"), "surat");
    Body body = UnsettledBody.settle(Body.file("text/plain", file), JsonCodec.STANDARD);
    server.enqueue(ok());
    transport.send(put(body)).close();
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-11-24T03:00:00Z")));

    BodyUnreadableException e = refused(body);

    assertThat(e.code()).isEqualTo("request.body-changed");
    assertThat(e.retryability()).isEqualTo(Retryability.NOT_RETRYABLE);
    assertThat(e.attempts()).hasSize(1);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void fileThatIsCutOrGrownBetweenAttempts_isRefused() throws Exception {
    Path file = Files.writeString(folder.resolve("a.txt"), "surat");
    Body body = UnsettledBody.settle(Body.file("text/plain", file), JsonCodec.STANDARD);

    Files.writeString(file, "sura");
    assertThat(refused(body).code()).isEqualTo("request.body-changed");
    Files.writeString(file, "surat!");
    assertThat(refused(body).code()).isEqualTo("request.body-changed");
  }

  @Test
  void fileThatVanishesBetweenAttempts_isRefused() throws Exception {
    Path file = Files.writeString(folder.resolve("a.txt"), "surat");
    Body body = UnsettledBody.settle(Body.file("text/plain", file), JsonCodec.STANDARD);
    Files.delete(file);

    assertThat(refused(body).code()).isEqualTo("request.body-unreadable");
  }

  @Test
  void fileThatIsNotThere_isRefused_beforeAnythingIsSent() {
    BodyUnreadableException e = refused(Body.file("a/b", folder.resolve("tiada.pdf")));

    assertThat(e.code()).isEqualTo("request.body-unreadable");
    assertThat(e)
        .hasMessageContaining("could not be read on our side")
        .hasMessageNotContaining("tiada");
    assertThat(e.attempts()).isEmpty();
    assertThat(refused(Body.file("a/b", folder)).code()).isEqualTo("request.body-unreadable");
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void stream_isSentAgain_openedAnew_andClosed() throws Exception {
    List<InputStream> opened = new ArrayList<>();
    List<InputStream> closed = new ArrayList<>();
    Body body =
        Body.stream(
            "text/plain",
            () -> {
              InputStream in =
                  new ByteArrayInputStream(
                      "surat".getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
                    @Override
                    public void close() {
                      closed.add(this);
                    }
                  };
              opened.add(in);
              return in;
            });
    server.enqueue(unavailable());
    server.enqueue(ok());

    assertThat(transport.send(put(body)).text()).isEqualTo("ok");
    assertThat(server.takeRequest().getBody().utf8()).isEqualTo("surat");
    assertThat(server.takeRequest().getBody().utf8()).isEqualTo("surat");
    assertThat(opened).hasSize(2).isEqualTo(closed);
  }

  @Test
  void streamThatCanBeReadOnce_isNotSentAgain() {
    server.enqueue(unavailable());
    server.enqueue(ok());
    Body once = Body.stream("a/b", new ByteArrayInputStream(new byte[] {1, 2}));

    assertThatThrownBy(() -> transport.send(put(once)).close())
        .isInstanceOf(ErrorResponseException.class);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void streamThatWasRead_isRefused_onASecondCall() {
    server.enqueue(ok());
    Body once = Body.stream("a/b", 2, new ByteArrayInputStream(new byte[] {1, 2}));
    transport.send(put(once)).close();

    assertThat(refused(once).code()).isEqualTo("request.body-used");
  }

  @Test
  void ownStreamThatBreaks_isNotTheServersFailure() throws Exception {
    for (int i = 0; i < 5; i++) {
      BodyUnreadableException e = refused(Body.stream("a/b", () -> new BrokenStream(200_000)));

      assertThat(e.code()).isEqualTo("request.body-unreadable");
      assertThat(e.getCause()).hasMessage("disk error");
      assertThat(e.attempts()).hasSize(1);
    }
    assertThat(attempts).hasSize(5).allMatch(a -> a.outcome().equals("request.body-unreadable"));
    server.enqueue(ok());
    // Three failures would have opened the circuit.
    assertThat(transport.send(put(Body.text("baik"))).text()).isEqualTo("ok");
  }

  @Test
  void ownStreamThatThrowsUnchecked_isTheSame() {
    BodyUnreadableException e =
        refused(
            Body.stream(
                "a/b",
                () -> {
                  throw new IllegalStateException("no storage");
                }));

    assertThat(e.code()).isEqualTo("request.body-unreadable");
    assertThat(e.getCause()).hasMessage("no storage");
  }

  @Test
  void streamOfAnotherLength_isRefused() {
    assertThat(refused(Body.stream("a/b", 3, new ByteArrayInputStream(new byte[2]))).code())
        .isEqualTo("request.body-changed");
    assertThat(refused(Body.stream("a/b", 1, new ByteArrayInputStream(new byte[2]))).code())
        .isEqualTo("request.body-changed");
  }

  @Test
  void negativeLength_isRefused() {
    assertThatThrownBy(() -> Body.stream("a/b", -1, () -> InputStream.nullInputStream()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("zero or more");
  }

  @Test
  void connectionThatBreaksInTheUpload_isStillTheServersFailure() {
    server.enqueue(
        new MockResponse.Builder().onRequestBody(new SocketEffect.CloseSocket()).build());
    Request post =
        Request.post("http://127.0.0.1:" + server.getPort() + "/")
            .withBody(Body.stream("a/b", 64L << 20, () -> new Zeros(64L << 20)));

    assertThatThrownBy(() -> transport.send(post).close())
        .isInstanceOf(ConnectionLostException.class);
  }

  @Test
  void answerThatComesBeforeTheUploadEnds_isRead() {
    server.enqueue(
        new MockResponse.Builder().code(413).onRequestBody(new SocketEffect.CloseSocket()).build());

    // Whether the answer or the reset arrives first is the network's choice; a lie is neither.
    assertThatThrownBy(
            () -> transport.send(put(Body.stream("a/b", () -> new Zeros(8L << 20)))).close())
        .isInstanceOfAny(ErrorResponseException.class, ConnectionLostException.class);
  }

  /** Many zeros. */
  private static final class Zeros extends InputStream {

    private long left;

    Zeros(long left) {
      this.left = left;
    }

    @Override
    public int read() {
      return left-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      int count = (int) Math.min(length, left);
      left -= count;
      return count == 0 ? -1 : count;
    }
  }
}
