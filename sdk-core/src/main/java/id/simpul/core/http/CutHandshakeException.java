package id.simpul.core.http;

import java.io.IOException;
import java.net.SocketException;

/**
 * The other side hung up while the connection was being secured, without a word that could be read.
 * Its word may have been lost: what is written to a connection that was closed throws away what is
 * still to be read from it.
 */
final class CutHandshakeException extends SocketException {

  private static final long serialVersionUID = 1L;

  CutHandshakeException(IOException cause) {
    super("cut short while it was being secured");
    initCause(cause);
  }
}
