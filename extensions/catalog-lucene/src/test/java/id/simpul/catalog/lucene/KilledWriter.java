package id.simpul.catalog.lucene;

import id.simpul.catalog.SourcedService;
import id.simpul.catalog.search.ServiceIndex;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Writes step after step and says so, until somebody kills it. Even steps replace the catalogue of
 * Depok, odd ones add one service of Bogor.
 */
final class KilledWriter {

  private static final int IN_DEPOK = 12;

  private KilledWriter() {}

  public static void main(String[] arguments) {
    try (ServiceIndex index = LuceneIndexes.at(Path.of(arguments[0]))) {
      for (int step = Integer.parseInt(arguments[1]); ; step++) {
        if (step % 2 == 0) {
          index.replace(Services.DEPOK, catalogue(step));
        } else {
          index.put(List.of(Services.of(Services.BOGOR, String.valueOf(step), "langkah " + step)));
        }
        System.out.println("written " + step);
      }
    }
  }

  static List<SourcedService> catalogue(int step) {
    return IntStream.range(0, IN_DEPOK)
        .mapToObj(i -> Services.of(Services.DEPOK, String.valueOf(i), "langkah " + step))
        .toList();
  }
}
