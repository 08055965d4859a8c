package id.simpul.core.http;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing to ask of a server.
 *
 * <p>Values go into the {@code {places}} of a URL template and are percent-encoded; logs and
 * messages show the template only. Sending the same object again is the same operation: it carries
 * the same {@code Idempotency-Key}, if it has one. Immutable and safe to share between threads.
 *
 * <pre>{@code
 * Request.get("https://api.depok.example/surat/{id}", id)
 *     .withHeader("Accept-Language", "id")
 *     .withTimeout(Duration.ofSeconds(2));
 *
 * Request.post("https://api.jakarta.example/permohonan")
 *     .withBody(Body.json(application))
 *     .withIdempotencyKey();   // this server honours it, so the call may be retried
 * }</pre>
 */
public final class Request {

  static final String IDEMPOTENCY_KEY = "Idempotency-Key";

  /** RFC 9110, section 9.2.2. */
  private static final Set<String> IDEMPOTENT =
      Set.of("GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE");

  private final String method;
  private final Target target;
  private final Headers headers;
  private final @Nullable Body body;
  private final @Nullable Duration timeout;
  private final boolean keyed;
  private final @Nullable Limits limits;

  private Request(
      String method,
      Target target,
      Headers headers,
      @Nullable Body body,
      @Nullable Duration timeout,
      boolean keyed,
      @Nullable Limits limits) {
    this.method = method;
    this.target = target;
    this.headers = headers;
    this.body = body;
    this.timeout = timeout;
    this.keyed = keyed;
    this.limits = limits;
  }

  /**
   * A GET.
   *
   * @param template an absolute URL with a {@code {name}} for each value
   * @param values one for each place, in order
   * @return the request
   * @throws IllegalArgumentException if the template is no URL or the values do not fit
   */
  public static Request get(String template, Object... values) {
    return of("GET", template, values);
  }

  /**
   * A POST.
   *
   * @param template an absolute URL with a {@code {name}} for each value
   * @param values one for each place, in order
   * @return the request
   * @throws IllegalArgumentException if the template is no URL or the values do not fit
   */
  public static Request post(String template, Object... values) {
    return of("POST", template, values);
  }

  /**
   * A PUT.
   *
   * @param template an absolute URL with a {@code {name}} for each value
   * @param values one for each place, in order
   * @return the request
   * @throws IllegalArgumentException if the template is no URL or the values do not fit
   */
  public static Request put(String template, Object... values) {
    return of("PUT", template, values);
  }

  /**
   * A DELETE.
   *
   * @param template an absolute URL with a {@code {name}} for each value
   * @param values one for each place, in order
   * @return the request
   * @throws IllegalArgumentException if the template is no URL or the values do not fit
   */
  public static Request delete(String template, Object... values) {
    return of("DELETE", template, values);
  }

  /**
   * A request with any method.
   *
   * @param method such as {@code PATCH}
   * @param template an absolute URL with a {@code {name}} for each value
   * @param values one for each place, in order
   * @return the request
   * @throws IllegalArgumentException if the template is no URL or the values do not fit
   */
  public static Request of(String method, String template, Object... values) {
    Objects.requireNonNull(template, "template");
    UrlTemplate read = UrlTemplate.of(template);
    return of(method, Target.of(read.filledWith(values), read.shown()));
  }

  /**
   * A request to an address that is known whole, such as a link found in a document. An address
   * that cannot be called is refused when it is sent.
   *
   * @param method such as {@code GET}
   * @param uri where to
   * @return the request
   */
  public static Request of(String method, URI uri) {
    return of(method, Target.of(Objects.requireNonNull(uri, "uri")));
  }

  private static Request of(String method, Target target) {
    return new Request(checked(method), target, Headers.none(), null, null, false, null);
  }

  /**
   * The method, in upper case.
   *
   * @return such as {@code GET}
   */
  public String method() {
    return method;
  }

  /**
   * Where it goes, values filled in: not for logs.
   *
   * @return the address
   */
  public URI uri() {
    return target.uri();
  }

  /**
   * Where it goes, values hidden: for logs and metrics.
   *
   * @return such as {@code https://api.depok.example/surat/{id}}
   */
  public String template() {
    return target.shown();
  }

  /**
   * The header fields set so far.
   *
   * @return the headers
   */
  public Headers headers() {
    return headers;
  }

  /**
   * What it carries, if anything.
   *
   * @return the body
   */
  public Optional<Body> body() {
    return Optional.ofNullable(body);
  }

  /**
   * How long this call may take in all, if it was said here; it only shortens what the transport
   * allows.
   *
   * @return the time for all attempts and the body together
   */
  public Optional<Duration> timeout() {
    return Optional.ofNullable(timeout);
  }

  /**
   * This request with a header field set to one value.
   *
   * @param name such as {@code Accept}
   * @param value visible ASCII
   * @return a new request
   * @throws IllegalArgumentException if the name or the value cannot stand in a header, or the
   *     field is the transport's own, such as {@code Host}, {@code Content-Length}, {@code
   *     Connection} and {@code Idempotency-Key}
   */
  public Request withHeader(String name, String value) {
    OwnFields.requireOther(name);
    return with(headers.with(name, value));
  }

  /**
   * This request carrying something.
   *
   * @param body what to carry
   * @return a new request
   * @throws IllegalArgumentException for a GET or a HEAD
   */
  public Request withBody(Body body) {
    Objects.requireNonNull(body, "body");
    if (method.equals("GET") || method.equals("HEAD")) {
      throw new IllegalArgumentException(
          "A " + method + " carries no body; found one. Put it into the URL, or use POST.");
    }
    return new Request(method, target, headers, body, timeout, keyed, limits);
  }

  /**
   * This request with a time for the whole call: all attempts, the waiting between them and the
   * body.
   *
   * @param timeout more than zero
   * @return a new request
   * @throws IllegalArgumentException if it is not more than zero
   */
  public Request withTimeout(Duration timeout) {
    Durations.requirePositive(timeout, "timeout");
    return new Request(method, target, headers, body, timeout, keyed, limits);
  }

  /**
   * This request with a fresh {@code Idempotency-Key}: say it only if the server honours the key,
   * for then the call may be repeated whatever its method.
   *
   * @return a new request, whose key stays the same however often it is sent
   */
  public Request withIdempotencyKey() {
    return withIdempotencyKey(UUID.randomUUID().toString());
  }

  /**
   * This request with an {@code Idempotency-Key} that the caller keeps, so that it can be repeated
   * even after a restart. Say it only if the server honours the key.
   *
   * @param key visible ASCII, different for each operation
   * @return a new request
   * @throws IllegalArgumentException if it cannot stand in a header, or is blank
   */
  public Request withIdempotencyKey(String key) {
    if (key.isBlank()) {
      throw new IllegalArgumentException(
          "An Idempotency-Key names one operation; found a blank one, under which a call would be"
              + " repeated unprotected. Give a UUID.");
    }
    Headers marked = headers.with(IDEMPOTENCY_KEY, key);
    return new Request(method, target, marked, body, timeout, true, limits);
  }

  /**
   * This request in the trace of another one that this agency is serving (W3C {@code traceparent},
   * {@code tracestate} and {@code baggage}). To keep to the time of its caller as well, use {@code
   * id.simpul.core.receive.IncomingCall}.
   *
   * @param incoming the headers of the request being served
   * @return a new request; what is absent or malformed changes nothing
   */
  public Request withTraceOf(Headers incoming) {
    return IncomingTrace.of(incoming).passedOnBy(this);
  }

  /** The method, the template and the names of the headers; never a value. */
  @Override
  public String toString() {
    return name() + " " + headers;
  }

  /** How it is called in messages. */
  String name() {
    return method + " " + template();
  }

  /** Only of an address that can be called. */
  Origin origin() {
    return target.origin();
  }

  /** Whether processing it twice does no more than once. */
  boolean isIdempotent() {
    return keyed || IDEMPOTENT.contains(method);
  }

  /** Whether only a key that its server remembers makes it so. */
  boolean isIdempotentByKeyOnly() {
    return keyed && !IDEMPOTENT.contains(method);
  }

  /** Whether it only asks, and carries nothing. */
  boolean isPlainRead() {
    return body == null && (method.equals("GET") || method.equals("HEAD"));
  }

  /** Whether it can be put on the wire again. */
  boolean isReplayable() {
    return body == null || body.replayable();
  }

  /** Those with which it was handed over; a request within a call is another call when sent. */
  Optional<Limits> handedOver() {
    return limits != null && limits.attempts().begin() ? Optional.of(limits) : Optional.empty();
  }

  /** Set by the outermost layer, read by those inside. */
  Limits limits() {
    if (limits == null) {
      throw new IllegalStateException(
          "A layer expects the deadline to be set; found none. Put DeadlineLayer outside it.");
    }
    return limits;
  }

  Request within(Limits limits) {
    if (limits.equals(this.limits)) {
      return this;
    }
    return new Request(method, target, headers, body, timeout, keyed, limits);
  }

  Request with(Headers headers) {
    return new Request(method, target, headers, body, timeout, keyed, limits);
  }

  /** The same request, for an address to which it was led. */
  Request movedTo(URI uri) {
    return new Request(method, led(uri), headers, body, timeout, keyed, limits);
  }

  /** A request of its own, with nothing of this one, for an address it was led to. */
  Request strangerAt(String otherMethod, URI uri) {
    return of(otherMethod, led(uri));
  }

  /** Shown without the values of this address, which the other often repeats. */
  private Target led(URI uri) {
    return Target.of(uri, LogSafe.url(Echo.without(this, uri.toString())));
  }

  /** The same request to another address of the same provider; messages go on naming the first. */
  Request to(URI address) {
    return new Request(method, target.movedTo(address), headers, body, timeout, keyed, limits);
  }

  private static String checked(String method) {
    Objects.requireNonNull(method, "method");
    if (method.equals("POST") || IDEMPOTENT.contains(method)) {
      return method;
    }
    String upper = method.toUpperCase(Locale.ROOT);
    if (upper.isEmpty() || !upper.chars().allMatch(c -> c >= 'A' && c <= 'Z')) {
      throw new IllegalArgumentException(
          "A method is a word of ASCII letters, such as GET; found something else. Name the"
              + " method.");
    }
    if (upper.equals("CONNECT")) {
      throw new IllegalArgumentException(
          "CONNECT asks a proxy for a tunnel, not a server for anything; found it as a method. Set a"
              + " proxy with ResilientTransport.builder().proxy(...).");
    }
    return upper;
  }
}
