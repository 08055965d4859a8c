package id.simpul.catalog.office;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a workbook says of itself: its sheets, its calendar, which formats are dates, its texts. */
final class Workbook {

  /** A sheet by its name on the tab. */
  record Tab(String name, boolean hidden, String part) {}

  private final XlsxPackage parts;
  private final List<Tab> tabs = new ArrayList<>();
  private final Set<Integer> dateStyles;
  private final List<String> texts = new ArrayList<>();
  private boolean since1904;

  Workbook(XlsxPackage parts) {
    this.parts = parts;
    Map<String, String> targets = new HashMap<>();
    String strings = relations(targets);
    tabs(targets);
    this.dateStyles = dateStyles();
    if (!strings.isEmpty() && parts.has(strings)) {
      parts.read(strings, in -> sharedStrings(XmlEvents.of(in)));
    }
  }

  List<Tab> tabs() {
    return tabs;
  }

  boolean isDate(int style) {
    return dateStyles.contains(style);
  }

  boolean since1904() {
    return since1904;
  }

  /** A text that cells share. */
  String text(String index) {
    try {
      return texts.get(Integer.parseInt(index.strip()));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw OfficeFileException.damaged(e);
    }
  }

  XlsxPackage parts() {
    return parts;
  }

  private String relations(Map<String, String> targets) {
    String strings = "";
    XmlEvents xml = events("xl/_rels/workbook.xml.rels");
    while (xml.next()) {
      if (xml.opens("Relationship") && !xml.attribute("TargetMode").equals("External")) {
        String target = xml.attribute("Target");
        String part = target.startsWith("/") ? target.substring(1) : "xl/" + target;
        targets.put(xml.attribute("Id"), part);
        strings = xml.attribute("Type").endsWith("/sharedStrings") ? part : strings;
      }
    }
    return strings;
  }

  private void tabs(Map<String, String> targets) {
    XmlEvents xml = events("xl/workbook.xml");
    while (xml.next()) {
      if (xml.opens("workbookPr")) {
        since1904 = xml.isTrue("date1904");
      } else if (xml.opens("sheet") && targets.containsKey(xml.attribute("id"))) {
        boolean hidden =
            !xml.attribute("state").isEmpty() && !xml.attribute("state").equals("visible");
        tabs.add(new Tab(xml.attribute("name"), hidden, targets.get(xml.attribute("id"))));
      }
    }
  }

  private Set<Integer> dateStyles() {
    Set<Integer> styles = new HashSet<>();
    if (!parts.has("xl/styles.xml")) {
      return styles;
    }
    Map<String, String> formats = new HashMap<>();
    XmlEvents xml = events("xl/styles.xml");
    boolean inCells = false;
    int index = 0;
    while (xml.next()) {
      if (xml.opens("numFmt")) {
        formats.put(xml.attribute("numFmtId"), xml.attribute("formatCode"));
      } else if (xml.opens("cellXfs")) {
        inCells = true;
      } else if (xml.closes("cellXfs")) {
        inCells = false;
      } else if (inCells && xml.opens("xf")) {
        String id = xml.attribute("numFmtId");
        if (isDate(id, formats.getOrDefault(id, ""))) {
          styles.add(index);
        }
        index++;
      }
    }
    return styles;
  }

  /**
   * The built-in dates and times of ECMA-376 (part 1, 18.8.30), or a format that names day or hour.
   */
  private static boolean isDate(String id, String format) {
    if (format.isEmpty()) {
      int number = id.matches("\\d{1,3}") ? Integer.parseInt(id) : 0;
      return (number >= 14 && number <= 22)
          || (number >= 27 && number <= 36)
          || (number >= 45 && number <= 47)
          || (number >= 50 && number <= 58);
    }
    String bare = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.|\\*.", "");
    return bare.matches("(?s).*[dmyhsDMYHS].*") && !bare.equalsIgnoreCase("General");
  }

  private Boolean sharedStrings(XmlEvents xml) {
    StringBuilder text = new StringBuilder();
    long all = 0;
    int phonetic = 0;
    while (xml.next()) {
      if (xml.opens("rPh")) {
        phonetic++;
      } else if (xml.closes("rPh")) {
        phonetic--;
      } else if (xml.opens("t") && phonetic == 0) {
        text.append(xml.text());
      } else if (xml.closes("si")) {
        all += text.length();
        if (texts.size() >= OfficeLimits.SHARED_STRINGS || all > OfficeLimits.ALL_TEXT) {
          throw OfficeFileException.tooLarge("terlalu banyak tulisan", "too much text");
        }
        texts.add(text.toString());
        text.setLength(0);
      }
      if (text.length() > OfficeLimits.TEXT) {
        throw OfficeFileException.tooLarge(
            "satu sel lebih dari 32.767 huruf", "a cell of more than 32,767 characters");
      }
    }
    return true;
  }

  private XmlEvents events(String part) {
    return XmlEvents.of(new ByteArrayInputStream(parts.held(part)));
  }
}
