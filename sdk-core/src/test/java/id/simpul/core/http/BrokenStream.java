package id.simpul.core.http;

import java.io.IOException;
import java.io.InputStream;

/** A stream that gives some bytes and then fails, every time it is asked again. */
final class BrokenStream extends InputStream {

  private int left;

  BrokenStream(int left) {
    this.left = left;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (left <= 0) {
      throw new IOException("disk error");
    }
    int count = Math.min(left, length);
    left -= count;
    return count;
  }
}
