package id.simpul.core.http;

import java.lang.reflect.Type;

/**
 * Turns objects into JSON and back; a seam for those who bring their own JSON library.
 *
 * <p>Implementations are safe to share between threads. The built-in one ignores unknown members,
 * refuses duplicate ones, whatever follows the end, and what would cost its reader dearly (more
 * than 100 levels, numbers of 1000 digits or with such an exponent), and knows records, {@code
 * java.time}, {@code Optional}, Jackson's annotations and the values of {@code id.simpul.core}.
 *
 * <pre>{@code
 * ResilientTransport.builder().codec(new OurJson()).build();
 * }</pre>
 */
public interface BodyCodec {

  /**
   * The object as JSON.
   *
   * @param value what to write
   * @return UTF-8 bytes
   * @throws IllegalArgumentException if the type cannot be written
   */
  byte[] write(Object value);

  /**
   * The object that the JSON describes.
   *
   * @param json UTF-8 bytes
   * @param type what is expected
   * @return an object of that type
   * @throws UnreadableJsonException if it is not one: it tells the place. A codec may throw any
   *     other {@link RuntimeException}, whose message should not quote the JSON; either reaches the
   *     caller as the cause of an {@link UndecodableBodyException}
   */
  Object read(byte[] json, Type type);
}
