package id.simpul.identity;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one token that a request shows in its Authorization header, and how (RFC 6750 section 2.1,
 * RFC 9449 section 7.1).
 */
final class Credentials {

  private static final int LONGEST = 2 * 16 * 1024;
  private static final Pattern SHOWN =
      Pattern.compile("(?i:(bearer)|(dpop)) +([A-Za-z0-9._~+/=-]+)");

  private final Scheme scheme;
  private final String token;

  private Credentials(Scheme scheme, String token) {
    this.scheme = scheme;
    this.token = token;
  }

  static Credentials of(IncomingRequest request) throws RefusedException {
    List<String> fields = request.header("Authorization");
    if (fields.isEmpty()) {
      throw RefusalKind.MISSING.refused(
          "Permintaan ini tidak membawa token. Masuk dulu, lalu kirim header Authorization: Bearer"
              + " <token>.",
          "This request carries no token. Sign in first, then send the header Authorization: Bearer"
              + " <token>.");
    }
    if (fields.size() > 1) {
      throw RefusalKind.CREDENTIALS.refused(
          "Header Authorization ada " + fields.size() + " kali; kirim satu saja.",
          "The header Authorization stands " + fields.size() + " times; send exactly one.");
    }
    return read(fields.get(0));
  }

  private static Credentials read(String field) throws RefusedException {
    if (field.length() <= LONGEST) {
      Matcher shown = SHOWN.matcher(field);
      if (shown.matches()) {
        return new Credentials(
            shown.group(1) == null ? Scheme.DPOP : Scheme.BEARER, shown.group(3));
      }
    }
    throw RefusalKind.CREDENTIALS.refused(
        "Header Authorization bukan 'Bearer' atau 'DPoP' diikuti satu token. Kirim token akses"
            + " sebagai bearer token, atau dengan DPoP jika terikat pada kunci.",
        "The header Authorization is not 'Bearer' or 'DPoP' followed by one token. Send the access"
            + " token as a bearer token, or by DPoP if it is bound to a key.");
  }

  /** Which scheme a request uses, as far as one can tell, to answer it by the same. */
  static Scheme schemeOf(IncomingRequest request) {
    List<String> fields = request.header("Authorization");
    boolean dpop = !fields.isEmpty() && fields.get(0).regionMatches(true, 0, "DPoP ", 0, 5);
    return dpop ? Scheme.DPOP : Scheme.BEARER;
  }

  Scheme scheme() {
    return scheme;
  }

  String token() {
    return token;
  }

  @Override
  public String toString() {
    return "Credentials[" + scheme.word() + "]";
  }

  /** How a token is shown: by itself, or with a proof beside it. */
  enum Scheme {
    BEARER("Bearer"),
    DPOP("DPoP");

    private final String word;

    Scheme(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }
}
