package id.simpul.core.http;

/** What an attempt says about the health of a server. */
enum CircuitOutcome {
  SUCCESS,
  FAILURE,
  /** Nothing: it was throttled, stopped or refused on our side, or given too little time. */
  IGNORED;

  /**
   * The meaning of a failure.
   *
   * @param hadItsTime whether the server was given as long as an attempt may take
   */
  static CircuitOutcome of(CallException failure, boolean hadItsTime) {
    if (failure instanceof ErrorResponseException answer) {
      return of(answer.status());
    }
    if (failure instanceof CallTimedOutException timedOut) {
      return hadItsTime || !timedOut.isOfCall() ? FAILURE : IGNORED;
    }
    return failure instanceof ConnectFailedException
            || failure instanceof TlsFailedException
            || failure instanceof ConnectionLostException
        ? FAILURE
        : IGNORED;
  }

  private static CircuitOutcome of(int status) {
    return switch (status) {
      case 500, 502, 503, 504 -> FAILURE;
      case 429 -> IGNORED;
      default -> SUCCESS;
    };
  }
}
