package id.simpul.core.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.OptionalLong;

/** Bytes that are all there. */
final class BytesBody implements Body {

  private final String contentType;
  private final byte[] content;

  BytesBody(String contentType, byte[] content) {
    this.contentType = contentType;
    this.content = content;
  }

  @Override
  public String contentType() {
    return contentType;
  }

  @Override
  public OptionalLong length() {
    return OptionalLong.of(content.length);
  }

  @Override
  public boolean replayable() {
    return true;
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    out.write(content);
  }

  @Override
  public String toString() {
    return contentType + ", " + content.length + " bytes";
  }
}
