package id.simpul.catalog.rdf;

import id.simpul.catalog.graph.CatalogFormat;
import id.simpul.catalog.graph.ReadLimits;
import id.simpul.catalog.graph.ReadProblem;
import id.simpul.catalog.graph.StatementSink;
import id.simpul.catalog.graph.Term;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;

/** Reads a document of many services, of which each is only there when it is read. */
final class StreamedDocument {

  private static final String CPSV = "http://purl.org/vocab/cpsv#";
  private static final String DCT = "http://purl.org/dc/terms/";
  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

  private StreamedDocument() {}

  public static void main(String[] arguments) {
    int services = Integer.parseInt(arguments[1]);
    long[] seen = new long[2];
    StatementSink counting =
        new StatementSink() {
          @Override
          public void onStatement(Term subject, String predicateIri, Term object) {
            seen[0]++;
          }

          @Override
          public void onProblem(ReadProblem problem) {
            seen[1]++;
          }
        };
    ReadLimits limits = ReadLimits.builder().maxBytes(1L << 30).build();
    format(arguments[0])
        .read(
            document(arguments[0], services),
            URI.create("https://depok.example/katalog"),
            limits,
            counting);
    System.out.println(seen[0] + " statements, " + seen[1] + " problems");
  }

  private static CatalogFormat format(String syntax) {
    return switch (syntax) {
      case "turtle" -> RdfFormats.turtle();
      case "rdf-xml" -> RdfFormats.rdfXml();
      default -> RdfFormats.nTriples();
    };
  }

  private static InputStream document(String syntax, int services) {
    String text = "yang panjangnya seperti uraian layanan yang sebenarnya ".repeat(3);
    return switch (syntax) {
      case "turtle" ->
          stream(
              "@prefix cpsv: <" + CPSV + "> .\n@prefix dct: <" + DCT + "> .\n",
              services,
              i -> "<%s> a cpsv:PublicService ; dct:title \"%s\"@id .\n".formatted(iri(i), text),
              "");
      case "rdf-xml" ->
          stream(
              "<rdf:RDF xmlns:rdf=\"%s\" xmlns:cpsv=\"%s\" xmlns:dct=\"%s\">\n"
                  .formatted(RDF, CPSV, DCT),
              services,
              i ->
                  "<cpsv:PublicService rdf:about=\"%s\"><dct:title>%s</dct:title></cpsv:PublicService>\n"
                      .formatted(iri(i), text),
              "</rdf:RDF>");
      default ->
          stream(
              "",
              services,
              i ->
                  "<%1$s> <%2$stype> <%3$sPublicService> .\n<%1$s> <%4$stitle> \"%5$s\"@id .\n"
                      .formatted(iri(i), RDF, CPSV, DCT, text),
              "");
    };
  }

  private static String iri(int number) {
    return "https://depok.example/layanan/" + number;
  }

  private static InputStream stream(
      String first, int services, IntFunction<String> service, String last) {
    return new InputStream() {
      private byte[] part = bytes(first);
      private int at;
      private int next;

      @Override
      public int read() {
        return hasMore() ? part[at++] & 0xff : -1;
      }

      @Override
      public int read(byte[] target, int offset, int length) {
        if (!hasMore()) {
          return -1;
        }
        int count = Math.min(length, part.length - at);
        System.arraycopy(part, at, target, offset, count);
        at += count;
        return count;
      }

      private boolean hasMore() {
        while (at == part.length && next <= services) {
          part = bytes(next < services ? service.apply(next) : last);
          next++;
          at = 0;
        }
        return at < part.length;
      }
    };
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
