package id.simpul.core.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 300 MB each way. What is on its way at any moment, sent by one side and not yet taken by the
 * other, is the most that anybody between them can hold.
 */
class LargeBodiesTest {

  private static final long SIZE = 300L << 20;

  /** The buffers of two sockets, and far from a body. */
  private static final long MOST_HELD = 32L << 20;

  private static final int CHUNK = 64 << 10;

  @TempDir Path folder;

  /** Bytes that were given out by one side and not yet taken by the other, and the most of them. */
  private static final class OnTheWay {

    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong taken = new AtomicLong();
    private final AtomicLong most = new AtomicLong();

    void sent(long count) {
      long now = sent.addAndGet(count) - taken.get();
      most.accumulateAndGet(now, Math::max);
    }

    void taken(long count) {
      taken.addAndGet(count);
    }
  }

  /** A stream of zeros that tells when they leave. */
  private static final class Produced extends InputStream {

    private final OnTheWay way;
    private long left = SIZE;

    Produced(OnTheWay way) {
      this.way = way;
    }

    @Override
    public int read() {
      throw new AssertionError("byte by byte would take all day");
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      int count = (int) Math.min(length, left);
      left -= count;
      way.sent(count);
      return count == 0 ? -1 : count;
    }
  }

  private interface Exchange {
    void serve(InputStream in, OutputStream out) throws IOException;
  }

  private static ServerSocket serving(Exchange exchange) throws IOException {
    ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    Thread thread =
        new Thread(
            () -> {
              try (Socket connection = server.accept()) {
                skipHead(connection.getInputStream());
                exchange.serve(connection.getInputStream(), connection.getOutputStream());
                connection.getInputStream().read();
              } catch (IOException e) {
                return; // The client has left.
              }
            },
            "large-bodies");
    thread.setDaemon(true);
    thread.start();
    return server;
  }

  private static void skipHead(InputStream in) throws IOException {
    int ended = 0;
    while (ended < 4) {
      int c = in.read();
      ended = c == "\r\n\r\n".charAt(ended) ? ended + 1 : (c == '\r' ? 1 : 0);
    }
  }

  private static ResilientTransport patient() {
    return ResilientTransport.builder()
        .timeout(Duration.ofMinutes(5))
        .attemptTimeout(Duration.ofMinutes(5))
        .maxResponseBytes(SIZE)
        .build();
  }

  private static String url(ServerSocket server) {
    return "http://127.0.0.1:" + server.getLocalPort() + "/arsip";
  }

  private static void takeAll(InputStream in, OutputStream out, OnTheWay way) throws IOException {
    byte[] chunk = new byte[CHUNK];
    for (long left = SIZE; left > 0; ) {
      int count = in.read(chunk);
      left -= count;
      way.taken(count);
    }
    out.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok".getBytes(US_ASCII));
  }

  private static void giveAll(OutputStream out, OnTheWay way) throws IOException {
    out.write(("HTTP/1.1 200 OK\r\nContent-Length: " + SIZE + "\r\n\r\n").getBytes(US_ASCII));
    byte[] chunk = new byte[CHUNK];
    for (long left = SIZE; left > 0; left -= CHUNK) {
      way.sent(CHUNK);
      out.write(chunk);
    }
  }

  @Test
  void upload_isNeverHeld() throws IOException {
    OnTheWay way = new OnTheWay();
    try (ServerSocket server = serving((in, out) -> takeAll(in, out, way));
        ResilientTransport transport = patient()) {
      Body body = Body.stream("application/zip", SIZE, new Produced(way));

      assertThat(transport.send(Request.put(url(server)).withBody(body)).text()).isEqualTo("ok");
    }
    assertThat(way.taken).hasValue(SIZE);
    assertThat(way.most.get()).isPositive().isLessThan(MOST_HELD);
  }

  @Test
  void download_isNeverHeld() throws IOException {
    OnTheWay way = new OnTheWay();
    try (ServerSocket server = serving((in, out) -> giveAll(out, way));
        ResilientTransport transport = patient();
        Response response = transport.send(Request.get(url(server)))) {
      byte[] chunk = new byte[CHUNK];
      for (int count = 0; count >= 0; count = response.stream().read(chunk)) {
        way.taken(count);
      }
    }
    assertThat(way.taken).hasValue(SIZE);
    assertThat(way.most.get()).isPositive().isLessThan(MOST_HELD);
  }

  @Test
  void file_goesUp_andComesDownWhole() throws IOException {
    OnTheWay way = new OnTheWay();
    Path target = folder.resolve("arsip.zip");
    try (ServerSocket down = serving((in, out) -> giveAll(out, way));
        ResilientTransport transport = patient()) {
      transport.send(Request.get(url(down))).saveTo(target);
    }
    assertThat(Files.size(target)).isEqualTo(SIZE);
    try (ServerSocket up = serving((in, out) -> takeAll(in, out, way));
        ResilientTransport transport = patient()) {
      Body body = Body.file("application/zip", target);

      assertThat(transport.send(Request.put(url(up)).withBody(body)).text()).isEqualTo("ok");
    }
    assertThat(way.taken).hasValue(SIZE);
  }
}
