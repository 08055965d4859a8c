package id.simpul.micrometer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The table of meters in the guide <i>metrics</i>. */
final class Guide {

  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z.]+)` \\|[^|]+\\|([^|]+)\\|");
  private static final Pattern TAG = Pattern.compile("`([a-z._]+)`");

  private Guide() {}

  /** Names and their tags, between the two marks of that table. */
  static Map<String, Set<String>> meters(String page, String table) throws IOException {
    String text = Files.readString(Path.of("../../docs/guides", page));
    String part = text.split("<!-- " + table + " -->", 2)[1].split("<!-- /" + table + " -->", 2)[0];
    Map<String, Set<String>> meters = new TreeMap<>();
    Matcher row = ROW.matcher(part);
    while (row.find()) {
      Set<String> tags =
          TAG.matcher(row.group(2))
              .results()
              .map(tag -> tag.group(1))
              .collect(Collectors.toCollection(TreeSet::new));
      meters.put(row.group(1), tags);
    }
    return meters;
  }
}
