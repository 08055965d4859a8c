package id.simpul.catalog.lucene;

import id.simpul.catalog.Catalog;
import id.simpul.catalog.CatalogReader;
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

  static byte[] write(PublicService service) {
    return StoredGraph.write(
        CatalogWriter.toGraph(Catalog.builder(WHERE, NOBODY).service(service).build()));
  }

  static PublicService read(byte[] bytes) {
    List<PublicService> services;
    try {
      services =
          CatalogReader.ofDefaults().read(StoredGraph.read(bytes), HERE).catalog().services();
    } catch (RuntimeException e) {
      throw Failures.damaged("a description", e);
    }
    if (services.size() != 1) {
      throw Failures.damaged("a description", null);
    }
    return services.get(0);
  }
}
