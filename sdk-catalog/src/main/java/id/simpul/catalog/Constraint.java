package id.simpul.catalog;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What CPSV-AP asks of one property of one class.
 *
 * @param property the IRI of the property
 * @param least how many values there are at least
 * @param most how many there are at most
 * @param kind what stands there: the IRI of a class or of a data type; empty if anything may
 */
record Constraint(String property, int least, int most, String kind) {

  private static final String LANG_STRING = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString";
  private static final Table TABLE = Table.load();

  /** What is asked of a resource of this class and of the classes above it. */
  static Asked asked(String type) {
    return TABLE.constraints.getOrDefault(type, Asked.NOTHING);
  }

  /** What is asked of one resource, by property. */
  static final class Asked {

    private static final Asked NOTHING = new Asked(List.of());

    private final List<Constraint> all;
    private final List<Constraint> needed;
    private final Map<String, List<Constraint>> byProperty = new HashMap<>();

    Asked(List<Constraint> all) {
      this.all = all;
      this.needed = all.stream().filter(constraint -> constraint.least() > 0).toList();
      all.forEach(
          constraint ->
              byProperty
                  .computeIfAbsent(constraint.property(), p -> new ArrayList<>(1))
                  .add(constraint));
    }

    List<Constraint> all() {
      return all;
    }

    /** Those without which something is missing. */
    List<Constraint> needed() {
      return needed;
    }

    List<Constraint> of(String property) {
      return byProperty.getOrDefault(property, List.of());
    }
  }

  /** Whether a resource of one class is one of another, too. */
  static boolean isKindOf(String type, String other) {
    return type.equals(other) || TABLE.above(type).contains(other);
  }

  boolean isText() {
    return kind.equals(LANG_STRING);
  }

  boolean isDataType() {
    return kind.startsWith(Cpsv.XSD);
  }

  boolean isClass() {
    return !kind.isEmpty() && !isText() && !isDataType();
  }

  /** The table as it is bundled: prefixes, subclasses, and one line a property. */
  private static final class Table {

    private final Map<String, String> prefixes = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, List<Constraint>> own = new HashMap<>();
    private final Map<String, Asked> constraints = new HashMap<>();

    static Table load() {
      Table table = new Table();
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(
                  Objects.requireNonNull(
                      Constraint.class.getResourceAsStream("constraints.txt"), "constraints.txt"),
                  StandardCharsets.UTF_8))) {
        lines.lines().forEach(line -> table.line(line.split(" ", -1)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      table.inherit();
      return table;
    }

    private void line(String[] words) {
      switch (words[0]) {
        case "#" -> {}
        case "@" -> prefixes.put(words[1], words[2]);
        case "<" -> parents.put(full(words[1]), full(words[2]));
        default -> {
          int most = words[3].equals("*") ? Integer.MAX_VALUE : Integer.parseInt(words[3]);
          String kind = words[4].equals("-") ? "" : full(words[4]);
          own.computeIfAbsent(full(words[0]), c -> new ArrayList<>())
              .add(new Constraint(full(words[1]), Integer.parseInt(words[2]), most, kind));
        }
      }
    }

    private void inherit() {
      Set<String> all = new HashSet<>(own.keySet());
      all.addAll(parents.keySet());
      for (String type : all) {
        List<Constraint> asked = new ArrayList<>(own.getOrDefault(type, List.of()));
        above(type).forEach(parent -> asked.addAll(own.getOrDefault(parent, List.of())));
        constraints.put(type, new Asked(List.copyOf(asked)));
      }
    }

    private List<String> above(String type) {
      List<String> above = new ArrayList<>();
      String parent = parents.get(type);
      while (parent != null) {
        above.add(parent);
        parent = parents.get(parent);
      }
      return above;
    }

    private String full(String name) {
      int colon = name.indexOf(':');
      String prefix = prefixes.get(name.substring(0, colon));
      return prefix == null ? name : prefix + name.substring(colon + 1);
    }
  }
}
