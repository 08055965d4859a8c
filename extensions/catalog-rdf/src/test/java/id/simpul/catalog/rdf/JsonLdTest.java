package id.simpul.catalog.rdf;

import static id.simpul.catalog.rdf.Documents.AKTA;
import static id.simpul.catalog.rdf.Documents.SKTM;
import static id.simpul.catalog.rdf.Documents.TITLE;
import static id.simpul.catalog.rdf.Documents.problems;
import static id.simpul.catalog.rdf.Documents.read;
import static id.simpul.catalog.rdf.Documents.refusal;
import static id.simpul.catalog.rdf.Documents.statements;
import static id.simpul.catalog.rdf.Documents.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.catalog.graph.CatalogFormat;
import id.simpul.catalog.graph.Graph;
import id.simpul.catalog.graph.ReadLimits;
import id.simpul.catalog.graph.Term;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLdTest {

  private static final CatalogFormat FORMAT = RdfFormats.jsonLd();
  private static final String CONTEXT =
      """
      {"dct": "http://purl.org/dc/terms/", "l": "https://kota.example/layanan/", "id": "@id",
       "judul": {"@id": "dct:title", "@container": "@language"},
       "loket": {"@id": "l:loket", "@type": "@id"}}""";
  private static final String SOUND = "{\"@id\": \"l:sktm\", \"judul\": {\"id\": \"SKTM\"}}";

  private static String graph(String... members) {
    return "{\"@context\": " + CONTEXT + ", \"@graph\": [" + String.join(",\n", members) + "]}";
  }

  @Test
  void everyKindOfMember_isRead() {
    Graph graph =
        read(
            FORMAT,
            graph(
                """
                {"id": "l:akta", "@type": ["l:Layanan"],
                 "judul": {"id": "Akta", "en": ["Certificate", "Deed"]},
                 "loket": ["l:beji", {"id": "_:x", "dct:title": "Sawangan"}],
                 "l:biaya": [0, 1.5, true, null, {"@value": "P3D", "@type": "l:waktu"}],
                 "l:langkah": {"@list": [{"@id": "l:satu"}, "dua"]},
                 "l:mentah": {"@type": "@json", "@value": {"a": 1}},
                 "@reverse": {"l:memuat": {"@id": "l:katalog"}}}"""));

    assertThat(statements(graph))
        .containsExactlyInAnyOrder(
            AKTA
                + " <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://kota.example/layanan/Layanan>",
            AKTA + " <" + TITLE + "> \"Akta\"@id",
            AKTA + " <" + TITLE + "> \"Certificate\"@en",
            AKTA + " <" + TITLE + "> \"Deed\"@en",
            AKTA + " <https://kota.example/layanan/loket> <https://kota.example/layanan/beji>",
            AKTA + " <https://kota.example/layanan/loket> " + label(graph, "loket"),
            label(graph, "loket") + " <" + TITLE + "> \"Sawangan\"",
            AKTA
                + " <https://kota.example/layanan/biaya> \"0\"^^<http://www.w3.org/2001/XMLSchema#integer>",
            AKTA
                + " <https://kota.example/layanan/biaya> \"1.5E0\"^^<http://www.w3.org/2001/XMLSchema#double>",
            AKTA
                + " <https://kota.example/layanan/biaya> \"true\"^^<http://www.w3.org/2001/XMLSchema#boolean>",
            AKTA
                + " <https://kota.example/layanan/biaya> \"P3D\"^^<https://kota.example/layanan/waktu>",
            AKTA + " <https://kota.example/layanan/langkah> " + label(graph, "langkah"),
            label(graph, "langkah")
                + " <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> <https://kota.example/layanan/satu>",
            label(graph, "langkah")
                + " <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> "
                + rest(graph),
            rest(graph) + " <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> \"dua\"",
            rest(graph)
                + " <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest>"
                + " <http://www.w3.org/1999/02/22-rdf-syntax-ns#nil>",
            AKTA
                + " <https://kota.example/layanan/mentah> \"{\"a\":1}\"^^<http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON>",
            "<https://kota.example/layanan/katalog> <https://kota.example/layanan/memuat> " + AKTA);
  }

  private static Term label(Graph graph, String property) {
    return graph.objects(AKTA, "https://kota.example/layanan/" + property).stream()
        .filter(Term::isBlank)
        .findFirst()
        .orElseThrow();
  }

  private static Term rest(Graph graph) {
    return graph
        .first(label(graph, "langkah"), "http://www.w3.org/1999/02/22-rdf-syntax-ns#rest")
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "5000, 5000, integer",
    "-0, 0, integer",
    "9007199254740993, 9007199254740993, integer",
    "1e3, 1000, integer",
    "0.1, 1.0E-1, double",
    "1e21, 1.0E21, double",
    "1e1000000000, INF, double",
    "1e-1000000000, 0, integer"
  })
  void number_isWrittenAsTheSpecificationSays(String json, String lexical, String type) {
    assertThat(
            read(FORMAT, graph("{\"@id\": \"l:akta\", \"dct:title\": " + json + "}"))
                .first(AKTA, TITLE))
        .contains(Term.typed(lexical, "http://www.w3.org/2001/XMLSchema#" + type));
  }

  @Test
  void plainText_typedAsLanguageTextByItsContext_staysPlain() {
    String document =
        "{\"@context\": {\"t\": {\"@id\": \""
            + TITLE
            + "\","
            + " \"@type\": \"http://www.w3.org/1999/02/22-rdf-syntax-ns#langString\"}},"
            + " \"@id\": \"https://kota.example/layanan/akta\", \"t\": \"Akta\"}";

    assertThat(read(FORMAT, document).first(AKTA, TITLE)).contains(Term.literal("Akta"));
  }

  @Test
  void relativeIri_isResolvedAgainstTheDocumentsAddress() {
    assertThat(read(FORMAT, graph("{\"@id\": \"akta\", \"dct:title\": \"a\"}")).subjects())
        .containsExactly(Term.iri("https://kota.example/katalog/akta"));
  }

  @Test
  void arrayOfNodes_andNamedGraph_areReadToo() {
    assertThat(
            read(
                    FORMAT,
                    "[{\"@id\": \"https://kota.example/layanan/akta\", \"" + TITLE + "\": \"a\"}]")
                .size())
        .isEqualTo(1);
    assertThat(
            read(
                    FORMAT,
                    "{\"@context\": "
                        + CONTEXT
                        + ", \"@id\": \"l:katalog\", \"@graph\": ["
                        + SOUND
                        + "]}")
                .size())
        .isEqualTo(1);
    assertThat(
            read(
                    FORMAT,
                    "{\"@context\": "
                        + CONTEXT
                        + ", \"@id\": \"l:katalog\", \"dct:title\": \"K\", \"@graph\": ["
                        + SOUND
                        + "]}")
                .subjects())
        .containsExactly(SKTM, Term.iri("https://kota.example/layanan/katalog"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"@id\": \"l:akta\", \"dct:title\": {\"@value\": 1, \"@language\": \"id\"}}",
        "{\"@id\": \"l:akta\", \"dct:title\": {\"@value\": {\"a\": 1}}}",
        "{\"@id\": \"l:akta\", \"judul\": {\"id\": 1}}",
        "{\"@id\": \"l:akta\", \"@type\": 7}",
        "{\"@id\": \"l:akta\", \"@context\": \"https://jauh.example/konteks\", \"x\": 1}",
        "{\"@id\": \"l:akta\", \"loket\": \"l:a b\"}",
        "{\"@id\": \"l:akta\", \"dct:title\": {\"@value\": \"x\", \"@type\": \"l:a b\"}}"
      })
  void brokenMember_isSetAside_andTheOthersAreRead(String member) {
    Graph graph = read(FORMAT, graph(SOUND, SOUND, member, SOUND.replace("sktm", "kk")));

    assertThat(graph.subjects()).contains(SKTM, Term.iri("https://kota.example/layanan/kk"));
    assertThat(graph.problems())
        .isNotEmpty()
        .allSatisfy(p -> assertThat(p.subject()).contains(AKTA));
  }

  /** The way in which catalogues are often exported: one node around everything. */
  @Test
  void brokenNode_nestedInACatalogue_costsItselfOnly() {
    StringBuilder services = new StringBuilder();
    for (int i = 0; i < 50; i++) {
      services.append("{\"@id\": \"l:utuh-" + i + "\", \"judul\": {\"id\": \"Utuh\"}},");
    }
    String document =
        "{\"@context\": "
            + CONTEXT
            + ", \"@id\": \"l:katalog\", \"dct:title\": \"Katalog\", \"l:memuat\": ["
            + services
            + "{\"id\": \"l:akta\", \"dct:title\": {\"@value\": 1, \"@language\": \"id\"}, \"l:biaya\": 0},"
            + SOUND
            + "]}";

    Graph graph = read(FORMAT, document);

    Term catalogue = Term.iri("https://kota.example/layanan/katalog");
    assertThat(graph.first(catalogue, TITLE)).contains(Term.literal("Katalog"));
    assertThat(graph.objects(catalogue, "https://kota.example/layanan/memuat")).hasSize(52);
    assertThat(graph.first(SKTM, TITLE)).contains(Term.text("SKTM", "id"));
    assertThat(graph.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.subject()).contains(AKTA));
  }

  @Test
  void remoteContextOfOneMember_isNamedInItsProblem() {
    Graph graph =
        read(
            FORMAT,
            graph(SOUND, "{\"@id\": \"l:akta\", \"@context\": \"https://jauh.example/k\"}"));

    assertThat(problems(graph))
        .containsExactly(
            AKTA + " a context from elsewhere is never fetched: https://jauh.example/k");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"https://jauh.example/konteks.jsonld\"",
        "[{}, \"https://jauh.example/konteks.jsonld\"]",
        "{\"@version\": 1.1, \"@import\": \"https://jauh.example/konteks.jsonld\"}",
        "{\"t\": {\"@id\": \"https://kota.example/t\", \"@context\": \"https://jauh.example/konteks.jsonld\"}}"
      })
  void remoteContext_isRefused_andNamed(String context) {
    assertThat(
            refusal(
                FORMAT,
                "{\"@context\": "
                    + context
                    + ", \"@id\": \"https://kota.example/a\", \"t\": {\"t\": 1}}"))
        .hasMessageContaining("https://jauh.example/konteks.jsonld")
        .satisfies(e -> assertThat(e.code()).isEqualTo("catalog.document.remote-context"));
  }

  @Test
  void contextAtHand_isUsed_underItsAddress() {
    URI address = URI.create("https://jauh.example/konteks.jsonld");
    CatalogFormat format =
        RdfFormats.jsonLd(Map.of(address, "{\"@context\": {\"t\": \"" + TITLE + "\"}}"));

    Graph graph =
        read(
            format,
            "{\"@context\": \""
                + address
                + "\", \"@id\": \"https://kota.example/layanan/akta\", \"t\": \"A\"}");

    assertThat(graph.first(AKTA, TITLE)).contains(Term.literal("A"));
  }

  @Test
  void contextAtHandThatIsNoJson_isAMistakeOfTheProgrammer() {
    assertThatThrownBy(
            () -> RdfFormats.jsonLd(Map.of(URI.create("https://jauh.example/k"), "<html>")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected JSON as context https://jauh.example/k");
  }

  @Test
  void contextOfOlderCatalogues_isCarriedAlong() {
    Graph graph =
        read(
            FORMAT,
            """
            {"@context": "https://raw.githubusercontent.com/catalogue-of-services-isa/CPSV-AP/master/releases/2.2.1/CPSV-AP_v2.2.1.jsonld",
             "@id": "https://kota.example/layanan/akta", "@type": "PublicService", "title": "Akta",
             "hasCost": "https://kota.example/gratis", "cv:processingTime": {"@value": "P3D", "@type": "xsd:duration"}}
            """);

    assertThat(statements(graph))
        .containsExactlyInAnyOrder(
            AKTA
                + " <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://purl.org/vocab/cpsv#PublicService>",
            AKTA + " <" + TITLE + "> \"Akta\"",
            AKTA + " <http://data.europa.eu/m8g/hasCost> <https://kota.example/gratis>",
            AKTA
                + " <http://data.europa.eu/m8g/processingTime> \"P3D\"^^<http://www.w3.org/2001/XMLSchema#duration>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"@context\": {\"a\": \"b:x\", \"b\": \"a:y\"}, \"a\": 1}",
        "{\"@context\": 7, \"a\": 1}",
        "{\"@context\": {\"a\": {\"@id\": \"https://kota.example/a\", \"@container\": \"@tidak-ada\"}}, \"a\": 1}"
      })
  void brokenContext_isRefused(String document) {
    assertThat(refusal(FORMAT, document)).hasMessageContaining("its context is broken");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"@id\": \"https://kota.example/a\"",
        "{\"a\": \"b",
        "{\"a\": [1, 2",
        "{",
        "{\"a\": \"\\"
      })
  void cutOffAnywhere_isRefusedAsAWhole(String document) {
    assertThat(refusal(FORMAT, document)).hasMessageContaining("JSON-LD document is cut off");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\": 1} {}", "{\"a\": 1}x", "{\"a\": 1}}"})
  void textBehindTheEnd_isRefused(String document) {
    assertThat(refusal(FORMAT, document)).hasMessageContaining("text behind the end");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{a: 1}", "{\"a\": 01}", "{\"a\" 1}", "{\"a\": [1 2]}"})
  void brokenJson_isRefused_withItsLine(String document) {
    assertThat(refusal(FORMAT, document)).hasMessageContaining("the JSON is broken at line 1");
  }

  @Test
  void jsonThatIsNoJsonLd_saysNothing_andIsRefused() {
    assertThat(refusal(FORMAT, "{\"layanan\": [{\"nama\": \"SKTM\"}]}"))
        .hasMessageContaining("Not one statement could be read as JSON-LD");
  }

  @Test
  void nestingAtTheLimit_isRead_andOneLevelMoreIsRefused() {
    ReadLimits limits = ReadLimits.builder().maxDepth(3).build();
    String node = "{\"@id\": \"https://kota.example/a\", \"" + TITLE + "\": [%s]}";

    assertThat(
            FORMAT
                .read(stream(node.formatted("{\"@value\": \"x{[{[{\"}")), Documents.BASE, limits)
                .size())
        .isEqualTo(1);
    assertThat(refusal(FORMAT, stream(node.formatted("{\"a\": []}")), limits))
        .hasMessageContaining("deeper than 3 levels");
  }

  @Test
  void contextThatAppliesAnewToEachOfManyNodes_isRefused_whenItsTimeIsUp() {
    StringBuilder document =
        new StringBuilder(
            "{\"@context\": {\"t\": {\"@id\": \"https://kota.example/t\", \"@context\": {");
    for (int i = 0; i < 2_000; i++) {
      document
          .append(i == 0 ? "" : ",")
          .append("\"x")
          .append(i)
          .append("\": \"https://kota.example/x")
          .append(i)
          .append('"');
    }
    document.append("}}}, \"@id\": \"https://kota.example/a\", \"t\": [");
    document.append("{\"x1\": 1},".repeat(20_000)).append("{}]}");
    CatalogFormat impatient =
        new RdfFormat(
            Syntax.JSON_LD, new JsonLdReader(KnownContexts.with(Map.of()), Duration.ofMillis(200)));

    assertThat(refusal(impatient, document.toString())).hasMessageContaining("too intricate");
  }

  @Test
  void manyValuesOfOneProperty_areReadInOneGo() {
    StringBuilder values = new StringBuilder("\"0\"");
    for (int i = 1; i < 100_000; i++) {
      values.append(",\"").append(i).append('"');
    }

    assertThat(read(FORMAT, graph("{\"@id\": \"l:akta\", \"dct:title\": [" + values + "]}")).size())
        .isEqualTo(100_000);
  }
}
