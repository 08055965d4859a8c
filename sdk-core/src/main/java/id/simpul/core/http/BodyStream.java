package id.simpul.core.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * A body read as it arrives, on the reader's thread, until the deadline. Whatever cuts it short, be
 * it somebody who closes it meanwhile, never looks like its end.
 */
final class BodyStream extends InputStream {

  private final Request request;
  private final ResponseBody body;
  private final BufferedSource source;
  private final WireCall call;
  private volatile boolean closed;
  private boolean ended;
  private @Nullable CallException broken;

  BodyStream(Request request, ResponseBody body, WireCall call) {
    this.request = request;
    this.body = body;
    this.source = body.source();
    this.call = call;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    requireOpen();
    if (length == 0) {
      return 0;
    }
    return fill() ? taken(target, offset, length) : -1;
  }

  @Override
  public int available() throws IOException {
    requireOpen();
    return (int) Math.min(Integer.MAX_VALUE, source.getBuffer().size());
  }

  @Override
  public void close() throws IOException {
    closed = true;
    // What is left is not wanted: closing alone would first try to read it.
    if (!ended) {
      call.cancel();
    }
    body.close();
    call.end();
  }

  private int taken(byte[] target, int offset, int length) throws IOException {
    int count = source.getBuffer().read(target, offset, length);
    if (count < 0) {
      throw closed();
    }
    return count;
  }

  private void requireOpen() throws IOException {
    if (closed) {
      throw closed();
    }
  }

  private static IOException closed() {
    return new IOException("the response is closed: read its body before");
  }

  private boolean fill() throws IOException {
    if (broken != null) {
      throw broken;
    }
    if (ended) {
      return false;
    }
    if (source.getBuffer().exhausted()) {
      ended = !more();
      requireOpen();
    }
    return !ended;
  }

  private boolean more() {
    call.awaitedBy(Thread.currentThread());
    try {
      if (call.look() == Watch.DONE) {
        throw new IOException("stopped");
      }
      if (source.request(1)) {
        return true;
      }
      call.end();
      return false;
    } catch (IOException e) {
      throw broken(WireFailure.inBody(request.name(), e), e);
    } catch (RuntimeException e) {
      // What OkHttp cannot read makes it throw what no caller expects.
      throw broken(WireFailure.inBody(request.name(), WireFailure.unforeseen(e)), e);
    } finally {
      call.awaitedBy(null);
    }
  }

  /** Reading on after a failure fails the same way, or half a body might pass for a whole one. */
  private CallException broken(CallException failure, Exception cause) {
    CallException ours = call.stopped(cause);
    broken = ours == null ? failure : ours;
    return broken;
  }
}
