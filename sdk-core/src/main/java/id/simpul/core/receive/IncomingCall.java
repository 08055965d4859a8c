package id.simpul.core.receive;

import id.simpul.core.http.Headers;
import id.simpul.core.http.Request;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request that this agency is serving: how long its caller still waits, and the trace it belongs
 * to.
 *
 * <p>Make it as soon as the request arrives, for its time runs from then, and give it to whatever
 * calls others on the request's behalf. The caller says in {@code Simpul-Timeout-Ms} how many
 * milliseconds it waits; that can only shorten what this agency allows, never lengthen it, and a
 * value that is no positive whole number of at most nine digits is ignored. Time is monotonic, so
 * that a corrected clock ends nothing. Immutable and safe to share between threads.
 *
 * <pre>{@code
 * IncomingCall call = IncomingCall.of(Headers.received(exchange.getRequestHeaders()))
 *     .atMost(ofSeconds(20));
 * call.requireTime();   // nobody waits any more: RequestRefusedException, answered with 504
 * Letter letter =
 *     depok.send(call.continuedBy(Request.get("https://api.depok.example/surat/{id}", id)))
 *         .as(Letter.class);
 * }</pre>
 */
public final class IncomingCall {

  private static final String TIMEOUT = "Simpul-Timeout-Ms";
  private static final Pattern MILLIS = Pattern.compile("[1-9][0-9]{0,8}");
  private static final Duration LONGEST = Duration.ofDays(365);

  private final Headers headers;
  private final LongSupplier nanoTime;
  private final long arrived;
  private final @Nullable Duration allowed;

  private IncomingCall(
      Headers headers, LongSupplier nanoTime, long arrived, @Nullable Duration allowed) {
    this.headers = headers;
    this.nanoTime = nanoTime;
    this.arrived = arrived;
    this.allowed = allowed;
  }

  /**
   * The call that just arrived with these headers.
   *
   * @param headers all that the request has, see {@link Headers#received}
   * @return the call, whose time runs from now
   */
  public static IncomingCall of(Headers headers) {
    return of(headers, System::nanoTime);
  }

  /**
   * The call that just arrived with these headers, by another measure of time: for tests.
   *
   * @param headers all that the request has
   * @param nanoTime monotonic nanoseconds, of which only differences mean something
   * @return the call, whose time runs from now
   */
  public static IncomingCall of(Headers headers, LongSupplier nanoTime) {
    Duration said = timeoutIn(headers);
    return new IncomingCall(headers, nanoTime, nanoTime.getAsLong(), said);
  }

  /**
   * This call, given no more than this since it arrived.
   *
   * @param own what this agency allows, more than zero
   * @return a new call; what the caller said stays if it is shorter
   * @throws IllegalArgumentException if it is not more than zero
   */
  public IncomingCall atMost(Duration own) {
    if (Objects.requireNonNull(own, "own").isZero() || own.isNegative()) {
      throw new IllegalArgumentException(
          "atMost must be more than zero; found " + own + ". Give a time such as 20 s.");
    }
    Duration bounded = shorter(own, LONGEST);
    Duration less = allowed == null ? bounded : shorter(allowed, bounded);
    return new IncomingCall(headers, nanoTime, arrived, less);
  }

  /**
   * How long anybody still waits for the answer.
   *
   * @return the time left, zero when it is over; empty if neither the caller nor this agency set
   *     one
   */
  public Optional<Duration> remaining() {
    return Optional.ofNullable(allowed).map(this::minusPassed);
  }

  /**
   * Whether nobody waits for the answer any more.
   *
   * @return true once {@link #remaining()} is zero
   */
  public boolean isOver() {
    return remaining().filter(Duration::isZero).isPresent();
  }

  /**
   * Refuses work that nobody waits for: say it before each costly step.
   *
   * @throws RequestRefusedException with code {@code caller.gone} and status 504, if the time is
   *     over
   */
  public void requireTime() {
    remaining().ifPresent(this::requirePositive);
  }

  private Duration requirePositive(Duration left) {
    if (left.isZero()) {
      throw Refusals.callerGone(allowed == null ? Duration.ZERO : allowed);
    }
    return left;
  }

  /**
   * A request to another server as part of the work for this call: it takes no more time than is
   * left, and the trace is passed on (W3C {@code traceparent}, {@code tracestate} and {@code
   * baggage}, if they are well formed).
   *
   * @param request what is asked of the other server
   * @return the request to send
   * @throws RequestRefusedException with code {@code caller.gone}, if the time is over
   */
  public Request continuedBy(Request request) {
    Request traced = request.withTraceOf(headers);
    return remaining().map(left -> sooner(traced, requirePositive(left))).orElse(traced);
  }

  /** The time left, if there is a limit; never a header's value. */
  @Override
  public String toString() {
    return "IncomingCall["
        + remaining().map(left -> left.toMillis() + " ms left").orElse("no limit")
        + "]";
  }

  private static Request sooner(Request request, Duration left) {
    return request.withTimeout(request.timeout().map(own -> shorter(own, left)).orElse(left));
  }

  private Duration minusPassed(Duration limit) {
    long passed = Math.max(0, nanoTime.getAsLong() - arrived);
    return Duration.ofNanos(Math.max(0, limit.toNanos() - passed));
  }

  /** Of several, the shortest: a proxy that adds its own must not lengthen the caller's. */
  private static @Nullable Duration timeoutIn(Headers headers) {
    List<String> values = headers.all(TIMEOUT);
    return values.stream()
        .map(String::strip)
        .filter(value -> MILLIS.matcher(value).matches())
        .map(value -> Duration.ofMillis(Long.parseLong(value)))
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
