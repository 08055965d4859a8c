package id.simpul.identity;

import id.simpul.core.Secret;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Nonces that any node can check without having made them: when they end, something random, and a
 * seal over both. That each is used once is for the {@link ReplayStore} to see.
 */
final class ProofNonces {

  static final Duration LIFETIME = Duration.ofMinutes(5);

  private static final int RANDOM = 12;
  private static final int OPEN = Long.BYTES + RANDOM;
  private static final int SEAL = 16;

  private final Secret key;
  private final Clock clock;
  private final RandomGenerator random;

  ProofNonces(Secret key, Clock clock, RandomGenerator random) {
    this.key = key;
    this.clock = clock;
    this.random = random;
  }

  String fresh() {
    byte[] unique = new byte[RANDOM];
    random.nextBytes(unique);
    byte[] open =
        ByteBuffer.allocate(OPEN)
            .putLong(clock.instant().plus(LIFETIME).getEpochSecond())
            .put(unique)
            .array();
    byte[] nonce = Arrays.copyOf(open, OPEN + SEAL);
    System.arraycopy(seal(open), 0, nonce, OPEN, SEAL);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(nonce);
  }

  /** Whether this is one of ours and still good. */
  boolean isGood(String text) {
    byte[] nonce;
    try {
      nonce = Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return false;
    }
    if (nonce.length != OPEN + SEAL) {
      return false;
    }
    byte[] open = Arrays.copyOf(nonce, OPEN);
    boolean ours =
        MessageDigest.isEqual(
            Arrays.copyOf(seal(open), SEAL), Arrays.copyOfRange(nonce, OPEN, OPEN + SEAL));
    return ours && clock.instant().isBefore(end(open));
  }

  /** When a good nonce ends, so that its use need not be remembered any longer. */
  Instant end(String good) {
    return end(Base64.getUrlDecoder().decode(good));
  }

  private static Instant end(byte[] open) {
    return Instant.ofEpochSecond(ByteBuffer.wrap(open).getLong());
  }

  private byte[] seal(byte[] open) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.reveal().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return mac.doFinal(open);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }

  @Override
  public String toString() {
    return "ProofNonces[" + LIFETIME + "]";
  }
}
