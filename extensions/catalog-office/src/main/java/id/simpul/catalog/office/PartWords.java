package id.simpul.catalog.office;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * How a part is called, what its row holds and what it means, as {@code parts.txt} says.
 *
 * @param needed fields without which the row says nothing
 * @param further fields that may be filled in beside them
 */
record PartWords(
    String key, String label, Set<Field> needed, Set<Field> further, String example, String help) {

  private static final Map<String, PartWords> TABLE = load();

  static PartWords of(String name) {
    return Objects.requireNonNull(TABLE.get(name), name);
  }

  private static Map<String, PartWords> load() {
    Map<String, PartWords> table = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    PartWords.class.getResourceAsStream("parts.txt"), "parts.txt"),
                StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .forEach(cells -> table.put(cells[0], of(cells)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table;
  }

  private static PartWords of(String[] cells) {
    return new PartWords(
        cells[1],
        cells[2],
        fields(cells[3]),
        fields(cells[4]),
        cells[5].equals("-") ? "" : cells[5],
        cells[6]);
  }

  private static Set<Field> fields(String names) {
    Set<Field> fields = EnumSet.noneOf(Field.class);
    if (!names.equals("-")) {
      Arrays.stream(names.split(",", -1)).map(Field::valueOf).forEach(fields::add);
    }
    return fields;
  }
}
