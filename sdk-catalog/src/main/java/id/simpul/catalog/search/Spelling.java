package id.simpul.catalog.search;

/**
 * Whether two words differ by one typing error: a letter too many, too few, another one, or two
 * that changed places.
 */
final class Spelling {

  /** In shorter words one letter makes another word. */
  static final int SHORTEST = 4;

  private Spelling() {}

  static boolean isOneErrorApart(String one, String other) {
    if (Math.abs(one.length() - other.length()) > 1 || one.equals(other)) {
      return false;
    }
    int start = 0;
    int shorter = Math.min(one.length(), other.length());
    while (start < shorter && one.charAt(start) == other.charAt(start)) {
      start++;
    }
    if (one.length() != other.length()) {
      String longer = one.length() > other.length() ? one : other;
      String rest = one.length() > other.length() ? other : one;
      return longer.regionMatches(start + 1, rest, start, rest.length() - start);
    }
    return one.regionMatches(start + 1, other, start + 1, shorter - start - 1)
        || isSwapped(one, other, start);
  }

  private static boolean isSwapped(String one, String other, int at) {
    return at + 1 < one.length()
        && one.charAt(at) == other.charAt(at + 1)
        && one.charAt(at + 1) == other.charAt(at)
        && one.regionMatches(at + 2, other, at + 2, one.length() - at - 2);
  }
}
