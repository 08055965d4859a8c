package id.simpul.core.http;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The attempts of one call: how they went, where, and in which trace. Safe to share between
 * threads.
 */
final class AttemptLog {

  private final Request asked;
  private List<Attempt> attempts = List.of();
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

  /** Writes down how one went. */
  synchronized Attempt add(URI origin, Duration took, String outcome) {
    Attempt attempt = new Attempt(attempts.size() + 1, origin, took, outcome);
    // Nearly always the only one.
    attempts = attempts.isEmpty() ? List.of(attempt) : extended(attempt);
    return attempt;
  }

  private List<Attempt> extended(Attempt attempt) {
    List<Attempt> more = new ArrayList<>(attempts);
    more.add(attempt);
    return List.copyOf(more);
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
    return attempts.isEmpty();
  }

  synchronized List<Attempt> soFar() {
    return attempts;
  }

  /** To which of several base URLs this call has gone. */
  synchronized Visits visits() {
    if (visits == null) {
      visits = new Visits();
    }
    return visits;
  }

  /** A second attempt went out while the first was under way: there is no third. */
  void hedged() {
    hedged = true;
  }

  boolean isHedged() {
    return hedged;
  }
}
