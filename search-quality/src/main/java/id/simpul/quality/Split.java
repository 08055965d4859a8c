package id.simpul.quality;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The rule that divides the collection, stated before anything was measured: within each group the
 * entries stand in the order of the SHA-256 of their text; the first, the third and so on go to
 * {@link Half#REPORT}, the others to {@link Half#TUNE}. So every group is in both halves, and
 * nobody chooses what stands where.
 */
final class Split {

  private Split() {}

  static <T> Map<Half, List<T>> of(
      Collection<T> entries, Function<T, String> group, Function<T, String> text) {
    Map<String, List<T>> groups = new LinkedHashMap<>();
    entries.forEach(
        entry -> groups.computeIfAbsent(group.apply(entry), g -> new ArrayList<>()).add(entry));
    Map<Half, List<T>> halves = new LinkedHashMap<>();
    for (Half half : Half.values()) {
      halves.put(half, new ArrayList<>());
    }
    for (List<T> members : groups.values()) {
      members.sort(Comparator.comparing(entry -> sha256(text.apply(entry))));
      for (int i = 0; i < members.size(); i++) {
        halves
            .getOrDefault(i % 2 == 0 ? Half.REPORT : Half.TUNE, new ArrayList<>())
            .add(members.get(i));
      }
    }
    return halves;
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
