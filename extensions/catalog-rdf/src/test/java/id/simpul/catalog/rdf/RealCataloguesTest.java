package id.simpul.catalog.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.simpul.catalog.CatalogReader;
import id.simpul.catalog.CatalogReading;
import id.simpul.catalog.graph.Graph;
import id.simpul.catalog.graph.ReadLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.StreamRDFBase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Catalogues that real authorities published; skipped, and said so, where they do not lie beside
 * the project.
 */
class RealCataloguesTest {

  private static final Path SERVICES = Documents.sharedData().resolve("services");
  private static final CatalogReader READER =
      CatalogReader.builder().format(RdfFormats.any()).build();

  @BeforeAll
  static void lieBesideTheProject() {
    boolean there = Files.isDirectory(SERVICES);
    if (!there) {
      System.out.println(
          "SKIPPED: no real catalogues at " + SERVICES + "; nothing was tested on them.");
    }
    assumeTrue(there, "no real catalogues at " + SERVICES);
  }

  @ParameterizedTest
  @CsvSource({
    "munich/munich.nt, 287, 0, 7173",
    "canada/canada.nt, 1751, 0, 53161",
    "trento/servizi_famiglia.rdf, 45, 0, 2494",
    "trento/servizi_lavoro.rdf, 40, 0, 1936",
    "trento/servizi_online.rdf, 50, 1, 2534",
    "trento/servizi_famiglia.jsonld, 45, 0, 2494",
    "trento/servizi_lavoro.jsonld, 40, 0, 1936",
    "trento/servizi_online.jsonld, 50, 1, 2534"
  })
  void everyService_isReadOrSetAsideWithItsReason(
      String file, int services, int setAside, int statements) throws IOException {
    Graph graph = graph(file);
    CatalogReading reading = READER.read(SERVICES.resolve(file));
    System.out.println(
        file
            + ": "
            + reading.catalog().services().size()
            + " services, "
            + reading.quarantined().size()
            + " set aside, "
            + reading.findings().size()
            + " findings");

    assertThat(graph.size()).isEqualTo(statements);
    assertThat(graph.problems()).isEmpty();
    assertThat(reading.catalog().services()).hasSize(services);
    assertThat(reading.quarantined()).hasSize(setAside);
    assertThat(reading.quarantined())
        .allSatisfy(record -> assertThat(record.findings()).isNotEmpty());
  }

  /**
   * The same triples as Jena's own parser finds, which stops at the first mistake but knows the
   * standard.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "munich/munich.nt",
        "canada/canada.nt",
        "trento/servizi_famiglia.rdf",
        "trento/servizi_lavoro.rdf",
        "trento/servizi_online.rdf"
      })
  void graph_isTheOneThatJenaReads(String file) throws IOException {
    Graph ours = graph(file);
    JenaTerms terms = new JenaTerms();
    Set<String> theirs = new HashSet<>();
    try (InputStream in = Files.newInputStream(SERVICES.resolve(file))) {
      RDFParser.create()
          .source(in)
          .lang(file.endsWith(".nt") ? Lang.NTRIPLES : Lang.RDFXML)
          .base(Documents.BASE.toString())
          .errorHandler(Lenient.ERRORS)
          .labelToNode(LabelToNode.createUseLabelAsGiven())
          .parse(
              new StreamRDFBase() {
                @Override
                public void triple(org.apache.jena.graph.Triple t) {
                  theirs.add(
                      terms.term(t.getSubject())
                          + " <"
                          + t.getPredicate().getURI()
                          + "> "
                          + terms.term(t.getObject()));
                }
              });
    }

    assertThat(new HashSet<>(Documents.statements(ours))).isEqualTo(theirs);
  }

  @ParameterizedTest
  @ValueSource(strings = {"famiglia", "lavoro", "online"})
  void twoSyntaxesOfOneCatalogue_giveTheSameGraph(String name) throws IOException {
    Graph xml = graph("trento/servizi_" + name + ".rdf");
    Graph json = graph("trento/servizi_" + name + ".jsonld");

    assertThat(Documents.statements(json))
        .containsExactlyInAnyOrderElementsOf(Documents.statements(xml));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"munich/munich.nt", "trento/servizi_online.rdf", "trento/servizi_online.jsonld"})
  void cutOffInTheMiddle_isRefusedAsAWhole(String file) throws IOException {
    byte[] whole = Files.readAllBytes(SERVICES.resolve(file));
    byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);

    assertThat(
            Documents.refusal(
                RdfFormats.any(), new java.io.ByteArrayInputStream(half), ReadLimits.ofDefaults()))
        .hasMessageContaining("cut off")
        .hasMessageContaining("Nothing of it is used");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "munich/services_de.json",
        "canada/si_2024.csv",
        "canada/README.md",
        "canada/service_data_dict.json",
        "munich/LICENSE"
      })
  void otherFilesBesideThem_areRefused(String file) throws IOException {
    try (InputStream in = Files.newInputStream(SERVICES.resolve(file))) {
      assertThat(Documents.refusal(RdfFormats.any(), in, ReadLimits.ofDefaults())).isNotNull();
    }
  }

  @Test
  void oneDamagedRecordInThousands_costsItselfOnly() throws IOException {
    String canada = Files.readString(SERVICES.resolve("canada/canada.nt"));
    String damaged =
        canada.replaceFirst(
            "(<https://open.canada.ca/id/service/3595> <[^>]*identifier> )\"3595\"", "$1\"3595");

    Graph graph = Documents.read(RdfFormats.any(), damaged);

    assertThat(graph.size()).isEqualTo(53_160);
    assertThat(graph.problems())
        .singleElement()
        .satisfies(
            p ->
                assertThat(p.subject().orElseThrow().value())
                    .isEqualTo("https://open.canada.ca/id/service/3595"));
    CatalogReading reading = READER.read(graph, Documents.BASE);
    assertThat(reading.quarantined())
        .anySatisfy(q -> assertThat(q.subject()).contains("service/3595"));
  }

  private static Graph graph(String file) throws IOException {
    try (InputStream in = Files.newInputStream(SERVICES.resolve(file))) {
      return RdfFormats.any().read(in, Documents.BASE, ReadLimits.ofDefaults());
    }
  }
}
