package id.simpul.core.http;

import java.io.IOException;
import java.io.InputStream;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** A body read as it arrives, on the reader's thread, until the deadline. */
final class BodyStream extends InputStream {

  private final Request request;
  private final ResponseBody body;
  private final BufferedSource source;
  private final WireCall call;
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
    return fill() ? source.getBuffer().readByte() & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    if (length == 0) {
      return 0;
    }
    return fill() ? source.getBuffer().read(target, offset, length) : -1;
  }

  @Override
  public int available() {
    return (int) Math.min(Integer.MAX_VALUE, source.getBuffer().size());
  }

  @Override
  public void close() throws IOException {
    // What is left is not wanted: closing alone would first try to read it.
    if (!ended) {
      call.cancel();
    }
    body.close();
    call.end();
  }

  private boolean fill() {
    if (broken != null) {
      throw broken;
    }
    if (ended) {
      return false;
    }
    if (source.getBuffer().exhausted()) {
      ended = !more();
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
    } catch (IllegalArgumentException | IllegalStateException e) {
      // Content-Length: -5 makes OkHttp throw what no caller expects.
      throw broken(ConnectionLostException.whileReading(request.name(), e), e);
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
