package id.simpul.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.simpul.catalog.graph.Graph;
import id.simpul.catalog.graph.ReadLimits;
import id.simpul.catalog.graph.Term;
import id.simpul.catalog.graph.UnreadableDocumentException;
import id.simpul.catalog.internal.jsonld.JsonLd;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileDocumentTest {

  private static final URI SOURCE = URI.create("https://evil.example/katalog");
  private static final String GOOD =
      "{\"@id\":\"https://x.example/good\",\"@type\":\"cpsv:PublicService\",\"dct:title\":{\"@value\":\"Baik\",\"@language\":\"id\"},"
          + "\"cv:hasCompetentAuthority\":{\"@id\":\"https://x.example/\"}}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "7",
        "\"text\"",
        "{",
        "{\"@graph\":[",
        "{} {}",
        "<html></html>",
        "{\"a\":1,\"a\":2}",
        "{\"@graph\":[{\"@id\":\"x\",\"@id\":\"y\"}]}",
        "NaN",
        "{'a':1}",
        "{\"a\":\u0000}",
        "// comment\n{}"
      })
  void whatIsNoDocument_isRefusedInOneLine(String text) {
    UnreadableDocumentException refusal = refusal(text.getBytes(StandardCharsets.UTF_8));

    assertThat(refusal.code()).isEqualTo("catalog.document.malformed");
    assertThat(refusal.getMessage()).doesNotContain("\n").hasSizeLessThan(400);
    assertThat(refusal.explanation().in("id")).startsWith("Dokumen tidak terbaca");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"@graph\":", "{\"dct:title\":{\"@list\":["})
  void nestingWithoutEnd_isRefused_withoutOverflowingTheStack(String opening) {
    assertThat(refusal(opening.repeat(100_000).getBytes(StandardCharsets.UTF_8)).code())
        .isIn("catalog.document.too-large", "catalog.document.malformed");
  }

  @Test
  void deepestAllowedNesting_isRead_andOneMoreIsNot() {
    ReadLimits limits = ReadLimits.builder().maxDepth(10).build();
    CatalogReader reader = CatalogReader.builder().limits(limits).build();

    assertThat(read(reader, "[".repeat(10) + "]".repeat(10)).catalog().services()).isEmpty();
    assertThat(
            catchThrowableOfType(
                    UnreadableDocumentException.class,
                    () -> read(reader, "[".repeat(11) + "]".repeat(11)))
                .code())
        .isEqualTo("catalog.document.too-large");
  }

  @Test
  void literalOfTenMegabytes_setsItsRecordAside_andTheOthersAreRead() {
    String huge = GOOD.replace("good", "huge").replace("Baik", "x".repeat(10 << 20));

    CatalogReading reading = read(graph(GOOD + "," + huge));

    assertThat(reading.catalog().services())
        .extracting(s -> s.id().toString())
        .containsExactly("https://x.example/good");
    assertThat(reading.quarantined())
        .singleElement()
        .satisfies(q -> assertThat(q.subject()).endsWith("huge"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32BE"})
  void byteOrderMark_isUnderstood(String charset) {
    byte[] bytes = ("\uFEFF" + graph(GOOD)).getBytes(Charset.forName(charset));

    assertThat(read(bytes).catalog().services()).hasSize(1);
  }

  @Test
  void wrongEncoding_isRefused() {
    byte[] latin =
        graph(GOOD.replace("Baik", "Gebühr für Münchner")).getBytes(StandardCharsets.ISO_8859_1);

    assertThat(refusal(latin).code()).isEqualTo("catalog.document.malformed");
  }

  @Test
  void contextFromElsewhere_isRefused_andNamed() {
    UnreadableDocumentException refusal =
        refusal(
            "{\"@context\":\"https://evil.example/context\",\"@graph\":[]}"
                .getBytes(StandardCharsets.UTF_8));

    assertThat(refusal.code()).isEqualTo("catalog.document.remote-context");
    assertThat(refusal.getMessage()).contains("https://evil.example/context");
  }

  @Test
  void contextThatRunsInARing_isRead() {
    String ring =
        "{\"@context\":{\"a\":\"b:x\",\"b\":\"a:x\",\"c\":\"d\",\"d\":\"c\"},\"a\":1,\"b:y\":2,\"c\":3}";

    assertThat(read(ring).catalog().services()).isEmpty();
  }

  @Test
  void referencesInARing_areReadAndWritten() {
    String ring =
        GOOD.replace(
                "\"cv:hasCompetentAuthority\"",
                "\"dct:requires\":{\"@id\":\"https://x.example/other\"},\"cv:hasCompetentAuthority\"")
            + ","
            + GOOD.replace("good", "other")
                .replace(
                    "\"cv:hasCompetentAuthority\"",
                    "\"dct:requires\":{\"@id\":\"https://x.example/good\"},\"cv:hasCompetentAuthority\"");

    Catalog catalog = read(graph(ring)).catalog();

    assertThat(catalog.services()).hasSize(2).allMatch(service -> service.requires().size() == 1);
    assertThat(read(CatalogWriter.toJsonLd(catalog)).catalog().services())
        .isEqualTo(catalog.services());
  }

  @Test
  void chainOfTwentyThousandResources_isWrittenWithoutOverflowingTheStack() {
    Graph.Builder chain = Graph.builder();
    for (int i = 0; i < 20_000; i++) {
      chain.add(Term.blank("n" + i), "https://x.example/next", Term.blank("n" + (i + 1)));
    }
    String json = JsonLd.write(chain.build());

    Graph again = JsonLd.format().read(bytes(json), SOURCE, ReadLimits.ofDefaults());

    assertThat(again.size()).isEqualTo(20_000);
  }

  @Test
  void twoServicesWithOneId_areMergedWithAFinding_andNothingIsLost() {
    CatalogReading reading = read(graph(GOOD + "," + GOOD.replace("Baik", "Lain")));

    assertThat(reading.catalog().services())
        .singleElement()
        .satisfies(s -> assertThat(s.title().values("id")).containsExactly("Baik", "Lain"));
    assertThat(reading.findings()).extracting(Finding::ruleId).contains("service.title.twice");
  }

  @Test
  void brokenRecords_areSetAsideWithTheirReason_andTheOthersAreRead() {
    String untitled =
        "{\"@id\":\"https://x.example/1\",\"@type\":\"cpsv:PublicService\",\"cv:hasCompetentAuthority\":{\"@id\":\"https://x.example/\"}}";
    String nobody = GOOD.replace("good", "2").replace("cv:hasCompetentAuthority", "cv:ignored");
    String nameless = GOOD.replace("\"@id\":\"https://x.example/good\",", "");
    String spaces = GOOD.replace("good", "a b");
    String mailto = GOOD.replace("https://x.example/good", "mailto:a@x.example");

    CatalogReading reading =
        read(graph(String.join(",", untitled, nobody, nameless, spaces, mailto, GOOD)));

    assertThat(reading.catalog().services()).hasSize(1);
    assertThat(reading.quarantined())
        .extracting(q -> q.findings().get(0).ruleId())
        .containsExactlyInAnyOrder(
            "service.title.missing",
            "service.authority.missing",
            "service.id.unusable",
            "document.statement.unreadable",
            "service.id.unusable");
  }

  @Test
  void nonsenseInParts_isLeftOutWithAFinding_andTheServiceStays() {
    String parts =
        GOOD.replace(
            "\"cv:hasCompetentAuthority\"",
            "\"cv:processingTime\":\"soon\",\"cv:hasCost\":[{\"cv:hasValue\":-5},{\"cv:hasValue\":\"1e999999999\"},{\"cv:hasValue\":\"NaN\"}],"
                + "\"cv:hasChannel\":{\"foaf:page\":\"http://\"},\"cv:hasCompetentAuthority\"");

    CatalogReading reading = read(graph(parts));

    assertThat(reading.catalog().services()).hasSize(1);
    assertThat(reading.catalog().services().get(0).costs())
        .hasSize(3)
        .allMatch(c -> c.kind() == Cost.Kind.UNKNOWN);
    assertThat(reading.findings().stream().filter(f -> f.ruleId().equals("value.unusable")))
        .hasSize(5)
        .allSatisfy(
            finding ->
                assertThat(finding.message().in("id"))
                    .contains("tidak dapat dipahami")
                    .doesNotContain("expected", "found"));
  }

  @Test
  void thousandsOfValues_setTheRecordAside() {
    StringBuilder channels = new StringBuilder("{}");
    for (int i = 0; i < Node.MAX_VALUES; i++) {
      channels.append(",{}");
    }
    String many =
        GOOD.replace(
            "\"cv:hasCompetentAuthority\"",
            "\"cv:hasChannel\":[" + channels + "],\"cv:hasCompetentAuthority\"");

    assertThat(read(graph(many)).quarantined())
        .singleElement()
        .satisfies(
            q -> assertThat(q.findings().get(0).ruleId()).isEqualTo("record.too-many-values"));
  }

  @Test
  void tooManyStatementsOrBytes_areRefused() {
    CatalogReader few =
        CatalogReader.builder().limits(ReadLimits.builder().maxStatements(3).build()).build();
    CatalogReader small =
        CatalogReader.builder().limits(ReadLimits.builder().maxBytes(10).build()).build();

    assertThat(
            catchThrowableOfType(
                    UnreadableDocumentException.class,
                    () -> read(few, graph(GOOD + "," + GOOD.replace("good", "b"))))
                .code())
        .isEqualTo("catalog.document.too-large");
    assertThat(
            catchThrowableOfType(UnreadableDocumentException.class, () -> read(small, graph(GOOD)))
                .code())
        .isEqualTo("catalog.document.too-large");
  }

  @Test
  void streamThatBreaks_andFileThatIsMissing_areRefusedWithTheirCause() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("cable cut");
          }

          @Override
          public int read(byte[] target, int offset, int length) throws IOException {
            throw new IOException("cable cut");
          }
        };

    assertThat(
            catchThrowableOfType(
                    UnreadableDocumentException.class,
                    () -> CatalogReader.ofDefaults().read(broken, SOURCE, "application/ld+json"))
                .getCause())
        .isNotNull();
    assertThat(
            catchThrowableOfType(
                    UnreadableDocumentException.class,
                    () -> CatalogReader.ofDefaults().read(Path.of("no-such-file.jsonld")))
                .code())
        .isEqualTo("catalog.document.missing");
  }

  @Test
  void misspeltTerm_isReported() {
    CatalogReading reading =
        read(
            graph(
                GOOD.replace(
                    "\"cv:hasCompetentAuthority\"",
                    "\"hasChanel\":[],\"cv:hasCompetentAuthority\"")));

    assertThat(reading.findings())
        .anyMatch(finding -> finding.message().in("en").contains("'hasChanel'"));
  }

  private static String graph(String nodes) {
    return "{\"@context\":{\"cpsv\":\"http://purl.org/vocab/cpsv#\",\"cv\":\"http://data.europa.eu/m8g/\","
        + "\"dct\":\"http://purl.org/dc/terms/\",\"foaf\":\"http://xmlns.com/foaf/0.1/\"},\"@graph\":["
        + nodes
        + "]}";
  }

  private static UnreadableDocumentException refusal(byte[] document) {
    return catchThrowableOfType(UnreadableDocumentException.class, () -> read(document));
  }

  private static CatalogReading read(String document) {
    return read(document.getBytes(StandardCharsets.UTF_8));
  }

  private static CatalogReading read(byte[] document) {
    return CatalogReader.ofDefaults()
        .read(new ByteArrayInputStream(document), SOURCE, "application/ld+json");
  }

  private static CatalogReading read(CatalogReader reader, String document) {
    return reader.read(bytes(document), SOURCE, "application/ld+json");
  }

  private static InputStream bytes(String document) {
    return new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8));
  }
}
