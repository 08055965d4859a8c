package id.simpul.core.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A proxy on a real socket: tunnels to one server whatever name is asked for, or answers itself.
 */
final class ConnectProxy implements AutoCloseable {

  private final ServerSocket socket;
  private final int target;
  private final List<String> heads = new CopyOnWriteArrayList<>();
  private final List<Socket> connections = new CopyOnWriteArrayList<>();
  private volatile String refusal = "";

  ConnectProxy(int target) {
    this.target = target;
    try {
      this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    start(this::accept);
  }

  /** Answers everything with this status from now on. */
  void refuse(String status) {
    this.refusal = "HTTP/1.1 " + status + "\r\nContent-Length: 0\r\n\r\n";
  }

  int port() {
    return socket.getLocalPort();
  }

  /** Request lines and headers, as they came. */
  List<String> heads() {
    return heads;
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

  private void serve(Socket client) {
    try (client) {
      String head = head(client.getInputStream());
      heads.add(head);
      if (!refusal.isEmpty()) {
        write(client, refusal);
      } else if (head.startsWith("CONNECT ")) {
        tunnel(client);
      } else {
        write(client, "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nproxy");
      }
    } catch (IOException e) {
      // One of the two went away.
      return;
    }
  }

  private void tunnel(Socket client) throws IOException {
    try (Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
      connections.add(server);
      write(client, "HTTP/1.1 200 Connection established\r\n\r\n");
      start(() -> pump(server, client));
      pump(client, server);
    }
  }

  private static void pump(Socket from, Socket to) {
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      in.transferTo(out);
    } catch (IOException e) {
      // One of the two went away: the other end notices.
      return;
    }
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int c = in.read();
      if (c < 0) {
        throw new IOException("no head");
      }
      head.append((char) c);
    }
    return head.toString();
  }

  private static void write(Socket to, String text) throws IOException {
    to.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    to.getOutputStream().flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
    for (Socket connection : connections) {
      connection.close();
    }
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "raw-server");
    thread.setDaemon(true);
    thread.start();
  }
}
