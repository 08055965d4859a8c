package id.simpul.core.http;

import static id.simpul.core.Retryability.UNKNOWN;

import id.simpul.core.LocalizedText;
import java.time.Duration;

/** The answer did not come, or did not come whole, in the time allowed. */
public final class CallTimedOutException extends CallException {

  private static final String CALL = "call.timed-out";

  private final Duration allowed;

  private CallTimedOutException(String code, Duration allowed, LocalizedText explanation) {
    super(code, UNKNOWN, explanation, null);
    this.allowed = allowed;
  }

  /** The whole call is out of time: nothing more is tried. */
  static CallTimedOutException call(String request, Duration allowed) {
    String shown = Durations.shown(allowed);
    return new CallTimedOutException(
        CALL,
        allowed,
        LocalizedText.of(
            request
                + ": tidak selesai dalam "
                + shown
                + " yang diizinkan untuk seluruh panggilan. Coba lagi nanti, atau izinkan waktu"
                + " lebih lama.",
            request
                + ": not finished within the "
                + shown
                + " allowed for the whole call. Try again later, or allow more time."));
  }

  /** One attempt is out of time: another may be made. */
  static CallTimedOutException attempt(String request, Duration allowed) {
    String shown = Durations.shown(allowed);
    return new CallTimedOutException(
        "attempt.timed-out",
        allowed,
        LocalizedText.of(
            request
                + ": tidak dijawab dalam "
                + shown
                + " yang diizinkan untuk satu percobaan. Coba lagi nanti, atau izinkan waktu lebih"
                + " lama.",
            request
                + ": not answered within the "
                + shown
                + " allowed for one attempt. Try again later, or allow more time."));
  }

  boolean isOfCall() {
    return code().equals(CALL);
  }

  /**
   * How long it was waited for.
   *
   * @return the time allowed, for the attempt or for the whole call
   */
  public Duration allowed() {
    return allowed;
  }
}
