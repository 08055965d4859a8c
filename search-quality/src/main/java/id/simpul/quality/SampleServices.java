package id.simpul.quality;

import id.simpul.catalog.Catalog;
import id.simpul.catalog.PublicOrganisation;
import id.simpul.catalog.SourcedService;
import id.simpul.catalog.search.ServiceIndex;
import id.simpul.core.AgencyId;
import id.simpul.core.LocalizedText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The services of the collection: over a hundred kinds, each described by hand, as six local
 * authorities and the national ones give them. All are made up, and say so.
 *
 * <pre>{@code
 * SampleServices samples = SampleServices.load();
 * samples.fill(index, clock.instant());
 * }</pre>
 *
 * <p>Immutable, and the same at every loading.
 */
public final class SampleServices {

  private final List<Authority> authorities;
  private final Map<String, SampleService> byName;

  private SampleServices(List<Authority> authorities, Map<String, SampleService> byName) {
    this.authorities = authorities;
    this.byName = byName;
  }

  /** Reads the files and writes every description. */
  public static SampleServices load() {
    List<Authority> authorities = Authority.all();
    Map<String, LocalizedText> offices = Naming.offices();
    Map<String, SampleService> byName = new LinkedHashMap<>();
    for (Kind kind : Kind.all()) {
      Set<String> givenBy = kind.authorities();
      for (Authority authority : authorities) {
        if (givenBy.contains(authority.key())) {
          SampleService sample =
              new SampleService(
                  kind.key(),
                  kind.kinds(),
                  authority.agency(),
                  new Description(authority, kind, offices).service());
          byName.put(sample.toString(), sample);
        }
      }
    }
    return new SampleServices(authorities, byName);
  }

  /** All of them, kind by kind. */
  public List<SampleService> all() {
    return List.copyOf(byName.values());
  }

  /** One by its authority and kind, {@code get("depok/akta-kelahiran")}. */
  public Optional<SampleService> find(String authorityAndKind) {
    return Optional.ofNullable(byName.get(authorityAndKind));
  }

  /** The kinds, those too that are only given together with others. */
  public Set<String> kinds() {
    return byName.values().stream()
        .flatMap(sample -> sample.kinds().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Tells an index everything, as if all sources had been reached at that moment. */
  public void fill(ServiceIndex index, Instant asOf) {
    bySource()
        .forEach(
            (source, samples) ->
                index.replace(
                    source,
                    samples.stream()
                        .map(sample -> new SourcedService(sample.service(), source, asOf))
                        .toList()));
  }

  /** The catalogue of each source. */
  public List<Catalog> catalogs() {
    Map<AgencyId, List<SampleService>> bySource = bySource();
    return authorities.stream()
        .map(authority -> catalog(authority, bySource.getOrDefault(authority.agency(), List.of())))
        .toList();
  }

  private static Catalog catalog(Authority authority, List<SampleService> samples) {
    PublicOrganisation.Builder publisher =
        PublicOrganisation.builder(authority.iri("instansi/pemerintah"))
            .name(authority.government());
    authority
        .region()
        .ifPresentOrElse(publisher::region, () -> publisher.otherPlace(Description.INDONESIA));
    Catalog.Builder catalog =
        Catalog.builder(authority.iri("katalog"), publisher.build())
            .title(
                "Layanan " + authority.city() + " (contoh)",
                "Services of " + authority.city() + " (example)")
            .description(
                "Contoh untuk mengukur pencarian, bukan layanan sungguhan.",
                "Made up to measure searches by, no real services.");
    samples.forEach(sample -> catalog.service(sample.service()));
    return catalog.build();
  }

  private Map<AgencyId, List<SampleService>> bySource() {
    Map<AgencyId, List<SampleService>> bySource = new LinkedHashMap<>();
    byName
        .values()
        .forEach(s -> bySource.computeIfAbsent(s.source(), source -> new ArrayList<>()).add(s));
    return bySource;
  }

  @Override
  public String toString() {
    return "SampleServices[" + byName.size() + "]";
  }
}
