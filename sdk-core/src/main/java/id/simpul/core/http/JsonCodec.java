package id.simpul.core.http;

import id.simpul.core.internal.Json;
import id.simpul.core.internal.UnfitJsonException;
import java.lang.reflect.Type;

/** The built-in codec. */
final class JsonCodec implements BodyCodec {

  static final JsonCodec STANDARD = new JsonCodec();

  private JsonCodec() {}

  @Override
  public byte[] write(Object value) {
    return Json.write(value);
  }

  @Override
  public Object read(byte[] json, Type type) {
    try {
      Object value = Json.read(json, type);
      if (value == null) {
        throw new IllegalArgumentException("JSON null");
      }
      return value;
    } catch (UnfitJsonException e) {
      throw UnreadableJsonException.at(e.path(), e);
    }
  }

  @Override
  public String toString() {
    return "Json";
  }
}
