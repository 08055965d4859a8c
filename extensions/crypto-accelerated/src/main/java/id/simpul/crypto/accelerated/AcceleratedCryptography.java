package id.simpul.crypto.accelerated;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import id.simpul.identity.Cryptography;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signatures checked by AWS-LC through the Amazon Corretto Crypto Provider.
 *
 * <pre>{@code
 * TokenVerifier verifier = TokenVerifier.forAudience(api)
 *     .trusting(issuer)
 *     .cryptography(AcceleratedCryptography.orJdk())
 *     .build();
 * }</pre>
 *
 * <p>This artifact brings the native library for Linux on x86-64. Elsewhere take the provider's
 * artifact with another classifier ({@code linux-aarch64}, {@code osx-aarch64}) beside it. Where
 * none can be loaded, tokens are checked all the same, by the JVM, and an error in the log says so:
 * slower is no reason to stop, and no secret either.
 */
public final class AcceleratedCryptography {

  private static final Logger log = LoggerFactory.getLogger(AcceleratedCryptography.class);

  private AcceleratedCryptography() {}

  /** The accelerated one; or the JVM's, with an error in the log, where there is none. */
  public static Cryptography orJdk() {
    return orJdk(available());
  }

  static Cryptography orJdk(Optional<Cryptography> accelerated) {
    if (accelerated.isEmpty()) {
      log.error(
          "NOT ACCELERATED: the native library of the Amazon Corretto Crypto Provider cannot be"
              + " loaded on {} {}, so the JVM checks signatures, many times slower for ES256. Add"
              + " the provider's artifact with this platform's classifier, or leave out"
              + " simpul-crypto-accelerated.",
          System.getProperty("os.name"),
          System.getProperty("os.arch"));
    }
    return accelerated.orElseGet(Cryptography::ofJdk);
  }

  /** The accelerated one, if its native library can be loaded here and passes its own tests. */
  public static Optional<Cryptography> available() {
    try {
      AmazonCorrettoCryptoProvider provider = AmazonCorrettoCryptoProvider.INSTANCE;
      provider.assertHealthy();
      return Optional.of(Cryptography.by(provider));
    } catch (RuntimeException | LinkageError e) {
      log.debug("the native library cannot be used", e);
      return Optional.empty();
    }
  }
}
