package id.simpul.benchmarks.search;

import id.simpul.catalog.CatalogReader;
import id.simpul.catalog.PublicService;
import id.simpul.catalog.rdf.RdfFormats;
import id.simpul.quality.SampleService;
import id.simpul.quality.SampleServices;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What services say that people have described: the collection of {@link SampleServices}, and the
 * published catalogues of Munich, Canada and Trento, which bring words that nobody would make up.
 */
final class Originals {

  private static final List<String> PUBLISHED =
      List.of(
          "munich/munich.nt",
          "canada/canada.nt",
          "trento/servizi_famiglia.rdf",
          "trento/servizi_lavoro.rdf",
          "trento/servizi_online.rdf");

  private final List<PublicService> collection =
      SampleServices.load().all().stream().map(SampleService::service).toList();
  private final List<PublicService> published = new ArrayList<>();

  private Originals() {}

  /** Reads them from a folder beside the project. */
  static Originals in(Path folder) {
    CatalogReader reader =
        CatalogReader.builder().format(RdfFormats.nTriples()).format(RdfFormats.rdfXml()).build();
    Originals originals = new Originals();
    for (String name : PUBLISHED) {
      Path file = folder.resolve("services").resolve(name);
      if (!Files.isReadable(file)) {
        throw new IllegalArgumentException(
            "expected the published catalogues in a folder, found no "
                + file
                + "; name the folder: benchmarks/run search SERVICES FOLDER");
      }
      originals.published.addAll(reader.read(file).catalog().services());
    }
    return originals;
  }

  /** Services of Indonesian authorities, made up with care. */
  List<PublicService> collection() {
    return collection;
  }

  /** Services of authorities elsewhere, as they are. */
  List<PublicService> published() {
    return published;
  }
}
