package id.simpul.core.http;

import id.simpul.core.Retryability;

/** Whether a failure means that a server cannot answer just now, rather than that it says no. */
final class Outage {

  private Outage() {}

  static boolean isMeantBy(CallException failure) {
    // A token's failure is not this server's: who calls could not be shown.
    if (failure.isSettled()) {
      return false;
    }
    if (failure instanceof ErrorResponseException answer) {
      return isMeantBy(answer.status());
    }
    if (failure instanceof RefusedLocallyException) {
      return failure.retryability() == Retryability.SAFE_TO_RETRY;
    }
    return failure instanceof ConnectFailedException
        || failure instanceof TlsFailedException
        || failure instanceof CallTimedOutException
        || failure instanceof ConnectionLostException
        || failure instanceof CircuitOpenException;
  }

  private static boolean isMeantBy(int status) {
    return status == 500 || status == 502 || status == 503 || status == 504;
  }
}
