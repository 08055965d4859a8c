package id.simpul.identity;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a token says about the key of its holder ({@code cnf}, RFC 7800): the thumbprint of a proof
 * key (RFC 9449), of a certificate (RFC 8705), or of both. What is not understood is refused, for
 * who ignores a condition accepts the token from anybody.
 */
final class Confirmation {

  static final Confirmation NONE = new Confirmation(null, null);

  private static final String PROOF_KEY = "jkt";
  private static final String CERTIFICATE = "x5t#S256";
  private static final Set<String> KNOWN = Set.of(PROOF_KEY, CERTIFICATE);
  private static final Pattern SHA_256 = Pattern.compile("[A-Za-z0-9_-]{43}");

  private final @Nullable String proofKey;
  private final @Nullable String certificate;

  private Confirmation(@Nullable String proofKey, @Nullable String certificate) {
    this.proofKey = proofKey;
    this.certificate = certificate;
  }

  /**
   * What is understood binds the token; what is not is left alone, as RFC 7800 section 3.1 asks
   * (Keycloak says {@code kc-jkt-type} beside {@code jkt}). Where nothing is understood, nobody can
   * say what it is bound to, and it is refused.
   */
  static Confirmation of(Claims claims) throws RefusedException {
    if (!claims.has("cnf")) {
      return NONE;
    }
    if (!(claims.raw("cnf") instanceof Map<?, ?> members)
        || Collections.disjoint(members.keySet(), KNOWN)) {
      throw notUnderstood();
    }
    return new Confirmation(thumbprint(members, PROOF_KEY), thumbprint(members, CERTIFICATE));
  }

  private static @Nullable String thumbprint(Map<?, ?> members, String name)
      throws RefusedException {
    if (!members.containsKey(name)) {
      return null;
    }
    if (members.get(name) instanceof String text && SHA_256.matcher(text).matches()) {
      return text;
    }
    throw notUnderstood();
  }

  private static RefusedException notUnderstood() {
    return RefusalKind.SENDER_CONSTRAINED.refused(
        "Token ini terikat pada kunci (cnf) dengan cara yang tidak dikenal di sini; yang dikenal"
            + " sidik 'jkt' (DPoP) dan 'x5t#S256' (sertifikat). Minta token yang terikat dengan"
            + " salah satunya.",
        "This token is bound to a key (cnf) in a way that is not known here; known are the"
            + " thumbprints 'jkt' (DPoP) and 'x5t#S256' (certificate). Ask for a token bound by one"
            + " of them.");
  }

  boolean isNone() {
    return proofKey == null && certificate == null;
  }

  /** The thumbprint of the key that the proof must be made with. */
  Optional<String> proofKey() {
    return Optional.ofNullable(proofKey);
  }

  /** The SHA-256 of the certificate that the connection must have. */
  Optional<String> certificate() {
    return Optional.ofNullable(certificate);
  }

  /** The scheme by which such a token has to be shown. */
  Credentials.Scheme scheme() {
    return proofKey == null ? Credentials.Scheme.BEARER : Credentials.Scheme.DPOP;
  }

  @Override
  public String toString() {
    return "Confirmation[" + (isNone() ? "none" : scheme().word()) + "]";
  }
}
