package id.simpul.example.jabodetabek.acts;

import id.simpul.catalog.CatalogReader;
import id.simpul.catalog.CatalogReading;
import id.simpul.catalog.SourcedService;
import id.simpul.catalog.rdf.RdfFormats;
import id.simpul.core.AgencyId;
import id.simpul.core.http.Request;
import id.simpul.core.http.Response;
import id.simpul.core.http.Transport;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A catalogue from outside, as it was read.
 *
 * @param name what it is called here, after its file
 * @param reading its services, and what was set aside
 */
record FederatedCatalog(AgencyId name, CatalogReading reading) {

  private static final CatalogReader READER = reader();

  /**
   * Reads a file, or an address over this transport.
   *
   * @param taken what it must not be called, because another one is called so
   * @throws id.simpul.core.SimpulException with one clear line if it cannot be read
   */
  static FederatedCatalog read(String place, Set<AgencyId> taken, Transport transport) {
    boolean remote = place.startsWith("http://") || place.startsWith("https://");
    CatalogReading reading = remote ? fetch(place, transport) : open(place);
    if (reading.catalog().services().isEmpty()) {
      throw UnusableCatalogException.empty(reading.quarantined().size());
    }
    return new FederatedCatalog(name(place, taken), reading);
  }

  private static CatalogReading open(String place) {
    try {
      return READER.read(Path.of(place));
    } catch (InvalidPathException e) {
      throw UnusableCatalogException.nowhere(e);
    }
  }

  private static CatalogReading fetch(String place, Transport transport) {
    URI address = address(place);
    Request request =
        Request.of("GET", address).withHeader("Accept", String.join(", ", READER.mediaTypes()));
    try (Response response = transport.send(request)) {
      String type = response.headers().first("Content-Type").orElse("application/ld+json");
      return READER.read(response.stream(), address, type);
    }
  }

  private static URI address(String place) {
    try {
      return new URI(place);
    } catch (URISyntaxException e) {
      throw UnusableCatalogException.nowhere(e);
    }
  }

  private static CatalogReader reader() {
    CatalogReader.Builder reader = CatalogReader.builder();
    RdfFormats.all().forEach(reader::format);
    return reader.build();
  }

  /** {@code /tmp/munich.nt} is called {@code munich}, a second one {@code munich-2}. */
  private static AgencyId name(String place, Set<AgencyId> taken) {
    String file = place.substring(place.lastIndexOf('/') + 1).replaceAll("[.][^.]*$", "");
    String plain = file.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String cut = plain.substring(0, Math.min(50, plain.length())).replaceAll("^-+|-+$", "");
    String stem = cut.isEmpty() ? "catalog" : cut;
    AgencyId name = AgencyId.of(stem);
    for (int next = 2; taken.contains(name); next++) {
      name = AgencyId.of(stem + "-" + next);
    }
    return name;
  }

  /** Its services, as seen just now. */
  List<SourcedService> services(Instant now) {
    return reading.catalog().services().stream()
        .map(service -> new SourcedService(service, name, now))
        .toList();
  }
}
