package id.simpul.benchmarks.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Every desa and kelurahan of Indonesia, with what lies above it, from the ministry's table. */
final class Villages {

  private static final String TABLE = "regions/wilayah-kemendagri-2025.csv";
  private static final int LENGTH_OF_A_VILLAGE = 13;

  private final Map<String, String> names = new HashMap<>();
  private final List<String> codes = new ArrayList<>();

  private Villages() {}

  /** Reads them from a folder beside the project. */
  static Villages in(Path folder) {
    Villages villages = new Villages();
    try {
      for (String line : Files.readAllLines(folder.resolve(TABLE))) {
        int comma = line.indexOf(',');
        String code = line.substring(0, comma);
        if (Character.isDigit(code.charAt(0))) {
          villages.names.put(code, line.substring(comma + 1).replace("\"", ""));
          if (code.length() == LENGTH_OF_A_VILLAGE) {
            villages.codes.add(code);
          }
        }
      }
      return villages;
    } catch (IOException e) {
      throw new UncheckedIOException("expected the ministry's table of regions in " + folder, e);
    }
  }

  int size() {
    return codes.size();
  }

  /** The code of one of them, {@code 32.76.01.1009}. */
  String code(int number) {
    return codes.get(number);
  }

  /** The name of a region by its code, of any level. */
  String name(String code) {
    return Objects.requireNonNull(names.get(code), code);
  }
}
