package id.simpul.catalog;

import id.simpul.core.AgencyId;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * A service together with where its description came from and when it was last seen there.
 *
 * <pre>{@code
 * sourced.age(clock.instant());    // how old this word is
 * }</pre>
 *
 * @param service the description
 * @param source the authority from whose catalogue it was read
 * @param asOf when that catalogue was last reached
 */
public record SourcedService(PublicService service, AgencyId source, Instant asOf) {

  /** Checks that nothing is missing. */
  public SourcedService {
    Objects.requireNonNull(service, "service");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(asOf, "asOf");
  }

  /** How old the description is at a moment; never negative. */
  public Duration age(Instant now) {
    Duration age = Duration.between(asOf, now);
    return age.isNegative() ? Duration.ZERO : age;
  }
}
