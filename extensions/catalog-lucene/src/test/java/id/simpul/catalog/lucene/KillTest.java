package id.simpul.catalog.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.catalog.search.Facet;
import id.simpul.catalog.search.Hit;
import id.simpul.catalog.search.ServiceIndex;
import id.simpul.catalog.search.ServiceQuery;
import id.simpul.core.AgencyId;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes that write are killed without a word at moments that nobody chose. What they could say
 * was written is found by the next, and nothing is found in part. {@code -Dsimpul.kills=} says how
 * many.
 */
class KillTest {

  private static final int KILLS = Integer.getInteger("simpul.kills", 5);
  private static final long SEED = Long.getLong("simpul.seed", 20_260_301L);

  @TempDir private Path temporary;

  @Test
  void processKilledAtAnyMoment_losesNothingThatItSaidWasWritten() throws Exception {
    Path folder = temporary.resolve("index");
    Random random = new Random(SEED);
    int step = 0;
    for (int i = 0; i < KILLS; i++) {
      int promised = writeUntilKilled(folder, step, random.nextInt(250));
      try (ServiceIndex index = LuceneIndexes.at(folder)) {
        Set<Integer> depok = steps(index, Services.DEPOK);
        assertThat(depok).as("round %d, seed %d", i, SEED).hasSize(1);
        assertThat(depok.iterator().next()).isBetween(promised / 2 * 2, promised + 1);
        assertThat(steps(index, Services.BOGOR))
            .containsAll(
                IntStream.rangeClosed(0, promised).filter(n -> n % 2 == 1).boxed().toList());
        assertThat(index.search(only(Services.DEPOK)).total())
            .isEqualTo(KilledWriter.catalogue(0).size());
      }
      step = promised + 1;
    }
  }

  private static int writeUntilKilled(Path folder, int step, int millis)
      throws IOException, InterruptedException {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                KilledWriter.class.getName(),
                folder.toString(),
                String.valueOf(step))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader lines = child.inputReader(StandardCharsets.UTF_8)) {
      assertThat(lines.readLine()).isEqualTo("written " + step);
      assertThat(child.waitFor(millis, TimeUnit.MILLISECONDS)).isFalse();
      child.toHandle().destroyForcibly(); // Process.destroyForcibly() loses what it said last
      List<String> whole = lines.lines().filter(line -> line.matches("written \\d+")).toList();
      return whole.isEmpty()
          ? step
          : Integer.parseInt(whole.get(whole.size() - 1).substring("written ".length()));
    } finally {
      child.destroyForcibly().waitFor();
    }
  }

  private static Set<Integer> steps(ServiceIndex index, AgencyId source) {
    return index.search(only(source)).hits().stream()
        .map(Hit::service)
        .map(service -> service.title().in("id").replace("langkah ", ""))
        .map(Integer::valueOf)
        .collect(Collectors.toSet());
  }

  private static ServiceQuery only(AgencyId source) {
    return ServiceQuery.text("").only(Facet.AUTHORITY, source.value()).limit(1_000);
  }
}
