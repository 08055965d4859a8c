package id.simpul.identity;

import id.simpul.core.LocalizedText;
import id.simpul.core.Retryability;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The token server said no (RFC 6749 section 5.2). Asking again does not help before something was
 * changed, and for five seconds the server is not asked. Its code is {@code token-refused.} and the
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
          "invalid_target",
          "invalid_token",
          "invalid_dpop_proof",
          "use_dpop_nonce",
          "invalid_authorization_details",
          "access_denied",
          "login_required",
          "interaction_required",
          "consent_required");

  private final String error;

  /** The same no, given again without asking: it would not be another one so soon. */
  TokenRefusedException(TokenRefusedException before) {
    super(before.code(), Retryability.NOT_RETRYABLE, before.explanation(), before);
    this.error = before.error;
  }

  /** {@code meaning}: what the error is for the one who asked. */
  TokenRefusedException(
      URI tokenServer,
      String error,
      String description,
      LocalizedText meaning,
      @Nullable Throwable cause) {
    super(
        code(error),
        Retryability.NOT_RETRYABLE,
        text(tokenServer, meaning, error, description),
        cause);
    this.error = STANDARD.contains(error) ? error : "other";
  }

  static boolean isStandard(String error) {
    return STANDARD.contains(error);
  }

  /** The server's error word if it is a standard one, otherwise {@code other}. */
  public String error() {
    return error;
  }

  private static String code(String error) {
    return "token-refused." + (STANDARD.contains(error) ? error.replace('_', '-') : "other");
  }

  private static LocalizedText text(
      URI tokenServer, LocalizedText meaning, String error, String description) {
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
