package id.simpul.identity;

import java.security.Provider;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who computes whether a signature is good: the JVM's own providers, or a faster one that somebody
 * chose. It decides nothing else: what a key or a signature must look like is checked before it is
 * asked, and what it cannot do, the JVM does.
 *
 * <pre>{@code
 * TokenVerifier.forAudience(api).trusting(issuer).cryptography(AcceleratedCryptography.orJdk())
 * }</pre>
 *
 * <p>It serves the verifier it is given to, and nobody else: the JVM's list of providers stays as
 * it is. Immutable.
 */
public final class Cryptography {

  private static final Cryptography JDK = new Cryptography(null);

  private final @Nullable Provider provider;

  private Cryptography(@Nullable Provider provider) {
    this.provider = provider;
  }

  /** The JVM's own providers, in the JVM's own order. */
  public static Cryptography ofJdk() {
    return JDK;
  }

  /**
   * This provider, wherever it knows the algorithm. It need not be installed in the JVM.
   *
   * @param provider of signatures by their standard names, such as {@code SHA256withRSA}
   */
  public static Cryptography by(Provider provider) {
    return new Cryptography(Objects.requireNonNull(provider, "provider"));
  }

  Optional<Provider> provider() {
    return Optional.ofNullable(provider);
  }

  @Override
  public String toString() {
    return "Cryptography[" + (provider == null ? "the JVM's" : provider.getName()) + "]";
  }
}
