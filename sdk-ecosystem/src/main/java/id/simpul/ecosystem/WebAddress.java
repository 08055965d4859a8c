package id.simpul.ecosystem;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A URL in the one form that every reader of it understands alike: trust is decided on it, so that
 * {@code https://api.depok.example@evil.example}, {@code https://API.depok.example.} and {@code
 * https://api.depok.example/sktm/%2e%2e/} are refused rather than repaired. Plain http leads to
 * this machine only. Two addresses are the same exactly when their texts are.
 */
final class WebAddress {

  private static final int LONGEST = 2048;

  /** Printable ASCII but space, quotes, angle brackets, backslash, caret, backquote and braces. */
  private static final Pattern CHARACTERS = Pattern.compile("[!#-;=?-\\[\\]_a-z~]+");

  /** Encoded slash, backslash, or a character that needs no encoding, or a broken encoding. */
  private static final Pattern ODD_ENCODING =
      Pattern.compile(
          "%(?:2[FfDdEe5]|5[CcFf]|7[Ee]|3[0-9]|4[1-9A-Fa-f]|5[0-9Aa]|6[1-9A-Fa-f]|7[0-9Aa]|[01]"
              + "|7[Ff]|(?![0-9A-Fa-f]{2}))");

  private final URI uri;

  private WebAddress(URI uri) {
    this.uri = uri;
  }

  /** The address of a thing: without a query. */
  static WebAddress parse(String text) {
    flawOf(text)
        .ifPresent(
            flaw -> {
              throw new IllegalArgumentException(
                  "expected " + flaw.expected().in("en") + "; found '" + text + "'");
            });
    return new WebAddress(URI.create(text));
  }

  /** What keeps the text from being the address of a thing, if anything does. */
  static Optional<AddressFlaw> flawOf(String text) {
    Optional<AddressFlaw> flaw = flawOfDocument(text);
    return flaw.isEmpty() && text.indexOf('?') >= 0 ? Optional.of(AddressFlaw.QUERY) : flaw;
  }

  /** The same for the address of a document to read, which may have a query. */
  static Optional<AddressFlaw> flawOfDocument(String text) {
    if (text.length() > LONGEST || !CHARACTERS.matcher(text).matches()) {
      return Optional.of(AddressFlaw.NOT_A_URL);
    }
    try {
      return flawOf(new URI(text));
    } catch (URISyntaxException e) {
      return Optional.of(AddressFlaw.NOT_A_URL);
    }
  }

  private static Optional<AddressFlaw> flawOf(URI uri) {
    boolean https = "https".equals(uri.getScheme());
    if (uri.getRawAuthority() == null || !(https || "http".equals(uri.getScheme()))) {
      return Optional.of(AddressFlaw.NOT_A_URL);
    }
    if (uri.getRawAuthority().indexOf('@') >= 0) {
      return Optional.of(AddressFlaw.USER_INFO);
    }
    if (uri.getHost() == null || !HostName.isCanonical(uri.getHost())) {
      return Optional.of(AddressFlaw.HOST);
    }
    if (!https && !HostName.isLoopback(uri.getHost())) {
      return Optional.of(AddressFlaw.PLAIN_HTTP);
    }
    return hasOddPort(uri, https ? 443 : 80) ? Optional.of(AddressFlaw.PORT) : flawAfterHost(uri);
  }

  private static boolean hasOddPort(URI uri, int byDefault) {
    int port = uri.getPort();
    String written = uri.getHost() + (port < 0 ? "" : ":" + port);
    return !written.equals(uri.getRawAuthority()) || port == byDefault || port == 0 || port > 65535;
  }

  private static Optional<AddressFlaw> flawAfterHost(URI uri) {
    String path = uri.getRawPath();
    if (path.contains("//") || hasDotSegment(path) || ODD_ENCODING.matcher(path).find()) {
      return Optional.of(AddressFlaw.PATH);
    }
    return uri.getRawFragment() == null ? Optional.empty() : Optional.of(AddressFlaw.FRAGMENT);
  }

  private static boolean hasDotSegment(String path) {
    for (String segment : path.split("/", -1)) {
      String name = segment.indexOf(';') < 0 ? segment : segment.substring(0, segment.indexOf(';'));
      if (name.equals(".") || name.equals("..")) {
        return true;
      }
    }
    return false;
  }

  URI uri() {
    return uri;
  }

  Origin origin() {
    return Origin.of(uri);
  }

  /** The path, empty or beginning with a slash. */
  String path() {
    return uri.getRawPath();
  }

  /** This origin's document under a well-known name (RFC 8615), with a path after the name. */
  WebAddress wellKnown(String name, String path) {
    return new WebAddress(URI.create(origin() + "/.well-known/" + name + path));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WebAddress address && toString().equals(address.toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  @Override
  public String toString() {
    return uri.toString();
  }
}
