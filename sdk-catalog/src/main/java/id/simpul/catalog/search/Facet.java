package id.simpul.catalog.search;

import id.simpul.catalog.SourcedService;
import id.simpul.core.LocalizedText;
import java.util.Set;
import java.util.function.Function;

/**
 * By what results are counted and narrowed.
 *
 * <pre>{@code
 * index.search(ServiceQuery.text("usaha").only(Facet.COST, "free").counting(Facet.CHANNEL));
 * }</pre>
 */
public enum Facet {
  /** Where it is given: a province and a kabupaten or kota, {@code 32.76}, or {@code national}. */
  REGION(FacetValues::regions, FacetValues::regionLabel),
  /** From whose catalogue it came: the {@link id.simpul.core.AgencyId}. */
  AUTHORITY(FacetValues::authority, LocalizedText::untagged),
  /** In which situation somebody needs it, by its Indonesian name. */
  LIFE_EVENT(FacetValues::lifeEvents, LocalizedText::untagged),
  /** How it can be had: {@link id.simpul.catalog.ChannelKind} in small letters. */
  CHANNEL(FacetValues::channels, FacetValues::channelLabel),
  /** For whom it is: {@link id.simpul.catalog.Addressee} in small letters, or another IRI. */
  AUDIENCE(FacetValues::audiences, FacetValues::audienceLabel),
  /** {@code free}, {@code paid} or {@code unknown}. */
  COST(FacetValues::cost, FacetValues::costLabel),
  /** {@code day}, {@code days-3}, {@code week}, {@code longer} or {@code unknown}. */
  TIME(FacetValues::time, FacetValues::timeLabel),
  /** Its {@link id.simpul.catalog.ServiceType}, if the authority declares one. */
  TYPE(FacetValues::type, LocalizedText::untagged);

  @SuppressWarnings("ImmutableEnumChecker") // a method reference
  private final Function<SourcedService, Set<String>> values;

  @SuppressWarnings("ImmutableEnumChecker") // a method reference
  private final Function<String, LocalizedText> labels;

  Facet(Function<SourcedService, Set<String>> values, Function<String, LocalizedText> labels) {
    this.values = values;
    this.labels = labels;
  }

  /** The values that a service has; what every engine counts and narrows by. */
  public Set<String> valuesOf(SourcedService service) {
    return values.apply(service);
  }

  /** A value in plain words. */
  public LocalizedText label(String value) {
    return labels.apply(value);
  }
}
