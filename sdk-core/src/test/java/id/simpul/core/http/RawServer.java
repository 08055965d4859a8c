package id.simpul.core.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on a real socket that reads whole requests and then does whatever a test tells it. */
final class RawServer implements AutoCloseable {

  /** What to do with a connection on which a request has been read. */
  interface Behaviour {
    void answer(Socket connection, OutputStream out) throws Exception;
  }

  private final ServerSocket socket;
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<Socket> connections = new CopyOnWriteArrayList<>();
  private final AtomicInteger open = new AtomicInteger();
  private volatile Behaviour behaviour;

  RawServer(Behaviour behaviour) {
    this.behaviour = behaviour;
    try {
      // Room for those who come all at once: whoever finds none tries again after seconds.
      this.socket = new ServerSocket(0, 4096, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    start(this::accept);
  }

  static Behaviour answering(String head, String body) {
    return (connection, out) ->
        out.write(
            (head + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Says nothing for as long as the client stays. */
  static Behaviour silent() {
    return (connection, out) -> connection.getInputStream().read();
  }

  /** One for whoever comes first, another for the rest, also if they come at the same moment. */
  static Behaviour first(Behaviour first, Behaviour rest) {
    AtomicBoolean came = new AtomicBoolean();
    return (connection, out) -> (came.getAndSet(true) ? rest : first).answer(connection, out);
  }

  /** Lets a moment pass, or ends when the client leaves. */
  static void pause(Socket connection) throws IOException {
    connection.setSoTimeout(10);
    try {
      if (connection.getInputStream().read() < 0) {
        throw new EOFException("the client has left");
      }
    } catch (SocketTimeoutException e) {
      connection.setSoTimeout(0);
    }
  }

  static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  void behave(Behaviour next) {
    this.behaviour = next;
  }

  String url(String path) {
    return "http://127.0.0.1:" + socket.getLocalPort() + path;
  }

  /** Whole requests, heads and bodies, as they were read. */
  List<String> requests() {
    return requests;
  }

  /** How many connections a client has not let go yet. */
  int openConnections() {
    return open.get();
  }

  @Override
  public void close() throws IOException {
    socket.close();
    for (Socket connection : connections) {
      connection.close();
    }
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        connections.add(connection);
        start(() -> serve(connection));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket connection) {
    open.incrementAndGet();
    try (connection) {
      InputStream in = connection.getInputStream();
      for (String request = read(in); request != null; request = read(in)) {
        requests.add(request);
        behaviour.answer(connection, connection.getOutputStream());
      }
    } catch (Exception e) {
      // The client went away, or the test closed the server.
      return;
    } finally {
      open.decrementAndGet();
    }
  }

  private static String read(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int c = in.read();
      if (c < 0) {
        return null;
      }
      head.append((char) c);
    }
    return head + new String(in.readNBytes(length(head.toString())), StandardCharsets.ISO_8859_1);
  }

  private static int length(String head) {
    return head.toLowerCase(Locale.ROOT)
        .lines()
        .filter(line -> line.startsWith("content-length:"))
        .findFirst()
        .map(line -> Integer.parseInt(line.substring(15).strip()))
        .orElse(0);
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "raw-server");
    thread.setDaemon(true);
    thread.start();
  }
}
