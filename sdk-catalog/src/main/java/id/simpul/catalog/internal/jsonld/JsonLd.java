package id.simpul.catalog.internal.jsonld;

import id.simpul.catalog.graph.CatalogFormat;
import id.simpul.catalog.graph.Graph;
import id.simpul.catalog.graph.ReadLimits;
import id.simpul.catalog.graph.StatementSink;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The built-in format: JSON-LD 1.1 with the terms of CPSV-AP, and Simpul's own beside them.
 *
 * <p>Reading understands contexts that are written into the document and the addresses under which
 * CPSV-AP publishes its own, which are answered from the bundle; any other address is refused and
 * never fetched. What an author does not need for a catalogue ({@code @reverse}, {@code @nest},
 * framing) is left out; the extension {@code catalog-rdf} reads the whole of JSON-LD.
 *
 * <pre>{@code
 * Graph graph = JsonLd.format().read(in, URI.create("https://depok.example/katalog"), ReadLimits.ofDefaults());
 * String json = JsonLd.write(graph);
 * }</pre>
 *
 * <p>A document that begins with its {@code @context} is read as a stream, record by record of its
 * {@code @graph} (W3C Note Streaming JSON-LD, section 2.1); any other is held while it is read.
 * Immutable and safe for any number of threads.
 */
public final class JsonLd implements CatalogFormat {

  /** The media type under which it is published. */
  public static final String MEDIA_TYPE = "application/ld+json";

  private static final Pattern JSON = Pattern.compile("\\uFEFF?\\s*(\\{\\s*[\"}]|\\[\\s*[{\\]])");

  private static final JsonLd FORMAT = new JsonLd();

  private JsonLd() {}

  /** The format, for reading. */
  public static JsonLd format() {
    return FORMAT;
  }

  /** The graph as an indented JSON-LD document that carries its context with it. */
  public static String write(Graph graph) {
    return new JsonLdSerializer(Objects.requireNonNull(graph, "graph")).serialize();
  }

  @Override
  public Set<String> mediaTypes() {
    return new LinkedHashSet<>(List.of(MEDIA_TYPE, "application/json"));
  }

  @Override
  public Set<String> fileExtensions() {
    return new LinkedHashSet<>(List.of("jsonld", "json"));
  }

  /** An object, or a list of objects. */
  @Override
  public boolean recognizes(byte[] beginning) {
    return JSON.matcher(new String(beginning, StandardCharsets.UTF_8)).lookingAt();
  }

  @Override
  public void read(InputStream in, URI base, ReadLimits limits, StatementSink sink) {
    new JsonLdStream(base, limits, sink).read(limits.bounded(in));
  }

  @Override
  public String toString() {
    return "JsonLd";
  }
}
