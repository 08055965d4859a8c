package id.simpul.catalog.internal.streams;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Tells of every byte that passes, skipped ones too. What counts may end the reading with an
 * exception of its own. Nothing is counted twice: the stream cannot be marked.
 *
 * <pre>{@code
 * InputStream counted = new CountedInputStream(body) {
 *   protected void count(long more) {
 *     total += more;
 *   }
 * };
 * }</pre>
 *
 * <p>For one thread.
 */
public abstract class CountedInputStream extends FilterInputStream {

  /** Counts what is read of this stream. */
  protected CountedInputStream(InputStream in) {
    super(in);
  }

  /** So many bytes more have passed; 0 at the end of the stream. */
  protected abstract void count(long more);

  @Override
  public int read() throws IOException {
    int one = super.read();
    count(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = super.read(target, offset, length);
    count(Math.max(read, 0));
    return read;
  }

  @Override
  public long skip(long wanted) throws IOException {
    long skipped = super.skip(wanted);
    count(skipped);
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
