package id.simpul.catalog.office;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The row of headings: which column holds what, in whatever order somebody put them. */
record SheetHeader(int row, Map<Integer, Field> fields, Set<Integer> others) {

  private static final int SEARCHED = 40;

  /** The first row that has the headings nobody can do without. */
  static Optional<SheetHeader> find(Map<Integer, Map<Integer, RawCell>> rows) {
    return rows.entrySet().stream()
        .limit(SEARCHED)
        .map(row -> of(row.getKey(), row.getValue()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<SheetHeader> of(int row, Map<Integer, RawCell> cells) {
    Map<Integer, Field> fields = new TreeMap<>();
    Set<Integer> others = new TreeSet<>();
    Map<Field, Integer> seen = new EnumMap<>(Field.class);
    cells.forEach(
        (column, cell) -> {
          Optional<Field> field = Field.labelled(Cleaning.clean(cell.text()));
          if (field.isPresent() && seen.putIfAbsent(field.get(), column) == null) {
            fields.put(column, field.get());
          } else {
            others.add(column);
          }
        });
    boolean complete =
        seen.containsKey(Field.CODE)
            && seen.containsKey(Field.PART)
            && seen.containsKey(Field.CONTENT);
    return complete ? Optional.of(new SheetHeader(row, fields, others)) : Optional.empty();
  }

  /** Where a field stands; the first column if the sheet has none for it. */
  int column(Field field) {
    return fields.entrySet().stream()
        .filter(each -> each.getValue() == field)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(0);
  }
}
