package id.simpul.catalog;

import id.simpul.core.LocalizedText;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every province, kabupaten and kota: its code in both schemes, and its names. */
final class RegionTable {

  /** A name, and the first day on which it counts; without one it always has. */
  private record Named(@Nullable LocalDate from, LocalizedText name) {

    boolean countsOn(LocalDate day) {
      return from == null || !day.isBefore(from);
    }
  }

  private record Row(RegionCode kemendagri, RegionCode bps, List<Named> names) {}

  private static final Map<RegionCode, Row> ROWS = rows();

  private RegionTable() {}

  static boolean has(RegionCode region) {
    return ROWS.containsKey(region);
  }

  static List<RegionCode> all() {
    return ROWS.keySet().stream()
        .filter(region -> region.scheme() == RegionScheme.KEMENDAGRI)
        .sorted(Comparator.comparing(RegionCode::code))
        .toList();
  }

  /** The name in use. */
  static Optional<LocalizedText> nameOf(RegionCode region) {
    return row(region).map(row -> row.names().get(row.names().size() - 1).name());
  }

  static Optional<LocalizedText> nameOf(RegionCode region, LocalDate day) {
    return row(region)
        .flatMap(
            row ->
                row.names().stream()
                    .filter(named -> named.countsOn(day))
                    .reduce((earlier, later) -> later)
                    .map(Named::name));
  }

  static Optional<RegionCode> translated(RegionCode region) {
    return row(region)
        .map(row -> region.scheme() == RegionScheme.BPS ? row.kemendagri() : row.bps());
  }

  private static Optional<Row> row(RegionCode region) {
    return Optional.ofNullable(ROWS.get(region));
  }

  private static Map<RegionCode, Row> rows() {
    Map<RegionCode, Row> rows = new HashMap<>();
    RegionFile.lines("regions.tsv").forEach(line -> add(rows, line.split("\t", -1)));
    return Map.copyOf(rows);
  }

  /** A further line of a region adds a later name. */
  private static void add(Map<RegionCode, Row> rows, String[] cells) {
    RegionCode kemendagri = RegionCode.kemendagri(cells[0]);
    LocalDate from = cells[2].isEmpty() ? null : LocalDate.parse(cells[2]);
    Named named = new Named(from, LocalizedText.of(cells[3], cells[4]));
    Row known = rows.get(kemendagri);
    List<Named> names = known == null ? List.of(named) : List.of(known.names().get(0), named);
    Row row = new Row(kemendagri, RegionCode.bps(cells[1]), names);
    rows.put(kemendagri, row);
    rows.put(row.bps(), row);
  }
}
