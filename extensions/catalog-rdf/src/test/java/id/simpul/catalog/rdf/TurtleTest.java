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
import org.apache.jena.datatypes.TypeMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TurtleTest {

  private static final CatalogFormat FORMAT = RdfFormats.turtle();
  private static final String PREFIXES =
      """
      @prefix dct: <http://purl.org/dc/terms/> .
      @prefix l: <https://kota.example/layanan/> .
      """;
  private static final String SOUND = PREFIXES + "l:sktm dct:title \"SKTM\"@id .\n";

  @Test
  void everyKindOfStatement_isRead() {
    Graph graph =
        read(
            FORMAT,
            PREFIXES
                + """
                l:akta a l:Layanan ;
                  dct:title "Akta kelahiran"@id, 'Birth certificate'@en ;
                  l:biaya 0, 1.5, 2e3, true, "P3D"^^l:waktu ;
                  l:loket [ dct:title '''Kelurahan "Beji"''' ] ;
                  l:langkah ( l:satu ) .
                """);

    assertThat(statements(graph))
        .containsExactlyInAnyOrder(
            AKTA
                + " <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://kota.example/layanan/Layanan>",
            AKTA + " <" + TITLE + "> \"Akta kelahiran\"@id",
            AKTA + " <" + TITLE + "> \"Birth certificate\"@en",
            AKTA
                + " <https://kota.example/layanan/biaya> \"0\"^^<http://www.w3.org/2001/XMLSchema#integer>",
            AKTA
                + " <https://kota.example/layanan/biaya> \"1.5\"^^<http://www.w3.org/2001/XMLSchema#decimal>",
            AKTA
                + " <https://kota.example/layanan/biaya> \"2e3\"^^<http://www.w3.org/2001/XMLSchema#double>",
            AKTA
                + " <https://kota.example/layanan/biaya> \"true\"^^<http://www.w3.org/2001/XMLSchema#boolean>",
            AKTA
                + " <https://kota.example/layanan/biaya> \"P3D\"^^<https://kota.example/layanan/waktu>",
            AKTA + " <https://kota.example/layanan/loket> _:b0",
            "_:b0 <" + TITLE + "> \"Kelurahan \"Beji\"\"",
            AKTA + " <https://kota.example/layanan/langkah> _:b1",
            "_:b1 <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> <https://kota.example/layanan/satu>",
            "_:b1 <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest>"
                + " <http://www.w3.org/1999/02/22-rdf-syntax-ns#nil>");
  }

  @Test
  void theSameDocument_givesTheSameLabels() {
    String document =
        PREFIXES + "l:akta l:loket [ dct:title \"a\" ], _:x . _:x dct:title \"b\" .\n";

    assertThat(statements(read(FORMAT, document))).isEqualTo(statements(read(FORMAT, document)));
  }

  @Test
  void relativeIri_isResolved_againstTheDocumentsAddressOrItsOwnBase() {
    Graph graph =
        read(
            FORMAT,
            PREFIXES
                + "<akta> dct:title \"a\" .\nBASE <https://lain.example/x/>\n<sktm> dct:title \"b\" .\n");

    assertThat(graph.subjects())
        .containsExactly(
            Term.iri("https://kota.example/katalog/akta"), Term.iri("https://lain.example/x/sktm"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "l:akta dct:title \"a\" \"b\" .",
        "l:akta dct:title .",
        "l:akta dct:title x:y .",
        "l:akta x:y 1 .",
        "l:akta \"predikat\" 1 .",
        "l:akta dct:title \"belum selesai\n .",
        "l:akta dct:title \"\\q\" .",
        "l:akta dct:title ^^ ` $ .",
        "l:akta dct:title <https://kota.example/a<b> .",
        "l:akta dct:title [ dct:title ( 1 2 ] ) .",
        "l:akta dct:title \"a\"^^1 .",
        "l:akta dct:title <<( l:a l:b l:c )>> .",
        "l:akta dct:title <https://kota.example/a b> .",
        "l:akta dct:title \"x\"^^<tipe rusak> ."
      })
  void brokenStatement_setsItsSubjectAside_andTheNextOnesAreRead(String statement) {
    Graph graph =
        read(FORMAT, SOUND + statement + "\nl:kk dct:title \"KK\", \"Kartu keluarga\" .\n");

    assertThat(graph.objects(SKTM, TITLE)).hasSize(1);
    assertThat(graph.objects(Term.iri("https://kota.example/layanan/kk"), TITLE)).hasSize(2);
    assertThat(graph.problems())
        .isNotEmpty()
        .allSatisfy(p -> assertThat(p.subject()).contains(AKTA));
    assertThat(problems(graph)).allSatisfy(p -> assertThat(p).contains("Line "));
  }

  @Test
  void statementWhoseSubjectCannotBeRead_isReportedAtItsLine() {
    Graph graph = read(FORMAT, SOUND + "x:akta dct:title \"a\" .\n");

    assertThat(problems(graph))
        .singleElement()
        .asString()
        .startsWith("line 4 Line 4: ")
        .contains("Undefined prefix: x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "l:akta",
        "l:akta dct:title",
        "l:akta dct:title \"Akta\"",
        "l:akta dct:title \"Akt",
        "l:akta dct:title <https://kota.ex",
        "l:akta dct:title \"a\" ; l:loket [ dct:title \"b\"",
        "@prefix x: <https://kota.ex",
        "l:akta dct:title \"\"\"panjang"
      })
  void cutOffAnywhere_isRefusedAsAWhole(String rest) {
    assertThat(refusal(FORMAT, SOUND + rest))
        .hasMessageContaining("Turtle document is cut off")
        .hasMessageContaining("line 4");
  }

  @Test
  void keywordDirective_needsNoDot() {
    Graph graph =
        read(
            FORMAT,
            "PREFIX dct: <http://purl.org/dc/terms/>\n<https://kota.example/a> dct:title \"a\" .");

    assertThat(graph.size()).isEqualTo(1);
    assertThat(
            refusal(
                FORMAT,
                "PREFIX dct: <http://purl.org/dc/terms/>\n<https://kota.example/a> dct:title \"a\""))
        .hasMessageContaining("cut off");
  }

  @Test
  void nestingAtTheLimit_isRead_andOneLevelMoreIsRefused() {
    ReadLimits limits = ReadLimits.builder().maxDepth(3).build();
    String three = PREFIXES + "l:akta l:p ( ( ( 1 ) ) ) .";
    String four = PREFIXES + "l:akta l:p ( ( [ l:p ( 1 ) ] ) ) .";

    assertThat(FORMAT.read(stream(three), Documents.BASE, limits).size()).isEqualTo(7);
    assertThat(refusal(FORMAT, stream(four), limits)).hasMessageContaining("deeper than 3 levels");
  }

  @Test
  void bytesThatAreNotUtf8_setTheirSubjectAside() {
    byte[] latin1 = (SOUND + "l:akta dct:title \"Café\" .\n").getBytes(StandardCharsets.ISO_8859_1);

    assertThat(problems(read(FORMAT, latin1)))
        .singleElement()
        .asString()
        .startsWith(AKTA + " Line 4")
        .contains("UTF-8");
  }

  @Test
  void unknownDataTypes_leaveNothingBehind() {
    String type = "https://kota.example/tipe-yang-tak-dikenal";

    assertThat(read(FORMAT, SOUND + "l:akta dct:title \"1\"^^<" + type + "> .").first(AKTA, TITLE))
        .contains(Term.typed("1", type));
    assertThat(TypeMapper.getInstance().getTypeByName(type)).isNull();
  }

  @Test
  void nTriples_isTurtleToo() {
    assertThat(read(FORMAT, SKTM + " <" + TITLE + "> \"SKTM\" .\n").size()).isEqualTo(1);
  }
}
