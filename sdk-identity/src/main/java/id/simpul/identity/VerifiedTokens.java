package id.simpul.identity;

import id.simpul.core.Secret;
import id.simpul.identity.internal.jose.VerificationKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Tokens that were found good, so that the next request with one of them need not check its
 * signature again. Each stands under a digest, without its text, and is believed only while its
 * issuer is trusted as it was, its key is still published, and its time has neither passed nor been
 * set back. The room is fixed: each digest has four places, and a newcomer takes the one whose
 * token expires first. Only good tokens come in, so nobody fills it with rubbish; and none that is
 * unusually large, so that no issuer fills the memory with good ones.
 */
final class VerifiedTokens {

  private static final int PLACES = 4;

  /** Text and pieces of a token that is kept: ten thousand of the largest are some 200 MB. */
  private static final int LONGEST = 8 * 1024;

  private static final int MOST_PIECES = 64;

  /** Besides {@code iat}, what must not lie in the future, should the clock be set back. */
  private static final List<String> BEGINNINGS = List.of("nbf", "auth_time");

  private final TrustedIssuers issuers;
  private final AtomicReferenceArray<@Nullable Good> table;

  VerifiedTokens(int most, TrustedIssuers issuers) {
    this.issuers = issuers;
    int sets = Integer.highestOneBit(Math.max(1, most / PLACES));
    this.table = new AtomicReferenceArray<>(sets * PLACES);
  }

  /** Longer ones are never kept, and so are not worth a digest either. */
  static boolean isWorthALook(String text) {
    return text.length() <= LONGEST;
  }

  /** What was found before, if it still holds. */
  Optional<VerifiedToken> find(Digest digest, String text, Instant now) {
    int first = firstPlace(digest);
    for (int i = first; i < first + PLACES; i++) {
      Good good = table.get(i);
      if (good != null && good.digest.equals(digest)) {
        if (holds(good, now)) {
          return Optional.of(new VerifiedToken(good.facts, Secret.of(text)));
        }
        table.compareAndSet(i, good, null);
      }
    }
    return Optional.empty();
  }

  /** Whoever needs newer keys before he may say so takes the long way. */
  private boolean holds(Good good, Instant now) {
    return !now.isBefore(good.from)
        && now.isBefore(good.until)
        && issuers.holds(good.trusted)
        && good.trusted.keys().needed().isEmpty()
        && good.trusted.keys().holds(good.key);
  }

  void remember(Digest digest, Checking checked, VerificationKey key, Facts facts)
      throws RefusedException {
    Facts kept = facts.plain();
    if (kept.pieces() > MOST_PIECES) {
      return;
    }
    Duration skew = checked.trusted().issuer().skew();
    Instant from = facts.grant().issuedAt();
    for (String claim : BEGINNINGS) {
      if (checked.claims().has(claim) && checked.claims().time(claim).isAfter(from)) {
        from = checked.claims().time(claim);
      }
    }
    Instant until = facts.grant().expiresAt().plus(skew);
    put(new Good(digest, checked.trusted(), key, kept, from.minus(skew), until));
  }

  private void put(Good good) {
    int first = firstPlace(good.digest);
    int taken = first;
    for (int i = first; i < first + PLACES; i++) {
      Good there = table.get(i);
      if (there == null || there.digest.equals(good.digest)) {
        taken = i;
        break;
      }
      Good leastLasting = table.get(taken);
      if (leastLasting != null && there.until.isBefore(leastLasting.until)) {
        taken = i;
      }
    }
    table.set(taken, good);
  }

  private int firstPlace(Digest digest) {
    return (digest.hashCode() & (table.length() / PLACES - 1)) * PLACES;
  }

  /** What an issuer's tokens said is not kept once it is not trusted any more. */
  void forgetStrangers() {
    for (int i = 0; i < table.length(); i++) {
      Good good = table.get(i);
      if (good != null && !issuers.holds(good.trusted)) {
        table.compareAndSet(i, good, null);
      }
    }
  }

  @Override
  public String toString() {
    return "VerifiedTokens[room for " + table.length() + "]";
  }

  /** A token without its text, and what its goodness hangs on. */
  private static final class Good {

    private final Digest digest;
    private final Trusted trusted;
    private final VerificationKey key;
    private final Facts facts;
    private final Instant from;
    private final Instant until;

    private Good(
        Digest digest,
        Trusted trusted,
        VerificationKey key,
        Facts facts,
        Instant from,
        Instant until) {
      this.digest = digest;
      this.trusted = trusted;
      this.key = key;
      this.facts = facts;
      this.from = from;
      this.until = until;
    }
  }
}
