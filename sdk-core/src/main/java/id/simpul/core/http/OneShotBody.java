package id.simpul.core.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;

/** A stream that is there once: it is lent, so it is read and left open. */
final class OneShotBody implements Body {

  private final String contentType;
  private final OptionalLong length;
  private final InputStream stream;
  private final AtomicBoolean used = new AtomicBoolean();

  OneShotBody(String contentType, OptionalLong length, InputStream stream) {
    this.contentType = contentType;
    this.length = length;
    this.stream = stream;
  }

  @Override
  public String contentType() {
    return contentType;
  }

  @Override
  public OptionalLong length() {
    return length;
  }

  @Override
  public boolean replayable() {
    return false;
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    if (!used.compareAndSet(false, true)) {
      throw new UsedBodyException();
    }
    stream.transferTo(out);
  }

  @Override
  public String toString() {
    return contentType + ", a stream to be read once";
  }
}
