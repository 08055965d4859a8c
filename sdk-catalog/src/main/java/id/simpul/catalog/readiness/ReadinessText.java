package id.simpul.catalog.readiness;

import id.simpul.catalog.StandardComponent;
import id.simpul.core.LocalizedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The report for a terminal. */
final class ReadinessText {

  private static final String GAP = "  ";

  private final Readiness readiness;
  private final String language;

  ReadinessText(Readiness readiness, String language) {
    this.readiness = readiness;
    this.language = language;
  }

  String print() {
    return table(authorities()) + "\n" + table(components());
  }

  private List<List<String>> authorities() {
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>();
    head.add(said("Instansi", "Authority"));
    head.add(said("Layanan", "Services"));
    head.add(said("Lengkap", "Complete"));
    for (Gap gap : Gap.values()) {
      head.add(gap.label().in(language));
    }
    rows.add(head);
    readiness.authorities().forEach(one -> rows.add(row(one)));
    if (readiness.authorities().size() > 1) {
      rows.add(row(readiness.overall()));
    }
    return rows;
  }

  private List<String> row(AuthorityReadiness one) {
    List<String> row = new ArrayList<>();
    row.add(one.authority().map(id -> id.value()).orElse(said("Semua", "All")));
    row.add(String.valueOf(one.services()));
    row.add(one.completeness() + "%");
    for (Gap gap : Gap.values()) {
      row.add(one.shown(gap));
    }
    return row;
  }

  private List<List<String>> components() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of(said("Komponen standar pelayanan", "Component"), said("Disebut", "Stated")));
    for (StandardComponent component : StandardComponent.values()) {
      rows.add(
          List.of(
              component.number() + " " + component.label().in(language),
              readiness.overall().stated(component)
                  + said(" dari ", " of ")
                  + readiness.overall().services()));
    }
    return rows;
  }

  private String said(String indonesian, String english) {
    return LocalizedText.of(indonesian, english).in(language);
  }

  private static String table(List<List<String>> rows) {
    List<List<String>> head = stacked(rows.get(0));
    List<List<String>> body = rows.subList(1, rows.size());
    int[] widths = new int[rows.get(0).size()];
    Stream.concat(head.stream(), body.stream()).forEach(row -> widen(widths, row));
    StringBuilder table = new StringBuilder();
    head.forEach(row -> table.append(line(row, widths)));
    table
        .append(Arrays.stream(widths).mapToObj("-"::repeat).collect(Collectors.joining(GAP)))
        .append('\n');
    body.forEach(row -> table.append(line(row, widths)));
    return table.toString();
  }

  /** Headings of several words stand in several lines, or the table would be too wide to read. */
  private static List<List<String>> stacked(List<String> headings) {
    List<List<String>> words =
        headings.stream().map(heading -> List.of(heading.split(" ", -1))).toList();
    int height = words.stream().mapToInt(List::size).max().orElse(1);
    return IntStream.range(0, height)
        .mapToObj(line -> words.stream().map(word -> wordAt(word, line, height)).toList())
        .toList();
  }

  /** The last word stands in the last line. */
  private static String wordAt(List<String> words, int line, int height) {
    int index = line - (height - words.size());
    return index < 0 ? "" : words.get(index);
  }

  private static void widen(int[] widths, List<String> row) {
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Math.max(widths[i], row.get(i).length());
    }
  }

  private static String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String pad = " ".repeat(widths[i] - row.get(i).length());
      // Names begin, and figures end, at the same column.
      line.append(i == 0 ? row.get(i) + pad : GAP + pad + row.get(i));
    }
    return line.toString().stripTrailing() + "\n";
  }
}
