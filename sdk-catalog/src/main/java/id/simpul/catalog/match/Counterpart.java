package id.simpul.catalog.match;

import id.simpul.catalog.SourcedService;
import java.util.Objects;

/**
 * A service of another authority, and how it matches the one that was asked about.
 *
 * @param service the other service
 * @param match its match with the one asked about, which is {@link Match#left()}
 */
public record Counterpart(SourcedService service, Match match) {

  /** Checks that nothing is missing. */
  public Counterpart {
    Objects.requireNonNull(service, "service");
    Objects.requireNonNull(match, "match");
  }
}
