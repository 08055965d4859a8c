package id.simpul.core;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Hides what must not be printed: residents' and family-card numbers, tax numbers, tokens, keys and
 * passwords in free text.
 *
 * <p>Every run of 15 digits or more is hidden, also with spaces, dots, dashes, slashes or invisible
 * characters between them (a NIK and a family card have 16, a tax number 15, 16 or 22): rather one
 * number too many than one resident. So are JSON web tokens, what follows {@code Bearer}, {@code
 * DPoP}, {@code Basic}, {@code Authorization:} or {@code Cookie:}, the values of known secret
 * parameters and members, user information in a URL, and private keys. A telephone number is
 * shorter and stays: do not log it. The SDK masks all it logs and every exception; use it for your
 * own logs. Without state, linear in the length of the text, and masking twice changes nothing.
 *
 * <pre>{@code
 * Masking.mask("NIK 3276 0101 0190 0001 ditolak");   // NIK [masked] ditolak
 * }</pre>
 */
public final class Masking {

  private static final String MASKED = "[masked]";

  private static final Pattern PRIVATE_KEY =
      Pattern.compile("-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[A-Za-z0-9+/=\\s\\\\-]*+");

  private static final Pattern WEB_TOKEN =
      Pattern.compile(
          "eyJ[A-Za-z0-9_-]{8,}+(?:\\.[A-Za-z0-9_-]*+){0,4}"
              + "|(?<![A-Za-z0-9_-])e[wy][A-Za-z0-9_-]{8,}+\\.[A-Za-z0-9_-]*+"
              + "(?:\\.[A-Za-z0-9_-]*+){0,3}");

  private static final Pattern AUTHORIZATION =
      Pattern.compile(
          "\\b((?i:bearer|dpop|basic))((?:\\s|%20|\\+|:){1,3})"
              + "(?=[A-Za-z0-9._~+/=-]{20}|[A-Za-z._~+/=-]{0,19}[0-9]|[A-Za-z0-9._~+/=-]{1,19}[A-Z])"
              + "[A-Za-z0-9._~+/=-]{6,}+");

  /** Whatever stands there, a word too; but not the place for one, as in {@code Bearer <token>}. */
  private static final Pattern AUTHORIZATION_FIELD =
      Pattern.compile(
          "((?i:authorization)\"?\\s{0,3}[:=]\\s{0,3}[\"\\[]?(?:[A-Za-z0-9-]{2,20}\\s{1,3})?+)"
              + "[^\\s\"<>,;\\[\\]]{4,}+");

  private static final Pattern COOKIE =
      Pattern.compile(
          "((?i:cookie2?)\"\\s{0,3}[:=]\\s{0,3}\")[^\"\\r\\n]++"
              + "|((?i:cookie2?)\\s{0,3}[:=]\\s{0,3})[^\\s][^\\r\\n]*+");

  private static final String SECRETS =
      "(?i:(?:access|refresh|id|subject|actor)_token|client_secret|client_assertion|assertion"
          + "|password|passwd|passphrase|pwd|kata[_ ]sandi|api[_-]?key|code_verifier|device_code"
          + "|jsessionid|session_?id|otp)";

  /** A value in quotes may hold spaces and escaped quotes. */
  private static final Pattern MEMBER =
      Pattern.compile("(" + SECRETS + "\"\\s{0,3}[:=]\\s{0,3}\")[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+");

  private static final Pattern PARAMETER =
      Pattern.compile(
          "(" + SECRETS + ")(\"?\\s{0,3}[:=]\\s{0,3}\"?|>|(?i:%3d))(?!\\[masked])[^\\s\"&,;}<]++");

  /** RFC 3986, section 3.2.1. */
  private static final Pattern USER_INFORMATION =
      Pattern.compile("(?<=://)[^/\\s@:\"]{1,200}+:[^/\\s@\"]{1,200}+@");

  private static final Pattern KEY_MEMBER =
      Pattern.compile("(\"(?:d|p|q|dp|dq|qi|k)\"\\s{0,3}:\\s{0,3}\")[A-Za-z0-9_+/=-]{16,}+");

  private Masking() {}

  /**
   * The text with everything private replaced by {@code [masked]}.
   *
   * @param text any text
   * @return the same text if there was nothing to hide
   */
  public static String mask(CharSequence text) {
    String masked = Objects.requireNonNull(text, "text").toString();
    masked = PRIVATE_KEY.matcher(masked).replaceAll(MASKED);
    masked = KEY_MEMBER.matcher(masked).replaceAll("$1" + MASKED);
    masked = WEB_TOKEN.matcher(masked).replaceAll(MASKED);
    masked = AUTHORIZATION.matcher(masked).replaceAll("$1$2" + MASKED);
    masked = AUTHORIZATION_FIELD.matcher(masked).replaceAll("$1" + MASKED);
    masked = COOKIE.matcher(masked).replaceAll("$1$2" + MASKED);
    masked = MEMBER.matcher(masked).replaceAll("$1" + MASKED);
    masked = PARAMETER.matcher(masked).replaceAll("$1$2" + MASKED);
    masked = USER_INFORMATION.matcher(masked).replaceAll(MASKED + "@");
    return LongNumbers.replace(masked, MASKED);
  }
}
