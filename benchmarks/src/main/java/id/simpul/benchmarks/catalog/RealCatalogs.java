package id.simpul.benchmarks.catalog;

import id.simpul.catalog.Catalog;
import id.simpul.catalog.CatalogWriter;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Published catalogues of other countries, from a folder beside the project; what is made of them
 * stands in {@code benchmarks/target}.
 */
final class RealCatalogs {

  private static final Path MADE = Path.of("benchmarks", "target", "catalogues");
  private static final String ENTITY = "<https://open.canada.ca/id/";
  private static final String IDENTIFIER = "<http://purl.org/dc/terms/identifier> \"";

  private final Path folder;

  private RealCatalogs(Path folder) {
    this.folder = folder;
  }

  static RealCatalogs in(Path folder) {
    RealCatalogs catalogs = new RealCatalogs(folder);
    for (Path needed : List.of(catalogs.shapes(), catalogs.munich(), catalogs.canada())) {
      if (!Files.isReadable(needed)) {
        throw new IllegalArgumentException(
            "expected the published catalogues and the shapes in a folder, found no "
                + needed
                + "; name the folder: benchmarks/run catalog FOLDER");
      }
    }
    return catalogs;
  }

  /** The official shapes of CPSV-AP 3.2.0. */
  Path shapes() {
    return folder.resolve("cpsv-ap-3.2.0/cpsv-ap-SHACL.ttl");
  }

  /** Munich, Canada, and Canada with {@code times} as many services. */
  List<Engine.Edition> editions(int times) throws IOException {
    Files.createDirectories(MADE);
    Path many = MADE.resolve("canada-x" + times + ".nt");
    repeat(canada(), times, many);
    return List.of(
        edition("Munich", munich()),
        edition("Canada", canada()),
        edition("Canada x " + times, many));
  }

  private Path munich() {
    return folder.resolve("services/munich/munich.nt");
  }

  private Path canada() {
    return folder.resolve("services/canada/canada.nt");
  }

  private static Engine.Edition edition(String name, Path nTriples) throws IOException {
    Catalog catalog = Typed.catalog(nTriples);
    Path jsonLd = MADE.resolve(name.replace(' ', '-') + ".jsonld");
    Files.writeString(jsonLd, CatalogWriter.toJsonLd(catalog));
    return new Engine.Edition(name, catalog.services().size(), nTriples, jsonLd);
  }

  /** Every copy has names and identifiers of its own, so that nothing in it is shared. */
  private static void repeat(Path original, int times, Path into) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(into)) {
      for (int copy = 1; copy <= times; copy++) {
        try (BufferedReader in = Files.newBufferedReader(original)) {
          for (String line = in.readLine(); line != null; line = in.readLine()) {
            out.write(
                line.replace(ENTITY, ENTITY + copy + "/")
                    .replace(IDENTIFIER, IDENTIFIER + copy + "-"));
            out.newLine();
          }
        }
      }
    }
  }
}
