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

class NTriplesTest {

  private static final CatalogFormat FORMAT = RdfFormats.nTriples();
  private static final String SOUND = SKTM + " <" + TITLE + "> \"SKTM\"@id .\n";

  @Test
  void everyKindOfTerm_isRead() {
    Graph graph =
        read(
            FORMAT,
            """
            # a comment, and an empty line

            <https://kota.example/a> <https://kota.example/p> <https://kota.example/b> .
            <https://kota.example/a> <https://kota.example/p> "Gratis" . # behind it too
            <https://kota.example/a>\t<https://kota.example/p>\t"0"^^<http://www.w3.org/2001/XMLSchema#decimal>.
            <https://kota.example/a> <https://kota.example/p> "Surat"@id-ID .
            _:loket.1 <https://kota.example/p> _:x.
            """);

    assertThat(statements(graph))
        .containsExactly(
            "<https://kota.example/a> <https://kota.example/p> <https://kota.example/b>",
            "<https://kota.example/a> <https://kota.example/p> \"Gratis\"",
            "<https://kota.example/a> <https://kota.example/p>"
                + " \"0\"^^<http://www.w3.org/2001/XMLSchema#decimal>",
            "<https://kota.example/a> <https://kota.example/p> \"Surat\"@id-id",
            "_:loket.1 <https://kota.example/p> _:x");
    assertThat(graph.problems()).isEmpty();
  }

  @Test
  void escapes_areResolved_inTextsAndIris() {
    Graph graph =
        read(
            FORMAT,
            "<https://kota.example/caf\\u00E9> <https://kota.example/p>"
                + " \"a\\tb\\n\\\"c\\\" \\\\ \\U0001F600\" .\n");

    assertThat(graph.first(Term.iri("https://kota.example/café"), "https://kota.example/p"))
        .contains(Term.literal("a\tb\n\"c\" \\ 😀"));
  }

  @Test
  void brokenLine_costsItselfOnly_andIsReportedAboutItsSubject() {
    Graph graph =
        read(
            FORMAT,
            SOUND + AKTA + " <" + TITLE + "> 'Akta' .\n" + SKTM + " <" + TITLE + "> \"Surat\" .\n");

    assertThat(graph.objects(SKTM, TITLE)).hasSize(2);
    assertThat(graph.subjects()).doesNotContain(AKTA);
    assertThat(problems(graph))
        .singleElement()
        .asString()
        .startsWith(AKTA + " Line 2: expected an object at column ")
        .endsWith("found '''");
    assertThat(graph.problems().get(0).message().in("id"))
        .startsWith("Baris 2: yang diharapkan objek");
  }

  @Test
  void brokenSubject_isReportedAtItsLine() {
    Graph graph = read(FORMAT, SOUND + "layanan baru\n");

    assertThat(problems(graph))
        .containsExactly("line 2 Line 2: expected a subject at column 1, found 'l'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<https://kota.example/akta lahir>",
        "<https://kota.example/{akta}>",
        "<https://kota.example/a\\u0020b>",
        "<https://kota.example/a\\u000Ab>",
        "<akta>",
        "<1kota:akta>",
        "<>"
      })
  void illegalIri_setsItsSubjectAside_andNothingElse(String iri) {
    Graph graph = read(FORMAT, AKTA + " <" + TITLE + "> " + iri + " .\n" + SOUND);

    assertThat(graph.subjects()).containsExactly(SKTM);
    assertThat(graph.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.subject()).contains(AKTA));
  }

  @Test
  void iriWithoutHost_isKeptAsWritten_becauseItsUserDecides() {
    Graph graph = read(FORMAT, AKTA + " <" + TITLE + "> <http://> .\n");

    assertThat(graph.first(AKTA, TITLE)).contains(Term.iri("http://"));
    assertThat(graph.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"a\\qb\"",
        "\"\\u12\"",
        "\"\\uD800\"",
        "\"\\UFFFFFFFF\"",
        "\"a\"@",
        "\"a\"@-id",
        "\"a\"^^<x>",
        "\"a"
      })
  void brokenText_setsItsSubjectAside(String text) {
    Graph graph = read(FORMAT, AKTA + " <" + TITLE + "> " + text + " .\n" + SOUND);

    assertThat(graph.subjects()).containsExactly(SKTM);
    assertThat(graph.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.subject()).contains(AKTA));
  }

  @Test
  void bytesThatAreNotUtf8_setTheirSubjectAside() {
    byte[] latin1 =
        (AKTA + " <" + TITLE + "> \"Café\" .\n" + SOUND).getBytes(StandardCharsets.ISO_8859_1);

    Graph graph = read(FORMAT, latin1);

    assertThat(graph.subjects()).containsExactly(SKTM);
    assertThat(problems(graph)).singleElement().asString().contains("not UTF-8", "Line 1");
  }

  @Test
  void byteOrderMark_isSkipped() {
    assertThat(read(FORMAT, "\uFEFF" + SOUND).first(SKTM, TITLE)).contains(Term.text("SKTM", "id"));
  }

  @Test
  void otherLineEndings_areRead() {
    assertThat(read(FORMAT, SOUND.replace("\n", "\r\n") + SOUND.replace("\n", "\r\n")).problems())
        .isEmpty();
  }

  @Test
  void cutOffInALine_isRefusedAsAWhole_withTheLine() {
    String whole = SOUND + SOUND;

    assertThat(refusal(FORMAT, whole.substring(0, whole.length() - 4)))
        .hasMessageContaining("N-Triples document is cut off")
        .hasMessageContaining("line 2")
        .hasMessageContaining("Nothing of it is used");
  }

  @Test
  void lastLineWithoutItsEnd_isRead_ifItIsComplete() {
    assertThat(read(FORMAT, SOUND.strip()).size()).isEqualTo(1);
  }

  @Test
  void textAtTheLimit_isRead_andOneCharacterMoreSetsItsSubjectAside() {
    ReadLimits limits = ReadLimits.builder().maxLiteralLength(5).build();
    String line = "%s <" + TITLE + "> \"%s\" .\n";
    String document = line.formatted(SKTM, "12345") + line.formatted(AKTA, "123456");

    Graph graph = FORMAT.read(stream(document), Documents.BASE, limits);

    assertThat(graph.first(SKTM, TITLE)).contains(Term.literal("12345"));
    assertThat(problems(graph))
        .containsExactly(AKTA + " Line 2: a text of 6 characters; the longest allowed is 5");
  }

  @Test
  void lineFarBeyondTheLimit_isSkippedWithoutKeepingIt() {
    ReadLimits limits = ReadLimits.builder().maxLiteralLength(5).build();
    String document = SOUND + AKTA + " <" + TITLE + "> \"" + "x".repeat(100_000) + "\" .\n" + SOUND;

    Graph graph = FORMAT.read(stream(document), Documents.BASE, limits);

    assertThat(problems(graph))
        .singleElement()
        .asString()
        .startsWith("line 2 Line 2: the line is longer than");
  }

  @Test
  void moreStatementsThanAllowed_areRefused_andSoManyAreNot_howeverOftenOneIsSaid() {
    String line = "<https://kota.example/a> <" + TITLE + "> \"%d\" .\n";
    String four = line.formatted(1) + line.formatted(2) + line.formatted(2) + line.formatted(3);

    assertThat(
            FORMAT
                .read(stream(four), Documents.BASE, ReadLimits.builder().maxStatements(4).build())
                .size())
        .isEqualTo(3);
    assertThat(refusal(FORMAT, stream(four), ReadLimits.builder().maxStatements(3).build()))
        .hasMessageContaining("more than 3 statements");
  }

  @Test
  void moreBrokenThanReadable_isRefused_onceItIsMoreThanABadDay() {
    String broken = AKTA + " ?\n";

    assertThat(read(FORMAT, SOUND + broken.repeat(100)).problems()).hasSize(100);
    assertThat(refusal(FORMAT, SOUND + broken.repeat(101)))
        .hasMessageContaining("more broken than readable: 101 statements broken, 1 read");
  }

  @Test
  void manyBrokenLinesAmongMoreSoundOnes_areAllReported() {
    StringBuilder document = new StringBuilder();
    for (int i = 0; i < 500; i++) {
      document.append(SKTM).append(" <").append(TITLE).append("> \"").append(i).append("\" .\n");
      document.append(i % 2 == 0 ? AKTA + " ?\n" : "");
    }

    assertThat(read(FORMAT, document.toString()).problems()).hasSize(250);
  }

  @Test
  void residentsNumber_inAProblem_isMasked() {
    Graph graph = read(FORMAT, SOUND + AKTA + " <" + TITLE + "> <tentang 3276010101900001> .\n");

    assertThat(problems(graph)).singleElement().asString().doesNotContain("3276010101900001");
  }
}
