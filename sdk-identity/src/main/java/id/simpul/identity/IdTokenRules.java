package id.simpul.identity;

import id.simpul.core.Secret;
import id.simpul.identity.internal.jose.JwsAlgorithm;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** What an ID token must say (OpenID Connect Core section 3.1.3.7). */
final class IdTokenRules {

  private static final int LONGEST_SUBJECT = 255;

  private final String clientId;

  IdTokenRules(String clientId) {
    this.clientId = clientId;
  }

  VerifiedIdToken apply(Checking checked, SignInRequest asked, Instant now)
      throws RefusedException {
    Claims claims = checked.claims();
    TrustedIssuer issuer = checked.trusted().issuer();
    requireForUs(claims, issuer);
    Grant.Validity validity = Lifetime.read(claims, issuer, now);
    requireNonce(claims, asked.nonce());
    if (asked.accessToken().isPresent() && claims.has("at_hash")) {
      requireHash(claims, asked.accessToken().get(), checked.algorithm());
    }
    SignInLevel level = SignInLevel.read(claims, issuer, now);
    requireLevel(level, asked, now.minus(issuer.skew()));
    return new VerifiedIdToken(subject(claims, issuer), level, validity, claims.members());
  }

  private static Subject subject(Claims claims, TrustedIssuer issuer) throws RefusedException {
    String subject = claims.text("sub");
    if (subject.length() > LONGEST_SUBJECT) {
      throw RefusalKind.CLAIM.refused(
          "Klaim 'sub' lebih dari 255 karakter. Token ini dibuat tidak sesuai aturan.",
          "Claim 'sub' is longer than 255 characters. This token is not made by the rules.");
    }
    return new Subject(issuer.issuer(), subject);
  }

  /** Ours among the audiences; and where there are others, it says that it is we who asked. */
  private void requireForUs(Claims claims, TrustedIssuer issuer) throws RefusedException {
    List<String> audiences = claims.audiences();
    boolean shared = audiences.size() > 1;
    boolean ours = audiences.contains(clientId) && !(shared && issuer.isSingleAudience());
    boolean asked = claims.has("azp") ? claims.text("azp").equals(clientId) : !shared;
    if (!ours || !asked) {
      throw RefusalKind.AUDIENCE.refused(
          "ID token ini untuk aplikasi lain: audience-nya "
              + Quoted.of(audiences)
              + ", aplikasi ini "
              + Quoted.of(clientId)
              + ". Masuk lagi dari aplikasi ini.",
          "This ID token is for another client: its audience is "
              + Quoted.of(audiences)
              + ", this client is "
              + Quoted.of(clientId)
              + ". Sign in again from this one.");
    }
  }

  private static void requireNonce(Claims claims, String expected) throws RefusedException {
    if (!same(claims.text("nonce"), expected)) {
      throw RefusalKind.NONCE.refused(
          "ID token ini dari proses masuk lain: nonce-nya bukan milik sesi ini. Masuk lagi.",
          "This ID token is from another sign-in: its nonce is not this session's. Sign in again.");
    }
  }

  private static void requireHash(Claims claims, Secret accessToken, JwsAlgorithm algorithm)
      throws RefusedException {
    byte[] sum = digest(algorithm.digest(), accessToken.reveal());
    String half =
        Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(sum, sum.length / 2));
    if (!same(claims.text("at_hash"), half)) {
      throw RefusalKind.ACCESS_TOKEN_HASH.refused(
          "Token akses yang datang bersama ID token ini bukan pasangannya (at_hash). Masuk lagi.",
          "The access token that came with this ID token is not its own (at_hash). Sign in again.");
    }
  }

  private static void requireLevel(SignInLevel level, SignInRequest asked, Instant latest)
      throws RefusedException {
    if (!level.assurance().reaches(asked.wanted())) {
      throw new RefusedException(StepUp.stronger(asked.wanted(), level));
    }
    if (asked.maxAge().isPresent()) {
      Duration maxAge = asked.maxAge().get();
      boolean recent =
          level
              .authenticatedAt()
              .map(at -> Duration.between(at, latest).compareTo(maxAge) <= 0)
              .orElse(false);
      if (!recent) {
        throw new RefusedException(StepUp.again(maxAge, level.authenticatedAt()));
      }
    }
  }

  private static boolean same(String found, String expected) {
    return MessageDigest.isEqual(
        found.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] digest(String name, String text) {
    try {
      return MessageDigest.getInstance(name).digest(text.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has " + name, e);
    }
  }
}
