package id.simpul.core.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads Link header fields (RFC 8288, section 3), once from left to right. What is not well-formed
 * ends the reading of its field: half a link is no link.
 */
final class LinkHeader {

  private static final int LONGEST = 64 << 10;
  private static final String TOKEN_SIGNS = "!#$%&'*+-.^_`|~";

  private final String field;
  private int at;

  private LinkHeader(String field) {
    this.field = field;
  }

  /** The targets, as they are written, of all links with this relation to the page itself. */
  static List<String> targets(List<String> fields, String relation) {
    List<String> targets = new ArrayList<>();
    int length = 0;
    for (String field : fields) {
      length += field.length();
      if (length > LONGEST) {
        return List.of();
      }
      new LinkHeader(field).read(relation.toLowerCase(Locale.ROOT), targets);
    }
    return targets;
  }

  private void read(String relation, List<String> targets) {
    skip(" \t,");
    while (at < field.length()) {
      int end = field.indexOf('>', at);
      if (field.charAt(at) != '<' || end < 0) {
        return;
      }
      String target = field.substring(at + 1, end);
      at = end + 1;
      Parameters parameters = new Parameters();
      if (!readParameters(parameters)) {
        return;
      }
      if (parameters.mean(relation)) {
        targets.add(target);
      }
      skip(" \t,");
    }
  }

  /** Whether the link ended as it may. */
  private boolean readParameters(Parameters parameters) {
    skip(" \t");
    while (isAt(';')) {
      at++;
      skip(" \t");
      String name = token();
      Optional<String> value = value();
      if (name.isEmpty() || value.isEmpty()) {
        return false;
      }
      parameters.add(name.toLowerCase(Locale.ROOT), value.get());
      skip(" \t");
    }
    return at == field.length() || isAt(',');
  }

  private Optional<String> value() {
    skip(" \t");
    if (!isAt('=')) {
      return Optional.of("");
    }
    at++;
    skip(" \t");
    return isAt('"') ? quoted() : Optional.of(bare());
  }

  private Optional<String> quoted() {
    StringBuilder text = new StringBuilder();
    for (at++; at < field.length(); at++) {
      char c = field.charAt(at);
      if (c == '"') {
        at++;
        return Optional.of(text.toString());
      }
      if (c == '\\' && ++at == field.length()) {
        return Optional.empty();
      }
      text.append(field.charAt(at));
    }
    return Optional.empty();
  }

  private String token() {
    return until(c -> c >= 128 || !(Character.isLetterOrDigit(c) || TOKEN_SIGNS.indexOf(c) >= 0));
  }

  /** Relations that are URLs are often written without quotation marks. */
  private String bare() {
    return until(c -> c <= ' ' || c == ',' || c == ';' || c == '"' || c >= 127);
  }

  private String until(IntPredicate end) {
    int from = at;
    while (at < field.length() && !end.test(field.charAt(at))) {
      at++;
    }
    return field.substring(from, at);
  }

  private void skip(String signs) {
    while (at < field.length() && signs.indexOf(field.charAt(at)) >= 0) {
      at++;
    }
  }

  private boolean isAt(char sign) {
    return at < field.length() && field.charAt(at) == sign;
  }

  /** What is said of one link. */
  private static final class Parameters {

    private @Nullable String relations;
    private boolean aboutAnotherPage;

    /** Only the first rel of a link counts (section 3.3). */
    void add(String name, String value) {
      if (name.equals("rel") && relations == null) {
        relations = value.toLowerCase(Locale.ROOT);
      }
      aboutAnotherPage |= name.equals("anchor");
    }

    boolean mean(String relation) {
      return relations != null
          && !aboutAnotherPage
          && List.of(relations.strip().split("[ \t]+")).contains(relation);
    }
  }
}
