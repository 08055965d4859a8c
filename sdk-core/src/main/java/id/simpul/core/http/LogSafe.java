package id.simpul.core.http;

import id.simpul.core.Masking;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** Forms of addresses and foreign texts that may stand in a log. */
final class LogSafe {

  private static final int LONGEST = 200;
  private static final Pattern NUMBER = Pattern.compile("[0-9]{4}|%[0-9A-Fa-f]{2}");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+");
  private static final Pattern USER = Pattern.compile("//[^/?#@]*@");
  private static final Pattern PLACES_ONLY =
      Pattern.compile("[A-Za-z0-9_.~-]{1,64}=\\{[A-Za-z0-9_.-]+}");

  /** Words, at most three digits together, and places; a JSON web token begins with ey or ew. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "https?://[A-Za-z0-9.-]++(?::[0-9]{1,5}+)?"
              + "(?:/(?![^/?]{41})(?:[A-Za-z_~.{}-]|[0-9]{1,3}+(?![0-9]))*+)*+"
              + "(?:\\?PAIR(?:&PAIR)*+)?".replace("PAIR", PLACES_ONLY.pattern()));

  /** Of a resident's number there are more, whatever stands between them. */
  private static final int MOST_DIGITS = 14;

  private LogSafe() {}

  /**
   * A URL whose query values are hidden unless they are places of a template, and so are segments
   * of its path that look like somebody's number or key.
   */
  static String url(String url) {
    return isPlain(url) ? url : hidden(url);
  }

  /** Whether there can be nothing to hide, which is much sooner seen than hidden. */
  static boolean isPlain(String url) {
    return url.length() <= LONGEST
        && PLAIN.matcher(url).matches()
        && !url.contains("ey")
        && !url.contains("ew")
        && url.chars().filter(Character::isDigit).count() <= MOST_DIGITS;
  }

  static String hidden(String url) {
    String plain = USER.matcher(beforeFragment(url)).replaceFirst("//");
    int mark = plain.indexOf('?');
    String path = mark < 0 ? plain : plain.substring(0, mark);
    return text(mark < 0 ? path(path) : path(path) + "?" + query(plain.substring(mark + 1)));
  }

  /** One line of bounded length without control characters, masked. */
  static String text(String foreign) {
    String line = CONTROL.matcher(Masking.mask(foreign)).replaceAll(" ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
  }

  private static String beforeFragment(String url) {
    int hash = url.indexOf('#');
    return hash < 0 ? url : url.substring(0, hash);
  }

  private static String path(String path) {
    int host = path.indexOf("://");
    int start = host < 0 ? 0 : path.indexOf('/', host + 3);
    if (start < 0) {
      return path;
    }
    StringJoiner segments = new StringJoiner("/", path.substring(0, start), "");
    for (String segment : path.substring(start).split("/", -1)) {
      segments.add(looksPrivate(segment) ? "..." : segment);
    }
    return segments.toString();
  }

  private static boolean looksPrivate(String segment) {
    return segment.length() > 40 || NUMBER.matcher(segment).find();
  }

  private static String query(String query) {
    StringJoiner shown = new StringJoiner("&");
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      boolean place = PLACES_ONLY.matcher(pair).matches();
      shown.add(place ? pair : path(pair.substring(0, Math.max(equals, 0))) + "...");
    }
    return shown.toString();
  }
}
