package id.simpul.catalog;

import java.util.regex.Pattern;

/**
 * Who numbered the regions. The same digits mean different places in different schemes, so a code
 * never travels without its scheme.
 */
public enum RegionScheme {

  /**
   * The ministry of home affairs (Kepmendagri 300.2.2): 2, 4, 6 or 10 digits, written {@code
   * 31.71.01.1001}.
   */
  KEMENDAGRI("kemendagri", "\\d{2}(\\.\\d{2}(\\.\\d{2}(\\.\\d{4})?)?)?", "31.71.01.1001"),

  /** Statistics Indonesia: 2, 4, 7 or 10 digits, written without dots. */
  BPS("bps", "\\d{2}(\\d{2}(\\d{3}(\\d{3})?)?)?", "3173010001");

  private final String label;
  private final Pattern shape;
  private final String example;

  RegionScheme(String label, String shape, String example) {
    this.label = label;
    this.shape = Pattern.compile(shape);
    this.example = example;
  }

  /** The name of the scheme inside an IRI. */
  public String label() {
    return label;
  }

  void check(String code) {
    if (!shape.matcher(code).matches()) {
      throw new IllegalArgumentException(
          "expected a region code of "
              + label
              + " like "
              + example
              + " or a beginning of it, found '"
              + code
              + "'; "
              + advice(code));
    }
  }

  private String advice(String code) {
    for (RegionScheme other : values()) {
      if (other.shape.matcher(code).matches()) {
        return "this is written as a code of " + other.label + ": say " + other.label + "(..)";
      }
    }
    return "take it from the table of " + label + ", with all its digits";
  }
}
