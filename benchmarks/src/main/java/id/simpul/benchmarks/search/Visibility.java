package id.simpul.benchmarks.search;

import id.simpul.catalog.PublicService;
import id.simpul.catalog.SourcedService;
import id.simpul.catalog.search.ServiceIndex;
import id.simpul.catalog.search.ServiceQuery;
import id.simpul.core.LocalizedText;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** How long it takes until another thread finds what is put, from the call of put. */
final class Visibility {

  private static final int TIMES = 100;
  private static final String LETTERS = "bcdfghjklmnpqrst";

  private Visibility() {}

  static Times measure(ServiceIndex index, ManyServices services) throws Exception {
    Times times = new Times();
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      for (int i = 0; i < TIMES; i++) {
        SourcedService service = named(services.service(i), word(i));
        long began = System.nanoTime();
        Future<Long> found = other.submit(finds(index, service, word(i)));
        index.put(List.of(service));
        times.add("visible", found.get() - began);
      }
    } finally {
      other.shutdownNow();
    }
    return times;
  }

  private static Callable<Long> finds(ServiceIndex index, SourcedService service, String word) {
    ServiceQuery query = ServiceQuery.text(word).limit(1);
    return () -> {
      while (index.search(query).hits().stream()
          .noneMatch(hit -> hit.service().id().equals(service.service().id()))) {
        Thread.onSpinWait();
      }
      return System.nanoTime();
    };
  }

  private static SourcedService named(SourcedService service, String word) {
    PublicService named =
        service
            .service()
            .withTitle(LocalizedText.indonesian(service.service().title().in("id") + " " + word));
    return new SourcedService(named, service.source(), service.asOf());
  }

  /** A word that nothing else says, and that is no typing error of another. */
  private static String word(int number) {
    StringBuilder word = new StringBuilder("zq");
    for (int bits = number; word.length() < 14; bits = bits >>> 4 | number << 8) {
      String letter = String.valueOf(LETTERS.charAt(bits & 15));
      word.append(letter).append(letter);
    }
    return word.toString();
  }
}
