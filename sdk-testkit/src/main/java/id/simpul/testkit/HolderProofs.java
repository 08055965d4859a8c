package id.simpul.testkit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Checks proofs of possession (RFC 9449 section 4.3): each is good once, here, and for a minute.
 */
final class HolderProofs {

  static final List<String> ALGORITHMS =
      List.of("ES256", "ES384", "ES512", "PS256", "PS384", "PS512", "EdDSA");

  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final Clock clock;
  private final boolean requiringNonces;
  private final Map<String, Instant> seen = new ConcurrentHashMap<>();
  private final Map<String, Instant> nonces = new ConcurrentHashMap<>();

  HolderProofs(Clock clock, boolean requiringNonces) {
    this.clock = clock;
    this.requiringNonces = requiringNonces;
  }

  /** A nonce for the next proof, where they are asked for. */
  Optional<String> nonce() {
    if (!requiringNonces) {
      return Optional.empty();
    }
    String nonce = UUID.randomUUID().toString();
    nonces.put(nonce, clock.instant().plus(Duration.ofMinutes(5)));
    return Optional.of(nonce);
  }

  /** The thumbprint of the key that was proven; nothing if nobody tried. */
  Optional<String> check(WebCall call, String address) throws OAuthError {
    return check(call, address, null);
  }

  /** The same, of who shows a token: the proof has to be for that one ({@code ath}). */
  Optional<String> check(WebCall call, String address, @Nullable String token) throws OAuthError {
    if (call.proofs().isEmpty()) {
      return Optional.empty();
    }
    if (call.proofs().size() > 1) {
      throw wrong("send one DPoP header");
    }
    try {
      SignedJWT proof = SignedJWT.parse(call.proofs().get(0));
      JWK key = proof.getHeader().getJWK();
      if (key == null
          || key.isPrivate()
          || !ALGORITHMS.contains(proof.getHeader().getAlgorithm().getName())
          || proof.getHeader().getType() == null
          || !proof.getHeader().getType().getType().equals("dpop+jwt")
          || !ClientAuthentication.signedBy(proof, new JWKSet(key))) {
        throw wrong("it is not a dpop+jwt signed by the key that it shows");
      }
      check(proof.getJWTClaimsSet(), call.method(), address);
      if (token != null
          && !SignInDesk.sha256(token).equals(proof.getJWTClaimsSet().getStringClaim("ath"))) {
        throw wrong("ath is not the hash of the token");
      }
      return Optional.of(key.computeThumbprint().toString());
    } catch (ParseException | JOSEException | IllegalArgumentException e) {
      throw wrong("it is not a signed JWT");
    }
  }

  private void check(JWTClaimsSet claims, String method, String address)
      throws OAuthError, ParseException {
    Instant now = clock.instant();
    if (!method.equals(claims.getStringClaim("htm"))
        || !address.equals(claims.getStringClaim("htu"))) {
      throw wrong("htm and htu must be " + method + " and " + address);
    }
    if (claims.getIssueTime() == null
        || Duration.between(claims.getIssueTime().toInstant(), now).abs().compareTo(LONGEST) > 0) {
      throw wrong("iat must be now");
    }
    if (requiringNonces) {
      useNonce(claims.getStringClaim("nonce"), now);
    }
    seen.values().removeIf(until -> until.isBefore(now));
    String id = claims.getJWTID();
    if (id == null || seen.putIfAbsent(id, now.plus(LONGEST).plus(LONGEST)) != null) {
      throw wrong("jti is missing or was used before");
    }
  }

  private void useNonce(String nonce, Instant now) throws OAuthError {
    Instant until = nonce == null ? null : nonces.remove(nonce);
    if (until == null || until.isBefore(now)) {
      throw OAuthError.of("use_dpop_nonce", "repeat the nonce of the header DPoP-Nonce");
    }
  }

  private static OAuthError wrong(String why) {
    return OAuthError.of("invalid_dpop_proof", "the DPoP proof is refused: " + why);
  }
}
