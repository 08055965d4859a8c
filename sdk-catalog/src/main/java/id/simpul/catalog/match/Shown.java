package id.simpul.catalog.match;

import id.simpul.core.Masking;

/**
 * Foreign text, fit to be shown: short, in one line, without control characters and numbers of
 * residents.
 */
final class Shown {

  private static final int LONGEST = 80;
  private static final int LONGEST_NOTE = 400;

  private Shown() {}

  static String text(String said) {
    return shortened(said, LONGEST);
  }

  /** What an officer adds. */
  static String note(String said) {
    return shortened(said, LONGEST_NOTE);
  }

  private static String shortened(String said, int longest) {
    String begin = prefix(said, longest);
    String clean =
        Masking.mask(begin.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]", " "))
            .replaceAll(" {2,}", " ")
            .strip();
    return begin.length() < said.length() ? clean + "…" : clean;
  }

  /** The first so many characters, without half of a pair. */
  static String prefix(String said, int most) {
    if (said.length() <= most) {
      return said;
    }
    return said.substring(0, Character.isHighSurrogate(said.charAt(most - 1)) ? most - 1 : most);
  }
}
