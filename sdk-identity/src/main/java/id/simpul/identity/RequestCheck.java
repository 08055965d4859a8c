package id.simpul.identity;

import id.simpul.core.SimpulException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** A request at the door: its token, then whether it comes from the token's holder. */
final class RequestCheck {

  private final TrustedIssuers issuers;
  private final TokenCheck tokens;
  private final HolderCheck holders;
  private final Challenge challenge;
  private final Executor executor;

  RequestCheck(
      TrustedIssuers issuers,
      TokenCheck tokens,
      HolderCheck holders,
      Challenge challenge,
      Executor executor) {
    this.issuers = issuers;
    this.tokens = tokens;
    this.holders = holders;
    this.challenge = challenge;
    this.executor = executor;
  }

  Verification now(IncomingRequest request) {
    try {
      Credentials shown = Credentials.of(request);
      return new Verification.Accepted(confirmed(tokens.now(shown.token()), shown, request));
    } catch (RefusedException e) {
      return rejected(request, e);
    }
  }

  /** Fails with what {@link #now} throws, and with nothing else but the executor's own refusal. */
  CompletableFuture<Verification> later(IncomingRequest request) {
    try {
      Credentials shown = Credentials.of(request);
      return tokens
          .later(shown.token(), executor)
          .thenCompose(token -> confirmedLater(token, shown, request))
          .handle((token, failure) -> outcome(request, token, failure));
    } catch (RefusedException e) {
      return CompletableFuture.completedFuture(rejected(request, e));
    }
  }

  private VerifiedToken confirmed(VerifiedToken token, Credentials shown, IncomingRequest request)
      throws RefusedException {
    TrustedIssuer issuer = issuers.named(token.issuer()).issuer();
    holders.confirm(token.confirmation(), shown, request, issuer);
    return token;
  }

  /** Whether a proof was used before is for a store to say, which may be on another machine. */
  private CompletableFuture<VerifiedToken> confirmedLater(
      VerifiedToken token, Credentials shown, IncomingRequest request) {
    Executor where = token.isSenderConstrained() ? executor : Runnable::run;
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return confirmed(token, shown, request);
          } catch (RefusedException e) {
            throw new CompletionException(e);
          }
        },
        where);
  }

  private Verification outcome(
      IncomingRequest request, @Nullable VerifiedToken token, @Nullable Throwable failure) {
    if (token != null) {
      return new Verification.Accepted(token);
    }
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (cause instanceof RefusedException refused) {
      return rejected(request, refused);
    }
    throw cause instanceof SimpulException explained ? explained : new CompletionException(cause);
  }

  private Verification rejected(IncomingRequest request, RefusedException refused) {
    Challenge door = challenge.by(Credentials.schemeOf(request));
    return new Verification.Rejected(refused.rejection().at(door));
  }

  @Override
  public String toString() {
    return "RequestCheck[trusting " + issuers + "]";
  }
}
