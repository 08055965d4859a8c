package id.simpul.core.http;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why a server wants other credentials, as its WWW-Authenticate says (RFC 6750, section 3). */
final class Challenge {

  private static final int LONGEST = 1024;
  private static final Pattern ERROR = parameter("error");
  private static final Pattern DESCRIPTION = parameter("error_description");

  private Challenge() {}

  /** The error and its description in one line, masked and short. */
  static Optional<String> reason(Headers headers, UnaryOperator<String> hiding) {
    for (String challenge : headers.all("WWW-Authenticate")) {
      String error = parameter(ERROR, challenge, hiding);
      String description = parameter(DESCRIPTION, challenge, hiding);
      if (!error.isEmpty() || !description.isEmpty()) {
        String separator = error.isEmpty() || description.isEmpty() ? "" : ", ";
        return Optional.of(error + separator + description);
      }
    }
    return Optional.empty();
  }

  private static String parameter(Pattern pattern, String challenge, UnaryOperator<String> hiding) {
    String bounded = challenge.substring(0, Math.min(challenge.length(), LONGEST));
    Matcher found = pattern.matcher(bounded);
    if (!found.find()) {
      return "";
    }
    String quoted = found.group(1);
    String text = quoted == null ? found.group(2) : quoted.replaceAll("\\\\(.)", "$1");
    return hiding.apply(text).replaceFirst("\\.$", "");
  }

  /** A quoted string or a token (RFC 9110, section 11.2). */
  private static Pattern parameter(String name) {
    return Pattern.compile(
        "(?i)(?<![\\w-])"
            + name
            + "\\s{0,3}=\\s{0,3}(?:\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"|([\\w.-]++))");
  }
}
