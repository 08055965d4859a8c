package id.simpul.core.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.OptionalLong;

/** An object that becomes JSON when a transport, and with it a codec, is known. */
final class JsonBody implements UnsettledBody {

  private static final String JSON = "application/json";

  private final Object value;

  JsonBody(Object value) {
    this.value = value;
  }

  @Override
  public Body settled(BodyCodec codec) {
    byte[] json = codec.write(value);
    if (json == null) {
      throw new IllegalArgumentException(
          "A BodyCodec gives bytes or throws; found null for a "
              + value.getClass().getName()
              + ". Mend its write.");
    }
    return new BytesBody(JSON, json);
  }

  @Override
  public String contentType() {
    return JSON;
  }

  @Override
  public OptionalLong length() {
    return OptionalLong.empty();
  }

  @Override
  public boolean replayable() {
    return true;
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    settled(JsonCodec.STANDARD).writeTo(out);
  }

  @Override
  public String toString() {
    return JSON + ", " + value.getClass().getSimpleName();
  }
}
