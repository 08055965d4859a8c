package id.simpul.catalog.search.engine;

import id.simpul.catalog.Catalog;
import id.simpul.catalog.CatalogReader;
import id.simpul.catalog.CatalogReading;
import id.simpul.catalog.CatalogWriter;
import id.simpul.catalog.PublicOrganisation;
import id.simpul.catalog.PublicService;
import id.simpul.core.LocalizedText;
import java.net.URI;
import java.util.List;

/** A description as bytes: the statements of a catalogue of one service. */
final class StoredService {

  private static final String WHERE = "https://simpul.example/ns/index";
  private static final URI HERE = URI.create(WHERE);

  private static final PublicOrganisation NOBODY =
      PublicOrganisation.of(WHERE + "/publisher", LocalizedText.untagged("-"));

  private StoredService() {}

  /**
   * The bytes, from which the same service is read again.
   *
   * @throws id.simpul.catalog.search.ServiceIndexException if it would be refused then: whoever
   *     finds it could not be shown it
   */
  static byte[] write(PublicService service) {
    byte[] written =
        StoredGraph.write(
            CatalogWriter.toGraph(Catalog.builder(WHERE, NOBODY).service(service).build()));
    CatalogReading again = reading(written);
    if (again.catalog().services().size() != 1) {
      throw Refusals.unreadable(service.id(), again.quarantined());
    }
    return written;
  }

  static PublicService read(byte[] bytes) {
    List<PublicService> services;
    try {
      services = reading(bytes).catalog().services();
    } catch (RuntimeException e) {
      throw Refusals.damaged(e);
    }
    if (services.size() != 1) {
      throw Refusals.damaged(null);
    }
    return services.get(0);
  }

  private static CatalogReading reading(byte[] bytes) {
    return CatalogReader.ofDefaults().read(StoredGraph.read(bytes), HERE);
  }
}
