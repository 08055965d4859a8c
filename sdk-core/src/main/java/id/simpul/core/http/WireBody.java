package id.simpul.core.http;

import java.io.IOException;
import java.util.OptionalLong;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * A body as OkHttp wants it; the media type travels as a header of its own. What the body says
 * about itself is asked once: OkHttp asks again and again, and another length the second time would
 * make the rest a request of its own.
 */
final class WireBody extends RequestBody {

  private final Body body;
  private final OptionalLong length;
  private final boolean oneShot;

  WireBody(Body body) {
    this.body = body;
    this.length = body.length();
    this.oneShot = !body.replayable();
    if (length.isPresent() && length.getAsLong() < 0) {
      throw new IllegalArgumentException("a length is zero or more bytes; found less");
    }
  }

  @Override
  public @Nullable MediaType contentType() {
    return null;
  }

  @Override
  public long contentLength() {
    return length.orElse(-1);
  }

  @Override
  public boolean isOneShot() {
    return oneShot;
  }

  /** What fails here is either the connection or the caller's own body: the two are told apart. */
  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    CountedOutput out = new CountedOutput(sink.outputStream(), length);
    try {
      body.writeTo(out);
      out.requireSound();
      out.requireWhole();
    } catch (IOException | RuntimeException e) {
      out.requireSound();
      throw new UnsentBodyException(e);
    }
  }
}
