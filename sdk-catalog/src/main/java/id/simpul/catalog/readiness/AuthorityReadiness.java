package id.simpul.catalog.readiness;

import id.simpul.catalog.ServiceStandard;
import id.simpul.catalog.SourcedService;
import id.simpul.catalog.StandardComponent;
import id.simpul.core.AgencyId;
import id.simpul.core.ServiceId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far one authority is, or all of them together.
 *
 * <pre>{@code
 * authority.completeness();                          // 71: percent of the 14 components
 * authority.stated(StandardComponent.TARIFF);        // 12 of services() say what they cost
 * authority.services(Gap.NO_COMPLAINT_CHANNEL);      // their ids
 * }</pre>
 *
 * <p>Immutable and safe to share between threads.
 */
public final class AuthorityReadiness {

  private final @Nullable AgencyId authority;
  private final Map<ServiceId, Set<Gap>> gaps;
  private final Map<StandardComponent, Integer> stated;
  private final int measured;

  private AuthorityReadiness(
      @Nullable AgencyId authority,
      Map<ServiceId, Set<Gap>> gaps,
      Map<StandardComponent, Integer> stated,
      int measured) {
    this.authority = authority;
    this.gaps = gaps;
    this.stated = stated;
    this.measured = measured;
  }

  static AuthorityReadiness of(
      @Nullable AgencyId authority, List<SourcedService> services, ReadinessRules rules) {
    Map<ServiceId, Set<Gap>> gaps = new LinkedHashMap<>();
    Map<StandardComponent, Integer> stated = new EnumMap<>(StandardComponent.class);
    for (StandardComponent component : StandardComponent.values()) {
      stated.put(component, services.size());
    }
    for (SourcedService sourced : services) {
      gaps.put(sourced.service().id(), rules.gaps(sourced));
      ServiceStandard.missingFrom(sourced.service())
          .forEach(component -> stated.merge(component, -1, Integer::sum));
    }
    int measured = (int) gaps.keySet().stream().filter(rules::isMeasured).count();
    return new AuthorityReadiness(authority, gaps, Collections.unmodifiableMap(stated), measured);
  }

  /** Which authority; empty for all of them together. */
  public Optional<AgencyId> authority() {
    return Optional.ofNullable(authority);
  }

  /** How many services it describes. */
  public int services() {
    return gaps.size();
  }

  /** How many of its services say this component of the service standard. */
  public int stated(StandardComponent component) {
    return stated.getOrDefault(component, 0);
  }

  /**
   * What its services say of the 14 components of the service standard, in percent and rounded
   * down: 100 means nothing is missing anywhere. 0 if there are no services.
   */
  public int completeness() {
    int possible = services() * StandardComponent.values().length;
    int said = stated.values().stream().mapToInt(Integer::intValue).sum();
    return possible == 0 ? 0 : said * 100 / possible;
  }

  /** The services with this gap, in the order in which they were given. */
  public List<ServiceId> services(Gap gap) {
    return gaps.entrySet().stream()
        .filter(entry -> entry.getValue().contains(gap))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Of how many services it is known how long they really take. */
  public int measured() {
    return measured;
  }

  /** How many services have this gap. */
  public int count(Gap gap) {
    return services(gap).size();
  }

  /** The count as it is shown: what was never measured is unknown, which is not zero. */
  String shown(Gap gap) {
    return gap == Gap.SLOWER_THAN_PROMISED && measured == 0 ? "-" : String.valueOf(count(gap));
  }

  @Override
  public String toString() {
    return (authority == null ? "all" : authority.value())
        + ": "
        + services()
        + " services, "
        + completeness()
        + "% complete";
  }
}
