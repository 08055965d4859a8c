package id.simpul.catalog.compare;

import java.util.List;

/**
 * One aspect over all columns.
 *
 * @param aspect what is compared
 * @param cells what each column says, one line a thing; empty where it says nothing
 */
public record Row(Aspect aspect, List<List<String>> cells) {

  /** Copies the cells. */
  public Row {
    cells = cells.stream().map(List::copyOf).toList();
  }

  /** Whether not all columns say the same. */
  public boolean differs() {
    return cells.stream().distinct().count() > 1;
  }

  /** The lines that every column says; all of them if none differs. */
  public List<String> shared() {
    return cells.stream().findFirst().orElse(List.of()).stream()
        .filter(line -> cells.stream().allMatch(cell -> cell.contains(line)))
        .toList();
  }

  /** The same row with only those lines that not every column says. */
  public Row withoutShared() {
    List<String> shared = shared();
    return new Row(
        aspect,
        cells.stream()
            .map(cell -> cell.stream().filter(line -> !shared.contains(line)).toList())
            .toList());
  }
}
