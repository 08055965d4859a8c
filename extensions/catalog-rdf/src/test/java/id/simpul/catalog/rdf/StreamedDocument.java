package id.simpul.catalog.rdf;

import id.simpul.catalog.graph.CatalogFormat;
import id.simpul.catalog.graph.ReadLimits;
import id.simpul.catalog.graph.ReadProblem;
import id.simpul.catalog.graph.StatementSink;
import id.simpul.catalog.graph.Term;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.NoSuchElementException;
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
    Enumeration<InputStream> each =
        new Enumeration<>() {
          private int next;

          @Override
          public boolean hasMoreElements() {
            return next < services;
          }

          @Override
          public InputStream nextElement() {
            if (!hasMoreElements()) {
              throw new NoSuchElementException();
            }
            return bytes(service.apply(next++));
          }
        };
    return new SequenceInputStream(
        Collections.enumeration(List.of(bytes(first), new SequenceInputStream(each), bytes(last))));
  }

  private static InputStream bytes(String text) {
    return new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
