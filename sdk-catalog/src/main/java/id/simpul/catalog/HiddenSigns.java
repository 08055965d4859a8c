package id.simpul.catalog;

import java.util.OptionalInt;
import java.util.function.IntPredicate;

/**
 * Signs that nobody sees. Some turn the direction of what stands around them, so that a name reads
 * as another (Unicode Standard Annex 9, section 2; Unicode Technical Report 36, section 2.5);
 * others only make two names that look alike differ.
 */
final class HiddenSigns {

  private HiddenSigns() {}

  /** Whether every sign is a Latin letter or a mark that is seen: most texts are so. */
  static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      boolean seen =
          (sign >= ' ' && sign <= '~')
              || (sign >= 0xA1 && sign <= 0x24F && sign != 0xAD)
              || (sign >= 0x2010 && sign <= 0x2027); // dashes and quotation marks
      if (!seen) {
        return false;
      }
    }
    return true;
  }

  /** The first sign that turns the direction of writing, or is a control character. */
  static OptionalInt turning(String text) {
    return first(text, HiddenSigns::turns);
  }

  /** The first other sign that is not seen. */
  static OptionalInt unseen(String text) {
    return first(text, sign -> !turns(sign) && isUnseen(sign));
  }

  /** The text as it may be shown beside others: each sign that turns or controls is replaced. */
  static String shown(String text) {
    if (turning(text).isEmpty()) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints().forEach(sign -> shown.appendCodePoint(turns(sign) ? '\uFFFD' : sign));
    return shown.toString();
  }

  /** As people look it up: {@code U+202E}. */
  static String name(int sign) {
    return String.format("U+%04X", sign);
  }

  private static OptionalInt first(String text, IntPredicate wanted) {
    for (int i = 0; i < text.length(); i++) {
      char one = text.charAt(i);
      if (one < ' ' || one > '~') { // the others are plain to see
        int sign = text.codePointAt(i);
        if (wanted.test(sign)) {
          return OptionalInt.of(sign);
        }
        i += Character.charCount(sign) - 1;
      }
    }
    return OptionalInt.empty();
  }

  private static boolean turns(int sign) {
    return (sign >= 0x202A && sign <= 0x202E)
        || (sign >= 0x2066 && sign <= 0x2069)
        || (Character.getType(sign) == Character.CONTROL
            && sign != '\n'
            && sign != '\r'
            && sign != '\t');
  }

  private static boolean isUnseen(int sign) {
    return switch (Character.getType(sign)) {
      // Joiners belong to the writing of some languages, and to emoji.
      case Character.FORMAT -> sign != 0x200C && sign != 0x200D;
      case Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      // Letters and a pattern that are drawn as nothing.
      default ->
          sign == 0x115F || sign == 0x1160 || sign == 0x3164 || sign == 0xFFA0 || sign == 0x2800;
    };
  }
}
