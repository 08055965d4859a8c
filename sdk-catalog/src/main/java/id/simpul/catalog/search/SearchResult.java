package id.simpul.catalog.search;

import java.util.List;

/**
 * What was found, best first.
 *
 * <pre>{@code
 * for (Hit hit : index.search(ServiceQuery.text("ktp hilang")).hits()) {
 *   show(hit.service().title(), hit.source(), hit.age(clock.instant()));
 * }
 * }</pre>
 *
 * @param hits the best hits, as many as were asked for
 * @param total how many services answer at all
 */
public record SearchResult(List<Hit> hits, int total) {

  /** Copies the hits. */
  public SearchResult {
    hits = List.copyOf(hits);
  }

  /** Whether nothing was found. */
  public boolean isEmpty() {
    return hits.isEmpty();
  }
}
