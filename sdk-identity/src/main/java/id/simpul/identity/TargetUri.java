package id.simpul.identity;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address of a request without query and fragment, in the one spelling by which two of them can
 * be compared (RFC 9449 section 4.3, RFC 3986 sections 6.2.2 and 6.2.3).
 */
final class TargetUri {

  /**
   * Hosts inside a network often have an underscore, which {@link URI} takes for no host at all;
   * the authority is read here in its place.
   */
  private static final Pattern AUTHORITY =
      Pattern.compile(
          "((?:[A-Za-z0-9._~-]|%[0-9A-Fa-f]{2})+|\\[[0-9A-Fa-f:.]+])(?::([0-9]{0,5}))?");

  private static final Pattern ESCAPE = Pattern.compile("%([0-9A-Fa-f]{2})");

  private TargetUri() {}

  static Optional<String> normalized(String text) {
    try {
      return normalized(new URI(text));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  static Optional<String> normalized(URI uri) {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    boolean web = scheme.equals("https") || scheme.equals("http");
    if (!web || uri.getRawAuthority() == null) {
      return Optional.empty();
    }
    Matcher authority = AUTHORITY.matcher(uri.getRawAuthority());
    if (!authority.matches()) {
      return Optional.empty();
    }
    String path = withoutDots(sameEscapes(uri.getRawPath()));
    String host = authority.group(1).toLowerCase(Locale.ROOT);
    String port = port(authority.group(2), scheme.equals("https") ? 443 : 80);
    return Optional.of(scheme + "://" + host + port + (path.isEmpty() ? "/" : path));
  }

  private static String port(@Nullable String said, int usual) {
    boolean silent = said == null || said.isEmpty() || Integer.parseInt(said) == usual;
    return silent ? "" : ":" + Integer.parseInt(said);
  }

  /** Unreserved characters stand for themselves; other escapes have capitals. */
  private static String sameEscapes(String path) {
    return ESCAPE.matcher(path).replaceAll(TargetUri::sameEscape);
  }

  private static String sameEscape(java.util.regex.MatchResult escape) {
    int code = Integer.parseInt(escape.group(1), 16);
    boolean unreserved =
        (code >= 'a' && code <= 'z')
            || (code >= 'A' && code <= 'Z')
            || (code >= '0' && code <= '9')
            || "-._~".indexOf(code) >= 0;
    return Matcher.quoteReplacement(
        unreserved ? String.valueOf((char) code) : escape.group().toUpperCase(Locale.ROOT));
  }

  /** RFC 3986 section 5.2.4; a path that climbs above the root stays there. */
  private static String withoutDots(String path) {
    if (!path.contains("/.")) {
      return path;
    }
    StringBuilder kept = new StringBuilder();
    String[] segments = path.split("/", -1);
    for (int i = 1; i < segments.length; i++) {
      boolean last = i == segments.length - 1;
      if (segments[i].equals("..")) {
        kept.setLength(Math.max(kept.lastIndexOf("/"), 0));
        kept.append(last ? "/" : "");
      } else if (segments[i].equals(".")) {
        kept.append(last ? "/" : "");
      } else {
        kept.append('/').append(segments[i]);
      }
    }
    return kept.toString();
  }
}
