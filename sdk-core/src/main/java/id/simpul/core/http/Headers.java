package id.simpul.core.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * HTTP header fields (RFC 9110, section 5): names without regard to case, several values each.
 *
 * <p>Prints names only, because values carry tokens. Immutable and safe to share between threads.
 *
 * <pre>{@code
 * Headers headers = Headers.of(Map.of("Accept", "application/json"));
 * headers.first("accept");   // Optional[application/json]
 * }</pre>
 */
public final class Headers {

  private static final Headers NONE = new Headers(new Field[0]);
  private static final Comparator<Field> BY_NAME =
      Comparator.comparing(Field::name, String.CASE_INSENSITIVE_ORDER);
  private static final String TOKEN_SIGNS = "!#$%&'*+-.^_`|~";

  /** Sorted by name; the values of one name side by side, in order. Never changed. */
  private final Field[] fields;

  private Headers(Field[] fields) {
    this.fields = fields;
  }

  /**
   * No fields at all.
   *
   * @return the empty headers
   */
  public static Headers none() {
    return NONE;
  }

  /**
   * The fields of a map, one value each.
   *
   * @param fields names and values
   * @return the headers
   * @throws IllegalArgumentException if a name or a value cannot stand in a header
   */
  public static Headers of(Map<String, String> fields) {
    Headers headers = NONE;
    for (Map.Entry<String, String> field : fields.entrySet()) {
      headers = headers.with(field.getKey(), field.getValue());
    }
    return headers;
  }

  /**
   * The fields of a message that arrived, such as a request to one's own server. Nothing is refused
   * here: its sender's mistakes must not become failures of ours. A name in two spellings is one
   * field with the values of both.
   *
   * @param fields names and all of their values
   * @return the headers
   */
  public static Headers received(Map<String, ? extends Collection<String>> fields) {
    List<Field> all = new ArrayList<>(fields.size());
    fields.forEach((name, values) -> values.forEach(value -> all.add(new Field(name, value))));
    return sorted(all.toArray(Field[]::new));
  }

  /** The same for one that another library has taken apart already. */
  static Headers received(int count, IntFunction<String> names, IntFunction<String> values) {
    Field[] fields = new Field[count];
    for (int i = 0; i < count; i++) {
      fields[i] = new Field(names.apply(i), values.apply(i));
    }
    return sorted(fields);
  }

  /** Of fields that are known to be sound; sorts what it is given. */
  static Headers sorted(Field... fields) {
    Arrays.sort(fields, BY_NAME);
    return new Headers(fields);
  }

  /**
   * The first value of a field.
   *
   * @param name in any case
   * @return the value, if the field is present
   */
  public Optional<String> first(String name) {
    int at = from(name);
    return isAt(at, name) ? Optional.of(fields[at].value()) : Optional.empty();
  }

  /**
   * All values of a field, in order.
   *
   * @param name in any case
   * @return the values; empty if the field is absent
   */
  public List<String> all(String name) {
    int from = from(name);
    return switch (to(from, name) - from) {
      case 0 -> List.of();
      case 1 -> List.of(fields[from].value());
      default -> Arrays.stream(fields, from, to(from, name)).map(Field::value).toList();
    };
  }

  /**
   * Where the first link with a relation leads (RFC 8288), as it is written: it may be relative to
   * the address of the page, and is somebody else's word. Links about another page ({@code anchor})
   * do not count.
   *
   * @param relation such as {@code next}, without regard to case
   * @return the target, if a well-formed Link header has such a link
   */
  public Optional<String> link(String relation) {
    Objects.requireNonNull(relation, "relation");
    List<String> fields = all("Link");
    return fields.isEmpty()
        ? Optional.empty()
        : LinkHeader.targets(fields, relation).stream().findFirst();
  }

  /**
   * The names present, sorted without regard to case.
   *
   * @return the names as they were given
   */
  public Set<String> names() {
    return new FieldNames(fields);
  }

  /**
   * These headers with a field set to one value, in place of any that it had.
   *
   * @param name a token (RFC 9110, 5.6.2)
   * @param value visible ASCII, spaces and tabs
   * @return new headers
   * @throws IllegalArgumentException if the name or the value cannot stand in a header; the value
   *     is not repeated in the message
   */
  public Headers with(String name, String value) {
    requireName(name);
    requireValue(name, value);
    int from = from(name);
    return changed(from, to(from, name), name, value);
  }

  /**
   * These headers with one more value for a field.
   *
   * @param name a token (RFC 9110, 5.6.2)
   * @param value visible ASCII, spaces and tabs
   * @return new headers
   * @throws IllegalArgumentException if the name or the value cannot stand in a header
   */
  public Headers adding(String name, String value) {
    requireName(name);
    requireValue(name, value);
    int end = to(from(name), name);
    return changed(end, end, name, value);
  }

  /** Several at once, each in place of what stood under its name. */
  Headers with(Headers others) {
    Field[] merged = new Field[fields.length + others.fields.length];
    int count = 0;
    int next = 0;
    for (Field other : others.fields) {
      int order = -1;
      while (next < fields.length && (order = BY_NAME.compare(fields[next], other)) <= 0) {
        if (order < 0) {
          merged[count++] = fields[next];
        }
        next++;
      }
      merged[count++] = other;
    }
    System.arraycopy(fields, next, merged, count, fields.length - next);
    count += fields.length - next;
    return new Headers(count == merged.length ? merged : Arrays.copyOf(merged, count));
  }

  /** These headers without a field. */
  Headers without(String name) {
    int from = from(name);
    int to = to(from, name);
    return from == to ? this : new Headers(spliced(from, to, 0));
  }

  /** For each value of each field, in the order of the names. */
  void forEach(BiConsumer<String, String> each) {
    for (Field field : fields) {
      each.accept(field.name(), field.value());
    }
  }

  /** One value in place of those between two positions; a name stays as it was given first. */
  private Headers changed(int from, int to, String name, String value) {
    Field[] changed = spliced(from, to, 1);
    changed[from] = new Field(asGiven(name), value.strip());
    return new Headers(changed);
  }

  private Field[] spliced(int from, int to, int room) {
    Field[] changed = new Field[fields.length - (to - from) + room];
    System.arraycopy(fields, 0, changed, 0, from);
    System.arraycopy(fields, to, changed, from + room, fields.length - to);
    return changed;
  }

  private String asGiven(String name) {
    int first = from(name);
    return isAt(first, name) ? fields[first].name() : name;
  }

  /** Where the name stands, or would have to. */
  private int from(String name) {
    Objects.requireNonNull(name, "name");
    int low = 0;
    int high = fields.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (fields[middle].name().compareToIgnoreCase(name) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int to(int from, String name) {
    int to = from;
    while (isAt(to, name)) {
      to++;
    }
    return to;
  }

  private boolean isAt(int position, String name) {
    return position < fields.length && fields[position].isCalled(name);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Headers headers
        && Arrays.equals(fields, headers.fields, BY_NAME.thenComparing(Field::value));
  }

  @Override
  public int hashCode() {
    int hash = 1;
    for (Field field : fields) {
      hash = 31 * hash + field.value().hashCode();
    }
    return hash;
  }

  /** The names, never a value; those that came from elsewhere cannot forge a line. */
  @Override
  public String toString() {
    return names().stream().map(LogSafe::text).toList().toString();
  }

  private static void requireName(String name) {
    Objects.requireNonNull(name, "name");
    if (!isToken(name)) {
      throw new IllegalArgumentException(
          "A header's name is made of ASCII letters, digits and "
              + TOKEN_SIGNS
              + "; found another character or nothing. Give a plain name such as 'Accept'.");
    }
  }

  private static void requireValue(String name, String value) {
    Objects.requireNonNull(value, "value");
    if (!isVisible(value)) {
      throw new IllegalArgumentException(
          "The value of header "
              + name
              + " must be visible ASCII, spaces and tabs; found another character (a line break or"
              + " an accent?). Encode it first.");
    }
  }

  private static boolean isToken(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c >= 128 || !(Character.isLetterOrDigit(c) || TOKEN_SIGNS.indexOf(c) >= 0)) {
        return false;
      }
    }
    return !name.isEmpty();
  }

  private static boolean isVisible(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c != '\t' && (c < ' ' || c >= 127)) {
        return false;
      }
    }
    return true;
  }

  record Field(String name, String value) {

    Field {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(value, "value");
    }

    boolean isCalled(String other) {
      return name.equalsIgnoreCase(other);
    }

    /** The name, never the value. */
    @Override
    public String toString() {
      return name;
    }
  }
}
