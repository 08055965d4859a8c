package id.simpul.catalog.harvest;

import id.simpul.core.AgencyId;
import id.simpul.core.ServiceId;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Whose catalogue is fetched, from where, and which services it may describe.
 *
 * <pre>{@code
 * HarvestSource depok = HarvestSource.of(
 *     AgencyId.of("kota-depok"), URI.create("https://depok.example/katalog"), "https://depok.example/layanan/");
 * }</pre>
 *
 * @param agency the authority
 * @param catalogue the address of its catalogue
 * @param iriPrefixes beginnings of the IRIs of services that it may describe; at least one. A
 *     prefix ends at a path segment: {@code https://depok.example/a} covers {@code
 *     https://depok.example/a/1} but not {@code https://depok.example/ab}
 */
public record HarvestSource(AgencyId agency, URI catalogue, List<URI> iriPrefixes) {

  /** Copies the prefixes and checks them. */
  public HarvestSource {
    Objects.requireNonNull(agency, "agency");
    Objects.requireNonNull(catalogue, "catalogue");
    iriPrefixes = List.copyOf(iriPrefixes);
    if (iriPrefixes.isEmpty()) {
      throw new IllegalArgumentException(
          "expected at least one IRI prefix for "
              + agency
              + ", found none; name what it may describe");
    }
    for (URI prefix : iriPrefixes) {
      if (prefix.getHost() == null || prefix.getRawQuery() != null) {
        throw new IllegalArgumentException(
            "expected a prefix like https://depok.example/layanan/, found '" + prefix + "'");
      }
    }
  }

  /** A source with its prefixes as text. */
  public static HarvestSource of(AgencyId agency, URI catalogue, String... iriPrefixes) {
    return new HarvestSource(
        agency, catalogue, List.of(iriPrefixes).stream().map(URI::create).toList());
  }

  /** Whether the authority may describe this service. */
  public boolean owns(ServiceId service) {
    return iriPrefixes.stream().anyMatch(prefix -> covers(prefix, service.iri()));
  }

  /** A dot that is escaped may be a dot segment again for whoever asks (RFC 3986, 6.2.2.2). */
  private static boolean isDotted(URI iri) {
    return String.valueOf(iri.getRawPath()).toLowerCase(Locale.ROOT).contains("%2e");
  }

  private static boolean covers(URI prefix, URI iri) {
    if (!Origins.areSame(iri, prefix) || !iri.normalize().equals(iri) || isDotted(iri)) {
      return false;
    }
    String path =
        iri.getRawPath() + (iri.getRawFragment() == null ? "" : "#" + iri.getRawFragment());
    String start = prefix.getRawPath() + (prefix.toString().endsWith("#") ? "#" : "");
    boolean wholeSegment = start.isEmpty() || start.endsWith("/") || start.endsWith("#");
    return path.startsWith(start)
        && (wholeSegment
            || path.length() == start.length()
            || "/#".indexOf(path.charAt(start.length())) >= 0);
  }
}
