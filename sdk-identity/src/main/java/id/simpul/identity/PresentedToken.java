package id.simpul.identity;

import id.simpul.identity.internal.jose.CompactJws;
import id.simpul.identity.internal.jose.JwsAlgorithm;
import id.simpul.identity.internal.jose.MalformedException;
import id.simpul.identity.internal.jose.VerificationKey;
import java.util.Optional;
import java.util.Set;

/** An access token by its form, and no more: nothing it says may be believed yet. */
final class PresentedToken {

  private static final Set<String> ACCESS_TOKEN_TYPES = Set.of("at+jwt", "application/at+jwt");

  /** What servers write that leave the type unsaid: any JWT may call itself one. */
  private static final Set<String> UNSAID_TYPES = Set.of("", "JWT");

  /** Claims that only other kinds of token have: ID tokens, logout tokens, proofs. */
  private static final Set<String> OTHER_TOKENS =
      Set.of("nonce", "at_hash", "c_hash", "s_hash", "events", "htm", "htu", "ath");

  /** What Keycloak calls its access tokens in the claims themselves. */
  private static final Set<Object> CLAIMED_TYPES = Set.of("Bearer", "DPoP");

  private static final String SCHEME = "Bearer ";

  private final CompactJws jws;
  private final Claims claims;

  private PresentedToken(CompactJws jws, Claims claims) {
    this.jws = jws;
    this.claims = claims;
  }

  static PresentedToken read(String text) throws RefusedException {
    CompactJws jws = parse(text);
    requirePossibleType(jws);
    return new PresentedToken(jws, claims(jws));
  }

  /** An ID token says that it is a JWT, or nothing; what is typed otherwise is something else. */
  static PresentedToken readIdToken(String text) throws RefusedException {
    CompactJws jws = parse(text);
    String type = jws.header("typ").orElse("");
    if (!UNSAID_TYPES.contains(type)) {
      throw RefusalKind.TYPE.refused(
          "Ini bukan ID token: typ-nya " + Quoted.of(type) + ". Kirim ID token dari proses masuk.",
          "This is no ID token: its typ is " + Quoted.of(type) + ". Send the sign-in's ID token.");
    }
    return new PresentedToken(jws, claims(jws));
  }

  Claims unverifiedClaims() {
    return claims;
  }

  Optional<String> keyId() {
    return jws.header("kid");
  }

  boolean isSignedBy(VerificationKey key, JwsAlgorithm algorithm) {
    return key.verifies(algorithm, jws);
  }

  /** One RSA key under two paddings: which it is for, its issuer has to say. */
  static void requireClear(VerificationKey key, JwsAlgorithm algorithm, TrustedIssuer issuer)
      throws RefusedException {
    if (key.isUnclearFor(algorithm, issuer.allowedJws())) {
      throw RefusalKind.ALGORITHM.refused(
          "Kunci RSA penerbit ini tidak menyebut 'alg', jadi hanya berlaku untuk RS256, RS384 dan"
              + " RS512; token ini "
              + algorithm
              + ". Penerbit menulis 'alg' di set kuncinya, atau di sini"
              + " algorithms(...) hanya memuat PS.",
          "This issuer's RSA key names no 'alg', so it is for RS256, RS384 and RS512 only; this"
              + " token is "
              + algorithm
              + ". Let the issuer write 'alg' into its key set, or name PS alone in"
              + " algorithms(...) here.");
    }
  }

  /** The algorithm it was signed with, if it is pinned for this issuer (RFC 8725 section 3.1). */
  JwsAlgorithm algorithm(TrustedIssuer issuer) throws RefusedException {
    Optional<String> named = jws.header("alg");
    for (SignatureAlgorithm allowed : issuer.allowedAlgorithms()) {
      if (named.filter(allowed.jws()::isNamed).isPresent()) {
        return allowed.jws();
      }
    }
    throw RefusalKind.ALGORITHM.refused(
        "Algoritma token ini "
            + Quoted.of(named.orElse(""))
            + "; dari penerbit ini yang diterima "
            + issuer.allowedAlgorithms()
            + ". Minta token yang ditandatangani dengan salah satunya.",
        "This token's algorithm is "
            + Quoted.of(named.orElse(""))
            + "; of this issuer "
            + issuer.allowedAlgorithms()
            + " are accepted. Ask for a token signed with one of them.");
  }

  private static CompactJws parse(String text) throws RefusedException {
    if (text.stripLeading().regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      throw RefusalKind.MALFORMED.refused(
          "Token ini diawali kata Bearer. Berikan tokennya saja tanpa kata itu, atau seluruh"
              + " permintaannya.",
          "This token begins with the word Bearer. Give the token without that word, or the whole"
              + " request.");
    }
    try {
      return CompactJws.parse(text);
    } catch (MalformedException e) {
      throw malformed(e);
    }
  }

  private static Claims claims(CompactJws jws) throws RefusedException {
    try {
      return new Claims(jws.claims());
    } catch (MalformedException e) {
      throw malformed(e);
    }
  }

  private static RefusedException malformed(MalformedException e) {
    return RefusalKind.MALFORMED.refused(
        "Token ini salah bentuk: "
            + e.reason().in("id")
            + ". Kirim token persis seperti diterima"
            + " dari penerbitnya.",
        "This token is malformed: "
            + e.reason().in("en")
            + ". Send the token exactly as its issuer"
            + " gave it.");
  }

  /** By its header, or, for issuers that are granted to leave it out, by what is in it. */
  void requireAccessToken(TrustedIssuer issuer) throws RefusedException {
    String type = jws.header("typ").orElse("");
    boolean granted = issuer.takesMissingType() && UNSAID_TYPES.contains(type);
    if (!ACCESS_TOKEN_TYPES.contains(type) && !(granted && !showsAnotherKind())) {
      throw notAnAccessToken(type);
    }
  }

  private boolean showsAnotherKind() {
    return OTHER_TOKENS.stream().anyMatch(claims::has)
        || (claims.has("typ") && !CLAIMED_TYPES.contains(claims.raw("typ")));
  }

  private static void requirePossibleType(CompactJws jws) throws RefusedException {
    String type = jws.header("typ").orElse("");
    if (!ACCESS_TOKEN_TYPES.contains(type) && !UNSAID_TYPES.contains(type)) {
      throw notAnAccessToken(type);
    }
  }

  private static RefusedException notAnAccessToken(String type) {
    return RefusalKind.TYPE.refused(
        "Ini bukan token akses: typ-nya "
            + Quoted.of(type)
            + ", harus 'at+jwt' (RFC 9068). ID"
            + " token tidak diterima di API; kirim token akses.",
        "This is no access token: its typ is "
            + Quoted.of(type)
            + ", it must be 'at+jwt' (RFC"
            + " 9068). An ID token is not accepted at an API; send the access token.");
  }

  @Override
  public String toString() {
    return "PresentedToken[unverified]";
  }
}
