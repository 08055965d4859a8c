package id.simpul.identity;

import id.simpul.core.SimpulException;
import id.simpul.core.http.Transport;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Accepts the access tokens (RFC 9068) of several authorities at one API, and nothing else.
 *
 * <pre>{@code
 * TokenVerifier verifier = TokenVerifier.forAudience("https://api.dukcapil.jakarta.example")
 *     .trusting(TrustedIssuer.at("https://sso.jakarta.example"))
 *     .trusting(TrustedIssuer.at("https://sso.depok.example").upTo(Assurance.SUBSTANTIAL))
 *     .build();
 * VerifiedToken token = verifier.verify(incomingRequest);
 * }</pre>
 *
 * <p>Issuer, audience, signature, algorithm, type, expiry and age are always checked; there is no
 * switch to leave one out. Nothing is fetched when it is built, and no address that a token names
 * is ever contacted. Keys are read from each issuer when its first token comes, and renewed in the
 * background; one issuer's outage touches no other issuer.
 *
 * <p>Safe for use by many threads. Build one per API and close it with the application.
 */
public final class TokenVerifier implements AutoCloseable {

  private final String audience;
  private final TrustedIssuers issuers = new TrustedIssuers();
  private final @Nullable VerifiedTokens known;
  private final TokenCheck tokens;
  private final RequestCheck requests;
  private final HolderCheck holders;
  private final Challenge challenge;
  private final Clock clock;
  private final OwnResources own = new OwnResources();
  private final Transport transport;
  private final Executor executor;
  private final Cryptography cryptography;
  private final Supplier<Patience> patience;
  private volatile boolean closed;

  TokenVerifier(TokenVerifierBuilder builder) {
    this.audience = builder.audience;
    this.clock = builder.clock;
    this.challenge = Challenge.BEARER.describedAt(builder.metadata);
    this.holders = new HolderCheck(builder.possession, clock, builder.random);
    this.transport = builder.transport == null ? own.transport() : builder.transport;
    this.executor = builder.executor == null ? own.executor() : builder.executor;
    this.cryptography = builder.cryptography;
    this.patience = builder.patience;
    this.known = builder.remembered == 0 ? null : new VerifiedTokens(builder.remembered, issuers);
    TokenRules rules = new TokenRules(audience, clock, challenge);
    this.tokens = new TokenCheck(issuers, known, rules, clock);
    this.requests = new RequestCheck(issuers, tokens, holders, challenge, executor);
    builder.issuers.values().forEach(each -> issuers.put(trusted(each)));
  }

  /**
   * Begins a verifier for the API with this audience. The audience is mandatory: a token for
   * another service is never good here.
   */
  public static TokenVerifierBuilder forAudience(String audience) {
    if (Objects.requireNonNull(audience, "audience").isBlank()) {
      throw new IllegalArgumentException("expected the API's audience, found blank text; name it");
    }
    return new TokenVerifierBuilder(audience);
  }

  /**
   * The token of this request, if it is good.
   *
   * @throws TokenRejectedException if it is not, or if there is none: answer 401 or 403
   * @throws KeysUnavailableException if nobody can say now: answer 503
   */
  public VerifiedToken verify(IncomingRequest request) {
    return orThrow(check(request));
  }

  /**
   * A token that came without a request, such as from a queue. Tokens bound to a key of their
   * holder ({@code cnf}) are refused: nothing here shows who holds it.
   *
   * @throws TokenRejectedException if it is not good
   * @throws KeysUnavailableException if nobody can say now
   */
  public VerifiedToken verify(String bearer) {
    Objects.requireNonNull(bearer, "bearer");
    try {
      VerifiedToken token = tokens.now(bearer);
      HolderCheck.requireUnbound(token.confirmation());
      return token;
    } catch (RefusedException e) {
      throw new TokenRejectedException(e.rejection().at(challenge));
    } catch (KeysUnavailableException e) {
      throw blamed(e);
    }
  }

  /**
   * Like {@link #verify(IncomingRequest)}, with the refusal as a value.
   *
   * @throws KeysUnavailableException if nobody can say now: answer 503
   */
  public Verification check(IncomingRequest request) {
    Objects.requireNonNull(request, "request");
    try {
      return requests.now(request);
    } catch (KeysUnavailableException e) {
      throw blamed(e);
    }
  }

  /**
   * A nonce for the caller's next proof, to be sent as the header {@code DPoP-Nonce} with any
   * answer; empty unless {@link ProofOfPossession#requiringNonces} was chosen.
   */
  public Optional<String> proofNonce() {
    return holders.freshNonce();
  }

  /**
   * Like {@link #check(IncomingRequest)}, for event loops: the calling thread never waits. If the
   * keys are at hand and the token is not bound to a key, the stage is complete at once; otherwise
   * it completes on the executor that reads keys, after some ten seconds at most.
   *
   * @return the outcome, or the failure {@link KeysUnavailableException} or {@link
   *     ReplayStoreUnavailableException}: answer 503
   */
  public CompletionStage<Verification> checkAsync(IncomingRequest request) {
    CompletableFuture<Verification> outcome = new CompletableFuture<>();
    CompletableFuture<Void> unused =
        requests
            .later(Objects.requireNonNull(request, "request"))
            .handle(
                (found, failure) -> {
                  if (failure == null) {
                    outcome.complete(found);
                  } else {
                    outcome.completeExceptionally(explained(failure));
                  }
                  return null;
                });
    return outcome;
  }

  /** What is not explained comes from an executor that takes no work: closed, or full. */
  private SimpulException explained(Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (cause instanceof KeysUnavailableException unavailable) {
      return blamed(unavailable);
    }
    return cause instanceof SimpulException explained
        ? explained
        : KeysUnavailableException.closed(audience, cause);
  }

  /** Trusts this issuer from now on; or, if it was trusted before, as this says from now on. */
  public void trust(TrustedIssuer issuer) {
    issuers.put(trusted(Objects.requireNonNull(issuer, "issuer")));
    forgetStrangers();
  }

  /**
   * Trusts this issuer no more. Every token of it is refused from now on, also one that was
   * accepted a moment ago.
   *
   * @param issuer its identifier, as {@link TrustedIssuer#at} was given it
   * @return whether it was trusted until now
   */
  public boolean distrust(String issuer) {
    boolean was = issuers.remove(Objects.requireNonNull(issuer, "issuer"));
    forgetStrangers();
    return was;
  }

  /** How each issuer's keys are doing. A snapshot; nothing is fetched for it. */
  public List<IssuerHealth> health() {
    List<IssuerHealth> all = new ArrayList<>();
    issuers.all().forEach(each -> all.add(each.keys().health()));
    return List.copyOf(all);
  }

  private Trusted trusted(TrustedIssuer issuer) {
    return new Trusted(
        issuer, new IssuerKeys(issuer, transport, clock, executor, cryptography, patience.get()));
  }

  private void forgetStrangers() {
    if (known != null) {
      known.forgetStrangers();
    }
  }

  /** Keys that are known serve on after closing; that no new ones come is nobody else's fault. */
  private KeysUnavailableException blamed(KeysUnavailableException e) {
    return closed ? KeysUnavailableException.closed(e.issuer(), e) : e;
  }

  private static VerifiedToken orThrow(Verification found) {
    if (found instanceof Verification.Accepted accepted) {
      return accepted.token();
    }
    throw new TokenRejectedException(((Verification.Rejected) found).rejection());
  }

  /**
   * Ends the renewal of keys: once those that are known are too old, verifying is a {@link
   * KeysUnavailableException}. What was lent by the builder stays open.
   */
  @Override
  public void close() {
    closed = true;
    own.close();
  }

  @Override
  public String toString() {
    return "TokenVerifier[" + audience + ", trusting " + issuers + "]";
  }
}
