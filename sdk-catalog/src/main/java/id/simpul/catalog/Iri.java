package id.simpul.catalog;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;

/** An address given by a programmer: absolute, or refused with a word on what is wrong. */
final class Iri {

  private Iri() {}

  /** Whether this is surely an absolute IRI: most are so plain that nobody need parse them. */
  static boolean isPlain(String text) {
    int start = text.startsWith("https://") ? 8 : text.startsWith("http://") ? 7 : -1;
    if (start < 0 || start == text.length() || text.charAt(start) == '/') {
      return false;
    }
    for (int i = start; i < text.length(); i++) {
      char sign = text.charAt(i);
      boolean plain =
          (sign >= 'a' && sign <= 'z')
              || (sign >= '0' && sign <= '9')
              || (sign >= 'A' && sign <= 'Z')
              || sign == '/'
              || sign == '-'
              || sign == '.'
              || sign == '_'
              || sign == '~';
      if (!plain) {
        return false;
      }
    }
    return true;
  }

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
