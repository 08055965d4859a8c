package id.simpul.catalog.harvest;

import id.simpul.catalog.Quarantined;
import id.simpul.core.AgencyId;

/**
 * Watches runs: a console shows a bar, an operator's log every record that was set aside.
 *
 * <pre>{@code
 * Harvester.builder().transport(transport).listener(new HarvestListener() {
 *   public void progressed(HarvestProgress progress) { bar.show(progress); }
 * });
 * }</pre>
 *
 * <p>Called on the threads that harvest, several at once when sources are harvested in parallel. It
 * should be quick; what it throws is logged and hurts no run.
 */
public interface HarvestListener {

  /** A run over this authority's catalogue begins. */
  default void started(AgencyId agency) {}

  /** A run has come further: after each page, and every thousand services. */
  default void progressed(HarvestProgress progress) {}

  /** A record was set aside: each one, also beyond those that the report lists. */
  default void quarantined(AgencyId agency, Quarantined record) {}

  /** A run has ended, well or not. */
  default void finished(HarvestReport report) {}
}
