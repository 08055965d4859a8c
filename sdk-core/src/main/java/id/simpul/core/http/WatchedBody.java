package id.simpul.core.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** Tells a layer how a body ended: read whole, left alone, or broken off. */
final class WatchedBody extends FilterInputStream {

  private final End end;
  private final Timeline timeline;
  private long waited;

  WatchedBody(InputStream body, End end, Timeline timeline) {
    super(body);
    this.end = end;
    this.timeline = timeline;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    long start = timeline.nanos();
    try {
      int count = super.read(target, offset, length);
      waited += timeline.nanos() - start;
      if (count < 0) {
        end.ended();
      }
      return count;
    } catch (CallException e) {
      waited += timeline.nanos() - start;
      end.broken(e, Duration.ofNanos(waited));
      throw e;
    }
  }

  @Override
  public long skip(long count) throws IOException {
    return Math.max(0, read(new byte[(int) Math.min(Math.max(count, 0), 8192)]));
  }

  @Override
  public void close() throws IOException {
    end.ended();
    super.close();
  }

  /** Whoever holds something for as long as a body lasts; told perhaps several times. */
  interface End {

    /** It was read to its end, or closed before. */
    void ended();

    /**
     * It broke off.
     *
     * @param failure why
     * @param waited for the server, not counting what the caller did in between
     */
    void broken(CallException failure, Duration waited);
  }
}
