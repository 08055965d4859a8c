package id.simpul.core.http;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** A body as OkHttp wants it; the media type travels as a header of its own. */
final class WireBody extends RequestBody {

  private final Body body;

  WireBody(Body body) {
    this.body = body;
  }

  @Override
  public @Nullable MediaType contentType() {
    return null;
  }

  @Override
  public long contentLength() {
    return body.length().orElse(-1);
  }

  @Override
  public boolean isOneShot() {
    return !body.replayable();
  }

  /** What fails here is either the connection or the caller's own body: the two are told apart. */
  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    CountedOutput out = new CountedOutput(sink.outputStream(), body.length());
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
