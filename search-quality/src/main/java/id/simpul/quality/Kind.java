package id.simpul.quality;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One kind of service as it is described by hand, and what single authorities say differently:
 * {@code kinds/*.yaml}.
 */
final class Kind {

  private static final List<String> FILES =
      List.of(
          "penduduk",
          "kelurahan",
          "usaha",
          "bangunan-pajak",
          "darurat",
          "sosial-kesehatan",
          "sekolah-kerja",
          "kota",
          "nasional");

  /** Who gives a service if its kind does not say. */
  private static final List<String> THE_FIVE =
      List.of("jakarta", "kota-bogor", "depok", "kota-bekasi", "kota-tangerang");

  private static final Set<String> KEYS =
      Set.of(
          "title",
          "about",
          "note",
          "words",
          "event",
          "office",
          "for",
          "type",
          "need",
          "needs-also",
          "steps",
          "time",
          "cost",
          "gives",
          "who",
          "channels");
  private static final Set<String> LISTS = Set.of("covers", "only", "also", "not", "at");

  private final String key;
  private final JsonNode node;
  private final Facts facts;
  private final Map<String, Facts> local = new HashMap<>();

  private Kind(JsonNode node) {
    this.key = node.path("kind").asText();
    this.node = node;
    Set<String> all = new LinkedHashSet<>(KEYS);
    all.addAll(LISTS);
    all.add("kind");
    this.facts = Facts.of("kind " + key, node, all);
    node.path("at")
        .properties()
        .forEach(
            at ->
                local.put(
                    at.getKey(),
                    Facts.of("kind " + key + " at " + at.getKey(), at.getValue(), KEYS)));
  }

  static List<Kind> all() {
    List<Kind> all = new ArrayList<>();
    FILES.forEach(
        file ->
            CollectionFile.read("kinds/" + file + ".yaml")
                .forEach(node -> all.add(new Kind(node))));
    return all;
  }

  String key() {
    return key;
  }

  /** This kind, and those that it does in one go. */
  Set<String> kinds() {
    Set<String> kinds = new LinkedHashSet<>(list("covers"));
    kinds.add(key);
    return kinds;
  }

  /** The authorities that give it. */
  Set<String> authorities() {
    List<String> only = list("only");
    Set<String> authorities = new LinkedHashSet<>(only.isEmpty() ? THE_FIVE : only);
    authorities.addAll(list("also"));
    list("not").forEach(authorities::remove);
    return authorities;
  }

  /** For whom something is said apart. */
  Set<String> worded() {
    return local.keySet();
  }

  /** Whether this authority's title is worded by hand. */
  boolean titledBy(String authority) {
    Facts said = local.get(authority);
    return said != null && said.says("title");
  }

  /** What this authority says of it. */
  Facts at(String authority) {
    Facts said = local.get(authority);
    return said == null ? facts : facts.with(said);
  }

  private List<String> list(String name) {
    List<String> values = new ArrayList<>();
    node.path(name).forEach(value -> values.add(value.asText()));
    return values;
  }

  @Override
  public String toString() {
    return key;
  }
}
