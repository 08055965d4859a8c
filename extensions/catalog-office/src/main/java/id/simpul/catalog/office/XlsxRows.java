package id.simpul.catalog.office;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rows of the sheet {@code Layanan}, each with its cells. */
final class XlsxRows {

  static final String SHEET = "Layanan";
  static final String HELP = "Petunjuk";

  private final OfficeContent content = new OfficeContent();
  private final RowTree tree = new RowTree(content);
  private final String sheet;
  private final RawSheet raw;

  private XlsxRows(String sheet, RawSheet raw) {
    this.sheet = sheet;
    this.raw = raw;
  }

  static OfficeContent read(byte[] file) {
    Workbook book = new Workbook(XlsxPackage.open(file));
    Workbook.Tab tab = chosen(book);
    XlsxRows rows = new XlsxRows(tab.name(), RawSheet.read(book, tab));
    for (Workbook.Tab other : book.tabs()) {
      if (!other.equals(tab) && !Part.normal(other.name()).equals(Part.normal(HELP))) {
        rows.ignored(Place.sheet(other.name()));
      }
    }
    return rows.read();
  }

  private static Workbook.Tab chosen(Workbook book) {
    List<Workbook.Tab> shown = book.tabs().stream().filter(tab -> !tab.hidden()).toList();
    Optional<Workbook.Tab> named =
        shown.stream().filter(t -> Part.normal(t.name()).equals(Part.normal(SHEET))).findFirst();
    if (named.isPresent() || shown.size() == 1) {
      return named.orElseGet(() -> shown.get(0));
    }
    String found =
        Problems.quoted(String.join(", ", shown.stream().map(Workbook.Tab::name).toList()));
    throw OfficeFileException.of(
        "unusable",
        "Diharapkan lembar bernama '"
            + SHEET
            + "' yang tidak tersembunyi, ditemukan "
            + found
            + ". Ganti nama lembarnya.",
        "A sheet named '"
            + SHEET
            + "' that is not hidden is expected, found "
            + found
            + ". Rename the sheet.",
        null);
  }

  private OfficeContent read() {
    SheetHeader header = SheetHeader.find(raw.rows()).orElseThrow(XlsxRows::noHeader);
    oddities(header);
    Map<Integer, Map<Integer, RawCell>> cells = filled(header);
    cells.forEach(
        (row, columns) -> {
          if (row > header.row()) {
            row(row, columns, header);
          }
        });
    return content;
  }

  private void row(int number, Map<Integer, RawCell> columns, SheetHeader header) {
    Map<Field, RawCell> filled = new EnumMap<>(Field.class);
    header
        .fields()
        .forEach(
            (column, field) -> {
              RawCell cell = columns.get(column);
              if (cell != null) {
                filled.put(field, cell);
              }
            });
    if (!filled.isEmpty()) {
      tree.row(
          Place.row(sheet, number),
          field -> Place.cell(sheet, header.column(field), number),
          filled);
    }
  }

  /** Cells that were joined downwards say the same in every row, where that is what is meant. */
  private Map<Integer, Map<Integer, RawCell>> filled(SheetHeader header) {
    Map<Integer, Map<Integer, RawCell>> cells = new TreeMap<>();
    raw.rows().forEach((row, columns) -> cells.put(row, new TreeMap<>(columns)));
    for (RawSheet.Merge merge : raw.merges()) {
      Field field = header.fields().get(merge.firstColumn());
      if (field == null
          || merge.firstRow() <= header.row()
          || merge.firstRow() == merge.lastRow()) {
        continue;
      }
      @Nullable RawCell value =
          cells.getOrDefault(merge.firstRow(), Map.of()).get(merge.firstColumn());
      if (value != null && (field == Field.SITUATION || field == Field.CODE)) {
        cells.forEach(
            (row, columns) -> {
              if (row > merge.firstRow() && row <= merge.lastRow()) {
                columns.put(merge.firstColumn(), value);
              }
            });
      } else if (value != null) {
        merged(merge);
      }
    }
    return cells;
  }

  private void merged(RawSheet.Merge merge) {
    content
        .stray(Place.cell(sheet, merge.firstColumn(), merge.firstRow()))
        .problems()
        .add(
            Problem.VALUE,
            Place.cell(sheet, merge.firstColumn(), merge.firstRow()),
            "diharapkan satu sel untuk satu baris, ditemukan sel gabungan. Pisahkan (Unmerge"
                + " Cells), lalu isi tiap baris.",
            "expected one cell in one row, found merged cells. Unmerge them and fill in every row.");
  }

  private void oddities(SheetHeader header) {
    for (int column : header.others()) {
      ignored(Place.column(sheet, column));
    }
    long hidden = raw.hiddenRows().stream().filter(row -> row > header.row()).count();
    if (hidden > 0) {
      int first = raw.hiddenRows().stream().mapToInt(Integer::intValue).min().orElse(0);
      hidden(
          Place.row(sheet, first),
          hidden + " baris tersembunyi ikut dibaca",
          hidden + " hidden rows are read too");
    }
    raw.hiddenColumns().stream()
        .filter(header.fields()::containsKey)
        .forEach(
            column ->
                hidden(
                    Place.column(sheet, column),
                    "kolom tersembunyi ikut dibaca",
                    "a hidden column is read too"));
  }

  private void hidden(Place place, String indonesian, String english) {
    content
        .problems()
        .add(
            Problem.HIDDEN,
            place,
            indonesian + ". Hapus bila tidak berlaku lagi.",
            english + ". Remove what no longer holds.");
  }

  private void ignored(Place place) {
    content
        .problems()
        .add(
            Problem.IGNORED,
            place,
            "tidak dibaca: lembar atau kolom ini bukan bagian dari templat.",
            "not read: this sheet or column is no part of the template.");
  }

  private static OfficeFileException noHeader() {
    String needed =
        String.join(", ", Field.CODE.label(), Field.PART.label(), Field.CONTENT.label());
    return OfficeFileException.of(
        "unusable",
        "Diharapkan baris judul kolom dengan "
            + needed
            + " pada lembar '"
            + SHEET
            + "', ditemukan tidak ada. Pakai"
            + " templat, dan jangan hapus baris judulnya.",
        "A row of headings with "
            + needed
            + " is expected on the sheet '"
            + SHEET
            + "', found none. Use the template,"
            + " and keep its row of headings.",
        null);
  }
}
