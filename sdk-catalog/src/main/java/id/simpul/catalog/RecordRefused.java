package id.simpul.catalog;

import org.jspecify.annotations.Nullable;

/** Ends the reading of one record; caught where the record is set aside and never seen outside. */
final class RecordRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Finding finding;

  private RecordRefused(Finding finding, @Nullable Throwable cause) {
    super(finding.toString(), cause);
    this.finding = finding;
  }

  static RecordRefused because(Finding finding) {
    return new RecordRefused(finding, null);
  }

  static RecordRefused because(
      ValidationRule rule, String path, String indonesian, String english) {
    return because(Finding.of(rule, path, indonesian, english));
  }

  static RecordRefused tooManyValues(String predicate, int found) {
    return because(
        Rules.TOO_MANY_VALUES,
        "",
        "Paling banyak "
            + Node.MAX_VALUES
            + " nilai untuk "
            + predicate
            + "; ada "
            + found
            + ". Bagi catatannya.",
        "At most "
            + Node.MAX_VALUES
            + " values of "
            + predicate
            + " are read; found "
            + found
            + ". Split the record.");
  }

  Finding finding() {
    return finding;
  }
}
