package id.simpul.catalog.office;

/**
 * Where something stands in a file, in the words of whoever opens it.
 *
 * @param pointer the same as the path of a finding (RFC 6901): {@code /Layanan/B7}, {@code /12/5}
 */
record Place(String indonesian, String english, String pointer) {

  static final Place FILE = new Place("Berkas", "The file", "");

  static Place cell(String sheet, int column, int row) {
    String address = letters(column) + row;
    return new Place(
        "Lembar '" + sheet + "', sel " + address,
        "Sheet '" + sheet + "', cell " + address,
        "/" + escaped(sheet) + "/" + address);
  }

  static Place row(String sheet, int row) {
    return new Place(
        "Lembar '" + sheet + "', baris " + row,
        "Sheet '" + sheet + "', row " + row,
        "/" + escaped(sheet) + "/" + row);
  }

  static Place column(String sheet, int column) {
    return new Place(
        "Lembar '" + sheet + "', kolom " + letters(column),
        "Sheet '" + sheet + "', column " + letters(column),
        "/" + escaped(sheet) + "/" + letters(column));
  }

  static Place sheet(String sheet) {
    return new Place("Lembar '" + sheet + "'", "Sheet '" + sheet + "'", "/" + escaped(sheet));
  }

  /** Both counted from 1. */
  static Place line(int line, int column) {
    return new Place(
        "Baris " + line + ", kolom " + column,
        "Line " + line + ", column " + column,
        "/" + line + "/" + column);
  }

  /** {@code A} for 0, {@code AA} for 26. */
  static String letters(int column) {
    return (column < 26 ? "" : letters(column / 26 - 1)) + (char) ('A' + column % 26);
  }

  private static String escaped(String token) {
    return token.replace("~", "~0").replace("/", "~1");
  }
}
