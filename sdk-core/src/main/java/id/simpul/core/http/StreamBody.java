package id.simpul.core.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.OptionalLong;

/** A stream that is opened anew each time, passed on without being held. */
final class StreamBody implements Body {

  private final String contentType;
  private final OptionalLong length;
  private final Source source;

  StreamBody(String contentType, OptionalLong length, Source source) {
    this.contentType = contentType;
    this.length = length;
    this.source = source;
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
    return true;
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    try (InputStream in = source.open()) {
      in.transferTo(out);
    }
  }

  @Override
  public String toString() {
    return contentType + ", a stream";
  }
}
