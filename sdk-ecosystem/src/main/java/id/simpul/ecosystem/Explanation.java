package id.simpul.ecosystem;

import id.simpul.core.LocalizedText;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;

/**
 * What is told to people: one text in Indonesian and one in English, with the same facts in both. A
 * fact may come from a hostile document, so that it is told on one line and cut where it is long.
 * Times are told to the second.
 */
final class Explanation {

  private static final int LONGEST = 300;

  private Explanation() {}

  /** Each {@code %s} stands for a fact, in order; a fact may itself be a text in both languages. */
  static LocalizedText of(String indonesian, String english, Object... facts) {
    return LocalizedText.of(filled("id", indonesian, facts), filled("en", english, facts));
  }

  private static String filled(String language, String text, Object... facts) {
    Object[] told =
        Arrays.stream(facts)
            .map(fact -> fact instanceof LocalizedText both ? both.in(language) : told(fact))
            .toArray();
    return String.format(Locale.ROOT, text, told);
  }

  private static String told(Object fact) {
    Object shown = fact instanceof Instant time ? time.truncatedTo(ChronoUnit.SECONDS) : fact;
    String text = shown.toString().replaceAll("[\\p{Cntrl}\\u2028\\u2029\\p{Cf}]", "\uFFFD");
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
  }
}
