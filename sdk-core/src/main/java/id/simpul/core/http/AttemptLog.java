package id.simpul.core.http;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The attempts of one call: how they went, where, and in which trace. Safe to share between
 * threads.
 */
final class AttemptLog {

  private final Request asked;
  private @Nullable Sent last;
  private boolean begun = true;
  private @Nullable TraceParent trace;
  private @Nullable CallSpan span;
  private @Nullable Visits visits;
  private volatile boolean hedged;

  AttemptLog(Request asked) {
    this.asked = asked;
  }

  /** Of a call that was handed over with its limits and has yet to begin. */
  static AttemptLog waiting(Request asked) {
    AttemptLog log = new AttemptLog(asked);
    log.begun = false;
    return log;
  }

  /** Whether the call begins with this. */
  synchronized boolean begin() {
    boolean first = !begun;
    begun = true;
    return first;
  }

  /** The request as the caller gave it, without the credentials of an attempt. */
  Request asked() {
    return asked;
  }

  /** One goes out; it is an attempt of the call from now on, whatever becomes of it. */
  synchronized Sent add(URI origin, Timeline timeline) {
    last = new Sent(last, origin, timeline);
    return last;
  }

  /** What is sent for this call is a span of that trace. */
  void tracedBy(TraceParent other) {
    this.trace = other;
  }

  @Nullable TraceParent trace() {
    return trace;
  }

  /** Somebody records this call. */
  void recordedBy(CallSpan recording) {
    this.span = recording;
  }

  @Nullable CallSpan span() {
    return span;
  }

  synchronized boolean isEmpty() {
    return last == null;
  }

  /**
   * All that went out, in that order. What has not ended is told as cancelled: a call ends before
   * its attempts only if it no longer wants them.
   */
  synchronized List<Attempt> soFar() {
    if (last == null) {
      return List.of();
    }
    if (last.previous == null) {
      return List.of(last.attempt());
    }
    Attempt[] attempts = new Attempt[last.number];
    for (Sent one = last; one != null; one = one.previous) {
      attempts[one.number - 1] = one.attempt();
    }
    return List.of(attempts);
  }

  /** To which of several base URLs this call has gone. */
  synchronized Visits visits() {
    if (visits == null) {
      visits = new Visits();
    }
    return visits;
  }

  /** Whether a second attempt begins while the first is under way: then there is no third. */
  void hedged(boolean isHedged) {
    hedged = isHedged;
  }

  boolean isHedged() {
    return hedged;
  }

  /** An attempt under way, and how it went once that is known. */
  static final class Sent {

    private final @Nullable Sent previous;
    private final int number;
    private final URI origin;
    private final Timeline timeline;
    private final long since;
    private volatile @Nullable Attempt ended;

    private Sent(@Nullable Sent previous, URI origin, Timeline timeline) {
      this.previous = previous;
      this.number = previous == null ? 1 : previous.number + 1;
      this.origin = origin;
      this.timeline = timeline;
      this.since = timeline.nanos();
    }

    /** Writes down how it went. */
    Attempt ended(String outcome) {
      Attempt attempt = as(outcome);
      ended = attempt;
      return attempt;
    }

    private Attempt attempt() {
      @Nullable Attempt known = ended;
      return known == null ? as(CallCancelledException.CODE) : known;
    }

    private Attempt as(String outcome) {
      return new Attempt(number, origin, Duration.ofNanos(timeline.nanos() - since), outcome);
    }
  }
}
