package id.simpul.identity;

import id.simpul.core.http.CallException;
import id.simpul.core.http.Transport;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What token servers say about themselves, read when needed and kept for a while. */
final class ServerDirectory {

  private static final Duration FRESH = Duration.ofMinutes(10);

  /** Whoever keeps the metadata from us does not pin what it said before for ever. */
  private static final Duration AT_MOST = Duration.ofHours(12);

  private final Transport transport;
  private final Clock clock;
  private final Map<String, Read> known = new ConcurrentHashMap<>();

  ServerDirectory(Transport transport, Clock clock) {
    this.transport = transport;
    this.clock = clock;
  }

  IssuerMetadata of(String issuer) {
    Read before = known.get(issuer);
    Instant now = clock.instant();
    if (before != null && before.isYounger(FRESH, now)) {
      return before.metadata;
    }
    try {
      IssuerMetadata metadata = IssuerMetadata.fetch(transport, issuer);
      known.put(issuer, new Read(metadata, now));
      return metadata;
    } catch (CallException e) {
      if (before == null || !before.isYounger(AT_MOST, now)) {
        throw e;
      }
      return before.metadata;
    }
  }

  /** What a server said, and when. */
  private record Read(IssuerMetadata metadata, Instant at) {

    /** A clock that was set back makes nothing young. */
    boolean isYounger(Duration age, Instant now) {
      return !now.isBefore(at) && now.isBefore(at.plus(age));
    }
  }
}
