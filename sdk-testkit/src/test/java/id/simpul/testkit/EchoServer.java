package id.simpul.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Sends back what it is sent, and tells what became of each connection. */
final class EchoServer implements AutoCloseable {

  /** What had arrived when a connection ended. */
  record Ended(String received, boolean torn) {}

  private final ServerSocket socket;
  final BlockingQueue<Ended> ended = new LinkedBlockingQueue<>();

  EchoServer() {
    try {
      socket = new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    start(this::accept);
  }

  URI uri() {
    return URI.create("tcp://127.0.0.1:" + socket.getLocalPort());
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        start(() -> echo(connection));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void echo(Socket connection) {
    ByteArrayOutputStream received = new ByteArrayOutputStream();
    boolean torn = false;
    byte[] buffer = new byte[1024];
    try (connection) {
      InputStream in = connection.getInputStream();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        received.write(buffer, 0, read);
        connection.getOutputStream().write(buffer, 0, read);
      }
    } catch (IOException e) {
      torn = true;
    }
    ended.add(new Ended(received.toString(StandardCharsets.US_ASCII), torn));
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "echo");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
