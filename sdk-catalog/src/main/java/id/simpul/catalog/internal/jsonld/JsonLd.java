package id.simpul.catalog.internal.jsonld;

import id.simpul.catalog.graph.CatalogFormat;
import id.simpul.catalog.graph.Graph;
import id.simpul.catalog.graph.ReadLimits;
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
 * <p>Immutable and safe for any number of threads.
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
  public Graph read(InputStream in, URI base, ReadLimits limits) {
    Object document = new JsonTree(limits).read(limits.bounded(in));
    return new JsonLdExpansion(base, limits).expand(document);
  }

  @Override
  public String toString() {
    return "JsonLd";
  }
}
