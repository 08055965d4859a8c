package id.simpul.identity.internal.jose;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.PublicKey;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A public key with the algorithms it is for. */
public final class VerificationKey {

  private final @Nullable String id;
  private final PublicKey key;
  private final Set<JwsAlgorithm> algorithms;
  private final boolean saysWhich;
  private final @Nullable Provider provider;
  private final Map<JwsAlgorithm, PublicKey> translated;

  VerificationKey(
      @Nullable String id, PublicKey key, Set<JwsAlgorithm> algorithms, boolean saysWhich) {
    this(id, key, algorithms, saysWhich, null);
  }

  private VerificationKey(
      @Nullable String id,
      PublicKey key,
      Set<JwsAlgorithm> algorithms,
      boolean saysWhich,
      @Nullable Provider provider) {
    this.id = id;
    this.key = Objects.requireNonNull(key, "key");
    this.algorithms = Set.copyOf(algorithms);
    this.saysWhich = saysWhich;
    this.provider = provider;
    this.translated = translated(key, this.algorithms, provider);
  }

  /** Its {@code kid}, if it has one. */
  public Optional<String> id() {
    return Optional.ofNullable(id);
  }

  /**
   * Whether an RSA key that names no algorithm leaves open which padding it is for. Where both are
   * allowed, such a key stands for the older one only: one key under two paddings is for nobody to
   * choose but its issuer.
   */
  public boolean isUnclearFor(JwsAlgorithm algorithm, Collection<JwsAlgorithm> allowed) {
    return !saysWhich && algorithm.isPss() && allowed.stream().anyMatch(JwsAlgorithm::isPkcs1);
  }

  /** The same key, with signatures computed by this provider wherever it can. */
  VerificationKey computedBy(Provider provider) {
    return new VerificationKey(id, key, algorithms, saysWhich, provider);
  }

  private static Map<JwsAlgorithm, PublicKey> translated(
      PublicKey key, Set<JwsAlgorithm> algorithms, @Nullable Provider provider) {
    Map<JwsAlgorithm, PublicKey> translated = new EnumMap<>(JwsAlgorithm.class);
    for (JwsAlgorithm each : algorithms) {
      try {
        if (provider != null && each.isKnownTo(provider)) {
          translated.put(each, each.translated(key, provider));
        }
      } catch (GeneralSecurityException | RuntimeException e) {
        // What it cannot read, it cannot compute with; the JVM does.
        translated.remove(each);
      }
    }
    return translated;
  }

  /** Whether this key, used as it is meant to be, has made the signature. */
  public boolean verifies(JwsAlgorithm algorithm, CompactJws jws) {
    if (!algorithms.contains(algorithm) || !algorithm.couldHaveMade(key, jws.signature())) {
      return false;
    }
    PublicKey fast = translated.get(algorithm);
    return fast == null
        ? algorithm.verifies(key, null, jws.signingInput(), jws.signature())
        : algorithm.verifies(fast, provider, jws.signingInput(), jws.signature());
  }

  /** The same key by the same name, for the same algorithms. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof VerificationKey that
        && Objects.equals(id, that.id)
        && key.equals(that.key)
        && saysWhich == that.saysWhich
        && algorithms.equals(that.algorithms);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, key);
  }

  @Override
  public String toString() {
    return "VerificationKey[" + algorithms + "]";
  }
}
