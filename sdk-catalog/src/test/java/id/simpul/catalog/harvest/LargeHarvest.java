package id.simpul.catalog.harvest;

import id.simpul.catalog.SourcedService;
import id.simpul.core.AgencyId;
import id.simpul.core.http.ResilientTransport;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/** Harvests a large source twice, and reads all of the copy, in a process with a small heap. */
final class LargeHarvest {

  private LargeHarvest() {}

  public static void main(String[] arguments) {
    AgencyId depok = AgencyId.of("kota-depok");
    HarvestSource source = HarvestSource.of(depok, URI.create(arguments[0]), Services.PREFIX);
    try (ResilientTransport transport =
        SourceServer.patient().timeout(Duration.ofHours(1)).maxResponseBytes(1L << 30).build()) {
      Harvester harvester =
          Harvester.builder()
              .transport(transport)
              .limits(HarvestLimits.builder().maxTime(Duration.ofHours(1)).build())
              .store(HarvestStore.onDisk(Path.of(arguments[1])))
              .format(new id.simpul.catalog.PlainTriples())
              .build();
      System.out.println(harvester.harvest(source));
      System.out.println(harvester.harvest(source));
      long found = 0;
      for (SourcedService sourced : harvester.services()) {
        found += sourced.source().equals(depok) ? 1 : 0;
      }
      System.out.println("found " + found);
    }
  }
}
