package id.simpul.core.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * A port at which nobody listens, and at which nobody will: it is taken. One that was let go may be
 * another test's a moment later.
 */
final class Unheard implements AutoCloseable {

  private final Socket held = new Socket();

  Unheard() {
    try {
      held.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String url(String path) {
    return "http://127.0.0.1:" + held.getLocalPort() + path;
  }

  @Override
  public void close() throws IOException {
    held.close();
  }
}
