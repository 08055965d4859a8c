package id.simpul.core.http;

import java.net.URI;
import java.time.Duration;

/**
 * One try of a call: something went out to the server, or at least a connection was asked for.
 *
 * @param number from 1, in the order in which they went out
 * @param origin scheme, host and port
 * @param took until the headers of the answer arrived, or it failed
 * @param outcome the status, such as {@code 200}, or the code of the failure, such as {@code
 *     connect.failed}
 */
public record Attempt(int number, URI origin, Duration took, String outcome) {

  /** Such as {@code attempt 1 to https://api.depok.example: 503 after 12 ms}. */
  @Override
  public String toString() {
    return "attempt "
        + number
        + " to "
        + origin
        + ": "
        + outcome
        + " after "
        + Durations.shown(took);
  }
}
