package id.simpul.identity;

/** Every way a token is refused: its stable code, and how it is told in HTTP (RFC 6750). */
enum RefusalKind {
  MISSING("token.missing", 401, ""),
  CREDENTIALS("token.credentials", 401, "invalid_token"),
  MALFORMED("token.malformed", 401, "invalid_token"),
  TYPE("token.type", 401, "invalid_token"),
  ISSUER("token.issuer", 401, "invalid_token"),
  ALGORITHM("token.algorithm", 401, "invalid_token"),
  KEY("token.key", 401, "invalid_token"),
  SIGNATURE("token.signature", 401, "invalid_token"),
  CLAIM("token.claim", 401, "invalid_token"),
  AUDIENCE("token.audience", 401, "invalid_token"),
  EXPIRED("token.expired", 401, "invalid_token"),
  NOT_YET_VALID("token.not-yet-valid", 401, "invalid_token"),
  LIFETIME("token.lifetime", 401, "invalid_token"),
  ACTOR("token.actor", 401, "invalid_token"),
  REPRESENTATION("token.representation", 401, "invalid_token"),
  SENDER_CONSTRAINED("token.sender-constrained", 401, "invalid_token"),
  NONCE("token.nonce", 401, "invalid_token"),
  ACCESS_TOKEN_HASH("token.at-hash", 401, "invalid_token"),
  HOLDER("token.holder", 401, "invalid_token"),
  PROOF("token.proof", 401, "invalid_token"),
  PROOF_NONCE("token.proof-nonce", 401, "use_dpop_nonce"),
  PROOF_REPLAYED("token.proof-replayed", 401, "invalid_token"),
  CLIENT("token.client", 403, "insufficient_scope"),
  SCOPE("token.scope", 403, "insufficient_scope"),
  ASSURANCE("token.assurance", 403, "insufficient_user_authentication"),
  SIGN_IN_TOO_OLD("token.sign-in-too-old", 403, "insufficient_user_authentication");

  private final String code;
  private final int status;
  private final String error;

  RefusalKind(String code, int status, String error) {
    this.code = code;
    this.status = status;
    this.error = error;
  }

  String code() {
    return code;
  }

  int status() {
    return status;
  }

  /** The {@code error} of RFC 6750 section 3.1; empty when no token was shown at all. */
  String error() {
    return error;
  }

  Rejection because(String indonesian, String english) {
    return Rejection.of(this, indonesian, english);
  }

  RefusedException refused(String indonesian, String english) {
    return new RefusedException(because(indonesian, english));
  }
}
