package id.simpul.catalog.office;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The cells of one sheet that hold something, read as they come (ECMA-376, part 1, 18.3). */
final class RawSheet {

  /** Columns and rows that were joined into one cell. */
  record Merge(int firstColumn, int firstRow, int lastColumn, int lastRow) {}

  private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})([1-9]\\d{0,6})");

  /** Excel keeps fifteen digits; the sixteenth is noise. */
  private static final MathContext PRECISION = new MathContext(15);

  private final Workbook book;
  private final Map<Integer, Map<Integer, RawCell>> rows = new TreeMap<>();
  private final Set<Integer> hiddenRows = new HashSet<>();
  private final Set<Integer> hiddenColumns = new HashSet<>();
  private final List<Merge> merges = new ArrayList<>();
  private int row;
  private int column;
  private boolean rowHidden;
  private int cells;
  private long characters;

  private RawSheet(Workbook book) {
    this.book = book;
  }

  static RawSheet read(Workbook book, Workbook.Tab tab) {
    return book.parts().read(tab.part(), in -> new RawSheet(book).read(XmlEvents.of(in)));
  }

  /** By row, counted from 1, and by column, counted from 0. */
  Map<Integer, Map<Integer, RawCell>> rows() {
    return rows;
  }

  Set<Integer> hiddenRows() {
    return hiddenRows;
  }

  Set<Integer> hiddenColumns() {
    return hiddenColumns;
  }

  List<Merge> merges() {
    return merges;
  }

  private RawSheet read(XmlEvents xml) {
    while (xml.next()) {
      if (xml.opens("row")) {
        row = xml.attribute("r").isEmpty() ? row + 1 : number(xml.attribute("r"));
        column = -1;
        rowHidden = xml.isTrue("hidden");
      } else if (xml.opens("c")) {
        cell(xml);
      } else if (xml.opens("col") && xml.isTrue("hidden")) {
        for (int c = number(xml.attribute("min"));
            c <= Math.min(number(xml.attribute("max")), 200);
            c++) {
          hiddenColumns.add(c - 1);
        }
      } else if (xml.opens("mergeCell")) {
        merge(xml.attribute("ref"));
      }
    }
    return this;
  }

  private void cell(XmlEvents xml) {
    String address = xml.attribute("r");
    if (address.isEmpty()) {
      column++;
    } else {
      Matcher at = matched(address);
      column = column(at.group(1));
      row = number(at.group(2));
    }
    String type = xml.attribute("t");
    String style = xml.attribute("s");
    boolean formula = false;
    StringBuilder text = new StringBuilder();
    int phonetic = 0;
    while (xml.next() && !xml.closes("c")) {
      if (xml.opens("f")) {
        formula = true;
      } else if (xml.opens("rPh")) {
        phonetic++;
      } else if (xml.closes("rPh")) {
        phonetic--;
      } else if (xml.opens("v") || (xml.opens("t") && phonetic == 0)) {
        text.append(xml.text());
      }
    }
    of(type, style, formula, text.toString()).ifPresent(this::keep);
  }

  private Optional<RawCell> of(String type, String style, boolean formula, String value) {
    if (formula) {
      return Optional.of(RawCell.of(RawCell.Kind.FORMULA, value));
    }
    String text = type.equals("s") && !value.isEmpty() ? book.text(value) : value;
    if (text.isBlank() || Cleaning.clean(text).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (type) {
          case "s", "inlineStr", "str" -> RawCell.of(RawCell.Kind.TEXT, text);
          case "b" -> RawCell.of(RawCell.Kind.BOOLEAN, text.equals("1") ? "TRUE" : "FALSE");
          case "e" -> RawCell.of(RawCell.Kind.ERROR, text);
          case "d" -> isoDate(text);
          case "", "n" -> number(text.strip(), style);
          default -> throw OfficeFileException.damaged(null);
        });
  }

  private RawCell number(String value, String style) {
    BigDecimal number;
    try {
      number = new BigDecimal(value.length() > 40 ? "x" : value).round(PRECISION);
    } catch (NumberFormatException e) {
      throw OfficeFileException.damaged(e);
    }
    if (Math.abs((long) number.precision() - number.scale()) > 30 || number.scale() > 40) {
      return RawCell.of(RawCell.Kind.ERROR, value);
    }
    if (style.matches("\\d{1,6}") && book.isDate(Integer.parseInt(style))) {
      return date(number);
    }
    BigDecimal plain = number.stripTrailingZeros();
    return RawCell.of(RawCell.Kind.NUMBER, plain.toPlainString().replace('.', ','));
  }

  /** Day 1 is 1 January 1900, and Excel counts a 29 February of that year. */
  private RawCell date(BigDecimal serial) {
    boolean whole = serial.stripTrailingZeros().scale() <= 0;
    try {
      LocalDate first = book.since1904() ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
      LocalDate day = first.plusDays(serial.longValue());
      if (whole && day.getYear() >= 1901 && day.getYear() <= 9999) {
        return new RawCell(RawCell.Kind.DATE, OfficeDay.write(day), day);
      }
    } catch (DateTimeException e) {
      return RawCell.of(RawCell.Kind.ERROR, serial.toPlainString());
    }
    return RawCell.of(RawCell.Kind.TIME, serial.toPlainString().replace('.', ','));
  }

  private static RawCell isoDate(String text) {
    try {
      LocalDate day = LocalDate.parse(text.replaceFirst("T00:00:00(\\.0+)?Z?$", ""));
      return new RawCell(RawCell.Kind.DATE, OfficeDay.write(day), day);
    } catch (DateTimeException e) {
      return RawCell.of(RawCell.Kind.TIME, text);
    }
  }

  private void keep(RawCell cell) {
    Map<Integer, RawCell> held = rows.computeIfAbsent(row, r -> new TreeMap<>());
    held.put(column, cell);
    characters += cell.text().length();
    if (rowHidden) {
      hiddenRows.add(row);
    }
    if (++cells > OfficeLimits.CELLS
        || rows.size() > OfficeLimits.ROWS
        || characters > OfficeLimits.ALL_TEXT) {
      throw OfficeFileException.tooLarge(
          "lebih dari 50.000 baris atau 200.000 sel yang terisi",
          "more than 50,000 rows or 200,000 cells that are filled in");
    }
  }

  private void merge(String range) {
    String[] ends = range.split(":", -1);
    if (merges.size() >= OfficeLimits.MERGES) {
      throw OfficeFileException.tooLarge("terlalu banyak sel gabungan", "too many merged cells");
    }
    if (ends.length == 2) {
      Matcher first = matched(ends[0]);
      Matcher last = matched(ends[1]);
      merges.add(
          new Merge(
              column(first.group(1)),
              number(first.group(2)),
              column(last.group(1)),
              number(last.group(2))));
    }
  }

  private static Matcher matched(String address) {
    Matcher at = ADDRESS.matcher(address);
    if (!at.matches()) {
      throw OfficeFileException.damaged(null);
    }
    return at;
  }

  private static int column(String letters) {
    int column = 0;
    for (int i = 0; i < letters.length(); i++) {
      column = column * 26 + letters.charAt(i) - 'A' + 1;
    }
    return column - 1;
  }

  private static int number(String digits) {
    if (!digits.matches("[1-9]\\d{0,6}")) {
      throw OfficeFileException.damaged(null);
    }
    return Integer.parseInt(digits);
  }
}
