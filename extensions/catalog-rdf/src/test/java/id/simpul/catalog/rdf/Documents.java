package id.simpul.catalog.rdf;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.simpul.catalog.graph.CatalogFormat;
import id.simpul.catalog.graph.Graph;
import id.simpul.catalog.graph.ReadLimits;
import id.simpul.catalog.graph.Term;
import id.simpul.catalog.graph.UnreadableDocumentException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the tests of this package read, and how. */
final class Documents {

  static final URI BASE = URI.create("https://kota.example/katalog/");
  static final String TITLE = "http://purl.org/dc/terms/title";
  static final Term SKTM = Term.iri("https://kota.example/layanan/sktm");
  static final Term AKTA = Term.iri("https://kota.example/layanan/akta");

  private Documents() {}

  static Graph read(CatalogFormat format, String text) {
    return format.read(stream(text), BASE, ReadLimits.ofDefaults());
  }

  static Graph read(CatalogFormat format, byte[] bytes) {
    return format.read(new ByteArrayInputStream(bytes), BASE, ReadLimits.ofDefaults());
  }

  static UnreadableDocumentException refusal(CatalogFormat format, String text) {
    return refusal(format, stream(text), ReadLimits.ofDefaults());
  }

  static UnreadableDocumentException refusal(
      CatalogFormat format, InputStream in, ReadLimits limits) {
    return catchThrowableOfType(
        UnreadableDocumentException.class, () -> format.read(in, BASE, limits));
  }

  static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Where real data lies beside the project, wherever below it the tests run. */
  static Path sharedData() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder.getParent() != null && !Files.isDirectory(folder.resolve("sdk-bom"))) {
      folder = folder.getParent();
    }
    return folder.resolve("../shared/data").normalize();
  }

  /** Every statement in the manner of N-Triples, in reading order. */
  static List<String> statements(Graph graph) {
    List<String> all = new ArrayList<>();
    for (Term subject : graph.subjects()) {
      for (String predicate : graph.predicates(subject)) {
        graph
            .objects(subject, predicate)
            .forEach(object -> all.add(subject + " <" + predicate + "> " + object));
      }
    }
    return all;
  }

  /** The English problems, each after the resource or line that it is about. */
  static List<String> problems(Graph graph) {
    return graph.problems().stream()
        .map(
            problem ->
                problem.subject().map(Term::toString).orElse("line " + problem.line())
                    + " "
                    + problem.message().in("en"))
        .toList();
  }
}
