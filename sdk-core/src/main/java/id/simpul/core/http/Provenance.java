package id.simpul.core.http;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where an answer comes from.
 *
 * @param asked what it answers, if that is known
 * @param uri the address that answered, if one did
 * @param age how old it is, if it was kept here
 * @param stale whether it is older than its server wants it to be used
 * @param endMarked whether its server says where the body ends; otherwise a cut one looks whole
 */
record Provenance(
    @Nullable Request asked,
    @Nullable URI uri,
    @Nullable Duration age,
    boolean stale,
    boolean endMarked) {

  static final Provenance UNKNOWN = new Provenance(null, null, null, false, true);

  /** How the request is called in messages. */
  String request() {
    return asked == null ? "the request" : asked.name();
  }

  /** A request that was answered before, by an address that it led to, is its answer as well. */
  Provenance answering(Request asked) {
    return new Provenance(asked, uri == null ? asked.uri() : uri, age, stale, endMarked);
  }

  Provenance kept(Duration since, boolean tooLong) {
    return new Provenance(asked, uri, since, tooLong, endMarked);
  }

  Provenance withoutMarkedEnd() {
    return new Provenance(asked, uri, age, stale, false);
  }
}
