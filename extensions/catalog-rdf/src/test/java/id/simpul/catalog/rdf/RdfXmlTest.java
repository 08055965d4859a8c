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

import id.simpul.catalog.graph.CatalogFormat;
import id.simpul.catalog.graph.Graph;
import id.simpul.catalog.graph.ReadLimits;
import id.simpul.catalog.graph.Term;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RdfXmlTest {

  private static final CatalogFormat FORMAT = RdfFormats.rdfXml();
  private static final String START =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
          xmlns:dct="http://purl.org/dc/terms/" xmlns:l="https://kota.example/layanan/">
      """;
  private static final String SOUND =
      "<rdf:Description rdf:about=\"https://kota.example/layanan/sktm\">"
          + "<dct:title xml:lang=\"id\">SKTM</dct:title></rdf:Description>\n";
  private static final String END = "</rdf:RDF>\n";

  @Test
  void everyKindOfNode_isRead() {
    Graph graph =
        read(
            FORMAT,
            START
                + """
                <l:Layanan rdf:about="https://kota.example/layanan/akta" l:kode="A1">
                  <dct:title xml:lang="id">Akta &amp; "salinan" &lt;resmi&gt;</dct:title>
                  <l:biaya rdf:datatype="http://www.w3.org/2001/XMLSchema#decimal">0</l:biaya>
                  <l:instansi rdf:resource="https://kota.example/dinas"/>
                  <l:loket rdf:nodeID="beji"/>
                  <l:alamat rdf:parseType="Resource"><l:jalan>Margonda</l:jalan></l:alamat>
                  <l:langkah rdf:parseType="Collection"><rdf:Description rdf:about="https://kota.example/satu"/></l:langkah>
                  <l:html rdf:parseType="Literal">a<b xmlns="https://x.example/">c</b></l:html>
                </l:Layanan>
                <rdf:Description rdf:nodeID="beji"><dct:title>Beji</dct:title></rdf:Description>
                """
                + END);

    assertThat(statements(graph))
        .hasSize(13)
        .contains(
            AKTA
                + " <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://kota.example/layanan/Layanan>",
            AKTA + " <https://kota.example/layanan/kode> \"A1\"",
            AKTA + " <" + TITLE + "> \"Akta & \"salinan\" <resmi>\"@id",
            AKTA
                + " <https://kota.example/layanan/biaya> \"0\"^^<http://www.w3.org/2001/XMLSchema#decimal>",
            AKTA + " <https://kota.example/layanan/instansi> <https://kota.example/dinas>");
    Term loket = graph.first(AKTA, "https://kota.example/layanan/loket").orElseThrow();
    assertThat(graph.first(loket, TITLE)).contains(Term.literal("Beji"));
    assertThat(graph.problems()).isEmpty();
  }

  @Test
  void whitespaceInAttributes_survives() {
    Graph graph =
        read(
            FORMAT,
            START
                + "<rdf:Description rdf:about=\"https://kota.example/a\" l:p=\"x&#10;y&#9;z&quot;\"/>"
                + END);

    assertThat(graph.first(Term.iri("https://kota.example/a"), "https://kota.example/layanan/p"))
        .contains(Term.literal("x\ny\tz\""));
  }

  @Test
  void languageAndBaseOfTheRoot_holdForItsNodes() {
    String root =
        "<r:RDF xmlns:r=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:dct=\"http://purl.org/dc/terms/\""
            + " xml:lang=\"id\" xml:base=\"https://lain.example/x/\">";

    Graph graph =
        read(
            FORMAT,
            root
                + "<r:Description r:about=\"y\"><dct:title>Judul</dct:title></r:Description></r:RDF>");

    assertThat(graph.first(Term.iri("https://lain.example/x/y"), TITLE))
        .contains(Term.text("Judul", "id"));
  }

  @Test
  void relativeIri_isResolvedAgainstTheDocumentsAddress() {
    Graph graph = read(FORMAT, START + "<l:L rdf:about=\"akta\"/><l:L rdf:ID=\"kk\"/>" + END);

    assertThat(graph.subjects())
        .containsExactly(
            Term.iri("https://kota.example/katalog/akta"),
            Term.iri("https://kota.example/katalog/#kk"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<dct:relation rdf:resource=\"https://kota.example/a b\"/>",
        "<dct:relation rdf:resource=\"https://kota.example/a{b}\"/>",
        "<dct:relation rdf:resource=\"http://\"/>",
        "<dct:relation rdf:resource=\"https://kota.example/a\" rdf:nodeID=\"b\"/>",
        "<dct:title>teks <l:L/> dan simpul</dct:title>",
        "<rdf:Description>properti?</rdf:Description>"
      })
  void brokenNode_isSetAside_andTheOthersAreRead(String inside) {
    String broken = "<l:L rdf:about=\"https://kota.example/layanan/akta\">" + inside + "</l:L>\n";

    Graph graph =
        read(FORMAT, START + SOUND.repeat(3) + broken + SOUND.replace("sktm", "kk") + END);

    assertThat(graph.first(SKTM, TITLE)).contains(Term.text("SKTM", "id"));
    assertThat(graph.first(Term.iri("https://kota.example/layanan/kk"), TITLE)).isPresent();
    assertThat(graph.problems())
        .isNotEmpty()
        .allSatisfy(p -> assertThat(p.subject()).contains(AKTA));
    assertThat(problems(graph)).allSatisfy(p -> assertThat(p).contains("Line 7"));
  }

  @Test
  void nodeWithAnIllegalName_isReportedUnderIt() {
    Graph graph = read(FORMAT, START + SOUND + SOUND.replace("layanan/sktm", "akta lahir") + END);

    assertThat(problems(graph))
        .singleElement()
        .asString()
        .startsWith("<https://kota.example/akta lahir> Line 5");
  }

  @Test
  void manyNodesWithSomeBroken_loseOnlyThose() {
    StringBuilder document = new StringBuilder(START);
    for (int i = 0; i < 450; i++) {
      document.append(SOUND.replace("sktm", i % 150 == 7 ? "rusak " + i : "utuh-" + i));
    }

    Graph graph = read(FORMAT, document + END);

    assertThat(graph.subjects()).hasSize(447);
    assertThat(graph.problems()).hasSize(3);
  }

  /** The way in which catalogues are often exported: one node around everything. */
  @Test
  void brokenNode_nestedInACatalogue_costsItselfOnly() {
    String nested =
        """
        <l:Katalog rdf:about="https://kota.example/katalog" xml:lang="id">
          <dct:title>Katalog</dct:title>
          <l:memuat><l:L rdf:about="https://kota.example/layanan/sktm"><dct:title>SKTM</dct:title>
            <l:loket><l:Loket><dct:title>Beji</dct:title></l:Loket></l:loket></l:L></l:memuat>
          <l:memuat><l:L rdf:about="https://kota.example/layanan/akta">
            <dct:title>Akta</dct:title><l:p rdf:resource="rusak {sekali}"/></l:L></l:memuat>
          <l:memuat xml:base="https://lain.example/"><l:L rdf:about="kk"/></l:memuat>
          <l:urut rdf:parseType="Collection"><l:L rdf:about="https://kota.example/satu"/></l:urut>
        </l:Katalog>
        """;

    Graph graph = read(FORMAT, START + nested + END);

    Term catalogue = Term.iri("https://kota.example/katalog");
    assertThat(graph.first(catalogue, TITLE)).contains(Term.text("Katalog", "id"));
    assertThat(graph.objects(catalogue, "https://kota.example/layanan/memuat"))
        .containsExactly(SKTM, AKTA, Term.iri("https://lain.example/kk"));
    assertThat(graph.first(SKTM, TITLE)).contains(Term.text("SKTM", "id"));
    Term loket = graph.first(SKTM, "https://kota.example/layanan/loket").orElseThrow();
    assertThat(graph.first(loket, TITLE)).contains(Term.text("Beji", "id"));
    assertThat(graph.predicates(Term.iri("https://lain.example/kk"))).hasSize(1);
    assertThat(graph.objects(catalogue, "https://kota.example/layanan/urut")).hasSize(1);
    assertThat(graph.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.subject()).contains(AKTA));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<l:L",
        "<l:L rdf:about=\"https://kota.example/a\">",
        "<l:L rdf:about=\"https://k"
      })
  void cutOffAnywhere_isRefusedAsAWhole(String rest) {
    assertThat(refusal(FORMAT, START + SOUND + rest))
        .hasMessageContaining("the XML is broken or cut off at line")
        .hasMessageContaining("Nothing of it is used");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<l:L></l:M>",
        "<l:L l:p=1/>",
        "<x:L/>",
        "&tak-dikenal;",
        "<l:L l:p='a' l:p='b'/>"
      })
  void xmlThatIsNotWellFormed_isRefusedAsAWhole(String broken) {
    assertThat(refusal(FORMAT, START + SOUND + broken + END))
        .hasMessageContaining("broken or cut off");
  }

  @Test
  void textBehindTheRoot_isRefused() {
    assertThat(refusal(FORMAT, START + SOUND + END + "lagi"))
        .hasMessageContaining("broken or cut off");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE rdf:RDF>",
        "<!DOCTYPE rdf:RDF [<!ENTITY x \"teks\">]>",
        "<!DOCTYPE rdf:RDF [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
      })
  void documentTypeDeclaration_isRefused(String declaration) {
    assertThat(
            refusal(FORMAT, declaration + START.substring(START.indexOf("<rdf:RDF")) + SOUND + END))
        .hasMessageContaining("a DOCTYPE with its entities is not read");
  }

  @Test
  void otherRoot_isNamed() {
    assertThat(refusal(FORMAT, "<rss version=\"2.0\"><channel/></rss>"))
        .hasMessageContaining("its outermost element is rss, expected rdf:RDF");
  }

  @Test
  void nestingAtTheLimit_isRead_andOneLevelMoreIsRefused() {
    ReadLimits limits = ReadLimits.builder().maxDepth(3).build();
    String node = "<l:L rdf:about=\"https://kota.example/a\"><l:p><l:L>%s</l:L></l:p></l:L>";

    assertThat(FORMAT.read(stream(START + node.formatted("") + END), Documents.BASE, limits).size())
        .isEqualTo(3);
    assertThat(refusal(FORMAT, stream(START + node.formatted("<l:p/>") + END), limits))
        .hasMessageContaining("deeper than 3 levels");
  }

  @Test
  void declaredEncoding_isFollowed_andALieIsRefused() {
    String latin1 = START.replace("UTF-8", "ISO-8859-1") + SOUND.replace("SKTM", "Café") + END;

    assertThat(read(FORMAT, latin1.getBytes(StandardCharsets.ISO_8859_1)).first(SKTM, TITLE))
        .contains(Term.text("Café", "id"));
    assertThat(
            refusal(
                FORMAT,
                new java.io.ByteArrayInputStream(
                    latin1.replace("ISO-8859-1", "UTF-8").getBytes(StandardCharsets.ISO_8859_1)),
                ReadLimits.ofDefaults()))
        .hasMessageContaining("cannot be read as RDF/XML");
  }
}
