package id.simpul.catalog.search.engine;

import id.simpul.catalog.RegionCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the names of provinces, kabupaten and kota among words, and what else people call a region.
 *
 * <p>A name alone counts only where something is given, because some are words as well: Batu is a
 * stone. {@code kota} or {@code kabupaten} before it makes it a place anyway.
 */
final class Places {

  private static final int LONGEST = 3;

  /** As long is the code of a kabupaten or a kota. */
  private static final int CITY = 5;

  private static final Map<String, String> KINDS =
      Map.of("kota", "Kota", "kabupaten", "Kabupaten", "kab", "Kabupaten");

  /** Names for the whole of what was named more finely. */
  private static final Map<String, String> ALSO =
      Map.of("jakarta", "31", "dki", "31", "jogja", "34", "yogya", "34", "jabar", "32");

  /** A place that was found, and the words that name it. */
  record Found(List<RegionCode> regions, Set<Integer> words) {}

  private final Map<List<String>, List<RegionCode>> byName = new HashMap<>();

  /** Those that the ministry names, and what people call them by the files of words. */
  Places(Dictionary dictionary) {
    for (RegionCode region : RegionCode.provincesAndCities()) {
      String name = region.name().orElseThrow().in("id");
      List<String> words = Token.of(name).stream().map(Token::word).toList();
      add(words, region);
      if (words.size() > 1 && KINDS.containsValue(name.substring(0, name.indexOf(' ')))) {
        List<String> bare = words.subList(1, words.size());
        add(bare, region);
        if (bare.get(0).equals("administrasi")) {
          add(bare.subList(1, bare.size()), region);
        }
        if (words.get(0).equals("kabupaten")) {
          List<String> shorter = new ArrayList<>(bare);
          shorter.add(0, "kab");
          add(shorter, region);
        }
      }
    }
    dictionary.places().forEach((name, regions) -> regions.forEach(region -> add(name, region)));
    ALSO.forEach((name, code) -> byName.put(List.of(name), List.of(RegionCode.kemendagri(code))));
  }

  private void add(List<String> name, RegionCode region) {
    byName.computeIfAbsent(List.copyOf(name), n -> new ArrayList<>()).add(region);
  }

  /** The first place among the words; empty if there is none. */
  Found find(List<Token> tokens, Vocabulary vocabulary) throws IOException {
    for (int i = 0; i < tokens.size(); i++) {
      for (int length = LONGEST + 1; length >= 1; length--) {
        if (i + length > tokens.size()) {
          continue;
        }
        List<String> name = tokens.subList(i, i + length).stream().map(Token::word).toList();
        List<RegionCode> regions = byName.getOrDefault(name, List.of());
        List<RegionCode> meant =
            KINDS.containsKey(name.get(0)) ? regions : served(regions, vocabulary);
        if (!meant.isEmpty()) {
          Set<Integer> words = new HashSet<>();
          for (int word = i; word < i + length; word++) {
            words.add(word);
          }
          return new Found(List.copyOf(meant), words);
        }
      }
    }
    return new Found(List.of(), Set.of());
  }

  private static List<RegionCode> served(List<RegionCode> regions, Vocabulary vocabulary)
      throws IOException {
    for (RegionCode region : regions) {
      String city = region.code().substring(0, Math.min(CITY, region.code().length()));
      if (vocabulary.serves(city) || vocabulary.serves(region.province().code() + "!")) {
        return regions;
      }
    }
    return List.of();
  }
}
