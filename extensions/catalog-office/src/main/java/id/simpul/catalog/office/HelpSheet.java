package id.simpul.catalog.office;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The sheet {@code Petunjuk}: every part with its meaning, its columns and an example; the lists.
 */
final class HelpSheet {

  private static final int FIRST = 4;
  private static final String AUDIENCES = "G";
  private static final String ROLES = "H";

  private HelpSheet() {}

  /** The range of the parts, for the drop-down. */
  static String parts() {
    return range("A", Part.values().length);
  }

  /** What there is to choose from, by the part in this cell. */
  static String choices(String part) {
    return "IF("
        + part
        + "=\""
        + Part.APPLICANT.label()
        + "\","
        + range(ROLES, Codes.roleNames().size())
        + ",IF("
        + part
        + "=\""
        + Part.AUDIENCE.label()
        + "\","
        + range(AUDIENCES, Codes.audienceNames().size())
        + ",$D$1048576))";
  }

  static String xml() {
    SheetXml sheet = new SheetXml();
    sheet.row(List.of("Petunjuk: bagian apa saja yang bisa ditulis"), SheetXml.Style.TITLE);
    sheet.row(
        List.of(
            "Angka di depan penjelasan adalah nomor komponen standar pelayanan (UU 25/2009,"
                + " PermenPANRB 15/2014)."),
        SheetXml.Style.FAINT);
    sheet.row(
        List.of(
            "Bagian", "Arti", "Contoh isi", "Wajib diisi", "Boleh diisi", "", "Sasaran", "Pemohon"),
        SheetXml.Style.HEAD);
    List<String> audiences = Codes.audienceNames();
    List<String> roles = Codes.roleNames();
    List<Part> parts = List.of(Part.values());
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      List<String> cells =
          new ArrayList<>(
              List.of(
                  part.label(),
                  part.help(),
                  part.example(),
                  columns(part, true),
                  columns(part, false),
                  ""));
      cells.add(i < audiences.size() ? audiences.get(i) : "");
      cells.add(i < roles.size() ? roles.get(i) : "");
      sheet.row(cells, SheetXml.Style.TEXT);
    }
    return XlsxFrame.HEAD
        + "<worksheet xmlns=\""
        + XlsxFrame.MAIN
        + "\"><cols><col min=\"1\" max=\"1\" width=\"24\" customWidth=\"1\"/>"
        + "<col min=\"2\" max=\"2\" width=\"60\" customWidth=\"1\"/><col min=\"3\" max=\"3\""
        + " width=\"34\" customWidth=\"1\"/>"
        + "<col min=\"4\" max=\"5\" width=\"30\" customWidth=\"1\"/><col min=\"7\" max=\"8\""
        + " width=\"22\" customWidth=\"1\"/>"
        + "</cols><sheetData>"
        + sheet
        + "</sheetData></worksheet>";
  }

  private static String columns(Part part, boolean needed) {
    return String.join(
        ", ",
        Arrays.stream(Field.values())
            .filter(part::allows)
            .filter(field -> part.needed().contains(field) == needed)
            .map(Field::label)
            .toList());
  }

  private static String range(String column, int rows) {
    return XlsxRows.HELP + "!$" + column + "$" + FIRST + ":$" + column + "$" + (FIRST + rows - 1);
  }
}
