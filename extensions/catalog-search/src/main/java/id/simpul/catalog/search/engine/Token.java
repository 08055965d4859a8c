package id.simpul.catalog.search.engine;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One word of a text, and where it stands there.
 *
 * @param word without case, accents and invisible characters
 * @param start its first character in the text
 * @param end after its last
 * @param joined whether only a hyphen, a dot or a stroke stands between it and the word before
 */
record Token(String word, int start, int end, boolean joined) {

  /** Longer words are no words, and would only cost time. */
  private static final int LONGEST = 40;

  /** The words of the first characters of a text. */
  static List<Token> of(String text, int characters) {
    List<Token> tokens = new ArrayList<>();
    int length = Math.min(text.length(), characters);
    int at = 0;
    int last = -2;
    while (at < length) {
      int point = text.codePointAt(at);
      if (!isPartOfAWord(point)) {
        at += Character.charCount(point);
        continue;
      }
      int start = at;
      while (at < length && isInsideAWord(text.codePointAt(at))) {
        at += Character.charCount(text.codePointAt(at));
      }
      String word = plain(text.substring(start, at));
      if (!word.isEmpty() && word.length() <= LONGEST) {
        boolean joined = last == start - 1 && "-./".indexOf(text.charAt(last)) >= 0;
        tokens.add(new Token(word, start, at, joined));
      }
      last = at;
    }
    return tokens;
  }

  static List<Token> of(String text) {
    return of(text, Integer.MAX_VALUE);
  }

  static String plain(String word) {
    StringBuilder plain = new StringBuilder(word.length());
    Normalizer.normalize(word, Normalizer.Form.NFKD)
        .codePoints()
        .filter(Token::isPartOfAWord)
        .forEach(plain::appendCodePoint);
    return withoutTwo(plain.toString().toLowerCase(Locale.ROOT));
  }

  /** People write anak2 for anak-anak. */
  private static String withoutTwo(String word) {
    int end = word.length() - 1;
    boolean doubled =
        end >= 3
            && word.charAt(end) == '2'
            && word.chars().limit(end).allMatch(Character::isLetter);
    return doubled ? word.substring(0, end) : word;
  }

  private static boolean isPartOfAWord(int point) {
    return Character.isLetterOrDigit(point);
  }

  /** Accents of their own, and characters that only steer the direction, do not end a word. */
  private static boolean isInsideAWord(int point) {
    int type = Character.getType(point);
    return isPartOfAWord(point)
        || type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.FORMAT;
  }
}
