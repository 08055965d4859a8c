package id.simpul.identity;

import id.simpul.identity.internal.jose.CompactJws;
import id.simpul.identity.internal.jose.JwsAlgorithm;
import id.simpul.identity.internal.jose.MalformedException;
import id.simpul.identity.internal.jose.ProofKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Checks DPoP proofs, in the order of RFC 9449 section 4.3, cheap things first. */
final class ProofCheck {

  private static final int LONGEST_ID = 256;

  private final Duration age;
  private final SingleUse uses;
  private final Clock clock;
  private final @Nullable ProofNonces nonces;

  ProofCheck(Duration age, SingleUse uses, Clock clock, @Nullable ProofNonces nonces) {
    this.age = age;
    this.uses = uses;
    this.clock = clock;
    this.nonces = nonces;
  }

  /** Used up only when all else is good: nobody fills the memory with proofs that prove nothing. */
  void require(String thumbprint, String token, IncomingRequest request, Duration skew)
      throws RefusedException {
    CompactJws proof = read(request);
    ProofKey key = shown(proof);
    // First: whose key it is not has us compute nothing with it, however large he made it.
    requireSame(key.thumbprint(), thumbprint, ProofFault::key);
    requireSignature(proof, key);
    Claims claims = claims(proof);
    requireSame(claims.text("htm"), request.method(), () -> ProofFault.method(request));
    requireTarget(claims, request);
    requireSame(claims.text("ath"), sha256(token), ProofFault::token);
    Instant issued = claims.time("iat");
    requireFresh(issued, skew);
    String id = claims.text("jti");
    if (id.length() > LONGEST_ID) {
      throw ProofFault.malformed("'jti' terlalu panjang", "its 'jti' is too long");
    }
    requireNonce(claims);
    requireFirst("dpop:" + thumbprint + ":" + id, issued.plus(age).plus(skew));
  }

  private static CompactJws read(IncomingRequest request) throws RefusedException {
    List<String> fields = request.header("DPoP");
    if (fields.size() != 1) {
      throw ProofFault.malformed(
          "header DPoP ada " + fields.size() + " kali, harus tepat satu",
          "the header DPoP stands " + fields.size() + " times, it must stand exactly once");
    }
    try {
      CompactJws proof = CompactJws.parseProof(fields.get(0));
      if (!proof.header("typ").orElse("").equals("dpop+jwt")) {
        throw ProofFault.malformed("typ-nya bukan 'dpop+jwt'", "its typ is not 'dpop+jwt'");
      }
      return proof;
    } catch (MalformedException e) {
      throw ProofFault.malformed(e.reason().in("id"), e.reason().in("en"));
    }
  }

  private static void requireSignature(CompactJws proof, ProofKey key) throws RefusedException {
    Optional<JwsAlgorithm> algorithm = proof.header("alg").flatMap(JwsAlgorithm::named);
    if (algorithm.isEmpty() || !key.key().verifies(algorithm.get(), proof)) {
      throw ProofFault.malformed(
          "tanda tangannya tidak cocok dengan kunci 'jwk' di dalamnya",
          "its signature does not fit the 'jwk' in it");
    }
  }

  private static ProofKey shown(CompactJws proof) throws RefusedException {
    try {
      return proof.proofKey();
    } catch (MalformedException e) {
      throw ProofFault.malformed("'jwk': " + e.reason().in("id"), "'jwk': " + e.reason().in("en"));
    }
  }

  private static Claims claims(CompactJws proof) throws RefusedException {
    try {
      return new Claims(proof.claims(), RefusalKind.PROOF);
    } catch (MalformedException e) {
      throw ProofFault.malformed(e.reason().in("id"), e.reason().in("en"));
    }
  }

  private static void requireTarget(Claims claims, IncomingRequest request)
      throws RefusedException {
    Optional<String> named = TargetUri.normalized(claims.text("htu"));
    Optional<String> asked = TargetUri.normalized(request.uri());
    if (asked.isEmpty() || !asked.equals(named)) {
      throw ProofFault.target(request);
    }
  }

  private void requireFresh(Instant issued, Duration skew) throws RefusedException {
    Instant now = clock.instant();
    if (issued.isAfter(now.plus(skew)) || !now.isBefore(issued.plus(age).plus(skew))) {
      throw RefusalKind.PROOF.refused(
          "Bukti DPoP dibuat pada "
              + issued
              + "; yang diterima paling lama "
              + age.toSeconds()
              + " detik dan tidak dari masa depan. Buat bukti baru untuk tiap permintaan; periksa"
              + " jam.",
          "The DPoP proof was made at "
              + issued
              + "; at most "
              + age.toSeconds()
              + " seconds are accepted, and nothing from the future. Make a new proof for every"
              + " request; check the clock.");
    }
  }

  private void requireNonce(Claims claims) throws RefusedException {
    if (nonces == null) {
      return;
    }
    boolean good =
        claims.raw("nonce") instanceof String nonce
            && nonces.isGood(nonce)
            && uses.isFirst("dpop-nonce:" + nonce, nonces.end(nonce));
    if (!good) {
      throw ProofFault.nonce(nonces.fresh());
    }
  }

  private void requireFirst(String identifier, Instant until) throws RefusedException {
    if (!uses.isFirst(identifier, until)) {
      throw RefusalKind.PROOF_REPLAYED.refused(
          "Bukti DPoP ini sudah pernah dipakai. Buat bukti baru, dengan 'jti' baru, untuk tiap"
              + " permintaan, juga saat mengulang.",
          "This DPoP proof was used before. Make a new one, with a new 'jti', for every request,"
              + " also when trying again.");
    }
  }

  private static void requireSame(
      String found, String expected, Supplier<RefusedException> otherwise) throws RefusedException {
    boolean same =
        MessageDigest.isEqual(
            found.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    if (!same) {
      throw otherwise.get();
    }
  }

  private static String sha256(String token) {
    try {
      byte[] sum =
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(sum);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
