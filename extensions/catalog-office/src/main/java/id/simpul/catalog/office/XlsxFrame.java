package id.simpul.catalog.office;

/** The parts of a workbook that are the same for every content (ECMA-376). */
final class XlsxFrame {

  static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
  static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

  private XlsxFrame() {}

  static String contentTypes() {
    return HEAD
        + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        + "<Default Extension=\"rels\""
        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + override("/xl/workbook.xml", "sheet.main+xml")
        + override("/xl/worksheets/sheet1.xml", "worksheet+xml")
        + override("/xl/worksheets/sheet2.xml", "worksheet+xml")
        + override("/xl/styles.xml", "styles+xml")
        + "</Types>";
  }

  private static String override(String part, String type) {
    return "<Override PartName=\"" + part + "\" ContentType=\"" + TYPE + type + "\"/>";
  }

  static String relations(String... typesAndTargets) {
    StringBuilder all =
        new StringBuilder(HEAD)
            .append(
                "<Relationships"
                    + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
    for (int i = 0; i < typesAndTargets.length; i += 2) {
      all.append(
          "<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>"
              .formatted(i / 2 + 1, RELATIONS, typesAndTargets[i], typesAndTargets[i + 1]));
    }
    return all.append("</Relationships>").toString();
  }

  static String workbookRelations() {
    return relations(
        "worksheet",
        "worksheets/sheet1.xml",
        "worksheet",
        "worksheets/sheet2.xml",
        "styles",
        "styles.xml");
  }

  static String workbook() {
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
  static String styles() {
    String wrap = "<alignment vertical=\"top\" wrapText=\"1\"/></xf>";
    String text =
        "numFmtId=\"49\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyAlignment=\"1\"";
    return HEAD
        + "<styleSheet xmlns=\""
        + MAIN
        + "\"><fonts count=\"4\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
        + "<font><b/><sz val=\"11\"/><color rgb=\"FFFFFFFF\"/><name val=\"Calibri\"/></font>"
        + "<font><b/><sz val=\"14\"/><name val=\"Calibri\"/></font>"
        + "<font><i/><sz val=\"11\"/><color rgb=\"FF5F6B7A\"/><name"
        + " val=\"Calibri\"/></font></fonts>"
        + "<fills count=\"3\"><fill><patternFill"
        + " patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/>"
        + "</fill><fill><patternFill patternType=\"solid\"><fgColor"
        + " rgb=\"FF1F4E79\"/></patternFill></fill></fills>"
        + "<borders count=\"1\"><border/></borders><cellStyleXfs"
        + " count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"5\">"
        + "<xf fontId=\"0\" fillId=\"0\" "
        + text
        + ">"
        + wrap
        + "<xf fontId=\"1\" fillId=\"2\" "
        + text
        + " applyFont=\"1\" applyFill=\"1\">"
        + wrap
        + "<xf fontId=\"2\" fillId=\"0\" numFmtId=\"49\" borderId=\"0\" xfId=\"0\""
        + " applyFont=\"1\"/>"
        + "<xf fontId=\"0\" fillId=\"0\" quotePrefix=\"1\" "
        + text
        + ">"
        + wrap
        + "<xf fontId=\"3\" fillId=\"0\" "
        + text
        + " applyFont=\"1\"/></cellXfs></styleSheet>";
  }
}
