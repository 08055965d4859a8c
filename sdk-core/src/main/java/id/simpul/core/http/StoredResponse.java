package id.simpul.core.http;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** An answer that was kept, and what its server allows to be done with it (RFC 9111). */
final class StoredResponse {

  /** Others are cacheable too, but what they say is not worth an outage. */
  private static final Set<Integer> KEPT = Set.of(200, 203, 204);

  private static final Pattern ETAG = Pattern.compile("(?:W/)?\"[\\x21\\x23-\\x7e]{0,512}\"");

  private final int status;
  private final Headers headers;
  private final byte[] body;
  private final Variant variant;
  private final CacheControl control;
  private final Instant received;
  private final Duration initialAge;

  private StoredResponse(
      int status, Headers headers, byte[] body, Variant variant, Instant asked, Instant received) {
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.variant = variant;
    this.control = CacheControl.of(headers);
    this.received = received;
    this.initialAge = initialAge(headers, asked, received);
  }

  /**
   * The answer as it would be kept, if it may be (section 3) and would ever be of use.
   *
   * @param request the fields of the request, by which its Vary selects
   * @param asked when the request went out, at the latest
   * @param received when the fields of the answer had arrived
   * @param stale how old it may become beyond its time where the server says nothing about it
   */
  static Optional<StoredResponse> of(
      int status,
      Headers headers,
      byte[] body,
      Headers request,
      Instant asked,
      Instant received,
      Duration stale) {
    if (!mayBeKept(status, headers)) {
      return Optional.empty();
    }
    return Variant.of(headers, request)
        .map(variant -> new StoredResponse(status, headers, body, variant, asked, received))
        .filter(stored -> stored.isOfUse(stale));
  }

  /** What is decided before the body is read. */
  static boolean mayBeKept(int status, Headers headers) {
    return KEPT.contains(status)
        && !CacheControl.of(headers).has("no-store")
        && headers.all("Set-Cookie").isEmpty()
        && headers.all("Content-Range").isEmpty();
  }

  private boolean isOfUse(Duration stale) {
    return isFresh(received)
        || etag().isPresent()
        || lastModified().isPresent()
        || !staleness(stale).isZero();
  }

  /** Section 4.2.3; an age beyond belief is one beyond use. */
  private static Duration initialAge(Headers headers, Instant asked, Instant received) {
    Duration apparent =
        HttpDate.of(headers, "Date").map(d -> Duration.between(d, received)).orElse(Duration.ZERO);
    Duration delay = Durations.longer(Duration.ZERO, Duration.between(asked, received));
    return Durations.longer(apparent, CacheControl.age(headers).plus(delay));
  }

  Duration age(Instant now) {
    return initialAge.plus(Durations.longer(Duration.ZERO, Duration.between(received, now)));
  }

  /** Section 4.2; nothing is guessed where the server gives no time. */
  boolean isFresh(Instant now) {
    return !control.has("no-cache")
        && !now.isBefore(received)
        && lifetime().compareTo(age(now)) > 0;
  }

  private Duration lifetime() {
    return control.seconds("max-age").orElseGet(this::untilExpires);
  }

  private Duration untilExpires() {
    Instant date = HttpDate.of(headers, "Date").orElse(received);
    return HttpDate.of(headers, "Expires")
        .map(expires -> Durations.longer(Duration.ZERO, Duration.between(date, expires)))
        .orElse(Duration.ZERO);
  }

  /**
   * Whether it may stand in for an answer that cannot be had (RFC 5861, section 4).
   *
   * @param stale how long, where the server says nothing about it
   */
  boolean mayStandIn(Instant now, Duration stale) {
    return isFresh(now)
        || (mayBeStale() && age(now).minus(lifetime()).compareTo(staleness(stale)) <= 0);
  }

  private Duration staleness(Duration stale) {
    return mayBeStale() ? control.seconds("stale-if-error").orElse(stale) : Duration.ZERO;
  }

  private boolean mayBeStale() {
    return !control.has("no-cache") && !control.has("must-revalidate");
  }

  boolean fits(Headers request) {
    return variant.fits(request);
  }

  /** The request on the condition that something changed (RFC 9110, section 13.1). */
  Request conditional(Request request) {
    Request conditional = etag().map(e -> request.withHeader("If-None-Match", e)).orElse(request);
    return lastModified()
        .map(date -> conditional.withHeader("If-Modified-Since", date))
        .orElse(conditional);
  }

  boolean isConditional() {
    return etag().isPresent() || lastModified().isPresent();
  }

  /** Whether a 304 speaks of this answer, as far as it says of which. */
  boolean isMeantBy(Headers notModified) {
    List<String> tags = notModified.all("ETag");
    return tags.isEmpty()
        || (tags.size() == 1
            && etag().filter(own -> opaque(own).equals(opaque(tags.get(0)))).isPresent());
  }

  private static String opaque(String etag) {
    return etag.startsWith("W/") ? etag.substring(2) : etag;
  }

  private Optional<String> etag() {
    List<String> tags = headers.all("ETag");
    return tags.size() == 1
        ? Optional.of(tags.get(0)).filter(tag -> ETAG.matcher(tag).matches())
        : Optional.empty();
  }

  private Optional<String> lastModified() {
    return HttpDate.of(headers, "Last-Modified").flatMap(date -> headers.first("Last-Modified"));
  }

  int status() {
    return status;
  }

  Headers headers() {
    return headers;
  }

  byte[] body() {
    return body;
  }

  /** Roughly what it costs to keep. */
  long bytes() {
    long bytes = body.length + 512L;
    for (String name : headers.names()) {
      for (String value : headers.all(name)) {
        bytes += name.length() + value.length() + 64L;
      }
    }
    return bytes;
  }
}
