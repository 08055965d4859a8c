package id.simpul.catalog.harvest;

import id.simpul.core.ServiceId;
import java.time.Instant;
import java.util.Objects;

/**
 * A service that a source described once and describes no more.
 *
 * <pre>{@code
 * copy.withdrawn(id).ifPresent(gone -> say("Tidak ada lagi sejak " + gone.noticed()));
 * }</pre>
 *
 * @param service which one
 * @param noticed when it was missing first
 */
public record Withdrawal(ServiceId service, Instant noticed) {

  /** Checks that nothing is missing. */
  public Withdrawal {
    Objects.requireNonNull(service, "service");
    Objects.requireNonNull(noticed, "noticed");
  }
}
