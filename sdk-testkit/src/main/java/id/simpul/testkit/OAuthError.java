package id.simpul.testkit;

/** A refusal of the token endpoint (RFC 6749 section 5.2), to be sent as JSON. */
final class OAuthError extends Exception {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String error;

  private OAuthError(int status, String error, String description) {
    super(description, null, false, false);
    this.status = status;
    this.error = error;
  }

  static OAuthError of(String error, String description) {
    return new OAuthError(400, error, description);
  }

  static OAuthError invalidClient(String description) {
    return new OAuthError(401, "invalid_client", description);
  }

  static OAuthError invalidToken(String description) {
    return new OAuthError(401, "invalid_token", description);
  }

  int status() {
    return status;
  }

  String error() {
    return error;
  }

  String description() {
    return String.valueOf(getMessage());
  }
}
