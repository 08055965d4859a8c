package id.simpul.benchmarks.client;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.LockSupport;

/**
 * A server that is never the slow one: it reads a request without a body and writes always the same
 * answer, after as long as it was told to wait. It ends with the process that started it.
 */
public final class LoopbackServer {

  private static final int BACKLOG = 4_096;
  private static final int END_OF_HEADERS = 0x0d0a0d0a;
  private static final String BODY =
      "{\"nomor\":\"470/12\",\"keadaan\":\"terbit\",\"kota\":\"Depok\"}";
  private static final byte[] ANSWER =
      String.join(
              "\r\n",
              "HTTP/1.1 200 OK",
              "Content-Type: application/json",
              "Cache-Control: no-store",
              "Content-Length: " + BODY.length(),
              "",
              BODY)
          .getBytes(StandardCharsets.US_ASCII);

  private LoopbackServer() {}

  /**
   * Prints its port and serves until its standard input ends.
   *
   * @param args how many milliseconds to wait before each answer
   * @throws IOException if there is no port
   */
  public static void main(String[] args) throws IOException {
    long wait = Long.parseLong(args[0]) * 1_000_000;
    try (ServerSocket server = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress())) {
      ExecutorService threads = Threads.forMany();
      threads.execute(() -> serve(server, wait, threads));
      System.out.println(server.getLocalPort());
      while (System.in.read() >= 0) {
        // Whoever started this holds the other end and writes nothing.
      }
    }
    System.exit(0);
  }

  private static void serve(ServerSocket server, long wait, ExecutorService threads) {
    try {
      while (true) {
        Socket socket = server.accept();
        socket.setTcpNoDelay(true);
        threads.execute(() -> answer(socket, wait));
      }
    } catch (IOException e) {
      // The end: the socket was closed.
    }
  }

  private static void answer(Socket socket, long wait) {
    try (socket) {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      OutputStream out = socket.getOutputStream();
      while (readRequest(in)) {
        if (wait > 0) {
          LockSupport.parkNanos(wait);
        }
        out.write(ANSWER);
      }
    } catch (IOException e) {
      // The client left, which it may.
    }
  }

  private static boolean readRequest(InputStream in) throws IOException {
    int last = 0;
    while (last != END_OF_HEADERS) {
      int next = in.read();
      if (next < 0) {
        return false;
      }
      last = last << 8 | next;
    }
    return true;
  }
}
