package id.simpul.catalog.compare;

import id.simpul.catalog.SourcedService;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Prints one table at one moment. */
final class TablePrinter {

  private final ComparisonTable table;
  private final Instant now;
  private final boolean english;
  private final StringBuilder out = new StringBuilder();

  TablePrinter(ComparisonTable table, Instant now) {
    this.table = table;
    this.now = now;
    this.english = table.language().startsWith("en");
  }

  String print() {
    if (table.columns().isEmpty()) {
      return english
          ? "Nobody offers this service.\n"
          : "Belum ada instansi yang menyediakan layanan ini.\n";
    }
    paragraph(table.title());
    List<Row> rows = table.rows();
    if (table.tellsOnlyDifferences()) {
      common(rows);
      rows = rows.stream().filter(Row::differs).map(Row::withoutShared).toList();
    }
    if (Columns.fit(table.columns().size(), table.width())) {
      sideBySide(rows);
    } else {
      stacked(rows);
    }
    if (!table.tellsOnlyDifferences()) {
      paragraph(english ? "* here the authorities differ" : "* di sini instansi berbeda");
    }
    return out.toString();
  }

  private void common(List<Row> rows) {
    List<String> shared = new ArrayList<>();
    for (Row row : rows) {
      if (!row.shared().isEmpty()) {
        shared.add(label(row) + ": " + String.join("; ", row.shared()));
      }
    }
    if (shared.isEmpty()) {
      return;
    }
    String same = english ? "The same in all:" : "Sama di semua:";
    String oneLine = same + " " + String.join(" · ", shared);
    if (Cell.clean(oneLine).length() <= table.width()) {
      paragraph(oneLine);
    } else {
      paragraph(same);
      paragraphs(shared);
    }
  }

  private void sideBySide(List<Row> rows) {
    List<List<List<String>>> lines = new ArrayList<>();
    lines.add(line("", table.columns().stream().map(c -> List.of(table.nameOf(c))).toList()));
    rows.forEach(row -> lines.add(line(marked(row), row.cells())));
    if (table.tellsMatches()) {
      lines.add(line(matchLabel(), table.columns().stream().map(table::matchOf).toList()));
    }
    lines.add(
        line(
            english ? "As of" : "Data",
            table.columns().stream().map(c -> List.of(age(c))).toList()));
    Columns columns = Columns.of(lines, table.width());
    out.append(columns.rule());
    for (int i = 0; i < lines.size(); i++) {
      out.append(columns.row(lines.get(i)));
      boolean ruled = i == 0 || i == lines.size() - 2 || i == lines.size() - 1;
      out.append(ruled ? columns.rule() : "\n");
    }
  }

  private static List<List<String>> line(String label, List<List<String>> cells) {
    List<List<String>> line = new ArrayList<>();
    line.add(List.of(label));
    cells.forEach(cell -> line.add(cell.isEmpty() ? List.of("-") : cell));
    return line;
  }

  private void stacked(List<Row> rows) {
    for (int i = 0; i < table.columns().size(); i++) {
      SourcedService column = table.columns().get(i);
      List<List<List<String>>> lines = new ArrayList<>();
      for (Row row : rows) {
        lines.add(line(marked(row), List.of(row.cells().get(i))));
      }
      if (table.tellsMatches()) {
        lines.add(line(matchLabel(), List.of(table.matchOf(column))));
      }
      out.append("-".repeat(Math.max(table.width(), 1))).append('\n');
      paragraph(table.nameOf(column) + " (" + age(column) + ")");
      Columns columns = Columns.of(lines, table.width());
      lines.forEach(line -> out.append(columns.row(line)));
    }
  }

  private String matchLabel() {
    return english ? "Match" : "Kecocokan";
  }

  private void paragraph(String text) {
    paragraphs(List.of(text));
  }

  private void paragraphs(List<String> texts) {
    Cell.wrap(texts, Math.max(table.width(), Columns.NARROWEST))
        .forEach(line -> out.append(line).append('\n'));
  }

  private String label(Row row) {
    return row.aspect().label().in(table.language());
  }

  private String marked(Row row) {
    boolean marked = row.differs() && table.columns().size() > 1 && !table.tellsOnlyDifferences();
    return label(row) + (marked ? " *" : "");
  }

  private String age(SourcedService column) {
    Duration age = column.age(now);
    if (age.toMinutes() < 1) {
      return english ? "just now" : "baru saja";
    }
    if (age.toHours() < 1) {
      return age.toMinutes() + (english ? " min ago" : " menit lalu");
    }
    if (age.toDays() < 1) {
      return age.toHours() + (english ? " h ago" : " jam lalu");
    }
    return age.toDays() + (english ? " days ago" : " hari lalu");
  }
}
