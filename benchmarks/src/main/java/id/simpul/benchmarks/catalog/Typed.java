package id.simpul.benchmarks.catalog;

import id.simpul.catalog.Catalog;
import id.simpul.catalog.CatalogReader;
import id.simpul.catalog.CatalogReading;
import id.simpul.catalog.CatalogValidator;
import id.simpul.catalog.graph.ReadLimits;
import id.simpul.catalog.rdf.RdfFormats;
import java.nio.file.Path;
import java.util.function.Function;

/** Simpul: into the typed model, judged by rules in code. */
final class Typed implements Engine {

  /** Catalogues here are larger than a harvester takes unasked. */
  private static final CatalogReader READER =
      CatalogReader.builder()
          .format(RdfFormats.nTriples())
          .limits(ReadLimits.builder().maxBytes(1L << 30).maxStatements(50_000_000).build())
          .build();

  private final String format;
  private final Function<Edition, Path> file;

  private Typed(String format, Function<Edition, Path> file) {
    this.format = format;
    this.file = file;
  }

  static Typed jsonLd() {
    return new Typed("JSON-LD", Edition::jsonLd);
  }

  static Typed nTriples() {
    return new Typed("N-Triples", Edition::nTriples);
  }

  @Override
  public String name() {
    return "Simpul, " + format;
  }

  @Override
  public boolean reads(Edition edition) {
    return true;
  }

  static Catalog catalog(Path file) {
    return READER.read(file).catalog();
  }

  /** What was asked of the document as such was asked while it was read. */
  @Override
  public Document read(Edition edition) {
    CatalogReading reading = READER.read(file.apply(edition));
    int services = reading.catalog().services().size();
    if (services != edition.services()) {
      throw new IllegalStateException(edition + ": " + services + " services were read");
    }
    return () -> CatalogValidator.validate(reading).size();
  }
}
