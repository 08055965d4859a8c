package id.simpul.core.http;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers from what was kept while that is fresh, asks on condition when it no longer is, and lets
 * it stand in when its server cannot answer.
 */
final class CacheLayer implements Transport {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  private final Transport next;
  private final Settings settings;
  private final ResponseCache cache;
  private final @Nullable Authentication authentication;
  private final Listeners listeners;

  CacheLayer(
      Transport next,
      Settings settings,
      ResponseCache cache,
      @Nullable Authentication authentication,
      Listeners listeners) {
    this.next = next;
    this.settings = settings;
    this.cache = cache;
    this.authentication = authentication;
    this.listeners = listeners;
  }

  @Override
  public Response send(Request request) {
    if (!SAFE.contains(request.method())) {
      return changing(request);
    }
    Optional<CacheKey> key = CacheKey.of(request, authentication);
    return key.isPresent() ? answered(asked(request, key.get())) : next.send(request);
  }

  private Asked asked(Request request, CacheKey key) {
    return new Asked(request, key, now(), cache.changes(key.uri()));
  }

  /** Also when it failed: the server may have done it all the same. */
  private Response changing(Request request) {
    try {
      return next.send(request);
    } finally {
      cache.changed(CacheKey.address(request.uri()));
    }
  }

  private Response answered(Asked asked) {
    Optional<StoredResponse> found = cache.find(asked.key, asked.request.headers());
    if (found.isEmpty()) {
      return fetched(asked);
    }
    StoredResponse stored = found.get();
    boolean anew = CacheKey.isAskedAnew(asked.request);
    if (!anew && stored.isFresh(now())) {
      return served(asked, stored, false);
    }
    Response answer;
    try {
      answer = sent(asked, stored.conditional(asked.request));
    } catch (CallException e) {
      if (anew || !Outage.isMeantBy(e) || !mayStandIn(asked, stored)) {
        throw e;
      }
      return served(asked, stored, true);
    }
    return answer.status() == 304 && stored.isConditional()
        ? confirmed(asked, stored, answer)
        : keeping(asked, answer);
  }

  /** Not if somebody changed it while the server was asked. */
  private boolean mayStandIn(Asked asked, StoredResponse stored) {
    return stored.mayStandIn(now(), settings.cache.staleOnError())
        && cache.changes(asked.key.uri()) == asked.changes;
  }

  private Response fetched(Asked asked) {
    return keeping(asked, sent(asked, asked.request));
  }

  private Response sent(Asked asked, Request request) {
    try {
      Response response = next.send(request);
      cache.answersAgain(request);
      return response;
    } catch (ErrorResponseException e) {
      // Whoever may no longer see it, or what no longer is, must not come back in an outage.
      if (e.status() < 500 && e.status() != 429) {
        forget(asked);
      }
      throw e;
    }
  }

  private Response confirmed(Asked asked, StoredResponse stored, Response notModified) {
    notModified.close();
    if (!stored.isMeantBy(notModified.headers())) {
      forget(asked);
      return fetched(asked);
    }
    Headers headers = StoredHeaders.updated(stored.headers(), notModified.headers());
    Optional<StoredResponse> renewed = kept(asked, stored.status(), headers, stored.body(), now());
    return renewed.isPresent()
        ? served(asked, renewed.get(), false)
        : Response.of(stored.status(), headers, stored.body())
            .answering(asked.request, settings.codec);
  }

  private Response keeping(Asked asked, Response response) {
    Headers headers = response.headers();
    long limit = settings.cache.maxEntryBytes();
    boolean fits = StoredHeaders.length(headers).orElse(0) <= limit;
    if (!fits || !isOf(asked, response) || !StoredResponse.mayBeKept(response.status(), headers)) {
      forget(asked);
      return response;
    }
    Instant received = now();
    RecordedBody.Keeper keeper =
        body -> kept(asked, response.status(), StoredHeaders.of(headers), body, received);
    return response.isWhole()
        ? recorded(response, limit, keeper)
        : response.through(
            body -> new RecordedBody(body, limit, StoredHeaders.length(headers), keeper));
  }

  /** What is here already is kept at once, whether or not it will be read. */
  private static Response recorded(Response whole, long limit, RecordedBody.Keeper keeper) {
    byte[] body = whole.bytes();
    if (body.length <= limit) {
      keeper.keep(body);
    }
    return whole.from(whole.provenance(), new ByteArrayInputStream(body));
  }

  /** Whether the answer is whole if it looks so, and comes from where it was asked for. */
  private static boolean isOf(Asked asked, Response response) {
    Provenance provenance = response.provenance();
    return provenance.endMarked() && asked.request.uri().equals(provenance.uri());
  }

  private Optional<StoredResponse> kept(
      Asked asked, int status, Headers headers, byte[] body, Instant received) {
    Headers request = asked.request.headers();
    Duration stale = settings.cache.staleOnError();
    Optional<StoredResponse> stored =
        StoredResponse.of(status, headers, body, request, asked.at, received, stale);
    stored.ifPresentOrElse(
        answer -> cache.put(asked.key, request, answer, asked.changes), () -> forget(asked));
    return stored;
  }

  private void forget(Asked asked) {
    cache.forget(asked.key, asked.request.headers());
  }

  private Response served(Asked asked, StoredResponse stored, boolean stale) {
    Request request = asked.request;
    Duration age = stored.age(now());
    if (stale && cache.standsIn(request)) {
      CallLog.answeringStale(request, age);
    }
    listeners.storedAnswer(request.limits().attempts().asked(), age, stale);
    Response response =
        Response.of(
                stored.status(),
                stored.headers().with("Age", Long.toString(age.toSeconds())),
                stored.body())
            .answering(request, settings.codec);
    return response.from(response.provenance().kept(age, stale), response.stream());
  }

  private Instant now() {
    return settings.timeline.now();
  }

  @Override
  public String toString() {
    return "Cache(" + settings.cache + ") > " + next;
  }

  /** A request, whose answer it would be, and what was known when it was asked. */
  private record Asked(Request request, CacheKey key, Instant at, int changes) {}
}
