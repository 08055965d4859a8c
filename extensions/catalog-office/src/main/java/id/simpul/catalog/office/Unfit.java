package id.simpul.catalog.office;

/**
 * An entry that does not say what is asked for. What was expected and what to do are in both
 * languages; what was found is added by whoever knows the place.
 */
final class Unfit extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String[] words;

  private Unfit(String... words) {
    super(words[1], null, false, false);
    this.words = words;
  }

  static Unfit expected(
      String indonesian, String english, String adviceIndonesian, String adviceEnglish) {
    return new Unfit(indonesian, english, adviceIndonesian, adviceEnglish);
  }

  String indonesian(String found) {
    return "diharapkan " + words[0] + ", ditemukan " + found + ". " + words[2];
  }

  String english(String found) {
    return "expected " + words[1] + ", found " + found + ". " + words[3];
  }
}
