package id.simpul.catalog.rdf;

import static id.simpul.catalog.rdf.Documents.SKTM;
import static id.simpul.catalog.rdf.Documents.TITLE;
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
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RdfFormatsTest {

  private static final String N_TRIPLES = SKTM + " <" + TITLE + "> \"SKTM\"@id .\n";
  private static final String TURTLE =
      "@prefix dct: <http://purl.org/dc/terms/> .\n" + SKTM + " dct:title \"SKTM\"@id .\n";
  private static final String RDF_XML =
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:dct=\"http://purl.org/dc/terms/\">"
          + "<rdf:Description rdf:about=\"https://kota.example/layanan/sktm\">"
          + "<dct:title xml:lang=\"id\">SKTM</dct:title></rdf:Description></rdf:RDF>";
  private static final String JSON_LD =
      "{\"@id\": \"https://kota.example/layanan/sktm\","
          + " \""
          + TITLE
          + "\": {\"@value\": \"SKTM\", \"@language\": \"id\"}}";

  static List<String> theSameInFourWays() {
    return List.of(N_TRIPLES, TURTLE, RDF_XML, JSON_LD);
  }

  @ParameterizedTest
  @MethodSource("theSameInFourWays")
  void theSameStatement_isReadFromEachSyntax_withoutBeingToldWhich(String document) {
    Graph graph = read(RdfFormats.any(), document);

    assertThat(statements(graph)).containsExactly(SKTM + " <" + TITLE + "> \"SKTM\"@id");
  }

  @Test
  void content_decides() {
    assertThat(RdfFormats.detect(bytes(N_TRIPLES)))
        .map(f -> f.mediaTypes().iterator().next())
        .contains("application/n-triples");
    assertThat(RdfFormats.detect(bytes(TURTLE)))
        .map(f -> f.mediaTypes().iterator().next())
        .contains("text/turtle");
    assertThat(RdfFormats.detect(bytes(RDF_XML)))
        .map(f -> f.mediaTypes().iterator().next())
        .contains("application/rdf+xml");
    assertThat(RdfFormats.detect(bytes(JSON_LD)))
        .map(f -> f.mediaTypes().iterator().next())
        .contains("application/ld+json");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "# catatan\\nPREFIX a: <https://a.example/>                 | text/turtle",
        "base <https://a.example/>                                  | text/turtle",
        "[] a <https://a.example/T> .                               | text/turtle",
        "[ <https://a.example/p> 1 ] .                              | text/turtle",
        "<a> <b> <c> .                                              | text/turtle",
        "<https://a.example/a> a <https://a.example/T> ;            | text/turtle",
        "rusak\\n_:a <a:b> _:c .\\n_:a <a:b> \"x\" . | application/n-triples",
        "<!-- catatan --><rdf:RDF                                   | application/rdf+xml",
        "<?xml version=\"1.0\"?>                                    | application/rdf+xml",
        "[{\"@id\": \"a:b\"}]                                       | application/ld+json",
        "  {}                                                       | application/ld+json"
      })
  void beginning_speaksForItsSyntax(String beginning, String mediaType) {
    assertThat(RdfFormats.detect(bytes(beginning.replace("\\n", "\n"))))
        .map(f -> f.mediaTypes().iterator().next())
        .contains(mediaType);
  }

  @Test
  void textInUtf16_isRecognised_whereItsSyntaxAllowsIt() {
    byte[] xml =
        ("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + RDF_XML).getBytes(StandardCharsets.UTF_16);

    assertThat(read(RdfFormats.any(), xml).first(SKTM, TITLE)).contains(Term.text("SKTM", "id"));
  }

  @ParameterizedTest
  @CsvSource({
    "katalog.ttl, text/turtle",
    "KATALOG.NT, application/n-triples",
    "https://kota.example/katalog.rdf, application/rdf+xml",
    "katalog.v2.jsonld, application/ld+json"
  })
  void fileName_speaksForItsSyntax(String name, String mediaType) {
    assertThat(RdfFormats.forFileName(name))
        .map(f -> f.mediaTypes().iterator().next())
        .contains(mediaType);
    assertThat(
            RdfFormats.forMediaType(
                mediaType.toUpperCase(java.util.Locale.ROOT) + "; charset=utf-8"))
        .map(f -> f.mediaTypes().iterator().next())
        .contains(mediaType);
  }

  @ParameterizedTest
  @ValueSource(strings = {"katalog.csv", "ttl", "", "katalog."})
  void otherFileName_speaksForNone(String name) {
    assertThat(RdfFormats.forFileName(name)).isEmpty();
    assertThat(RdfFormats.forMediaType(name)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                               | an empty document",
        "'  '                             | an empty document",
        "<!DOCTYPE html><html></html>     | a web page (HTML)",
        "<HTML lang=\"id\">               | a web page (HTML)",
        "nama,biaya                       | text that is no RDF",
        "# Katalog layanan                | Not one statement",
        "layanan: akta                    | text that is no RDF",
        "%PDF-1.7                         | a PDF document"
      })
  void otherContent_isRefusedByItsName_inTwoLanguages(String document, String found) {
    assertThat(refusal(RdfFormats.any(), document))
        .hasMessageContaining(found)
        .satisfies(e -> assertThat(e.code()).isEqualTo("catalog.document.malformed"))
        .satisfies(e -> assertThat(e.explanation().languages()).contains("id", "en"))
        .satisfies(e -> assertThat(e.explanation().in("id")).isNotEqualTo(e.explanation().in("en")))
        .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(1));
  }

  @Test
  void archiveAndBinaryData_areRefusedByTheirName() {
    assertThat(refusal(RdfFormats.any(), "PK\u0003\u0004")).hasMessageContaining("a ZIP archive");
    assertThat(refusal(RdfFormats.any(), "\u0000\u0001")).hasMessageContaining("binary data");
  }

  @Test
  void compressedData_isRefusedByItsName() {
    InputStream gzip = new java.io.ByteArrayInputStream(new byte[] {0x1F, (byte) 0x8B, 8, 0});

    assertThat(refusal(RdfFormats.any(), gzip, ReadLimits.ofDefaults()))
        .hasMessageContaining("gzip");
  }

  @Test
  void wrongSyntax_isNamed() {
    assertThat(refusal(RdfFormats.turtle(), RDF_XML))
        .hasMessageContaining("Expected a Turtle document, found an RDF/XML document");
    assertThat(refusal(RdfFormats.nTriples(), TURTLE))
        .hasMessageContaining("Expected an N-Triples document, found a Turtle document");
    assertThat(refusal(RdfFormats.rdfXml(), JSON_LD))
        .hasMessageContaining("Expected an RDF/XML document, found a JSON-LD document");
    assertThat(refusal(RdfFormats.jsonLd(), N_TRIPLES))
        .hasMessageContaining("Expected a JSON-LD document, found an N-Triples document");
  }

  @Test
  void relativeAddress_isAMistakeOfTheProgrammer() {
    assertThatThrownBy(
            () ->
                RdfFormats.any()
                    .read(stream(TURTLE), URI.create("katalog.ttl"), ReadLimits.ofDefaults()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected an absolute address");
  }

  @Test
  void stream_isNotClosed() {
    var in =
        new java.io.ByteArrayInputStream(bytes(TURTLE)) {
          boolean closed;

          @Override
          public void close() {
            closed = true;
          }
        };
    RdfFormats.any().read(in, Documents.BASE, ReadLimits.ofDefaults());

    assertThat(in.closed).isFalse();
  }

  @Test
  void mediaTypesAndFileEndings_ofAny_areThoseOfAll() {
    for (CatalogFormat format : RdfFormats.all()) {
      assertThat(RdfFormats.any().mediaTypes()).containsAll(format.mediaTypes());
      assertThat(RdfFormats.any().fileExtensions()).containsAll(format.fileExtensions());
    }
  }

  @Test
  void format_servesManyThreadsAtOnce() throws Exception {
    CatalogFormat format = RdfFormats.any();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<Graph>> graphs = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        String document = theSameInFourWays().get(i % 4);
        graphs.add(threads.submit(() -> read(format, document)));
      }
      for (Future<Graph> graph : graphs) {
        assertThat(statements(graph.get())).containsExactly(SKTM + " <" + TITLE + "> \"SKTM\"@id");
      }
    } finally {
      threads.shutdown();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
