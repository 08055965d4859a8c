package id.simpul.core.http;

import id.simpul.core.SimpulException;
import java.util.List;
import java.util.stream.IntStream;

/** The word for how something went, of which there are few: for metrics. */
final class CallOutcome {

  /** So that the same few texts are not made for every call. */
  private static final List<String> STATUSES =
      IntStream.range(0, 600).mapToObj(String::valueOf).toList();

  private CallOutcome() {}

  static String of(Response response) {
    return of(response.status());
  }

  static String of(int status) {
    boolean usual = status >= 0 && status < STATUSES.size();
    return usual ? STATUSES.get(status) : String.valueOf(status);
  }

  static String of(Throwable failure) {
    return failure instanceof SimpulException known ? known.code() : "exception";
  }
}
