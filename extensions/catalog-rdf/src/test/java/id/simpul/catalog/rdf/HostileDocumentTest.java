package id.simpul.catalog.rdf;

import static id.simpul.catalog.rdf.Documents.BASE;
import static id.simpul.catalog.rdf.Documents.SKTM;
import static id.simpul.catalog.rdf.Documents.TITLE;
import static id.simpul.catalog.rdf.Documents.read;
import static id.simpul.catalog.rdf.Documents.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import id.simpul.catalog.graph.CatalogFormat;
import id.simpul.catalog.graph.Graph;
import id.simpul.catalog.graph.ReadLimits;
import id.simpul.catalog.graph.UnreadableDocumentException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.LongToIntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents of people who do not mean well, and of machines that failed. */
class HostileDocumentTest {

  private static final String SIGNS = "<>\"{}[]()@^.;,:#\\&'=/ \n_%$`~";
  private static final String RDF_RDF =
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:e=\"https://kota.example/\">";

  @Test
  void nothingInADocument_opensAConnection() throws IOException {
    try (ServerSocket trap = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      String there = "http://127.0.0.1:" + trap.getLocalPort() + "/x";
      List<String> documents =
          List.of(
              "<!DOCTYPE rdf:RDF SYSTEM \"" + there + "\">" + RDF_RDF + "</rdf:RDF>",
              "<!DOCTYPE rdf:RDF [<!ENTITY x SYSTEM \""
                  + there
                  + "\">]>"
                  + RDF_RDF
                  + "<e:T><e:p>&x;</e:p></e:T></rdf:RDF>",
              "<!DOCTYPE rdf:RDF [<!ENTITY % x SYSTEM \""
                  + there
                  + "\"> %x;]>"
                  + RDF_RDF
                  + "</rdf:RDF>",
              "<?xml-stylesheet href=\""
                  + there
                  + "\"?>"
                  + RDF_RDF.replace(">", " xml:base=\"" + there + "\">")
                  + "<e:T rdf:about=\"a\"/></rdf:RDF>",
              "{\"@context\": \"" + there + "\", \"@id\": \"https://kota.example/a\"}",
              "{\"@context\": {\"@import\": \""
                  + there
                  + "\"}, \"@id\": \"https://kota.example/a\"}",
              "{\"@id\": \"https://kota.example/a\", \"https://kota.example/p\": {\"@context\": \""
                  + there
                  + "\", \"x\": 1}}",
              "@base <" + there + "> .\n@prefix e: <" + there + "#> .\n<a> e:p <" + there + "> .",
              "<" + there + "> <" + there + "> <" + there + "> .\n");
      for (String document : documents) {
        readOrRefuse(RdfFormats.any(), document.getBytes(StandardCharsets.UTF_8));
      }

      trap.setSoTimeout(1);
      assertThat(nobodyCalled(trap)).isTrue();
    }
  }

  private static boolean nobodyCalled(ServerSocket trap) throws IOException {
    try {
      trap.accept().close();
      return false;
    } catch (SocketTimeoutException e) {
      return true;
    }
  }

  @Test
  void nothingInADocument_readsAFile(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("rahasia"), "isi-rahasia");
    List<String> documents =
        List.of(
            "<!DOCTYPE rdf:RDF [<!ENTITY x SYSTEM \""
                + secret.toUri()
                + "\">]>"
                + RDF_RDF
                + "<e:T rdf:about=\"https://kota.example/a\"><e:p>&x;</e:p></e:T></rdf:RDF>",
            "{\"@context\": \"" + secret.toUri() + "\", \"@id\": \"https://kota.example/a\"}");
    for (String document : documents) {
      UnreadableDocumentException refusal = refusal(RdfFormats.any(), document);

      assertThat(refusal.getMessage()).doesNotContain("isi-rahasia");
    }
  }

  @Test
  void entitiesThatMultiply_areNeverExpanded() {
    StringBuilder document = new StringBuilder("<!DOCTYPE rdf:RDF [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      document
          .append("<!ENTITY a")
          .append(i)
          .append(" \"")
          .append(("&a" + (i - 1) + ";").repeat(10))
          .append("\">");
    }
    document.append("]>").append(RDF_RDF).append("<e:T><e:p>&a29;</e:p></e:T></rdf:RDF>");

    assertThat(refusal(RdfFormats.rdfXml(), document.toString())).hasMessageContaining("DOCTYPE");
  }

  static List<String> bottomless() {
    return List.of(
        "<https://kota.example/a> <https://kota.example/p> "
            + "[ <https://kota.example/p> ".repeat(100_000),
        "<https://kota.example/a> <https://kota.example/p> " + "( ".repeat(100_000),
        "<https://kota.example/a> <https://kota.example/p> " + "<<( ".repeat(100_000),
        RDF_RDF + "<e:T><e:p>".repeat(100_000),
        RDF_RDF + "<e:T><e:p rdf:parseType=\"Literal\">" + "<b>".repeat(100_000),
        "{\"https://kota.example/p\": ".repeat(100_000),
        "{\"@context\": " + "[".repeat(100_000));
  }

  @ParameterizedTest
  @MethodSource("bottomless")
  void bottomlessNesting_isRefused_beforeItTakesTheStack(String document) {
    assertThat(refusal(RdfFormats.any(), document)).hasMessageContaining("deeper than 64 levels");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<",
        "{",
        "[",
        "<https://kota.example/a",
        "\"",
        "@prefix ",
        "<?xml ",
        "_:",
        " ",
        "#",
        "a"
      })
  void endlessDocument_isRefused_atTheLimitOfBytes_orBefore(String beginning) {
    ReadLimits limits = ReadLimits.builder().maxBytes(1 << 20).build();
    for (CatalogFormat format : RdfFormats.all()) {
      GeneratedStream endless = GeneratedStream.endless(beginning);

      assertThat(refusal(format, endless, limits)).isNotNull();
      assertThat(endless.read).isLessThanOrEqualTo((1 << 20) + 65_536);
    }
  }

  @Test
  void halfAGigabyteOfNoise_isRefused_afterItsFirstBytes() {
    Random random = new Random(7);
    GeneratedStream noise = new GeneratedStream(at -> random.nextInt(256));

    assertThat(refusal(RdfFormats.any(), noise, ReadLimits.ofDefaults()))
        .hasMessageContaining("binary data");
    assertThat(noise.read).isLessThan(100_000);
  }

  @Test
  void noiseInWords_isRefusedEarly_byEachFormat() {
    Random random = new Random(7);
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < 200_000; i++) {
      words
          .append('<')
          .append(Long.toString(random.nextLong(), 36))
          .append(i % 3 == 0 ? "\n" : " ");
    }
    for (CatalogFormat format : List.of(RdfFormats.nTriples(), RdfFormats.turtle())) {
      GeneratedStream in = GeneratedStream.endless(words.toString());

      assertThat(refusal(format, in, ReadLimits.ofDefaults())).isNotNull();
      assertThat(in.read).isLessThan(words.length() / 4);
    }
  }

  @Test
  void tenMillionCharacters_inOneText_setTheirSubjectAside() {
    String document = SKTM + " <" + TITLE + "> \"" + "x".repeat(10_000_000) + "\" , \"pendek\" .\n";

    Graph graph = read(RdfFormats.turtle(), document);

    assertThat(graph.objects(SKTM, TITLE)).hasSize(1);
    assertThat(graph.problems()).hasSize(1);
  }

  @Test
  void streamThatBreaks_isRefused_withItsCause() {
    IOException broken = new IOException("connection reset");
    for (CatalogFormat format : RdfFormats.all()) {
      InputStream in =
          new InputStream() {
            @Override
            public int read() throws IOException {
              throw broken;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
              throw broken;
            }
          };

      assertThat(refusal(format, in, ReadLimits.ofDefaults())).hasCause(broken);
    }
  }

  static List<String> sound() {
    return List.of(
        """
        <https://kota.example/a> <http://purl.org/dc/terms/title> "Akta \\u00E9"@id .
        <https://kota.example/a> <https://kota.example/biaya> "0"^^<http://www.w3.org/2001/XMLSchema#decimal> .
        _:x <https://kota.example/loket> <https://kota.example/b> . # catatan
        """,
        """
        @prefix dct: <http://purl.org/dc/terms/> .
        @base <https://kota.example/> .
        <a> a <T> ; dct:title "Akta"@id, '''panjang''' ; <biaya> 0, 1.5, true, "P3D"^^<waktu> .
        <b> <loket> [ dct:title "x" ; <p> ( 1 <c> _:y ) ] .
        """,
        RDF_RDF
            + """
            <rdf:Description rdf:about="https://kota.example/a"><e:p xml:lang="id">x &amp; y</e:p>
            <e:q rdf:parseType="Collection"><e:T rdf:ID="z"/></e:q><e:r rdf:parseType="Resource"><e:s
            rdf:datatype="https://kota.example/d">1</e:s></e:r></rdf:Description>
            <e:T rdf:nodeID="n" e:attr="v"><rdf:li>1</rdf:li><e:u rdf:resource="b"/></e:T></rdf:RDF>""",
        """
        {"@context": {"e": "https://kota.example/", "t": {"@id": "e:t", "@container": "@language"},
         "r": {"@reverse": "e:r"}, "x": {"@id": "e:x", "@context": {"y": "e:y"}}},
         "@graph": [{"@id": "e:a", "@type": "e:T", "t": {"id": "x", "en": ["y"]}, "x": {"y": 1},
          "e:l": {"@list": [1, {"@id": "e:b"}]}, "r": {"@id": "e:c"}},
          {"@id": "e:d", "e:v": {"@value": "1", "@type": "e:D"}}]}
        """);
  }

  /**
   * Damage of every kind, always the same: whatever it does, it is read or refused, and nothing
   * else happens.
   */
  @ParameterizedTest
  @MethodSource("sound")
  void damagedDocument_isReadOrRefused(String document) {
    byte[] whole = document.getBytes(StandardCharsets.UTF_8);
    CatalogFormat own = RdfFormats.detect(whole).orElseThrow();
    Random random = new Random(20240501);
    for (int i = 0; i < 150; i++) {
      byte[] damaged = damaged(whole, random);
      readOrRefuse(own, damaged);
      readOrRefuse(RdfFormats.any(), damaged);
    }
  }

  private static void readOrRefuse(CatalogFormat format, byte[] document) {
    try {
      Graph graph = format.read(new ByteArrayInputStream(document), BASE, ReadLimits.ofDefaults());
      assertThat(graph.size()).isPositive();
    } catch (UnreadableDocumentException e) {
      assertThat(e.getMessage().lines()).hasSize(1);
      assertThat(e.getMessage().length()).isLessThan(600);
    } catch (RuntimeException | Error e) {
      fail("document " + new String(document, StandardCharsets.UTF_8), e);
    }
  }

  private static byte[] damaged(byte[] whole, Random random) {
    byte[] bytes = whole.clone();
    for (int wounds = 1 + random.nextInt(3); wounds > 0; wounds--) {
      int at = random.nextInt(bytes.length);
      int length = Math.min(random.nextInt(40), bytes.length - at);
      switch (random.nextInt(4)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes[at] = (byte) SIGNS.charAt(random.nextInt(SIGNS.length()));
        case 2 ->
            System.arraycopy(
                bytes.clone(), at, bytes, random.nextInt(bytes.length - length + 1), length);
        default ->
            bytes =
                random.nextInt(4) == 0 ? Arrays.copyOf(bytes, at + 1) : without(bytes, at, length);
      }
    }
    return bytes;
  }

  private static byte[] without(byte[] bytes, int at, int length) {
    byte[] rest = new byte[Math.max(1, bytes.length - length)];
    System.arraycopy(bytes, 0, rest, 0, Math.min(at, rest.length));
    int behind = at + length;
    System.arraycopy(
        bytes,
        behind,
        rest,
        Math.min(at, rest.length),
        Math.min(bytes.length - behind, rest.length - Math.min(at, rest.length)));
    return rest;
  }

  /** As long as somebody reads, and counted. */
  private static final class GeneratedStream extends InputStream {

    private final LongToIntFunction bytes;
    private long read;

    GeneratedStream(LongToIntFunction bytes) {
      this.bytes = bytes;
    }

    /** Begins as told and goes on with the letter a for ever. */
    static GeneratedStream endless(String beginning) {
      return new GeneratedStream(at -> at < beginning.length() ? beginning.charAt((int) at) : 'a');
    }

    @Override
    public int read() {
      return bytes.applyAsInt(read++);
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      for (int i = 0; i < length; i++) {
        target[offset + i] = (byte) read();
      }
      return length;
    }
  }
}
