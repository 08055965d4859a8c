package id.simpul.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** When a token is good (RFC 7519 sections 4.1.4 to 4.1.6), by clocks that differ a little. */
final class Lifetime {

  private Lifetime() {}

  /** From {@code iat} to {@code exp}, if that is now, and not too long. */
  static Grant.Validity read(Claims claims, TrustedIssuer issuer, Instant now)
      throws RefusedException {
    Duration skew = issuer.skew();
    Instant expires = claims.time("exp");
    Instant issued = claims.time("iat");
    // RFC 7519 section 4.1.4: "on or after" exp is too late; the skew is granted on top.
    if (!now.isBefore(expires.plus(skew))) {
      Instant shown = now.truncatedTo(ChronoUnit.SECONDS);
      throw RefusalKind.EXPIRED.refused(
          "Token ini habis berlaku pada "
              + expires
              + "; sekarang "
              + shown
              + ". Minta token yang baru.",
          "This token expired at " + expires + "; it is " + shown + " now. Ask for a new token.");
    }
    requireBegun("iat", issued, now.plus(skew));
    if (claims.has("nbf")) {
      Instant notBefore = claims.time("nbf");
      requireBegun("nbf", notBefore, now.plus(skew));
      requireOrder("nbf", notBefore, expires);
    }
    requireOrder("iat", issued, expires);
    requireShort(issuer.longestLifetime(), Duration.between(issued, expires));
    return new Grant.Validity(issued, expires);
  }

  private static void requireBegun(String claim, Instant begin, Instant latest)
      throws RefusedException {
    if (begin.isAfter(latest)) {
      throw RefusalKind.NOT_YET_VALID.refused(
          "Klaim '"
              + claim
              + "' adalah "
              + begin
              + ", masih di masa depan. Periksa jam server"
              + " penerbit dan jam di sini.",
          "Claim '"
              + claim
              + "' is "
              + begin
              + ", which is in the future. Check the issuer's clock"
              + " and the clock here.");
    }
  }

  private static void requireOrder(String claim, Instant begin, Instant expires)
      throws RefusedException {
    if (!begin.isBefore(expires)) {
      throw RefusalKind.LIFETIME.refused(
          "Klaim '"
              + claim
              + "' harus sebelum 'exp'. Token ini tidak pernah berlaku; minta yang"
              + " baru.",
          "Claim '"
              + claim
              + "' must lie before 'exp'. This token is never valid; ask for a new"
              + " one.");
    }
  }

  private static void requireShort(Duration longest, Duration lifetime) throws RefusedException {
    if (lifetime.compareTo(longest) > 0) {
      throw RefusalKind.LIFETIME.refused(
          "Token ini berlaku "
              + lifetime.toSeconds()
              + " detik; di sini paling lama "
              + longest.toSeconds()
              + ". Minta token yang lebih pendek umurnya.",
          "This token lives "
              + lifetime.toSeconds()
              + " seconds; at most "
              + longest.toSeconds()
              + " are accepted here. Ask for one with a shorter life.");
    }
  }
}
