package id.simpul.catalog.search.engine;

import id.simpul.catalog.search.ServiceQuery;
import id.simpul.catalog.search.StaleCursorException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32;

/**
 * Where the next page begins: in which state of which index, after how many hits, of which
 * question.
 *
 * <pre>{@code
 * result.next(new Cursor(name, state, most, Cursor.question(query)).toString());
 * }</pre>
 *
 * @param index its name, letters and digits
 * @param state its number
 * @param after how many hits were shown
 * @param question what {@link #question(ServiceQuery)} says of it
 */
public record Cursor(String index, long state, int after, long question) {

  /**
   * What {@link #toString} wrote.
   *
   * @throws StaleCursorException if nobody gave it out
   */
  public static Cursor parse(String text) {
    String[] parts = text.split("-", -1);
    try {
      if (parts.length == 4 && text.length() < 100) {
        Cursor cursor =
            new Cursor(
                parts[0],
                Long.parseLong(parts[1], 36),
                Integer.parseInt(parts[2], 36),
                Long.parseLong(parts[3], 36));
        if (cursor.state >= 0 && cursor.after >= 0) {
          return cursor;
        }
      }
    } catch (NumberFormatException e) {
      // what nobody gave out cannot be gone on from
    }
    throw new StaleCursorException();
  }

  /** What tells one question from another, whatever page of it is asked for. */
  public static long question(ServiceQuery query) {
    Map<String, Set<String>> only = new TreeMap<>();
    query.only().forEach((facet, values) -> only.put(facet.name(), new TreeSet<>(values)));
    CRC32 sum = new CRC32();
    String asked = query.text() + "\n" + query.region() + "\n" + only;
    sum.update(asked.getBytes(StandardCharsets.UTF_8));
    return sum.getValue();
  }

  @Override
  public String toString() {
    return index
        + "-"
        + Long.toString(state, 36)
        + "-"
        + Integer.toString(after, 36)
        + "-"
        + Long.toString(question, 36);
  }
}
