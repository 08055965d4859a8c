package id.simpul.catalog.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/** The first bytes of a stream, looked at before anybody commits to reading the rest. */
final class Beginning {

  private static final int LENGTH = 8192;

  private final byte[] bytes;
  private final InputStream whole;

  private Beginning(byte[] bytes, InputStream whole) {
    this.bytes = bytes;
    this.whole = whole;
  }

  static Beginning of(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(LENGTH);
    PushbackInputStream whole = new PushbackInputStream(in, LENGTH);
    whole.unread(bytes);
    return new Beginning(bytes, whole);
  }

  FirstLook look() {
    return FirstLook.at(bytes);
  }

  /** Everything, from the first byte on. */
  InputStream wholeStream() {
    return whole;
  }
}
