package id.simpul.catalog.search;

import id.simpul.catalog.SourcedService;
import id.simpul.core.AgencyId;
import id.simpul.core.ServiceId;
import java.util.Collection;

/**
 * Finds services over all authorities.
 *
 * <p>The seam for an engine. What an implementation promises, and {@code ServiceIndexContract}
 * tests:
 *
 * <ul>
 *   <li>it is safe for any number of threads, and searching never waits for writing;
 *   <li>what a method wrote is found by every search that begins after it returned, and by none in
 *       part: nobody ever searches half a catalogue;
 *   <li>an index that is kept on a disk has forced it there by then, so that a process that dies
 *       loses nothing that it was told was written;
 *   <li>a service is known by its source and its identifier together, so two sources that describe
 *       one service stand side by side;
 *   <li>nothing in a question is read as a command of the engine, and no question costs more than a
 *       bounded time;
 *   <li>failures are {@link ServiceIndexException}, also after closing.
 * </ul>
 *
 * <pre>{@code
 * harvester.current(depok).ifPresent(copy -> index.replace(depok, copy.services()));
 * SearchResult found = index.search(ServiceQuery.text("bikin akta anak").near(RegionCode.kemendagri("32.76")));
 * }</pre>
 *
 * <p>The embedded implementation is in {@code simpul-catalog-lucene}, one for a cluster in {@code
 * simpul-catalog-opensearch}.
 */
public interface ServiceIndex extends AutoCloseable {

  /**
   * Everything that is known of an authority from now on; what was known before is forgotten.
   *
   * @throws ServiceIndexException if it could not be written, or if one of the services breaks a
   *     rule of structure and would be refused when read (harvested ones never do); then what was
   *     known before still is
   */
  void replace(AgencyId source, Collection<SourcedService> services);

  /**
   * Adds services, or replaces those of the same source and identifier; others stay.
   *
   * @throws ServiceIndexException as {@link #replace} says; then nothing has changed
   */
  void put(Collection<SourcedService> services);

  /**
   * Forgets one service; nothing happens if it is not known.
   *
   * @throws ServiceIndexException if it could not be written; then nothing has changed
   */
  void remove(AgencyId source, ServiceId id);

  /**
   * The services that answer, best first.
   *
   * @throws StaleCursorException if the query goes on from a page that is no longer kept
   * @throws ServiceIndexException if the index cannot be read
   */
  SearchResult search(ServiceQuery query);

  /** How many services are known. */
  int size();

  /** Ends the index; what was written to a disk stays there. Closing twice does nothing. */
  @Override
  void close();
}
