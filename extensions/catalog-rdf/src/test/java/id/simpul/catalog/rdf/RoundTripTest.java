package id.simpul.catalog.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.simpul.catalog.Catalog;
import id.simpul.catalog.CatalogReader;
import id.simpul.catalog.CatalogReading;
import id.simpul.catalog.CatalogWriter;
import id.simpul.catalog.graph.Graph;
import id.simpul.catalog.graph.ReadLimits;
import id.simpul.catalog.graph.Term;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What an authority says in its catalogue is still said after the model has had it: every statement
 * of every real catalogue, whether the model has a word for it or not.
 */
class RoundTripTest {

  private static final Path DATA = Documents.sharedData();
  private static final CatalogReader READER =
      CatalogReader.builder().format(RdfFormats.any()).build();

  @BeforeAll
  static void lieBesideTheProject() {
    if (!Files.isDirectory(DATA)) {
      System.out.println(
          "SKIPPED: no real catalogues at " + DATA + "; nothing was tested on them.");
    }
    assumeTrue(Files.isDirectory(DATA), "no real catalogues at " + DATA);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "services/munich/munich.nt",
        "services/canada/canada.nt",
        "services/trento/servizi_famiglia.rdf",
        "services/trento/servizi_lavoro.rdf",
        "services/trento/servizi_online.rdf",
        "services/trento/servizi_famiglia.jsonld",
        "services/trento/servizi_lavoro.jsonld",
        "services/trento/servizi_online.jsonld",
        "cpsv-ap-3.2.0/example-rdf_public_service.ttl",
        "cpsv-ap-3.2.0/example-rdf_public_service.jsonld",
      })
  void realCatalogue_losesNoStatement(String file) throws IOException {
    Graph before = graph(DATA.resolve(file));
    CatalogReading reading = READER.read(before, Documents.BASE);
    Set<String> setAside = new HashSet<>();
    reading.quarantined().forEach(record -> setAside.add(record.subject()));

    Graph after = CatalogWriter.toGraph(reading.catalog());
    Graph json = json(reading.catalog());

    assertThat(missing(before, after, setAside)).isEmpty();
    assertThat(missing(before, json, setAside)).isEmpty();
  }

  /** Resources without an IRI are compared by what is said of them, not by their labels. */
  private static List<String> missing(Graph before, Graph after, Set<String> setAside) {
    Set<String> said = statements(after, Set.of());
    List<String> missing = new ArrayList<>();
    for (String statement : statements(before, setAside)) {
      if (!said.contains(statement)) {
        missing.add(statement);
      }
    }
    return missing;
  }

  private static Set<String> statements(Graph graph, Set<String> setAside) {
    Set<String> all = new HashSet<>();
    for (Term subject : graph.subjects()) {
      for (String predicate : graph.predicates(subject)) {
        for (Term object : graph.objects(subject, predicate)) {
          if (!subject.isBlank() && !setAside.contains(subject.value())) {
            all.add(shown(graph, subject) + " <" + predicate + "> " + shown(graph, object));
          }
        }
      }
    }
    return all;
  }

  /** A number is a number in any data type, and a duration is one in any. */
  private static String shown(Graph graph, Term term) {
    if (term.isBlank()) {
      return beneath(graph, term);
    }
    if (term.isLiteral() && !term.isPlain() && term.language().isEmpty()) {
      try {
        return new BigDecimal(term.value()).stripTrailingZeros().toPlainString();
      } catch (NumberFormatException e) {
        return "\"" + term.value() + "\"";
      }
    }
    return term.toString();
  }

  private static String beneath(Graph graph, Term blank) {
    Set<String> said = new TreeSet<>();
    for (String predicate : graph.predicates(blank)) {
      for (Term object : graph.objects(blank, predicate)) {
        said.add("<" + predicate + "> " + shown(graph, object));
      }
    }
    return said.toString();
  }

  /** The document that is written, read by the other reader of JSON-LD. */
  private static Graph json(Catalog catalog) {
    byte[] document = CatalogWriter.toJsonLd(catalog).getBytes(StandardCharsets.UTF_8);
    return RdfFormats.any()
        .read(new ByteArrayInputStream(document), Documents.BASE, ReadLimits.ofDefaults());
  }

  private static Graph graph(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return RdfFormats.any().read(in, Documents.BASE, ReadLimits.ofDefaults());
    }
  }
}
