package id.simpul.catalog.office;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a file says about one service: in general, and in each situation. */
final class ServiceRows {

  private final Entry code;
  private final boolean stray;
  private final Problems problems = new Problems();
  private final List<Row> rows = new ArrayList<>();
  private final Map<String, List<Row>> cases = new LinkedHashMap<>();
  private final Map<String, Place> caseNames = new HashMap<>();

  ServiceRows(Entry code) {
    this(code, false);
  }

  private ServiceRows(Entry code, boolean stray) {
    this.code = code;
    this.stray = stray;
  }

  /** Something without a code, called by its place. */
  static ServiceRows stray(Place place) {
    return new ServiceRows(Entry.of(place.indonesian(), place), true);
  }

  boolean isStray() {
    return stray;
  }

  Entry code() {
    return code;
  }

  Problems problems() {
    return problems;
  }

  List<Row> rows() {
    return rows;
  }

  List<Row> rows(Part part) {
    return rows.stream().filter(row -> row.part() == part).toList();
  }

  /** Adds a row that holds in general. */
  void add(Row row) {
    rows.add(row);
  }

  /** Adds a row that holds in a situation only. */
  void add(Entry situation, Row row) {
    caseNames.putIfAbsent(Part.normal(situation.text()), situation.place());
    cases.computeIfAbsent(Part.normal(situation.text()), name -> new ArrayList<>()).add(row);
  }

  List<Row> in(String situation) {
    return cases.getOrDefault(Part.normal(situation), List.of());
  }

  /** Reports what stands twice and situations that nobody declared. */
  void checkWhole() {
    onlyOnce(rows);
    cases.values().forEach(this::onlyOnce);
    List<String> declared =
        rows(Part.SITUATION).stream()
            .flatMap(row -> row.get(Field.CONTENT).stream())
            .map(name -> Part.normal(name.text()))
            .toList();
    cases.keySet().stream()
        .filter(name -> !declared.contains(name))
        .forEach(name -> undeclared(name, declared));
  }

  private void undeclared(String name, List<String> declared) {
    String known = declared.isEmpty() ? "-" : String.join(", ", declared);
    String found = Problems.quoted(name);
    problems.add(
        Problem.REFERENCE,
        caseNames.getOrDefault(name, code.place()),
        "diharapkan situasi yang sudah ada ("
            + known
            + "), ditemukan "
            + found
            + ". Tambahkan baris Bagian 'Situasi' untuknya, atau perbaiki ejaannya.",
        "expected a situation that is declared ("
            + known
            + "), found "
            + found
            + ". Add a row 'Situasi' for it, or correct the spelling.");
  }

  private void onlyOnce(List<Row> said) {
    Map<Part, Row> seen = new EnumMap<>(Part.class);
    for (Row row : said) {
      Row first = row.part().isSingle() ? seen.putIfAbsent(row.part(), row) : null;
      if (first != null) {
        problems.add(
            Problem.PART_TWICE,
            row.placeOf(Field.PART),
            "'"
                + row.part().label()
                + "' diharapkan sekali untuk layanan "
                + Problems.quoted(code.text())
                + ", ditemukan juga di "
                + first.placeOf(Field.PART).indonesian()
                + ". Hapus satu, atau beri kode lain bila ini layanan lain.",
            "'"
                + row.part().label()
                + "' is expected once for the service "
                + Problems.quoted(code.text())
                + ", found also at "
                + first.placeOf(Field.PART).english()
                + ". Remove one, or give another code if this is another service.");
      }
    }
  }
}
