package id.simpul.catalog.harvest;

import id.simpul.catalog.Catalog;
import id.simpul.catalog.PublicService;
import id.simpul.core.ServiceId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two copies of a catalogue, service by service.
 *
 * @param added services that were not there before
 * @param changed services whose description differs
 * @param removed services that are gone
 * @param unchanged how many services are described as before
 */
public record Changes(
    List<ServiceId> added, List<ServiceId> changed, List<ServiceId> removed, int unchanged) {

  /** Of fewer services than this any may be gone: there is no mass to be removed. */
  private static final int FEW_SERVICES = 10;

  static final Changes NONE = new Changes(List.of(), List.of(), List.of(), 0);

  /** Copies the lists. */
  public Changes {
    added = List.copyOf(added);
    changed = List.copyOf(changed);
    removed = List.copyOf(removed);
  }

  /** Whether anything differs. */
  public boolean isEmpty() {
    return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
  }

  int servicesBefore() {
    return changed.size() + removed.size() + unchanged;
  }

  /** Whether more than this share of many services is gone at once. */
  boolean isMassRemoval(double limit) {
    return servicesBefore() >= FEW_SERVICES && removed.size() > limit * servicesBefore();
  }

  static Changes between(@Nullable Catalog before, Catalog after) {
    Map<ServiceId, PublicService> known = new LinkedHashMap<>();
    if (before != null) {
      before.services().forEach(service -> known.put(service.id(), service));
    }
    List<ServiceId> added = new ArrayList<>();
    List<ServiceId> changed = new ArrayList<>();
    int unchanged = 0;
    for (PublicService service : after.services()) {
      PublicService old = known.remove(service.id());
      if (old == null) {
        added.add(service.id());
      } else if (old.equals(service)) {
        unchanged++;
      } else {
        changed.add(service.id());
      }
    }
    return new Changes(added, changed, List.copyOf(known.keySet()), unchanged);
  }
}
