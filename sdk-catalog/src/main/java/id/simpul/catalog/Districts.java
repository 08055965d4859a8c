package id.simpul.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The kecamatan of every kabupaten and kota, and the desa and kelurahan in each, as the ministry of
 * home affairs numbers them. Read when the first such code is looked up.
 */
final class Districts {

  /** The numbers from the first to the last, both included. */
  private record Range(int first, int last) {

    static Range parse(String text) {
      int dash = text.indexOf('-');
      int first = Integer.parseInt(dash < 0 ? text : text.substring(0, dash));
      return new Range(first, dash < 0 ? first : Integer.parseInt(text.substring(dash + 1)));
    }

    boolean holds(int number) {
      return first <= number && number <= last;
    }
  }

  private static final Map<String, List<Range>> VILLAGES = villages();

  private Districts() {}

  /** Whether there is a kecamatan of this code, such as {@code 32.76.06}. */
  static boolean hasDistrict(String code) {
    return VILLAGES.containsKey(code);
  }

  /** Whether there is a desa or kelurahan of this code, such as {@code 32.76.06.1001}. */
  static boolean hasVillage(String code) {
    int dot = code.lastIndexOf('.');
    int number = Integer.parseInt(code.substring(dot + 1));
    return VILLAGES.getOrDefault(code.substring(0, dot), List.of()).stream()
        .anyMatch(range -> range.holds(number));
  }

  private static Map<String, List<Range>> villages() {
    Map<String, List<Range>> villages = new HashMap<>();
    for (String line : RegionFile.lines("districts.txt")) {
      String[] parts = line.split(" ", -1);
      for (int i = 1; i < parts.length; i++) {
        int colon = parts[i].indexOf(':');
        String district = parts[0] + "." + parts[i].substring(0, colon);
        villages.put(district, ranges(parts[i].substring(colon + 1)));
      }
    }
    return Map.copyOf(villages);
  }

  private static List<Range> ranges(String text) {
    List<Range> ranges = new ArrayList<>();
    for (String range : text.split(",", -1)) {
      if (!range.isEmpty()) {
        ranges.add(Range.parse(range));
      }
    }
    return List.copyOf(ranges);
  }
}
