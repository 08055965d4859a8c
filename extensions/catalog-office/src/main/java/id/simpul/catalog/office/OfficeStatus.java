package id.simpul.catalog.office;

import id.simpul.catalog.Finding;
import id.simpul.catalog.Quarantined;
import id.simpul.core.LocalizedText;
import id.simpul.core.ServiceId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How a watched file stands: whether what is published is what the file says, and if not, why.
 *
 * <pre>{@code
 * OfficeStatus status = office.status();
 * if (status.state() == OfficeStatus.State.LAST_GOOD) {
 *   warn(status.reason().orElseThrow().in("id"));
 * }
 * }</pre>
 *
 * @param state whether file and catalogue agree
 * @param since when the catalogue was last brought in step with the file
 * @param reason why the last good copy is published, if it is
 * @param quarantined services of the file that are wrong; of those that were right before, the
 *     description before is kept
 * @param findings what is doubtful about the file
 * @param removed services that were published before and that the file has no more
 */
public record OfficeStatus(
    State state,
    Instant since,
    Optional<LocalizedText> reason,
    List<Quarantined> quarantined,
    List<Finding> findings,
    Set<ServiceId> removed) {

  /** Whether file and catalogue agree. */
  public enum State {
    /** What the file says is published. */
    CURRENT,
    /** The file has changed, and is read again when it has come to rest. */
    CHANGING,
    /** The file cannot be used now; what it said before is published. */
    LAST_GOOD
  }

  /** Copies the lists. */
  public OfficeStatus {
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(since, "since");
    Objects.requireNonNull(reason, "reason");
    quarantined = List.copyOf(quarantined);
    findings = List.copyOf(findings);
    removed = Set.copyOf(removed);
  }
}
