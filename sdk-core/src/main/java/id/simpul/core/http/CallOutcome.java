package id.simpul.core.http;

import id.simpul.core.SimpulException;

/** The word for how something went, of which there are few: for metrics. */
final class CallOutcome {

  private CallOutcome() {}

  static String of(Response response) {
    return String.valueOf(response.status());
  }

  static String of(Throwable failure) {
    return failure instanceof SimpulException known ? known.code() : "exception";
  }
}
