package id.simpul.example.jabodetabek.platform;

import id.simpul.catalog.Catalog;
import id.simpul.catalog.CatalogWriter;
import id.simpul.catalog.ServiceEndpoint;
import id.simpul.catalog.ServiceType;
import id.simpul.core.Scope;
import id.simpul.ecosystem.ApiCatalog;
import id.simpul.example.jabodetabek.services.City;
import id.simpul.example.jabodetabek.services.ExampleCatalog;
import id.simpul.identity.ProtectedResourceMetadata;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * What an authority tells everybody: where its catalogue and its APIs are (RFC 9727), the
 * catalogue, and which tokens each API wants (RFC 9728).
 */
public final class Announcements {

  /** Where the catalogue lies, below the base URL. */
  public static final String CATALOGUE = "/katalog";

  private final Catalog catalog;
  private final byte[] catalogue;
  private final String etag;
  private final String apiCatalog;
  private final Map<String, Api> metadataPaths = new HashMap<>();
  private final Map<Api, String> metadata = new EnumMap<>(Api.class);

  private Announcements(City city, URI baseUrl) {
    Map<ServiceType, ServiceEndpoint> apis = new HashMap<>();
    ApiCatalog links =
        ApiCatalog.of(baseUrl.toString()).catalogue(baseUrl + CATALOGUE, "application/ld+json");
    for (Api api : Api.of(city)) {
      URI url = api.under(baseUrl);
      apis.put(
          api.type(),
          ServiceEndpoint.builder(url.toString()).personalData(api.holdsPersonalData()).build());
      links = links.api(url.toString());
      metadataPaths.put(ProtectedResourceMetadata.wellKnown(url).getPath(), api);
    }
    this.catalog = ExampleCatalog.of(city, apis);
    this.catalogue = CatalogWriter.toJsonLd(catalog).getBytes(StandardCharsets.UTF_8);
    this.etag = etag(catalogue);
    this.apiCatalog = links.toJson();
  }

  static Announcements of(City city, URI baseUrl, List<URI> homeTokenServers) {
    Announcements announced = new Announcements(city, baseUrl);
    for (Api api : Api.of(city)) {
      // Letters are for partners with a token of the city itself; the rest trusts every home city.
      List<URI> servers = api == Api.LETTERS ? homeTokenServers.subList(0, 1) : homeTokenServers;
      announced.metadata.put(api, metadata(api, api.under(baseUrl), servers));
    }
    return announced;
  }

  /** The catalogue itself. */
  Catalog catalog() {
    return catalog;
  }

  /** The answer to a reader without a token, if this path is one of the announcements. */
  public Optional<Answer> read(String path, String ifNoneMatch) {
    if (path.equals(ApiCatalog.PATH)) {
      return Optional.of(text(ApiCatalog.MEDIA_TYPE, apiCatalog));
    }
    if (path.equals(CATALOGUE)) {
      return Optional.of(catalogue(ifNoneMatch));
    }
    return Optional.ofNullable(metadataPaths.get(path))
        .map(api -> text("application/json", metadata.getOrDefault(api, "{}")));
  }

  private Answer catalogue(String ifNoneMatch) {
    boolean known = etag.equals(ifNoneMatch);
    Answer answer =
        Answer.of(known ? 304 : 200, "application/ld+json", known ? new byte[0] : catalogue);
    answer.headers().put("ETag", etag);
    return answer;
  }

  private static String metadata(Api api, URI url, List<URI> tokenServers) {
    return ProtectedResourceMetadata.resource(url)
        .tokenServers(tokenServers.toArray(URI[]::new))
        .scopes(api.asks().toArray(Scope[]::new))
        .toJson();
  }

  private static Answer text(String type, String text) {
    return Answer.of(200, type, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String etag(byte[] content) {
    CRC32 sum = new CRC32();
    sum.update(content);
    return "\"%08x-%d\"".formatted(sum.getValue(), content.length);
  }
}
