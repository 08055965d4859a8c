package id.simpul.catalog.search;

import id.simpul.catalog.PublicService;
import id.simpul.catalog.SourcedService;
import id.simpul.core.AgencyId;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * A service that was found, where its description came from, and how well it answers.
 *
 * @param found the service with its source
 * @param score higher is better; comparable within one result only
 * @param title its title with the words marked
 * @param passage the part of its description that answers best; empty if it has none
 */
public record Hit(SourcedService found, double score, Highlight title, Highlight passage) {

  /** Checks that nothing is missing. */
  public Hit {
    Objects.requireNonNull(found, "found");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(passage, "passage");
  }

  /** The service. */
  public PublicService service() {
    return found.service();
  }

  /** From whose catalogue it came. */
  public AgencyId source() {
    return found.source();
  }

  /** How old its description is at a moment. */
  public Duration age(Instant now) {
    return found.age(now);
  }
}
