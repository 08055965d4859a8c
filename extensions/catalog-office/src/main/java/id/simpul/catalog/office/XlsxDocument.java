package id.simpul.catalog.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes the workbook: the sheet {@code Layanan} with its rows and drop-downs, and the sheet {@code
 * Petunjuk} that explains every part. The same rows give the same bytes.
 */
final class XlsxDocument {

  private static final List<Field> COLUMNS = List.of(Field.values());

  /** Rows for which the drop-downs are laid out. */
  private static final int PREPARED = 5_000;

  private static final int HEADINGS = 3;

  /** 1980-01-01, the first day that an archive can say; no clock is asked. */
  private static final long NO_TIME = 315_532_800_000L;

  private XlsxDocument() {}

  static byte[] write(List<FlatRow> rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      part(zip, "[Content_Types].xml", XlsxFrame.contentTypes());
      part(zip, "_rels/.rels", XlsxFrame.relations("officeDocument", "xl/workbook.xml"));
      part(zip, "xl/workbook.xml", XlsxFrame.workbook());
      part(zip, "xl/_rels/workbook.xml.rels", XlsxFrame.workbookRelations());
      part(zip, "xl/styles.xml", XlsxFrame.styles());
      part(zip, "xl/worksheets/sheet1.xml", services(rows));
      part(zip, "xl/worksheets/sheet2.xml", HelpSheet.xml());
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
    return bytes.toByteArray();
  }

  private static String services(List<FlatRow> rows) {
    SheetXml sheet = new SheetXml();
    sheet.row(
        List.of(
            "Standar pelayanan. Satu baris satu keterangan. Penjelasan dan contoh ada di lembar"
                + " Petunjuk."),
        SheetXml.Style.TITLE);
    sheet.row(
        List.of(
            "Kode yang sama = layanan yang sama; kosong = sama dengan baris di atas. Bahasa"
                + " Inggris: baris baru dalam"
                + " sel (Alt+Enter), diawali EN:"),
        SheetXml.Style.FAINT);
    sheet.row(COLUMNS.stream().map(Field::label).toList(), SheetXml.Style.HEAD);
    rows.forEach(row -> sheet.row(cells(row), row.style()));
    return XlsxFrame.HEAD
        + "<worksheet xmlns=\""
        + XlsxFrame.MAIN
        + "\"><sheetViews><sheetView workbookViewId=\"0\"><pane xSplit=\"3\" ySplit=\""
        + HEADINGS
        + "\" topLeftCell=\"D"
        + (HEADINGS + 1)
        + "\" activePane=\"bottomRight\" state=\"frozen\"/></sheetView></sheetViews>"
        + columns()
        + "<sheetData>"
        + sheet
        + "</sheetData>"
        + validations()
        + "</worksheet>";
  }

  private static List<String> cells(FlatRow row) {
    List<String> cells = new ArrayList<>();
    for (Field field : COLUMNS) {
      Entry entry = row.entries().get(field);
      cells.add(entry == null ? "" : both(entry));
    }
    return cells;
  }

  static String both(Entry entry) {
    return entry.english().isEmpty()
        ? entry.text()
        : (entry.text() + "\nEN: " + entry.english()).strip();
  }

  private static String columns() {
    StringBuilder columns = new StringBuilder("<cols>");
    for (int number = 1; number <= COLUMNS.size(); number++) {
      columns.append(
          "<col min=\"%d\" max=\"%d\" width=\"%d\" style=\"0\" customWidth=\"1\"/>"
              .formatted(number, number, COLUMNS.get(number - 1).width()));
    }
    return columns.append("</cols>").toString();
  }

  /** A closed list for the part; lists to choose from, or to overwrite, where a part has one. */
  private static String validations() {
    StringBuilder all = new StringBuilder();
    int first = HEADINGS + 1;
    for (int index = 0; index < COLUMNS.size(); index++) {
      Field field = COLUMNS.get(index);
      String column = Place.letters(index);
      String range = column + first + ":" + column + PREPARED;
      String prompt =
          " showInputMessage=\"1\" promptTitle=\""
              + SheetXml.escaped(field.label())
              + "\" prompt=\""
              + SheetXml.escaped(field.prompt())
              + "\" sqref=\""
              + range
              + "\"";
      switch (field) {
        case PART ->
            all.append(
                    "<dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"1\""
                        + " errorTitle=\"Bagian\""
                        + " error=\"Pilih dari daftar.\"")
                .append(prompt)
                .append("><formula1>")
                .append(HelpSheet.parts())
                .append("</formula1></dataValidation>");
        case CONTENT ->
            all.append("<dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"0\"")
                .append(prompt)
                .append("><formula1>")
                .append(HelpSheet.choices("$C" + first))
                .append("</formula1></dataValidation>");
        default -> all.append("<dataValidation allowBlank=\"1\"").append(prompt).append("/>");
      }
    }
    return "<dataValidations count=\"" + COLUMNS.size() + "\">" + all + "</dataValidations>";
  }

  private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(NO_TIME);
    zip.putNextEntry(entry);
    zip.write(xml.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  /** A row as it stands on the sheet. */
  record FlatRow(Map<Field, Entry> entries, SheetXml.Style style) {}
}
