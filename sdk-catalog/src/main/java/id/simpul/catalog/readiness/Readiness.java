package id.simpul.catalog.readiness;

import id.simpul.catalog.ProcessingTime;
import id.simpul.catalog.ServiceType;
import id.simpul.catalog.SourcedService;
import id.simpul.core.AgencyId;
import id.simpul.core.ServiceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How ready the authorities of an ecosystem are for people who do not want to travel, and for
 * platforms that want to build on them.
 *
 * <pre>{@code
 * Readiness readiness = Readiness.builder(harvester.services())
 *     .staleAfter(Duration.ofDays(2))
 *     .measured(times)
 *     .at(clock.instant());
 * System.out.println(readiness.toText("id"));
 * Files.writeString(page, readiness.toHtml("id"));
 * }</pre>
 *
 * <p>Everything is counted once, at the moment given. What authorities wrote is data: the page
 * shows it and never runs it. Immutable and safe to share between threads.
 */
public final class Readiness {

  private final Instant at;
  private final List<AuthorityReadiness> authorities;
  private final AuthorityReadiness overall;
  private final Map<ServiceId, SourcedService> services;

  private Readiness(Builder builder, Instant at) {
    this.at = at;
    this.services = new LinkedHashMap<>();
    builder.services.forEach(one -> services.put(one.service().id(), one));
    ReadinessRules rules =
        new ReadinessRules(at, builder.staleAfter, builder.measured, repeated(builder.services));
    Map<AgencyId, List<SourcedService>> bySource =
        builder.services.stream()
            .collect(
                Collectors.groupingBy(
                    SourcedService::source, LinkedHashMap::new, Collectors.toList()));
    this.authorities =
        bySource.entrySet().stream()
            .map(entry -> AuthorityReadiness.of(entry.getKey(), entry.getValue(), rules))
            .toList();
    this.overall = AuthorityReadiness.of(null, builder.services, rules);
  }

  /**
   * Begins with what was harvested.
   *
   * @param services of any number of authorities
   */
  public static Builder builder(Collection<SourcedService> services) {
    return new Builder(services);
  }

  /** Each authority, in the order in which its first service was given. */
  public List<AuthorityReadiness> authorities() {
    return authorities;
  }

  /** All of them together. */
  public AuthorityReadiness overall() {
    return overall;
  }

  /** The moment of the report. */
  public Instant at() {
    return at;
  }

  /**
   * As a table for a terminal: a line an authority, then what is missing most.
   *
   * @param language {@code id} or {@code en}
   */
  public String toText(String language) {
    return new ReadinessText(this, language).print();
  }

  /**
   * As one page for a browser, with charts, needing nothing else and running no script.
   *
   * @param language {@code id} or {@code en}
   */
  public String toHtml(String language) {
    return new ReadinessPage(this, language).write();
  }

  SourcedService service(ServiceId id) {
    return Objects.requireNonNull(services.get(id));
  }

  /** The services of one type that one authority gives in more than one place. */
  private static Set<ServiceId> repeated(List<SourcedService> services) {
    record Kind(AgencyId authority, ServiceType type) {}
    Map<Kind, List<ServiceId>> kinds = new HashMap<>();
    for (SourcedService one : services) {
      one.service()
          .type()
          .ifPresent(
              type ->
                  kinds
                      .computeIfAbsent(new Kind(one.source(), type), any -> new ArrayList<>())
                      .add(one.service().id()));
    }
    return kinds.values().stream()
        .filter(ids -> ids.stream().distinct().count() > 1)
        .flatMap(List::stream)
        .collect(Collectors.toSet());
  }

  @Override
  public String toString() {
    return "Readiness[" + overall + "]";
  }

  /** Collects what is measured against; for one thread. */
  public static final class Builder {

    private final List<SourcedService> services;
    private Duration staleAfter = Duration.ofDays(1);
    private Map<ServiceId, ProcessingTime> measured = Map.of();

    private Builder(Collection<SourcedService> services) {
      this.services = List.copyOf(services);
    }

    /** From which age a description counts as old. Default 1 day. */
    public Builder staleAfter(Duration age) {
      this.staleAfter = Objects.requireNonNull(age, "age");
      return this;
    }

    /**
     * How long services really took, as their authorities report it; one time a service. Default:
     * nothing is known.
     *
     * @throws IllegalArgumentException if a service is named twice
     */
    public Builder measured(Collection<MeasuredTime> times) {
      Map<ServiceId, ProcessingTime> byService = new HashMap<>();
      for (MeasuredTime time : times) {
        if (byService.put(time.service(), time.usual()) != null) {
          throw new IllegalArgumentException(
              "expected one measured time a service, found two for "
                  + time.service()
                  + "; report them together");
        }
      }
      this.measured = Map.copyOf(byService);
      return this;
    }

    /** The report as of a moment. */
    public Readiness at(Instant now) {
      return new Readiness(this, Objects.requireNonNull(now, "now"));
    }
  }
}
