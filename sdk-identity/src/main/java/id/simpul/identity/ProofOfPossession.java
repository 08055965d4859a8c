package id.simpul.identity;

import id.simpul.core.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How the holder of a token that is bound to a key shows that the key is theirs: by a DPoP proof
 * (RFC 9449) or by the certificate of the connection (RFC 8705). Tokens that say they are bound are
 * always checked; this only says by which means.
 *
 * <pre>{@code
 * TokenVerifier.forAudience("https://api.depok.example/sktm")
 *     .trusting(TrustedIssuer.at("https://sso.depok.example"))
 *     .proofOfPossession(ProofOfPossession.standard()
 *         .remembering(sharedStore)               // a fleet: one proof is good at one node only
 *         .certificateHeaderFrom("10.20.0.0/16")) // the proxies that end TLS
 *     .build();
 * }</pre>
 *
 * <p>Unset means: proofs are good for a minute and once, as far as this node remembers; nonces are
 * not asked for; no certificate in a header is believed. Immutable: each word answers a new value.
 */
public final class ProofOfPossession {

  private static final ProofOfPossession STANDARD = new ProofOfPossession(new Choices());
  private static final Duration LONGEST_AGE = Duration.ofMinutes(5);
  private static final int SHORTEST_SECRET = 32;

  private final Choices choices;

  private ProofOfPossession(Choices choices) {
    this.choices = choices;
  }

  /** With nothing chosen yet. */
  public static ProofOfPossession standard() {
    return STANDARD;
  }

  /**
   * Where used proofs are remembered, each half a minute longer than it is good, for clocks are
   * never quite the same; by default in this node's memory, 200,000 at once. Several nodes behind
   * one address need one store that all of them share.
   */
  public ProofOfPossession remembering(ReplayStore store) {
    Objects.requireNonNull(store, "store");
    return with(changed -> changed.store = store);
  }

  /**
   * How old a proof may be ({@code iat}); default one minute, at most five. The issuer's clock skew
   * comes on top, and a proof from further in the future than that is refused too.
   */
  public ProofOfPossession proofsAtMost(Duration age) {
    if (age.compareTo(Duration.ofSeconds(1)) < 0 || age.compareTo(LONGEST_AGE) > 0) {
      throw new IllegalArgumentException(
          "proofsAtMost must be from PT1S to " + LONGEST_AGE + "; found " + age);
    }
    return with(changed -> changed.age = age);
  }

  /**
   * Asks for a nonce of our own in each proof, good once and for five minutes (RFC 9449 section 9):
   * no proof can be made in advance. A caller without one is told so and gets one; send {@link
   * TokenVerifier#proofNonce()} with every answer and it need not ask.
   *
   * @param key at least 32 characters that nobody can guess; the same on all nodes of a fleet
   */
  public ProofOfPossession requiringNonces(Secret key) {
    if (key.reveal().getBytes(StandardCharsets.UTF_8).length < SHORTEST_SECRET) {
      throw new IllegalArgumentException(
          "expected a nonce key of at least 32 bytes; make one at random and share it among the"
              + " nodes");
    }
    return with(changed -> changed.nonceKey = key);
  }

  /**
   * Believes the header {@code Client-Cert} (RFC 9440) of requests that come from these proxies,
   * which must remove it from what they receive. From any other neighbour the header means nothing;
   * and of a request from a proxy the proxy's own certificate means nothing.
   *
   * @param proxies addresses such as {@code 10.20.0.7}, or networks such as {@code 10.20.0.0/16}
   */
  public ProofOfPossession certificateHeaderFrom(String... proxies) {
    List<Network> networks = new ArrayList<>();
    for (String each : proxies) {
      networks.add(Network.parse(each));
    }
    return with(changed -> changed.proxies = List.copyOf(networks));
  }

  Optional<ReplayStore> store() {
    return Optional.ofNullable(choices.store);
  }

  Duration age() {
    return choices.age;
  }

  Optional<Secret> nonceKey() {
    return Optional.ofNullable(choices.nonceKey);
  }

  List<Network> proxies() {
    return choices.proxies;
  }

  private ProofOfPossession with(Consumer<Choices> change) {
    Choices copy = new Choices();
    copy.store = choices.store;
    copy.age = choices.age;
    copy.nonceKey = choices.nonceKey;
    copy.proxies = choices.proxies;
    change.accept(copy);
    return new ProofOfPossession(copy);
  }

  @Override
  public String toString() {
    return "ProofOfPossession[proofs at most "
        + choices.age
        + " old"
        + (choices.store == null ? ", remembered by this node" : ", remembered by " + choices.store)
        + (choices.nonceKey == null ? "" : ", with nonces")
        + (choices.proxies.isEmpty() ? "" : ", certificate header from " + choices.proxies)
        + "]";
  }

  /** Changed only before the value that holds it is handed out. */
  private static final class Choices {

    private @Nullable ReplayStore store;
    private Duration age = Duration.ofMinutes(1);
    private @Nullable Secret nonceKey;
    private List<Network> proxies = List.of();
  }
}
