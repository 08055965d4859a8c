package id.simpul.catalog;

import id.simpul.catalog.graph.Graph;
import id.simpul.catalog.internal.jsonld.JsonLd;
import java.util.Objects;

/**
 * Writes a catalogue as others read it.
 *
 * <pre>{@code
 * String json = CatalogWriter.toJsonLd(catalog);   // serve it as application/ld+json
 * }</pre>
 *
 * <p>The document speaks CPSV-AP 3.2 and DCAT-AP 3; what they have no word for stands beside in
 * {@code https://simpul.example/ns#}. It carries its context with it, and reading it back gives an
 * equal catalogue.
 */
public final class CatalogWriter {

  /** The media type of {@link #toJsonLd(Catalog)}. */
  public static final String JSON_LD = JsonLd.MEDIA_TYPE;

  private CatalogWriter() {}

  /** The catalogue as an indented JSON-LD document. */
  public static String toJsonLd(Catalog catalog) {
    return JsonLd.write(toGraph(catalog));
  }

  /** The catalogue as statements, for formats that plug in. */
  public static Graph toGraph(Catalog catalog) {
    return CatalogGraph.of(Objects.requireNonNull(catalog, "catalog"));
  }
}
