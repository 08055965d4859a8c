package id.simpul.catalog.harvest;

import id.simpul.core.ServiceId;
import java.util.List;

/**
 * Services that a run found added, changed or removed: how many, and the first of them by name. The
 * list is short however many they are.
 *
 * <pre>{@code
 * Affected removed = report.changes().removed();
 * log.info("{} removed, among them {}", removed.count(), removed.first());
 * }</pre>
 *
 * @param count how many there are
 * @param first the first hundred of them
 */
public record Affected(int count, List<ServiceId> first) {

  static final int NAMED = 100;
  static final Affected NONE = new Affected(0, List.of());

  /** Copies the list. */
  public Affected {
    first = List.copyOf(first);
  }
}
