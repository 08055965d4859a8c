package id.simpul.catalog.office;

import java.util.Arrays;
import java.util.Comparator;

/** Which part somebody meant who mistyped it. */
final class Spelling {

  private static final int LONGEST = 40;

  private Spelling() {}

  static String nearest(String typed) {
    String said = Part.normal(typed);
    String cut = said.length() > LONGEST ? said.substring(0, LONGEST) : said;
    return Arrays.stream(Part.values())
        .map(Part::label)
        .min(Comparator.comparingInt(label -> distance(cut, Part.normal(label))))
        .orElse("");
  }

  /** Levenshtein's: letters to add, to drop or to change. */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
