package id.simpul.catalog.harvest;

/**
 * What differs between two copies of a catalogue, service by service.
 *
 * @param added services that were not there before
 * @param changed services whose description says something else than before
 * @param removed services that are gone
 * @param unchanged how many services are described as before, in whatever order and words of the
 *     format
 */
public record Changes(Affected added, Affected changed, Affected removed, int unchanged) {

  /** Of fewer services than this any may be gone: there is no mass to be removed. */
  private static final int FEW_SERVICES = 10;

  static final Changes NONE = unchanged(0);

  static Changes unchanged(int services) {
    return new Changes(Affected.NONE, Affected.NONE, Affected.NONE, services);
  }

  /** Whether anything differs. */
  public boolean isEmpty() {
    return added.count() == 0 && changed.count() == 0 && removed.count() == 0;
  }

  int servicesBefore() {
    return changed.count() + removed.count() + unchanged;
  }

  /** Whether more than this share of many services is gone at once. */
  boolean isMassRemoval(double limit) {
    return servicesBefore() >= FEW_SERVICES && removed.count() > limit * servicesBefore();
  }
}
