package id.simpul.catalog.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.simpul.catalog.graph.Graph;
import id.simpul.catalog.graph.ReadLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The rules in code beside Jena SHACL with the official shapes of CPSV-AP 3.2.0: what the shapes
 * find is found in code too, but for {@link Disagreement}s that are named here with their reason,
 * and counted for every real catalogue.
 */
class ShaclParityTest {

  private static final Path DATA = Documents.sharedData();

  @BeforeAll
  static void liesBesideTheProject() {
    if (!Files.isDirectory(DATA)) {
      System.out.println("SKIPPED: no official shapes at " + DATA + "; nothing was compared.");
    }
    assumeTrue(Files.isDirectory(DATA), "no official shapes at " + DATA);
  }

  /** Why the shapes and the code do not always say the same. */
  enum Disagreement {
    /**
     * The shapes want the type of every code, language, place, page and data set repeated beside
     * each reference. Those stand in lists of others; nothing in this document describes them, so
     * nobody can say from it that they are of the wrong kind. By this the shapes reject the
     * standard's own example.
     */
    TYPE_STANDS_IN_ANOTHER_LIST
  }

  /** The columns: what both find, and what only the shapes find for a named reason. */
  @ParameterizedTest
  @CsvSource({
    "services/munich/munich.nt, 64, 287",
    "services/canada/canada.nt, 158, 3502",
    "services/trento/servizi_famiglia.rdf, 0, 353",
    "services/trento/servizi_lavoro.rdf, 0, 319",
    "services/trento/servizi_online.rdf, 2, 374",
    "cpsv-ap-3.2.0/example-rdf_public_service.ttl, 2, 6",
    "cccev-2.1.0/example-rdf_childcare_cost.ttl, 5, 2",
    "cccev-2.1.0/example-rdf_entitlement_to_marry.ttl, 8, 3"
  })
  void realCatalogue_whatTheShapesFind_isFoundInCode(String file, int both, int elsewhere)
      throws IOException {
    Comparison comparison = new Comparison(graph(file));

    assertThat(comparison.onlyShapes()).isEmpty();
    assertThat(comparison.onlyCode()).isEmpty();
    assertThat(comparison.both()).hasSize(both);
    assertThat(comparison.disagreements(Disagreement.TYPE_STANDS_IN_ANOTHER_LIST))
        .hasSize(elsewhere);
  }

  @Test
  void documentWithEverything_pleasesBoth() {
    Comparison comparison = new Comparison(Mutations.base());

    assertThat(comparison.onlyShapes()).isEmpty();
    assertThat(comparison.onlyCode()).isEmpty();
    assertThat(comparison.both()).isEmpty();
  }

  @Test
  void mutatedDocuments_eachDefectThatTheShapesFind_isFoundInCode() {
    Map<String, Graph> mutated = Mutations.all();
    Map<String, Set<String>> missed = new LinkedHashMap<>();
    Map<String, Set<String>> invented = new LinkedHashMap<>();
    Set<String> found = new LinkedHashSet<>();
    int withDefects = 0;
    for (Map.Entry<String, Graph> document : mutated.entrySet()) {
      Comparison comparison = new Comparison(document.getValue());
      withDefects += comparison.both().isEmpty() ? 0 : 1;
      comparison.both().forEach(violation -> found.add(violation.replaceAll(".* ", "")));
      if (!comparison.onlyShapes().isEmpty()) {
        missed.put(document.getKey(), comparison.onlyShapes());
      }
      if (!comparison.onlyCode().isEmpty()) {
        invented.put(document.getKey(), comparison.onlyCode());
      }
    }
    System.out.println(
        mutated.size() + " mutated documents, " + withDefects + " with a defect that both find");

    assertThat(missed).isEmpty();
    assertThat(invented).isEmpty();
    assertThat(withDefects).isGreaterThanOrEqualTo(120);
    assertThat(found)
        .containsExactlyInAnyOrder(
            "profile.value.missing",
            "profile.value.repeated",
            "profile.text.untagged",
            "profile.value.datatype",
            "profile.reference.kind");
  }

  private static Graph graph(String file) throws IOException {
    try (InputStream in = Files.newInputStream(DATA.resolve(file))) {
      return RdfFormats.any().read(in, Documents.BASE, ReadLimits.ofDefaults());
    }
  }
}
