package id.simpul.identity;

import id.simpul.core.LocalizedText;
import id.simpul.core.Masking;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Why a token is not accepted, and what its holder can do. Nothing in it repeats the token.
 *
 * <pre>{@code
 * response.status(rejection.status());
 * rejection.headers().forEach(response::header);
 * page.show(rejection.explanation().in("id"));
 * }</pre>
 */
public final class Rejection {

  private final RefusalKind kind;
  private final String indonesian;
  private final String english;
  private final Map<String, String> parameters;
  private final Challenge challenge;

  private Rejection(
      RefusalKind kind,
      String indonesian,
      String english,
      Map<String, String> parameters,
      Challenge challenge) {
    this.kind = kind;
    this.indonesian = indonesian;
    this.english = english;
    this.parameters = parameters;
    this.challenge = challenge;
  }

  /** Masked when somebody reads it: a flood of refused tokens that nobody reads costs little. */
  static Rejection of(RefusalKind kind, String indonesian, String english) {
    return new Rejection(kind, indonesian, english, Map.of(), Challenge.BEARER);
  }

  /** The same, with a parameter for the caller's program to read. */
  Rejection with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(parameters);
    more.put(name, value);
    return new Rejection(kind, indonesian, english, more, challenge);
  }

  /** The same, as this door asks for tokens; a nonce that was handed out stays. */
  Rejection at(Challenge door) {
    Challenge kept = challenge.nonce().map(door::repeating).orElse(door);
    return new Rejection(kind, indonesian, english, parameters, kept);
  }

  /** Stable, for programs and metrics: such as {@code token.expired}. */
  public String code() {
    return kind.code();
  }

  /** What was expected, what was found and what to do, in Indonesian and in English. */
  public LocalizedText explanation() {
    return LocalizedText.of(Masking.mask(indonesian), Masking.mask(english));
  }

  /** 401: show another token. 403: this token does not suffice for this. */
  public int status() {
    return kind.status();
  }

  /**
   * The value of the answer's {@code WWW-Authenticate} header (RFC 6750 section 3): what is wrong,
   * and where it applies the sign-in to ask for (RFC 9470), how to prove possession (RFC 9449) and
   * where this API describes itself (RFC 9728 section 5.1).
   */
  public String wwwAuthenticate() {
    return challenge.header(kind, Masking.mask(english), parameters);
  }

  /**
   * Every header of the answer: {@code WWW-Authenticate}, and {@code DPoP-Nonce} where the next
   * proof has to repeat one (RFC 9449 section 9).
   */
  public Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("WWW-Authenticate", wwwAuthenticate());
    challenge.nonce().ifPresent(nonce -> headers.put("DPoP-Nonce", nonce));
    return headers;
  }

  @Override
  public String toString() {
    return "Rejection[" + code() + "]";
  }
}
