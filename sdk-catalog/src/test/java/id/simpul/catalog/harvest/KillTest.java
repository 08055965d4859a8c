package id.simpul.catalog.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.catalog.SourcedService;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes that harvest are killed without a word at moments that nobody chose, and the next one
 * finds a whole copy: the last of which the killed one could say that it was there, or a newer.
 * {@code -Dsimpul.kills=} says how many.
 */
class KillTest {

  private static final int KILLS = Integer.getInteger("simpul.kills", 8);
  private static final long SEED = Long.getLong("simpul.seed", 20_260_301L);

  @Test
  void processKilledAtAnyMoment_leavesAWholeCopy(@TempDir Path folder) {
    Random random = new Random(SEED);
    int version = 0;
    for (int i = 0; i < KILLS; i++) {
      int promised = version - 1;
      try (ChildJvm child =
          ChildJvm.start(List.of(), KilledHarvester.class, folder, version, 1_000_000)) {
        String first = child.line();
        assertThat(first).as("round %d", i).isEqualTo("committed " + version);
        promised = last(first, child.killAfter(random.nextInt(250)));
      }
      int found = wholeVersion(folder);
      assertThat(found)
          .as("round %d, seed %d", i, SEED)
          .isBetween(KilledHarvester.shown(promised), promised + 1);
      version = (Math.max(found, promised) / 3 + 1) * 3;
    }
  }

  private static int last(String first, List<String> more) {
    String line = first;
    for (String one : more) {
      if (one.matches("committed \\d+")) {
        line = one;
      }
    }
    return Integer.parseInt(line.substring("committed ".length()));
  }

  /** The version to which every service belongs. */
  private static int wholeVersion(Path folder) {
    Harvester harvester =
        Harvester.builder()
            .transport(
                request -> {
                  throw new AssertionError("nothing is asked");
                })
            .store(HarvestStore.onDisk(folder))
            .build();
    HarvestedCatalog copy = harvester.current(KilledHarvester.DEPOK).orElseThrow();
    Set<Integer> versions =
        copy.services().stream().map(KillTest::version).collect(Collectors.toSet());
    assertThat(versions).hasSize(1);
    int version = versions.iterator().next();
    assertThat(copy.services()).hasSize(KilledHarvester.services(version));
    assertThat(copy.services().stream().count()).isEqualTo(KilledHarvester.services(version));
    return version;
  }

  private static int version(SourcedService sourced) {
    String title = sourced.service().title().in("id");
    return Integer.parseInt(title.substring(title.lastIndexOf(' ') + 1));
  }
}
