package id.simpul.core.http;

import java.time.Duration;

/** Makes another attempt when that is safe, worth it and paid for. */
final class RetryLayer implements Transport {

  private final Transport next;
  private final RetryPolicy policy;
  private final Providers providers;
  private final Backoff backoff;
  private final Pauses pauses;
  private final Listeners listeners;

  RetryLayer(
      Transport next,
      RetryPolicy policy,
      Providers providers,
      Backoff backoff,
      Pauses pauses,
      Listeners listeners) {
    this.next = next;
    this.policy = policy;
    this.providers = providers;
    this.backoff = backoff;
    this.pauses = pauses;
    this.listeners = listeners;
  }

  @Override
  public Response send(Request request) {
    Provider provider = providers.of(request);
    int taken = 0;
    for (int attempt = 1; ; attempt++) {
      try {
        Response response = next.send(request);
        provider.retries().succeeded(taken);
        return response;
      } catch (CallException e) {
        boolean elsewhere = providers.hasElsewhere(provider, request);
        Duration wait = elsewhere ? backoff.elsewhere(attempt) : backoff.after(e, attempt);
        taken = cost(e);
        if (attempt >= policy.maxAttempts()
            || request.limits().attempts().isHedged()
            || !isWorthIt(request, e, elsewhere)
            || !request.limits().hasTimeFor(wait)
            || !provider.retries().take(taken)) {
          throw e;
        }
        CallLog.retrying(request, e.code(), wait);
        listeners.retry(request.limits().attempts().asked(), e.code(), wait);
        pauses.pause(request, wait);
      }
    }
  }

  private static boolean isWorthIt(Request request, CallException e, boolean elsewhere) {
    return isSafe(request, e, elsewhere)
        && request.isReplayable()
        && !e.isSettled()
        && !(e instanceof CircuitOpenException)
        && !(e instanceof CallCancelledException);
  }

  private static boolean isSafe(Request request, CallException e, boolean elsewhere) {
    return switch (e.retryability()) {
      case SAFE_TO_RETRY -> true;
      case UNKNOWN -> request.isIdempotent();
      // The certificate of one server says nothing of another's, and nothing was sent.
      case NOT_RETRYABLE -> elsewhere && e instanceof TlsFailedException;
    };
  }

  /** A budget spares the server: what was refused here, for want of room, has cost it nothing. */
  private static int cost(CallException e) {
    if (e instanceof RefusedLocallyException) {
      return 0;
    }
    return isThrottled(e) ? RetryBudget.THROTTLED_RETRY : RetryBudget.RETRY;
  }

  static boolean isThrottled(CallException e) {
    return e instanceof ErrorResponseException answer
        && (answer.status() == 429 || e.retryAfter().isPresent());
  }

  @Override
  public String toString() {
    return "Retry(" + policy + ") > " + next;
  }
}
