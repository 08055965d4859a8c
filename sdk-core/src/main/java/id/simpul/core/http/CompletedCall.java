package id.simpul.core.http;

import java.time.Duration;
import java.util.List;

/**
 * How a whole call went.
 *
 * @param outcome the status of the answer that the caller gets, such as {@code 200}; or the code of
 *     the failure, such as {@code response.404} or {@code circuit.open}; or {@code exception} if
 *     something threw that is not of the SDK
 * @param took from its beginning, all attempts and waits included, until the headers of the answer
 *     were handed over or the failure thrown
 * @param attempts what went out, in that order; empty if nothing did. One that was given up, since
 *     another was faster or the call ended, is {@code call.cancelled}
 */
public record CompletedCall(String outcome, Duration took, List<Attempt> attempts) {

  /** Copies the list. */
  public CompletedCall {
    attempts = List.copyOf(attempts);
  }
}
