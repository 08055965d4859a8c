package id.simpul.core.settings;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which name was probably meant by one that is not known. */
final class NearestName {

  /** More slips of the pen than this make another word. */
  private static final int MOST_SLIPS = 4;

  private NearestName() {}

  static Optional<String> to(String written, List<String> known) {
    return known.stream()
        .min(Comparator.comparingInt(name -> slips(written, name)))
        .filter(name -> slips(written, name) <= MOST_SLIPS);
  }

  /** Letters put in, left out or changed (Levenshtein), row by row. */
  private static int slips(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
