package id.simpul.identity;

import id.simpul.core.LocalizedText;
import id.simpul.core.Retryability;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The token server said no (RFC 6749 section 5.2). Its code is {@code token-refused.} and the
 * server's error word with hyphens, such as {@code token-refused.invalid-scope}; words outside the
 * standards become {@code token-refused.other}.
 */
public final class TokenRefusedException extends TokenException {

  private static final long serialVersionUID = 1L;

  private static final Set<String> STANDARD =
      Set.of(
          "invalid_request",
          "invalid_client",
          "invalid_grant",
          "unauthorized_client",
          "unsupported_grant_type",
          "invalid_scope",
          "invalid_target");

  private final String error;

  TokenRefusedException(
      URI tokenServer, String error, String description, @Nullable Throwable cause) {
    super(code(error), Retryability.NOT_RETRYABLE, text(tokenServer, error, description), cause);
    this.error = STANDARD.contains(error) ? error : "other";
  }

  /** The server's error word if it is a standard one, otherwise {@code other}. */
  public String error() {
    return error;
  }

  private static String code(String error) {
    return "token-refused." + (STANDARD.contains(error) ? error.replace('_', '-') : "other");
  }

  private static LocalizedText text(URI tokenServer, String error, String description) {
    LocalizedText meaning = OAuthErrorText.of(error);
    String said = description.isEmpty() ? "" : " " + Quoted.of(description);
    return LocalizedText.of(
        meaning.in("id") + " Kata " + Quoted.of(tokenServer) + ": " + Quoted.of(error) + said + ".",
        meaning.in("en")
            + " "
            + Quoted.of(tokenServer)
            + " says: "
            + Quoted.of(error)
            + said
            + ".");
  }
}
