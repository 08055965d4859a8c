package id.simpul.ecosystem;

import id.simpul.catalog.harvest.HarvestReport;
import id.simpul.core.AgencyId;
import id.simpul.core.SimpulException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What reading one member's catalogue came to: a report, or why it could not be found at all.
 *
 * <pre>{@code
 * refreshed.failure().ifPresent(f -> log.warn("{}: {}", refreshed.member(), f.explanation()));
 * }</pre>
 */
public final class MemberRefresh {

  private final AgencyId member;
  private final @Nullable HarvestReport report;
  private final @Nullable SimpulException failure;

  private MemberRefresh(
      AgencyId member, @Nullable HarvestReport report, @Nullable SimpulException failure) {
    this.member = Objects.requireNonNull(member, "member");
    this.report = report;
    this.failure = failure;
  }

  static MemberRefresh of(HarvestReport report, @Nullable SimpulException failure) {
    return new MemberRefresh(report.agency(), report, failure);
  }

  static MemberRefresh failed(AgencyId member, SimpulException failure) {
    return new MemberRefresh(member, null, failure);
  }

  /** Whose catalogue it is. */
  public AgencyId member() {
    return member;
  }

  /** What was read; empty if the catalogue was not found. */
  public Optional<HarvestReport> report() {
    return Optional.ofNullable(report);
  }

  /** Why nothing was read; the last good catalogue stays in use. */
  public Optional<SimpulException> failure() {
    return Optional.ofNullable(failure);
  }

  @Override
  public String toString() {
    return "MemberRefresh["
        + member
        + ", "
        + (failure == null ? String.valueOf(report) : failure.code())
        + "]";
  }
}
