package id.simpul.core.http;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a server does, as one client sees it from its own calls; nothing is sent to find out.
 *
 * <p>Meant for a health page, a log or a gauge. It is a picture of one moment: immutable, and safe
 * to share between threads.
 *
 * <pre>{@code
 * for (EndpointHealth endpoint : transport.health()) {
 *   page.row(endpoint.origin(), endpoint.state(), endpoint.lastErrorCode().orElse("-"));
 * }
 * }</pre>
 */
public final class EndpointHealth {

  /** Whether calls go there. */
  public enum State {
    /** Calls go out as they come. */
    AVAILABLE,
    /** The server asked to be left alone for a while ({@code Retry-After}). */
    HELD_BACK,
    /** The server kept failing: calls are refused here until a trial is due and a call comes. */
    PAUSED,
    /** A few calls find out whether the server is back. */
    ON_TRIAL
  }

  private final URI origin;
  private final State state;
  private final Instant since;
  private final @Nullable String lastErrorCode;
  private final @Nullable Instant lastErrorAt;
  private final @Nullable Duration latency;
  private final int callsInFlight;

  EndpointHealth(
      URI origin,
      State state,
      Instant since,
      @Nullable String lastErrorCode,
      @Nullable Instant lastErrorAt,
      @Nullable Duration latency,
      int callsInFlight) {
    this.origin = origin;
    this.state = state;
    this.since = since;
    this.lastErrorCode = lastErrorCode;
    this.lastErrorAt = lastErrorAt;
    this.latency = latency;
    this.callsInFlight = callsInFlight;
  }

  /**
   * The server.
   *
   * @return scheme, host and port
   */
  public URI origin() {
    return origin;
  }

  /**
   * Whether calls go there.
   *
   * @return the state at the moment of asking
   */
  public State state() {
    return state;
  }

  /**
   * Since when the state is what it is; of an available server, since its circuit closed or it was
   * first called.
   *
   * @return by the clock of the client
   */
  public Instant since() {
    return since;
  }

  /**
   * What went wrong last, if anything did: failures of the server only, not answers such as 404.
   *
   * @return the code of the failure, such as {@code response.503}; kept after it recovers
   */
  public Optional<String> lastErrorCode() {
    return Optional.ofNullable(lastErrorCode);
  }

  /**
   * When that was.
   *
   * @return by the clock of the client
   */
  public Optional<Instant> lastErrorAt() {
    return Optional.ofNullable(lastErrorAt);
  }

  /**
   * How long its answers took lately until their headers came; a failure weighs like an attempt
   * that took all of its time.
   *
   * @return the moving average, if it was called at all
   */
  public Optional<Duration> latency() {
    return Optional.ofNullable(latency);
  }

  /**
   * How many calls are under way there, those whose bodies are still read included.
   *
   * @return zero or more
   */
  public int callsInFlight() {
    return callsInFlight;
  }

  /** Such as {@code https://api.depok.example: PAUSED since 2026-11-24T03:00:00Z}. */
  @Override
  public String toString() {
    return origin + ": " + state + " since " + since;
  }
}
