package id.simpul.identity;

import id.simpul.core.http.Transport;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Establishes who has signed in, from the ID token that a sign-in at an authority brought back
 * (OpenID Connect Core section 3.1.3.7). For the program that people sign in to; an API takes
 * access tokens and has a {@link TokenVerifier}, which accepts no ID token.
 *
 * <pre>{@code
 * IdTokenVerifier signIns = IdTokenVerifier.forClient("portal-depok")
 *     .trusting(TrustedIssuer.at("https://sso.depok.example"))
 *     .build();
 * VerifiedIdToken person = signIns.verify(idToken, SignInRequest.withNonce(session.nonce()));
 * }</pre>
 *
 * <p>Issuer, client, signature, algorithm, nonce, expiry and age are always checked, {@code azp}
 * and {@code at_hash} where they stand. Nothing is fetched when it is built. Safe for use by many
 * threads. Build one and close it with the application.
 */
public final class IdTokenVerifier implements AutoCloseable {

  private final String clientId;
  private final TrustedIssuers issuers = new TrustedIssuers();
  private final IdTokenRules rules;
  private final Clock clock;
  private final OwnResources own = new OwnResources();
  private volatile boolean closed;

  private IdTokenVerifier(Builder builder) {
    this.clientId = builder.clientId;
    this.rules = new IdTokenRules(clientId);
    this.clock = builder.clock;
    Transport transport = builder.transport == null ? own.transport() : builder.transport;
    Executor executor = builder.executor == null ? own.executor() : builder.executor;
    builder.issuers.forEach(
        (name, issuer) ->
            issuers.put(
                new Trusted(
                    issuer,
                    new IssuerKeys(
                        issuer,
                        transport,
                        clock,
                        executor,
                        Cryptography.ofJdk(),
                        Patience.standard()))));
  }

  /** Begins a verifier for the client with this id, as the authorities know it. */
  public static Builder forClient(String clientId) {
    if (Objects.requireNonNull(clientId, "clientId").isBlank()) {
      throw new IllegalArgumentException("expected the client's id, found blank text; name it");
    }
    return new Builder(clientId);
  }

  /**
   * The person, if this token answers this sign-in.
   *
   * @param idToken as it came from the token endpoint
   * @throws TokenRejectedException if it does not; the person has to sign in again
   * @throws KeysUnavailableException if nobody can say now: answer 503
   */
  public VerifiedIdToken verify(String idToken, SignInRequest asked) {
    Objects.requireNonNull(asked, "asked");
    try {
      Checking checking =
          Checking.beginIdToken(Objects.requireNonNull(idToken, "idToken"), issuers);
      checking.await();
      Object unused = checking.signer();
      return rules.apply(checking, asked, clock.instant());
    } catch (RefusedException e) {
      throw new TokenRejectedException(e.rejection());
    } catch (KeysUnavailableException e) {
      throw closed ? KeysUnavailableException.closed(e.issuer(), e) : e;
    }
  }

  /** Ends the renewal of keys. What was lent by the builder stays open. */
  @Override
  public void close() {
    closed = true;
    own.close();
  }

  @Override
  public String toString() {
    return "IdTokenVerifier[" + clientId + ", trusting " + issuers + "]";
  }

  /** The choices of a verifier of sign-ins. */
  public static final class Builder {

    private final String clientId;
    private final Map<String, TrustedIssuer> issuers = new LinkedHashMap<>();
    private @Nullable Transport transport;
    private @Nullable Executor executor;
    private Clock clock = Clock.systemUTC();

    private Builder(String clientId) {
      this.clientId = clientId;
    }

    /**
     * Accepts sign-ins at this issuer too.
     *
     * @throws IllegalArgumentException if the same issuer was named before
     */
    public Builder trusting(TrustedIssuer issuer) {
      if (issuers.putIfAbsent(issuer.issuer(), issuer) != null) {
        throw new IllegalArgumentException(
            "issuer "
                + Quoted.of(issuer.issuer())
                + " is named twice; say once how far it is trusted");
      }
      return this;
    }

    /** How keys are fetched; by default over a transport of the verifier's own. */
    public Builder transport(Transport value) {
      transport = Objects.requireNonNull(value, "value");
      return this;
    }

    /** The clock that tokens are measured by; by default the system's. */
    public Builder clock(Clock value) {
      clock = Objects.requireNonNull(value, "value");
      return this;
    }

    /** Where keys are read; by default on threads of the verifier's own. */
    public Builder executor(Executor value) {
      executor = Objects.requireNonNull(value, "value");
      return this;
    }

    /**
     * The verifier; nothing is fetched yet.
     *
     * @throws IllegalStateException if no issuer is trusted
     */
    public IdTokenVerifier build() {
      if (issuers.isEmpty()) {
        throw new IllegalStateException(
            "expected at least one trusting(TrustedIssuer.at(...)), found none; name where people"
                + " sign in");
      }
      return new IdTokenVerifier(this);
    }
  }
}
