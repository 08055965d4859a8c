package id.simpul.catalog.search;

import id.simpul.catalog.RegionCode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was found, best first.
 *
 * <pre>{@code
 * SearchResult found = index.search(ServiceQuery.text("ktp hilang"));
 * for (Hit hit : found.hits()) {
 *   show(hit.title().html(), hit.source(), hit.age(clock.instant()));
 * }
 * found.didYouMean().ifPresent(better -> offer(better));
 * found.next().ifPresent(cursor -> link(cursor));
 * }</pre>
 *
 * <p>Immutable.
 */
public final class SearchResult {

  private final List<Hit> hits;
  private final int total;
  private final Map<Facet, List<FacetCount>> facets;
  private final List<RegionCode> places;
  private final @Nullable String didYouMean;
  private final @Nullable String next;
  private final boolean emergency;
  private final boolean shortened;

  private SearchResult(Builder chosen) {
    this.hits = chosen.hits;
    this.total = chosen.total;
    this.facets = Map.copyOf(chosen.facets);
    this.places = chosen.places;
    this.didYouMean = chosen.didYouMean;
    this.next = chosen.next;
    this.emergency = chosen.emergency;
    this.shortened = chosen.shortened;
  }

  /** For engines: a result of these hits. */
  public static Builder builder(List<Hit> hits, int total) {
    return new Builder(hits, total);
  }

  /** The best hits, as many as were asked for. */
  public List<Hit> hits() {
    return hits;
  }

  /** How many services answer at all. */
  public int total() {
    return total;
  }

  /** Whether nothing was found. */
  public boolean isEmpty() {
    return hits.isEmpty();
  }

  /** The counts of a facet, most first; empty unless the query counts it. */
  public List<FacetCount> facet(Facet facet) {
    return facets.getOrDefault(facet, List.of());
  }

  /**
   * By which regions the hits are ordered: where the person is, or the place that stands in the
   * words. More than one if the words leave it open: Bogor is a kota and a kabupaten.
   */
  public List<RegionCode> places() {
    return places;
  }

  /** The question as it was understood, if words of it were misspelt. */
  public Optional<String> didYouMean() {
    return Optional.ofNullable(didYouMean);
  }

  /** The cursor of the next page, if there is more. */
  public Optional<String> next() {
    return Optional.ofNullable(next);
  }

  /** Whether the words sound like an emergency; then its number stands first. */
  public boolean isEmergency() {
    return emergency;
  }

  /** Whether the question was too long, and only its beginning was read. */
  public boolean isShortened() {
    return shortened;
  }

  @Override
  public String toString() {
    return "SearchResult[" + hits.size() + " of " + total + "]";
  }

  /** Builds a result. Not safe for several threads. */
  public static final class Builder {

    private final List<Hit> hits;
    private final int total;
    private final Map<Facet, List<FacetCount>> facets = new EnumMap<>(Facet.class);
    private List<RegionCode> places = List.of();
    private @Nullable String didYouMean;
    private @Nullable String next;
    private boolean emergency;
    private boolean shortened;

    private Builder(List<Hit> hits, int total) {
      this.hits = List.copyOf(hits);
      this.total = total;
    }

    /** The counts of a facet. */
    public Builder facet(Facet facet, List<FacetCount> counts) {
      facets.put(facet, List.copyOf(counts));
      return this;
    }

    /** The regions by which hits are ordered. */
    public Builder places(List<RegionCode> regions) {
      places = List.copyOf(regions);
      return this;
    }

    /** The question with its words mended. */
    public Builder didYouMean(String better) {
      didYouMean = better;
      return this;
    }

    /** Where the next page begins. */
    public Builder next(String cursor) {
      next = cursor;
      return this;
    }

    /** Whether it sounds like an emergency. */
    public Builder emergency(boolean sounds) {
      emergency = sounds;
      return this;
    }

    /** Whether only the beginning of the question was read. */
    public Builder shortened(boolean cut) {
      shortened = cut;
      return this;
    }

    /** The result. */
    public SearchResult build() {
      return new SearchResult(this);
    }
  }
}
