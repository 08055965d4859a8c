package id.simpul.catalog.harvest;

import id.simpul.catalog.Finding;
import id.simpul.catalog.Quarantined;
import id.simpul.core.AgencyId;
import id.simpul.core.SimpulException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
  private final int read;
  private final int pages;
  private final long bytes;
  private final List<Quarantined> quarantined;
  private final int quarantinedCount;
  private final List<Finding> findings;
  private final int services;
  private final Duration duration;
  private final @Nullable Duration age;
  private final Instant nextTry;
  private final @Nullable SimpulException failure;

  HarvestReport(
      Run run,
      Harvesting.Result result,
      @Nullable HarvestedCatalog shown,
      Instant now,
      Instant nextTry) {
    this.agency = run.source().agency();
    this.outcome = result.outcome();
    this.changes = result.changes();
    this.read = run.read();
    this.pages = run.budget().pages();
    this.bytes = run.budget().bytes();
    this.quarantined = List.copyOf(run.quarantined());
    this.quarantinedCount = run.quarantinedCount();
    this.findings = List.copyOf(run.findings());
    this.services = shown == null ? 0 : shown.services().size();
    this.duration = Duration.between(run.started(), now);
    this.age = shown == null ? null : shown.age(now);
    this.nextTry = Objects.requireNonNull(nextTry, "nextTry");
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

  /** How many services were sent and read in this run, those that were set aside included. */
  public int read() {
    return read;
  }

  /** How many pages were asked for. */
  public int pages() {
    return pages;
  }

  /** How many bytes were read, after decompression. */
  public long bytes() {
    return bytes;
  }

  /** How many records were set aside in this run. */
  public int quarantinedCount() {
    return quarantinedCount;
  }

  /**
   * The records that were set aside in this run, each with its reasons: the first thousand. A
   * {@link HarvestListener} is told of every one.
   */
  public List<Quarantined> quarantined() {
    return quarantined;
  }

  /** What was odd besides; the first thousand. */
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

  /** When the source should be asked again: see {@link Harvester#harvestDue}. */
  public Instant nextTry() {
    return nextTry;
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
        + " services, read "
        + read
        + ", +"
        + changes.added().count()
        + " ~"
        + changes.changed().count()
        + " -"
        + changes.removed().count()
        + ", "
        + quarantinedCount
        + " quarantined, "
        + bytes
        + " bytes of "
        + pages
        + " pages in "
        + duration.toMillis()
        + " ms, next "
        + nextTry
        + why
        + "]";
  }
}
