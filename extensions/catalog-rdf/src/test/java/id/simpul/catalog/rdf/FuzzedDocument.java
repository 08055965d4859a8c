package id.simpul.catalog.rdf;

import id.simpul.catalog.CatalogReader;
import id.simpul.catalog.CatalogReading;
import id.simpul.catalog.CatalogValidator;
import id.simpul.catalog.CatalogWriter;
import id.simpul.catalog.graph.CatalogFormat;
import id.simpul.catalog.graph.Graph;
import id.simpul.catalog.graph.ReadLimits;
import id.simpul.catalog.graph.UnreadableDocumentException;
import java.io.ByteArrayInputStream;
import java.net.URI;

/** A document that nobody meant, read to the end: as a graph, as a catalogue, and written again. */
final class FuzzedDocument {

  private static final URI SOURCE = URI.create("https://depok.example/katalog");
  private static final ReadLimits LIMITS =
      ReadLimits.builder()
          .maxBytes(1 << 20)
          .maxStatements(20_000)
          .maxLiteralLength(10_000)
          .maxDepth(32)
          .build();

  private FuzzedDocument() {}

  static void read(CatalogFormat format, byte[] document) {
    try {
      Graph graph = format.read(new ByteArrayInputStream(document), SOURCE, LIMITS);
      graph.problems().forEach(problem -> require(problem.message().in("id")));
      CatalogReading reading = CatalogReader.ofDefaults().read(graph, SOURCE);
      reading.catalog().services().forEach(CatalogValidator::validate);
      require(CatalogWriter.toJsonLd(reading.catalog()));
    } catch (UnreadableDocumentException refused) {
      require(refused.explanation().in("id"));
    }
  }

  private static void require(String said) {
    if (said.isBlank()) {
      throw new AssertionError("nothing was said");
    }
  }
}
