package id.simpul.catalog.harvest;

import id.simpul.catalog.Quarantined;
import id.simpul.core.AgencyId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A listener whose mistakes are its own. */
final class SafeListener implements HarvestListener {

  private static final Logger LOG = LoggerFactory.getLogger(HarvestListener.class);

  private final HarvestListener listener;

  SafeListener(HarvestListener listener) {
    this.listener = listener;
  }

  @Override
  public void started(AgencyId agency) {
    safely(() -> listener.started(agency));
  }

  @Override
  public void progressed(HarvestProgress progress) {
    safely(() -> listener.progressed(progress));
  }

  @Override
  public void quarantined(AgencyId agency, Quarantined record) {
    safely(() -> listener.quarantined(agency, record));
  }

  @Override
  public void finished(HarvestReport report) {
    safely(() -> listener.finished(report));
  }

  private static void safely(Runnable call) {
    try {
      call.run();
    } catch (RuntimeException e) {
      LOG.warn("A listener of harvests failed", e);
    }
  }
}
