package id.simpul.catalog.rdf;

import static id.simpul.catalog.rdf.Documents.SKTM;
import static id.simpul.catalog.rdf.Documents.TITLE;
import static id.simpul.catalog.rdf.Documents.problems;
import static id.simpul.catalog.rdf.Documents.read;
import static id.simpul.catalog.rdf.Documents.refusal;
import static id.simpul.catalog.rdf.Documents.statements;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.catalog.graph.Graph;
import id.simpul.catalog.graph.UnreadableDocumentException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RDF/XML whose outermost element is the only node, and XML that parsers complain about. */
class RdfXmlSingleNodeTest {

  private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
  private static final String NAMES =
      " xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
          + " xmlns:cpsv=\"http://purl.org/vocab/cpsv#\" xmlns:dct=\"http://purl.org/dc/terms/\"";

  @ParameterizedTest
  @ValueSource(
      strings = {"", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- satu layanan -->\n"})
  void singleNode_withoutTheOutermostElement_isRead(String prolog) {
    Graph graph = read(RdfFormats.any(), prolog + service("<dct:title>SKTM</dct:title>"));

    assertThat(statements(graph))
        .containsExactlyInAnyOrder(
            SKTM + " <" + TYPE + "> <http://purl.org/vocab/cpsv#PublicService>",
            SKTM + " <" + TITLE + "> \"SKTM\"");
    assertThat(graph.problems()).isEmpty();
  }

  @Test
  void languageAndBaseOfTheSingleNode_hold() {
    Graph graph =
        read(
            RdfFormats.rdfXml(),
            "<rdf:Description"
                + NAMES
                + " xml:lang=\"id\" xml:base=\"https://kota.example/layanan/\" rdf:about=\"sktm\">"
                + "<dct:title>SKTM</dct:title></rdf:Description>");

    assertThat(statements(graph)).containsExactly(SKTM + " <" + TITLE + "> \"SKTM\"@id");
  }

  @Test
  void brokenNodeInsideTheSingleOne_costsItselfOnly() {
    Graph graph =
        read(
            RdfFormats.rdfXml(),
            service(
                "<dct:title>SKTM</dct:title><dct:relation>"
                    + "<cpsv:PublicService rdf:about=\"https://kota.example/b\" rdf:ID=\"b\"/>"
                    + "</dct:relation>"));

    assertThat(statements(graph)).contains(SKTM + " <" + TITLE + "> \"SKTM\"");
    assertThat(problems(graph)).hasSize(1).first().asString().contains("https://kota.example/b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url/></urlset>",
        "<katalog xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><a/></katalog>"
      })
  void otherXml_isRefused_andItsOutermostElementNamed(String document) {
    assertThat(refusal(RdfFormats.rdfXml(), document))
        .hasMessageContaining("its outermost element is ")
        .hasMessageContaining("expected rdf:RDF or a single node of RDF");
  }

  @Test
  void textBehindTheSingleNode_isRefused() {
    assertThat(refusal(RdfFormats.rdfXml(), service("") + "lagi"))
        .hasMessageContaining("broken or cut off");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<?xml version=\"1.1\"?><rdf:RDF%s><rdf:Description rdf:about=\"https://kota.example/a\"><dct:title>&#1;</dct:title></rdf:Description>SOUND</rdf:RDF>",
        "<rdf:RDF%s><rdf:Description rdf:about=\"https://kota.example/a\" rdf:ID=\"a\"/>SOUND</rdf:RDF>",
        "<rdf:RDF%s><rdf:Description rdf:about=\"https://kota.example/a\" rdf:bagID=\"a\"><x></rdf:RDF>",
        "<rdf:RDF%s"
      })
  void brokenXml_isToldByThisLibraryOnly_andNothingIsPrinted(String document) {
    PrintStream before = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      String sound = service("<dct:title>SKTM</dct:title>");
      readOrRefuse(document.formatted(NAMES).replace("SOUND", sound));
    } finally {
      System.setErr(before);
    }

    assertThat(printed.toString(StandardCharsets.UTF_8)).doesNotContain("Fatal Error");
  }

  @Test
  void nodeThatOnlyXml11CanSay_isSetAside_andTheOthersAreRead() {
    Graph graph =
        read(
            RdfFormats.rdfXml(),
            "<?xml version=\"1.1\"?><rdf:RDF"
                + NAMES
                + "><rdf:Description rdf:about=\"https://kota.example/a\"><dct:title>&#1;</dct:title>"
                + "</rdf:Description>"
                + service("<dct:title>SKTM</dct:title>")
                + "</rdf:RDF>");

    assertThat(statements(graph)).contains(SKTM + " <" + TITLE + "> \"SKTM\"");
    assertThat(problems(graph)).hasSize(1).first().asString().contains("https://kota.example/a");
  }

  private static void readOrRefuse(String document) {
    try {
      read(RdfFormats.rdfXml(), document);
    } catch (UnreadableDocumentException e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }

  private static String service(String inside) {
    return "<cpsv:PublicService"
        + NAMES
        + " rdf:about=\"https://kota.example/layanan/sktm\">"
        + inside
        + "</cpsv:PublicService>";
  }
}
