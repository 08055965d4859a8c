package id.simpul.identity;

import id.simpul.core.http.Transport;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The choices of a {@link TokenVerifier}; unset ones are as each word says. Not for use by several
 * threads at once.
 *
 * <pre>{@code
 * TokenVerifier.forAudience("https://api.depok.example/sktm")
 *     .trusting(TrustedIssuer.at("https://sso.depok.example"))
 *     .resourceMetadata(ProtectedResourceMetadata.wellKnown(api))
 *     .build();
 * }</pre>
 */
public final class TokenVerifierBuilder {

  final String audience;
  final Map<String, TrustedIssuer> issuers = new LinkedHashMap<>();
  @Nullable Transport transport;
  @Nullable Executor executor;
  Clock clock = Clock.systemUTC();
  Cryptography cryptography = Cryptography.ofJdk();
  int remembered = 10_000;
  RandomGenerator random = new SecureRandom();
  Supplier<Patience> patience = Patience::standard;
  ProofOfPossession possession = ProofOfPossession.standard();
  @Nullable URI metadata;

  TokenVerifierBuilder(String audience) {
    this.audience = audience;
  }

  /**
   * Accepts tokens of this issuer too.
   *
   * @throws IllegalArgumentException if the same issuer was named before
   */
  public TokenVerifierBuilder trusting(TrustedIssuer issuer) {
    if (issuers.putIfAbsent(issuer.issuer(), issuer) != null) {
      throw new IllegalArgumentException(
          "issuer "
              + Quoted.of(issuer.issuer())
              + " is named twice; say once how far it is"
              + " trusted");
    }
    return this;
  }

  /** How keys are fetched; by default over a transport of the verifier's own. */
  public TokenVerifierBuilder transport(Transport value) {
    transport = Objects.requireNonNull(value, "value");
    return this;
  }

  /**
   * How many good tokens are remembered, by a digest, so that their signatures need not be checked
   * again; about 10,000 unless said otherwise. A remembered token is measured by the clock, its
   * issuer's keys and the trust in its issuer at every use, as if it were new. A token of more than
   * 8 KB, or with more than 64 claims, audiences and scopes, is not remembered: 10,000 take 200 MB
   * at the very worst.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public TokenVerifierBuilder remembering(int tokens) {
    if (tokens < 1) {
      throw new IllegalArgumentException(
          "expected to remember at least 1 token, found " + tokens + "; or say withoutMemory()");
    }
    remembered = tokens;
    return this;
  }

  /** Who computes whether signatures are good; by default the JVM. */
  public TokenVerifierBuilder cryptography(Cryptography value) {
    cryptography = Objects.requireNonNull(value, "value");
    return this;
  }

  /** Checks every signature every time. */
  public TokenVerifierBuilder withoutMemory() {
    remembered = 0;
    return this;
  }

  /** The clock that tokens are measured by; by default the system's. */
  public TokenVerifierBuilder clock(Clock value) {
    clock = Objects.requireNonNull(value, "value");
    return this;
  }

  /** How long the keys of each issuer are waited for, unlike {@link Patience#standard}. */
  TokenVerifierBuilder patience(Supplier<Patience> value) {
    patience = value;
    return this;
  }

  /** How holders of bound tokens prove it; unset as {@link ProofOfPossession} says. */
  public TokenVerifierBuilder proofOfPossession(ProofOfPossession value) {
    possession = Objects.requireNonNull(value, "value");
    return this;
  }

  /**
   * Where this API publishes its {@link ProtectedResourceMetadata}; refusals then point there (RFC
   * 9728 section 5.1).
   *
   * @throws IllegalArgumentException unless it is https, or http to this machine
   */
  public TokenVerifierBuilder resourceMetadata(URI address) {
    metadata = WebAddress.requireSafe(address, "resourceMetadata");
    return this;
  }

  /** What nonces are made from; by default a {@link SecureRandom}. */
  public TokenVerifierBuilder random(RandomGenerator value) {
    random = Objects.requireNonNull(value, "value");
    return this;
  }

  /**
   * Where keys are read; by default on threads of the verifier's own. Must not be the pool that
   * calls {@link TokenVerifier#verify}, which waits for it.
   */
  public TokenVerifierBuilder executor(Executor value) {
    executor = Objects.requireNonNull(value, "value");
    return this;
  }

  /**
   * The verifier; nothing is fetched yet.
   *
   * @throws IllegalStateException if no issuer is trusted
   */
  public TokenVerifier build() {
    if (issuers.isEmpty()) {
      throw new IllegalStateException(
          "expected at least one trusting(TrustedIssuer.at(...)), found none; name whose tokens"
              + " are accepted");
    }
    return new TokenVerifier(this);
  }
}
