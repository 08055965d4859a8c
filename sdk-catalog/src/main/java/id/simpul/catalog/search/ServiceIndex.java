package id.simpul.catalog.search;

import id.simpul.catalog.SourcedService;
import id.simpul.core.AgencyId;
import java.util.Collection;

/**
 * Finds services over all authorities.
 *
 * <p>The seam for an engine: an implementation is safe for any number of threads, and a replacement
 * is seen as a whole or not at all, so that nobody ever searches half a catalogue.
 *
 * <pre>{@code
 * ServiceIndex index = ServiceIndex.inMemory();
 * harvester.current(depok).ifPresent(copy -> index.replace(depok, copy.services()));
 * SearchResult found = index.search(ServiceQuery.text("bikin akta anak").near(RegionCode.kemendagri("32.76")));
 * }</pre>
 */
public interface ServiceIndex {

  /**
   * An index in memory. It knows everyday Indonesian ({@code bikin}, {@code ilang}, {@code akte}),
   * short names beside long ones (KK and kartu keluarga, IMB and PBG), words with their affixes,
   * and one typing error a word.
   */
  static ServiceIndex inMemory() {
    return new MemoryIndex();
  }

  /** Everything that is known of an authority from now on; what was known before is forgotten. */
  void replace(AgencyId source, Collection<SourcedService> services);

  /** The services that answer, best first. */
  SearchResult search(ServiceQuery query);

  /** How many services are known. */
  int size();
}
