package id.simpul.catalog.lucene;

import id.simpul.catalog.Catalog;
import id.simpul.catalog.CatalogReader;
import id.simpul.catalog.CatalogWriter;
import id.simpul.catalog.PublicOrganisation;
import id.simpul.catalog.PublicService;
import id.simpul.core.LocalizedText;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A description as bytes: a catalogue of one service, as JSON-LD. */
final class StoredService {

  private static final String WHERE = "https://simpul.example/ns/index";

  private static final URI HERE = URI.create(WHERE);

  private static final PublicOrganisation NOBODY =
      PublicOrganisation.of(WHERE + "/publisher", LocalizedText.untagged("-"));

  private StoredService() {}

  static byte[] write(PublicService service) {
    Catalog catalog = Catalog.builder(WHERE, NOBODY).service(service).build();
    return CatalogWriter.toJsonLd(catalog).getBytes(StandardCharsets.UTF_8);
  }

  static PublicService read(byte[] bytes) {
    List<PublicService> services;
    try {
      services =
          CatalogReader.ofDefaults()
              .read(new ByteArrayInputStream(bytes), HERE, CatalogWriter.JSON_LD)
              .catalog()
              .services();
    } catch (RuntimeException e) {
      throw Failures.damaged("a description", e);
    }
    if (services.size() != 1) {
      throw Failures.damaged("a description", null);
    }
    return services.get(0);
  }
}
