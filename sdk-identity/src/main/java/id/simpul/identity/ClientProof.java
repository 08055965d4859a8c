package id.simpul.identity;

import java.time.Instant;
import java.util.random.RandomGenerator;

/** How a client proves to a token server who it is (RFC 6749 section 2.3, RFC 7523, RFC 8705). */
@FunctionalInterface
interface ClientProof {

  /** Adds the proof to a form; a new one each time. */
  void add(ServerForm form, ServerContact server, Instant now, RandomGenerator random);

  /** Whether the connection itself shows who asks, by its certificate. */
  default boolean isByConnection() {
    return false;
  }
}
