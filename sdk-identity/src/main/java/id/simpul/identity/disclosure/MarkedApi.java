package id.simpul.identity.disclosure;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * An API that is marked as one that holds personal data: its address and everything below it, in
 * every spelling that some server may take for the same. Rather one call too many is asked what it
 * is for than one too few.
 *
 * <pre>{@code
 * new MarkedApi(URI.create("https://api.depok.example/penghasilan"))
 *     .covers(URI.create("https://API.depok.example:443/%70enghasilan;v=1/2026"));   // true
 * }</pre>
 *
 * <p>Never decide by it where a token may go: that takes one spelling only.
 *
 * @param root where it begins
 */
public record MarkedApi(URI root) {

  /** An address is needed. */
  public MarkedApi {
    Objects.requireNonNull(root, "root");
  }

  /** Whether a request to this address is one to the API. */
  public boolean covers(URI address) {
    if (!server(root).equals(server(address))) {
      return false;
    }
    List<String> own = segments(root);
    List<String> asked = segments(address);
    return asked.size() >= own.size() && asked.subList(0, own.size()).equals(own);
  }

  private static String server(URI uri) {
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    String authority = String.valueOf(uri.getRawAuthority()).toLowerCase(Locale.ROOT);
    String host = authority.substring(authority.lastIndexOf('@') + 1);
    return scheme + "://" + host.replaceFirst(scheme.equals("https") ? ":(443)?$" : ":(80)?$", "");
  }

  /** Decoded once, without what some servers leave out: empty ones, dots, what follows ';'. */
  private static List<String> segments(URI uri) {
    List<String> kept = new ArrayList<>();
    String path = decoded(uri.getRawPath() == null ? "" : uri.getRawPath());
    for (String segment : path.replace('\\', '/').split("/", -1)) {
      String plain = segment.replaceFirst(";.*", "");
      if (plain.equals("..")) {
        kept.subList(Math.max(kept.size() - 1, 0), kept.size()).clear();
      } else if (!plain.isEmpty() && !plain.equals(".")) {
        kept.add(plain);
      }
    }
    return kept;
  }

  private static String decoded(String path) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < path.length(); i++) {
      int high = path.charAt(i) == '%' && i + 2 < path.length() ? digit(path, i + 1) : -1;
      int low = high < 0 ? -1 : digit(path, i + 2);
      if (low < 0) {
        text.append(path.charAt(i));
      } else {
        text.append((char) (high * 16 + low));
        i += 2;
      }
    }
    return text.toString();
  }

  private static int digit(String text, int at) {
    return Character.digit(text.charAt(at), 16);
  }
}
