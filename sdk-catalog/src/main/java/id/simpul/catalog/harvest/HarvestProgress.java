package id.simpul.catalog.harvest;

import id.simpul.core.AgencyId;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * How far a run has come.
 *
 * <pre>{@code
 * progress.share().ifPresent(percent -> bar.show(progress.agency(), percent));
 * }</pre>
 *
 * @param agency whose catalogue it is
 * @param pages how many pages were asked for
 * @param bytes how many bytes were read, decompressed
 * @param services how many services are known to be there so far, those of unchanged pages included
 * @param expected how many there will be, by the copy before or by what the source says
 */
public record HarvestProgress(
    AgencyId agency, int pages, long bytes, int services, OptionalInt expected) {

  /** Checks that nothing is missing. */
  public HarvestProgress {
    Objects.requireNonNull(agency, "agency");
    Objects.requireNonNull(expected, "expected");
  }

  /** How much is done, 0 to 100; empty if nobody can tell. */
  public OptionalInt share() {
    if (expected.isEmpty() || expected.getAsInt() == 0) {
      return OptionalInt.empty();
    }
    return OptionalInt.of((int) Math.min(100, services * 100L / expected.getAsInt()));
  }
}
