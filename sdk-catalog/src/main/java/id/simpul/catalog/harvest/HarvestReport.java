package id.simpul.catalog.harvest;

import id.simpul.catalog.Finding;
import id.simpul.catalog.Quarantined;
import id.simpul.core.AgencyId;
import id.simpul.core.SimpulException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one run over one source did.
 *
 * <pre>{@code
 * HarvestReport report = harvester.harvest(depok);
 * if (!report.outcome().isSuccess()) {
 *   log.warn("{}: {}", report.agency(), report.failure().map(SimpulException::explanation));
 * }
 * }</pre>
 *
 * <p>Immutable.
 */
public final class HarvestReport {

  private final AgencyId agency;
  private final HarvestOutcome outcome;
  private final Changes changes;
  private final List<Quarantined> quarantined;
  private final List<Finding> findings;
  private final int services;
  private final Duration duration;
  private final @Nullable Duration age;
  private final @Nullable SimpulException failure;

  HarvestReport(
      Run run,
      HarvestOutcome outcome,
      Changes changes,
      @Nullable HarvestedCatalog shown,
      Instant now) {
    this.agency = run.source().agency();
    this.outcome = outcome;
    this.changes = changes;
    this.quarantined = List.copyOf(run.quarantined);
    this.findings = List.copyOf(run.findings);
    this.services = shown == null ? 0 : shown.catalog().services().size();
    this.duration = Duration.between(run.started(), now);
    this.age = shown == null ? null : shown.age(now);
    this.failure = run.failure;
  }

  /** Whose catalogue it was. */
  public AgencyId agency() {
    return agency;
  }

  /** How it ended. */
  public HarvestOutcome outcome() {
    return outcome;
  }

  /**
   * What differs from the copy before; what would differ, if the outcome is {@link
   * HarvestOutcome#HELD}.
   */
  public Changes changes() {
    return changes;
  }

  /** How many services are shown now. */
  public int services() {
    return services;
  }

  /** The records that were set aside in this run, each with its reasons. */
  public List<Quarantined> quarantined() {
    return quarantined;
  }

  /** What was odd besides. */
  public List<Finding> findings() {
    return findings;
  }

  /** How long the run took. */
  public Duration duration() {
    return duration;
  }

  /** How old the copy that is shown now is; empty if there is none. */
  public Optional<Duration> age() {
    return Optional.ofNullable(age);
  }

  /** Why it failed or is held, with an explanation for people; empty after a success. */
  public Optional<SimpulException> failure() {
    return Optional.ofNullable(failure);
  }

  /** In one line. */
  @Override
  public String toString() {
    String why = failure == null ? "" : ", " + failure.code();
    return "HarvestReport["
        + agency
        + " "
        + outcome
        + ", "
        + services
        + " services, +"
        + changes.added().size()
        + " ~"
        + changes.changed().size()
        + " -"
        + changes.removed().size()
        + ", "
        + quarantined.size()
        + " quarantined, "
        + duration.toMillis()
        + " ms"
        + why
        + "]";
  }
}
