package id.simpul.catalog.rdf;

import id.simpul.catalog.graph.CatalogFormat;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The ways of writing RDF down that this module reads, each as a {@link CatalogFormat} to plug into
 * a reader or a harvester.
 *
 * <pre>{@code
 * Graph graph = RdfFormats.any().read(in, URI.create("https://stadt.example/katalog.nt"), ReadLimits.ofDefaults());
 * graph.problems().forEach(System.out::println); // what was left out, and why
 * }</pre>
 *
 * <p>All of them are immutable and safe for any number of threads. They read UTF-8 (RDF/XML:
 * whatever its declaration says), leave a broken statement out with a {@link
 * id.simpul.catalog.graph.ReadProblem}, and refuse a document with {@link
 * id.simpul.catalog.graph.UnreadableDocumentException} when it is cut off, is something else, holds
 * no statement, exceeds the limits, or is more broken than readable. An IRI is checked for
 * characters that no IRI may hold and for a scheme; whether it is good for its purpose is decided
 * where it is used.
 *
 * <p>A document that is cut off is refused as a whole, because nobody can tell what the missing
 * part would have said. N-Triples cut off exactly at the end of a line cannot be told from a
 * complete document.
 */
public final class RdfFormats {

  private RdfFormats() {}

  /**
   * Turtle. A broken statement ends at its dot and the next one is read; triple terms of RDF 1.2
   * count as broken. Source: RDF 1.1 Turtle.
   */
  public static CatalogFormat turtle() {
    return of(Syntax.TURTLE);
  }

  /** N-Triples, line by line: a broken line costs that line. Source: RDF 1.1 N-Triples. */
  public static CatalogFormat nTriples() {
    return of(Syntax.N_TRIPLES);
  }

  /**
   * RDF/XML below an {@code rdf:RDF} element, or of a single node that declares RDF's namespace; a
   * broken node costs that node. A document type declaration is refused, and with it every entity
   * but the five of XML. Source: RDF 1.1 XML Syntax.
   */
  public static CatalogFormat rdfXml() {
    return of(Syntax.RDF_XML);
  }

  /**
   * JSON-LD 1.1 with its context inside the document, or with a CPSV-AP context that this module
   * carries (releases 2.2.1 and 3.2.0). Any other remote context is refused. A broken member of
   * {@code @graph} costs that member; the contents of named graphs are read as if they stood in the
   * default graph. Source: JSON-LD 1.1.
   */
  public static CatalogFormat jsonLd() {
    return of(Syntax.JSON_LD);
  }

  /**
   * JSON-LD 1.1 as {@link #jsonLd()}, with further contexts that you have at hand.
   *
   * @param contexts by address, the text of each context document; they go before those that the
   *     module carries
   */
  public static CatalogFormat jsonLd(Map<URI, String> contexts) {
    return new RdfFormat(Syntax.JSON_LD, new JsonLdReader(KnownContexts.with(contexts)));
  }

  /** The four formats, each for its own media types. */
  public static List<CatalogFormat> all() {
    return List.of(turtle(), nTriples(), rdfXml(), jsonLd());
  }

  /**
   * A format that looks at the first bytes of a document and reads it as whichever of the four it
   * is.
   */
  public static CatalogFormat any() {
    return new AnyRdfFormat(Arrays.stream(Syntax.values()).map(RdfFormats::of).toList());
  }

  /**
   * The format of a document whose beginning this is, from its content alone; empty if it is none
   * of the four.
   *
   * @param beginning the first bytes, a few hundred at least
   */
  public static Optional<CatalogFormat> detect(byte[] beginning) {
    return FirstLook.at(beginning).syntax().map(RdfFormats::of);
  }

  /**
   * The format that a file's name speaks for, {@code katalog.ttl} for Turtle; empty if it speaks
   * for none of the four.
   */
  public static Optional<CatalogFormat> forFileName(String fileName) {
    return Syntax.ofFileName(fileName).map(RdfFormats::of);
  }

  /** The format of a media type, with or without parameters; empty if it is none of the four's. */
  public static Optional<CatalogFormat> forMediaType(String mediaType) {
    return Syntax.ofMediaType(mediaType).map(RdfFormats::of);
  }

  private static RdfFormat of(Syntax syntax) {
    return new RdfFormat(
        syntax,
        switch (syntax) {
          case TURTLE -> new TurtleReader();
          case N_TRIPLES -> new NTriplesReader();
          case RDF_XML -> new RdfXmlReader();
          case JSON_LD -> new JsonLdReader(KnownContexts.with(Map.of()));
        });
  }
}
