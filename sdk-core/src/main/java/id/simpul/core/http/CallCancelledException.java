package id.simpul.core.http;

import static id.simpul.core.Retryability.UNKNOWN;

import id.simpul.core.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * The caller's thread was interrupted, its future cancelled, or the transport closed, while the
 * call was under way. The interrupt flag stays set.
 */
public final class CallCancelledException extends CallException {

  static final String CODE = "call.cancelled";

  private CallCancelledException(LocalizedText explanation, @Nullable Throwable cause) {
    super(CODE, UNKNOWN, explanation, cause);
  }

  static CallCancelledException interrupted(String request, @Nullable Throwable cause) {
    Thread.currentThread().interrupt();
    return of(request, cause);
  }

  static CallCancelledException of(String request, @Nullable Throwable cause) {
    return new CallCancelledException(
        LocalizedText.of(
            request
                + ": dihentikan dari pihak kita sebelum selesai (utas diinterupsi, panggilan dibatalkan"
                + " atau transport ditutup). Ulangi bila masih diperlukan.",
            request
                + ": stopped on our side before it was finished (thread interrupted, call cancelled or"
                + " transport closed). Repeat it if it is still wanted."),
        cause);
  }
}
