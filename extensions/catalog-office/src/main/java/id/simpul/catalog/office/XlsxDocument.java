package id.simpul.catalog.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes the workbook: the sheet {@code Layanan} with its rows and drop-downs, and the sheet {@code
 * Petunjuk} that explains every part. The same rows give the same bytes.
 */
final class XlsxDocument {

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

  /** Rows for which the drop-downs are laid out. */
  private static final int PREPARED = 5_000;

  private static final int HEADINGS = 3;

  /** 1980-01-01, the first day that an archive can say; no clock is asked. */
  private static final long NO_TIME = 315_532_800_000L;

  private XlsxDocument() {}

  static byte[] write(List<FlatRow> rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      part(zip, "[Content_Types].xml", contentTypes());
      part(zip, "_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
      part(zip, "xl/workbook.xml", workbook());
      part(zip, "xl/_rels/workbook.xml.rels", workbookRelations());
      part(zip, "xl/styles.xml", styles());
      part(zip, "xl/worksheets/sheet1.xml", services(rows));
      part(zip, "xl/worksheets/sheet2.xml", HelpSheet.xml(HEAD, MAIN));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
    return bytes.toByteArray();
  }

  private static String services(List<FlatRow> rows) {
    SheetXml sheet = new SheetXml();
    sheet.row(
        List.of(
            "Standar pelayanan. Satu baris satu keterangan. Penjelasan dan contoh ada di lembar Petunjuk."),
        SheetXml.Style.TITLE);
    sheet.row(
        List.of(
            "Kode yang sama = layanan yang sama; kosong = sama dengan baris di atas. Bahasa Inggris: baris baru dalam"
                + " sel (Alt+Enter), diawali EN:"),
        SheetXml.Style.FAINT);
    sheet.row(Arrays.stream(Field.values()).map(Field::label).toList(), SheetXml.Style.HEAD);
    rows.forEach(row -> sheet.row(cells(row), row.style()));
    return HEAD
        + "<worksheet xmlns=\""
        + MAIN
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
    for (Field field : Field.values()) {
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
    for (Field field : Field.values()) {
      int number = field.ordinal() + 1;
      columns.append(
          "<col min=\"%d\" max=\"%d\" width=\"%d\" style=\"0\" customWidth=\"1\"/>"
              .formatted(number, number, field.width()));
    }
    return columns.append("</cols>").toString();
  }

  /** A closed list for the part; lists to choose from, or to overwrite, where a part has one. */
  private static String validations() {
    StringBuilder all = new StringBuilder();
    int first = HEADINGS + 1;
    for (Field field : Field.values()) {
      String column = Place.letters(field.ordinal());
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
                    "<dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"1\" errorTitle=\"Bagian\""
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
    return "<dataValidations count=\"" + Field.values().length + "\">" + all + "</dataValidations>";
  }

  private static String contentTypes() {
    return HEAD
        + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + override("/xl/workbook.xml", "sheet.main+xml")
        + override("/xl/worksheets/sheet1.xml", "worksheet+xml")
        + override("/xl/worksheets/sheet2.xml", "worksheet+xml")
        + override("/xl/styles.xml", "styles+xml")
        + "</Types>";
  }

  private static String override(String part, String type) {
    return "<Override PartName=\"" + part + "\" ContentType=\"" + TYPE + type + "\"/>";
  }

  private static String relations(String... typesAndTargets) {
    StringBuilder all =
        new StringBuilder(HEAD)
            .append(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
    for (int i = 0; i < typesAndTargets.length; i += 2) {
      all.append(
          "<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>"
              .formatted(i / 2 + 1, RELATIONS, typesAndTargets[i], typesAndTargets[i + 1]));
    }
    return all.append("</Relationships>").toString();
  }

  private static String workbookRelations() {
    return relations(
        "worksheet",
        "worksheets/sheet1.xml",
        "worksheet",
        "worksheets/sheet2.xml",
        "styles",
        "styles.xml");
  }

  private static String workbook() {
    return HEAD
        + "<workbook xmlns=\""
        + MAIN
        + "\" xmlns:r=\""
        + RELATIONS
        + "\"><sheets>"
        + "<sheet name=\""
        + XlsxRows.SHEET
        + "\" sheetId=\"1\" r:id=\"rId1\"/>"
        + "<sheet name=\""
        + XlsxRows.HELP
        + "\" sheetId=\"2\" r:id=\"rId2\"/></sheets></workbook>";
  }

  /** Number format 49 is text: a code such as 32.10 stays what was typed. */
  private static String styles() {
    String wrap = "<alignment vertical=\"top\" wrapText=\"1\"/></xf>";
    String text =
        "numFmtId=\"49\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyAlignment=\"1\"";
    return HEAD
        + "<styleSheet xmlns=\""
        + MAIN
        + "\"><fonts count=\"4\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
        + "<font><b/><sz val=\"11\"/><color rgb=\"FFFFFFFF\"/><name val=\"Calibri\"/></font>"
        + "<font><b/><sz val=\"14\"/><name val=\"Calibri\"/></font>"
        + "<font><i/><sz val=\"11\"/><color rgb=\"FF5F6B7A\"/><name val=\"Calibri\"/></font></fonts>"
        + "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/>"
        + "</fill><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF1F4E79\"/></patternFill></fill></fills>"
        + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"5\">"
        + "<xf fontId=\"0\" fillId=\"0\" "
        + text
        + ">"
        + wrap
        + "<xf fontId=\"1\" fillId=\"2\" "
        + text
        + " applyFont=\"1\" applyFill=\"1\">"
        + wrap
        + "<xf fontId=\"2\" fillId=\"0\" numFmtId=\"49\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>"
        + "<xf fontId=\"0\" fillId=\"0\" quotePrefix=\"1\" "
        + text
        + ">"
        + wrap
        + "<xf fontId=\"3\" fillId=\"0\" "
        + text
        + " applyFont=\"1\"/></cellXfs></styleSheet>";
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
