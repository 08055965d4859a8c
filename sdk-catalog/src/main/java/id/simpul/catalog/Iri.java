package id.simpul.catalog;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;

/** An address given by a programmer: absolute, or refused with a word on what is wrong. */
final class Iri {

  private Iri() {}

  static URI parse(String text, String name) {
    Objects.requireNonNull(text, name);
    try {
      URI uri = new URI(text);
      if (uri.isAbsolute()) {
        return uri;
      }
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(wrong(text, name), e);
    }
    throw new IllegalArgumentException(wrong(text, name));
  }

  private static String wrong(String text, String name) {
    return "expected an absolute address for "
        + name
        + ", found '"
        + text
        + "'; write it like https://depok.example/x";
  }
}
