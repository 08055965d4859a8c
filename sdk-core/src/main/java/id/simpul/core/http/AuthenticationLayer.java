package id.simpul.core.http;

import org.jspecify.annotations.Nullable;

/**
 * Asks for credentials each attempt, and once more when a server refuses them. However many calls
 * find the same credentials refused, they are renewed once.
 */
final class AuthenticationLayer implements Transport {

  private final Transport next;
  private final Authentication authentication;
  private final PerOrigin<Endpoint> endpoints;
  private final PerOrigin<Renewals> renewals = new PerOrigin<>(origin -> new Renewals());

  AuthenticationLayer(
      Transport next, Authentication authentication, PerOrigin<Endpoint> endpoints) {
    this.next = next;
    this.authentication = authentication;
    this.endpoints = endpoints;
  }

  @Override
  public Response send(Request request) {
    if (request.limits().anonymous()) {
      return next.send(request);
    }
    Renewals renewed = renewals.of(request);
    Renewals.Seen seen = renewed.seen();
    Request attempt = authenticated(request);
    try {
      return answered(attempt, next.send(attempt));
    } catch (ErrorResponseException e) {
      if (e.status() != 401 || !request.isReplayable()) {
        throw e;
      }
      Request again = renewed(request, attempt, e.headers(), renewed, seen);
      if (again == null) {
        throw e;
      }
      // The server counts this one too.
      endpoints.of(request).rate().count();
      return answered(again, next.send(again));
    }
  }

  /** The attempt with other credentials, if there are any. */
  private @Nullable Request renewed(
      Request request, Request refused, Headers answer, Renewals renewals, Renewals.Seen seen) {
    renewals.enter(request);
    try {
      if (renewals.isNews(seen)) {
        if (!renewals.succeeded()) {
          return null;
        }
        Request again = authenticated(request);
        // Of another place at the same server, perhaps: then they are still the refused ones.
        if (!again.headers().equals(refused.headers())) {
          return again;
        }
      }
      return renewedNow(request, refused, answer, renewals);
    } finally {
      renewals.leave();
    }
  }

  /** Those who wait share the outcome, also when the token server is down. */
  private @Nullable Request renewedNow(
      Request request, Request refused, Headers answer, Renewals renewals) {
    boolean done = false;
    try {
      boolean worthIt = refreshed(refused, answer);
      Request again = worthIt ? authenticated(request) : null;
      done = worthIt;
      return again;
    } finally {
      renewals.note(done);
    }
  }

  private boolean refreshed(Request refused, Headers answer) {
    try {
      return authentication.refresh(refused, answer);
    } catch (CallException e) {
      throw settled(e);
    }
  }

  private Response answered(Request attempt, Response response) {
    try {
      authentication.answered(attempt, response.headers());
      return response;
    } catch (RuntimeException | Error e) {
      response.close();
      throw e;
    }
  }

  private Request authenticated(Request request) {
    @Nullable Request attempt = asked(request);
    if (attempt == null || !isSame(attempt, request)) {
      throw new IllegalStateException(
          "An Authentication adds credentials to the request it is given; found none, or one with"
              + " another address, method, body or Idempotency-Key. Return"
              + " attempt.withHeader(...).");
    }
    return attempt.within(request.limits());
  }

  private @Nullable Request asked(Request request) {
    try {
      return authentication.authenticate(request);
    } catch (CallException e) {
      throw settled(e);
    }
  }

  /** Without its key, or with another, it would be repeated as if it had it. */
  private static boolean isSame(Request attempt, Request request) {
    return attempt.uri().equals(request.uri())
        && attempt.method().equals(request.method())
        && attempt.body().equals(request.body())
        && attempt
            .headers()
            .all(Request.IDEMPOTENCY_KEY)
            .equals(request.headers().all(Request.IDEMPOTENCY_KEY));
  }

  /** A failing token server is not the failing of this one: it is not retried from here. */
  private static CallException settled(CallException failure) {
    failure.settle();
    return failure;
  }

  @Override
  public String toString() {
    return "Authentication > " + next;
  }
}
