package id.simpul.core.http;

import java.time.Duration;

/**
 * What travels with a request through the layers: until when, what was tried so far, who else may
 * end it, whether it may say who calls, and who waits for it to go out.
 */
record Limits(
    Deadline call,
    Deadline attempt,
    AttemptLog attempts,
    Cancellation cancellation,
    boolean anonymous,
    Departure departure) {

  static Limits of(Deadline call, Request asked) {
    return of(call, new AttemptLog(asked), Cancellation.NEVER);
  }

  /** Of a call that waits for its turn while its time runs. */
  static Limits handedOver(Deadline call, Request asked, Cancellation cancellation) {
    return of(call, AttemptLog.waiting(asked), cancellation);
  }

  private static Limits of(Deadline call, AttemptLog log, Cancellation cancellation) {
    return new Limits(call, call, log, cancellation, false, Departure.UNNOTICED);
  }

  /** The same call, with an attempt that ends after a while if not sooner. */
  Limits attempt(Duration timeout) {
    Deadline sooner = call.sooner(timeout);
    return new Limits(call, sooner, attempts, cancellation, anonymous, departure);
  }

  /** The same, but somebody else may end it too. */
  Limits endedBy(Cancellation other) {
    return new Limits(call, attempt, attempts, other, anonymous, departure);
  }

  /** The same, but nobody is asked to prove who calls. */
  Limits withoutCredentials() {
    return new Limits(call, attempt, attempts, cancellation, true, departure);
  }

  /** The same, and somebody is told when an attempt goes out. */
  Limits endedBy(Cancellation other, Departure notice) {
    return new Limits(call, attempt, attempts, other, anonymous, notice);
  }

  /** A wait that ends with the call would only delay the bad news. */
  boolean hasTimeFor(Duration wait) {
    return call.left().compareTo(wait) > 0;
  }

  /** The failure that fits: of the attempt if the call has time left, otherwise of the call. */
  CallTimedOutException timedOut(String request) {
    return call.isOver() || attempt.equals(call)
        ? CallTimedOutException.call(request, call.allowed())
        : CallTimedOutException.attempt(request, attempt.allowed());
  }
}
