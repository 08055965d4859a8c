package id.simpul.ecosystem;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The document under {@value #PATH} by which an agency is found (RFC 9727): it links to the
 * catalogue of its services and to its APIs, as a linkset (RFC 9264) of type {@value #MEDIA_TYPE}.
 *
 * <pre>{@code
 * String json = ApiCatalog.of("https://layanan.depok.example")
 *     .catalogue("https://layanan.depok.example/katalog.jsonld", "application/ld+json")
 *     .api("https://api.depok.example/sktm")
 *     .toJson();
 * }</pre>
 *
 * <p>Immutable: each word answers a new document.
 */
public final class ApiCatalog {

  /** Where it lies, at the root of the host. */
  public static final String PATH = "/.well-known/api-catalog";

  /** How it is sent. */
  public static final String MEDIA_TYPE = Linkset.MEDIA_TYPE;

  /** What the link to a catalogue says it conforms to. */
  public static final String PROFILE = "https://semiceu.github.io/CPSV-AP/releases/3.2.0/";

  private final WebAddress base;
  private final List<List<String>> catalogues;
  private final List<String> apis;

  private ApiCatalog(WebAddress base, List<List<String>> catalogues, List<String> apis) {
    this.base = base;
    this.catalogues = catalogues;
    this.apis = apis;
  }

  /**
   * Begins the document of the agency with this base URL; the slash of a bare origin is left out.
   *
   * @throws IllegalArgumentException if it is no canonical web address
   */
  public static ApiCatalog of(String baseUrl) {
    return new ApiCatalog(
        WebAddress.parse(baseUrl.replaceFirst("^([a-z]+://[^/]*)/$", "$1")), List.of(), List.of());
  }

  /** Adds a form of the catalogue, with the media type in which it is sent there. */
  public ApiCatalog catalogue(String url, String mediaType) {
    Objects.requireNonNull(mediaType, "mediaType");
    List<List<String>> more = new ArrayList<>(catalogues);
    more.add(List.of(WebAddress.parse(url).toString(), mediaType));
    return new ApiCatalog(base, List.copyOf(more), apis);
  }

  /** Adds an API. */
  public ApiCatalog api(String endpointUrl) {
    List<String> more = new ArrayList<>(apis);
    more.add(WebAddress.parse(endpointUrl).toString());
    return new ApiCatalog(base, catalogues, List.copyOf(more));
  }

  /** Where this document has to lie. */
  public URI location() {
    return base.wellKnown("api-catalog", "").uri();
  }

  /**
   * The document.
   *
   * @throws IllegalStateException if it links to no catalogue: nobody would find a service by it
   */
  public String toJson() {
    if (catalogues.isEmpty()) {
      throw new IllegalStateException(
          "expected a link to a catalogue at least, found none; say catalogue(..) before toJson()");
    }
    ObjectNode root = StrictJson.newObject();
    ObjectNode context = root.putArray("linkset").addObject();
    context.put("anchor", base.toString());
    ArrayNode descriptions = context.putArray(CatalogueLink.RELATION);
    for (List<String> catalogue : catalogues) {
      ObjectNode link = descriptions.addObject();
      link.put("href", catalogue.get(0)).put("type", catalogue.get(1));
      link.putArray("profile").add(PROFILE);
    }
    ArrayNode items = context.putArray("item");
    apis.forEach(api -> items.addObject().put("href", api));
    return root.toString();
  }

  @Override
  public String toString() {
    return "ApiCatalog[" + base + "]";
  }
}
