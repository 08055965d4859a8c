package id.simpul.example.jabodetabek.acts;

import id.simpul.catalog.harvest.HarvestListener;
import id.simpul.catalog.harvest.HarvestProgress;
import id.simpul.catalog.harvest.HarvestReport;
import id.simpul.core.AgencyId;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far each catalogue has been read, as a bar. Of a catalogue that is read for the first time
 * nobody knows how large it is: its bar is full when it is over.
 */
final class HarvestBars implements HarvestListener {

  private static final int WIDTH = 16;

  private final Map<String, String> bars = new TreeMap<>();

  @Override
  public void started(AgencyId agency) {
    show(agency, bar(0, 0));
  }

  @Override
  public void progressed(HarvestProgress progress) {
    show(progress.agency(), bar(progress.share().orElse(0), progress.services()));
  }

  @Override
  public void finished(HarvestReport report) {
    int share = report.outcome().isSuccess() ? 100 : 0;
    show(report.agency(), bar(share, report.services()));
  }

  /** The bar of one authority as it is now. */
  synchronized String of(AgencyId agency) {
    return bars.getOrDefault(agency.value(), bar(0, 0));
  }

  private synchronized void show(AgencyId agency, String bar) {
    bars.put(agency.value(), bar);
  }

  private static String bar(int share, int services) {
    int done = share * WIDTH / 100;
    return "[" + "#".repeat(done) + ".".repeat(WIDTH - done) + "] " + services;
  }
}
