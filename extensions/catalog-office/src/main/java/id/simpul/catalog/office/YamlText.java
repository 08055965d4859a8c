package id.simpul.catalog.office;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes rows as YAML that an officer can read, and that other readers take for the same text. */
final class YamlText {

  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z][A-Za-z0-9 ./()-]*[A-Za-z0-9.)]|[A-Za-z]{2,}");
  private static final Set<String> WORDS =
      Set.of("null", "true", "false", "yes", "no", "on", "off", "nan", "inf");

  /** Parts of which the main entry is a name. */
  private static final Set<Part> NAMED =
      Set.of(Part.PUBLISHER, Part.AUTHORITY, Part.SITUATION, Part.POINT);

  private final StringBuilder yaml = new StringBuilder();

  private YamlText() {}

  static String of(OfficeContent content) {
    YamlText text = new YamlText();
    text.yaml.append(YamlRows.CATALOG).append(":\n");
    text.groups(content.catalog(), "  ");
    text.yaml.append("\n").append(YamlRows.SERVICES).append(":\n");
    content.services().forEach(text::service);
    return text.yaml.toString();
  }

  private void service(ServiceRows service) {
    yaml.append("  - ")
        .append(Field.CODE.key())
        .append(": ")
        .append(scalar(service.code().text()))
        .append('\n');
    List<Row> general = service.rows().stream().filter(r -> r.part() != Part.SITUATION).toList();
    groups(general, "    ");
    if (!service.rows(Part.SITUATION).isEmpty()) {
      yaml.append("    ").append(Part.SITUATION.key()).append(":\n");
    }
    for (Row situation : service.rows(Part.SITUATION)) {
      item(situation, Part.SITUATION, "      ");
      String name = situation.get(Field.CONTENT).map(Entry::text).orElse("");
      groups(service.in(name), "        ");
    }
    yaml.append('\n');
  }

  /**
   * Rows of one part stand under its key. Where parts alternate, a row goes into the list before it
   * and says what it is, so that the order stays.
   */
  private void groups(List<Row> rows, String indent) {
    Map<Part, List<Row>> groups = new LinkedHashMap<>();
    Part last = null;
    for (Row row : rows) {
      boolean anew = last == null || !groups.containsKey(row.part());
      Part key = anew || last == row.part() ? row.part() : last;
      groups.computeIfAbsent(key, part -> new ArrayList<>()).add(row);
      last = key;
    }
    groups.forEach((part, all) -> group(part, all, indent));
  }

  private void group(Part part, List<Row> rows, String indent) {
    yaml.append(indent).append(part.key()).append(":");
    Row first = rows.get(0);
    if (rows.size() == 1 && isBare(first)) {
      yaml.append(' ').append(value(first)).append('\n');
      return;
    }
    yaml.append('\n');
    if (part.isSingle() && rows.size() == 1) {
      fields(first, part, indent + "  ", indent + "  ");
    } else {
      rows.forEach(row -> item(row, part, indent + "  "));
    }
  }

  private void item(Row row, Part key, String indent) {
    if (row.part() == key && isBare(row) && key != Part.SITUATION) {
      yaml.append(indent).append("- ").append(value(row)).append('\n');
    } else if (row.part() == key && row.entries().isEmpty() && row.children().isEmpty()) {
      yaml.append(indent).append("- {}\n");
    } else {
      fields(row, key, indent + "- ", indent + "  ");
    }
  }

  private void fields(Row row, Part key, String first, String indent) {
    String[] lead = {first};
    if (row.part() != key) {
      yaml.append(lead[0])
          .append(YamlRows.PART)
          .append(": ")
          .append(scalar(row.part().label()))
          .append('\n');
      lead[0] = indent;
    }
    row.entries()
        .forEach(
            (field, entry) -> {
              boolean name = field == Field.CONTENT && NAMED.contains(row.part());
              yaml.append(lead[0]).append(name ? Part.NAME.key() : field.key()).append(':');
              lines(entry, indent);
              lead[0] = indent;
            });
    groups(row.children(), indent);
  }

  private void lines(Entry entry, String indent) {
    if (entry.english().isEmpty() && entry.text().indexOf('\n') > 0) {
      yaml.append('\n');
      for (String line : entry.text().split("\n", -1)) {
        yaml.append(indent).append("  - ").append(scalar(line)).append('\n');
      }
    } else {
      yaml.append(' ').append(text(entry)).append('\n');
    }
  }

  /** Whether the main entry alone, in one line, says all of it. */
  private static boolean isBare(Row row) {
    return row.children().isEmpty()
        && row.entries().size() == 1
        && row.get(Field.CONTENT).filter(entry -> entry.text().indexOf('\n') < 0).isPresent();
  }

  private static String value(Row row) {
    return text(row.get(Field.CONTENT).orElseThrow());
  }

  private static String text(Entry entry) {
    if (entry.english().isEmpty()) {
      return scalar(entry.text());
    }
    String english = "en: " + scalar(entry.english()) + "}";
    return entry.text().isEmpty() ? "{" + english : "{id: " + scalar(entry.text()) + ", " + english;
  }

  static String scalar(String text) {
    if (PLAIN.matcher(text).matches() && !WORDS.contains(Part.normal(text))) {
      return text;
    }
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\t' -> quoted.append("\\t");
        default -> {
          boolean unseen =
              c < ' '
                  || (c >= 0x7F && c < 0xA0)
                  || c == 0xFEFF
                  || (c >= 0x2028 && c <= 0x202E)
                  || c >= 0xFFFE;
          quoted.append(unseen ? String.format("\\u%04X", (int) c) : String.valueOf(c));
        }
      }
    }
    return quoted.append('"').toString();
  }
}
