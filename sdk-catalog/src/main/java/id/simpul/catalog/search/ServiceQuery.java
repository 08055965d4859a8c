package id.simpul.catalog.search;

import id.simpul.catalog.ChannelKind;
import id.simpul.catalog.RegionCode;
import id.simpul.catalog.ServiceType;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asked for.
 *
 * <pre>{@code
 * ServiceQuery.text("bikin akta anak").near(RegionCode.kemendagri("32.76")).limit(5);
 * ServiceQuery.ofType(ServiceType.KTP_EL).through(ChannelKind.HOME_VISIT);
 * ServiceQuery.text("usaha").only(Facet.COST, "free").counting(Facet.REGION, Facet.CHANNEL);
 * }</pre>
 *
 * <p>Immutable: each word gives a new query. Unset means anywhere, any value of any facet, nothing
 * counted, the first page, and 20 hits.
 */
public final class ServiceQuery {

  /** More hits than these come page by page. */
  public static final int MOST_HITS = 1_000;

  private final String text;
  private final @Nullable RegionCode region;
  private final Map<Facet, Set<String>> only;
  private final Set<Facet> counting;
  private final @Nullable String cursor;
  private final int limit;

  private ServiceQuery(
      String text,
      @Nullable RegionCode region,
      Map<Facet, Set<String>> only,
      Set<Facet> counting,
      @Nullable String cursor,
      int limit) {
    this.text = text;
    this.region = region;
    this.only = only;
    this.counting = counting;
    this.cursor = cursor;
    this.limit = limit;
  }

  /** Words as people type them; a blank text asks for everything. Nothing in them is a command. */
  public static ServiceQuery text(String words) {
    return new ServiceQuery(
        Objects.requireNonNull(words, "words"), null, Map.of(), Set.of(), null, 20);
  }

  /** One service at every authority. */
  public static ServiceQuery ofType(ServiceType type) {
    return text("").typed(type);
  }

  /**
   * Puts services of this region first, those above it (kelurahan, kecamatan, kota, province) next,
   * then the national ones, then those of neighbours; nothing is left out.
   */
  public ServiceQuery near(RegionCode region) {
    return new ServiceQuery(
        text, Objects.requireNonNull(region, "region"), only, counting, cursor, limit);
  }

  /** Only services of this type. */
  public ServiceQuery typed(ServiceType type) {
    return only(Facet.TYPE, type.code());
  }

  /** Only services that can be had this way. */
  public ServiceQuery through(ChannelKind channel) {
    return only(Facet.CHANNEL, FacetValues.small(channel));
  }

  /**
   * Only services with this value. Several values of one facet mean any of them, several facets
   * mean all of them.
   */
  public ServiceQuery only(Facet facet, String value) {
    Map<Facet, Set<String>> narrower = new EnumMap<>(Facet.class);
    narrower.putAll(only);
    Set<String> values = new LinkedHashSet<>(only.getOrDefault(facet, Set.of()));
    values.add(Objects.requireNonNull(value, "value"));
    narrower.put(Objects.requireNonNull(facet, "facet"), Set.copyOf(values));
    return new ServiceQuery(text, region, Map.copyOf(narrower), counting, cursor, limit);
  }

  /** Counts the values of these facets over everything that answers. */
  public ServiceQuery counting(Facet... facets) {
    Set<Facet> counted = EnumSet.noneOf(Facet.class);
    counted.addAll(counting);
    counted.addAll(Arrays.asList(facets));
    return new ServiceQuery(text, region, only, Set.copyOf(counted), cursor, limit);
  }

  /** Goes on after a page: {@link SearchResult#next()} of the same question. */
  public ServiceQuery after(String cursor) {
    return new ServiceQuery(
        text, region, only, counting, Objects.requireNonNull(cursor, "cursor"), limit);
  }

  /** At most so many hits, 1 to {@value #MOST_HITS}. */
  public ServiceQuery limit(int hits) {
    if (hits < 1 || hits > MOST_HITS) {
      throw new IllegalArgumentException(
          "expected a limit of 1 to " + MOST_HITS + ", found " + hits);
    }
    return new ServiceQuery(text, region, only, counting, cursor, hits);
  }

  /** The words; blank if everything is asked for. */
  public String text() {
    return text;
  }

  /** Where somebody is. */
  public Optional<RegionCode> region() {
    return Optional.ofNullable(region);
  }

  /** Which values are wanted, of the facets that matter. */
  public Map<Facet, Set<String>> only() {
    return only;
  }

  /** Which facets are counted. */
  public Set<Facet> counting() {
    return counting;
  }

  /** After which page; empty for the first. */
  public Optional<String> cursor() {
    return Optional.ofNullable(cursor);
  }

  /** At most so many hits. */
  public int limit() {
    return limit;
  }

  @Override
  public String toString() {
    String shown = text.length() > 80 ? text.substring(0, 80) + "..." : text;
    return "ServiceQuery['" + shown + "', " + region + ", " + only + ", " + limit + "]";
  }
}
