package id.simpul.catalog.publish;

import id.simpul.catalog.Catalog;
import id.simpul.catalog.CatalogWriter;
import id.simpul.catalog.PublicService;
import id.simpul.catalog.PublishedCatalog;
import id.simpul.core.ServiceId;
import id.simpul.core.http.Headers;
import id.simpul.core.http.Response;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests for a catalogue, for any framework: method, target and headers in, an answer
 * out.
 *
 * <pre>{@code
 * CatalogHandler handler = CatalogHandler.builder(published).path("/katalog").apiCatalog(document).build();
 * Response answer = handler.handle("GET", URI.create("/katalog?halaman=2"), headers);
 * }</pre>
 *
 * <p>{@code /katalog} is the whole; {@code ?halaman=1} is the first page, with a {@code Link} to
 * the next (RFC 8288); {@code ?layanan=} and the IRI of a service is that service alone; {@code
 * /.well-known/api-catalog} is the document given (RFC 9727). Every answer has an entity tag and is
 * sent only if it changed (RFC 9110, section 13), compressed for those who accept gzip. Safe for
 * any number of threads; no exception leaves.
 */
public final class CatalogHandler {

  private static final String WELL_KNOWN = "/.well-known/api-catalog";
  private static final String LINKSET = "application/linkset+json";

  private final PublishedCatalog published;
  private final String path;
  private final @Nullable String apiCatalog;
  private final int pageSize;

  private CatalogHandler(Builder builder) {
    this.published = builder.published;
    this.path = builder.path;
    this.apiCatalog = builder.apiCatalog;
    this.pageSize = builder.pageSize;
  }

  /** Begins with what is published. */
  public static Builder builder(PublishedCatalog published) {
    return new Builder(published);
  }

  /** Whether a request for this path is for this handler. */
  public boolean serves(String requestPath) {
    return requestPath.equals(path) || (apiCatalog != null && requestPath.equals(WELL_KNOWN));
  }

  /**
   * The answer to a request; close it as any response.
   *
   * @param method the method, such as {@code GET}
   * @param target path and query as they were received
   * @param headers the headers of the request
   */
  public Response handle(String method, URI target, Headers headers) {
    if (!method.equals("GET") && !method.equals("HEAD")) {
      return Answer.refusal(405, "Gunakan GET.", "Use GET.")
          .with("Allow", "GET, HEAD")
          .to(method, headers);
    }
    return answer(target, headers).to(method, headers);
  }

  private Answer answer(URI target, Headers headers) {
    String requested = String.valueOf(target.getPath());
    if (apiCatalog != null && requested.equals(WELL_KNOWN)) {
      return Answer.of(apiCatalog, LINKSET);
    }
    if (!requested.equals(path)) {
      return Answer.refusal(404, "Tidak ada di alamat ini.", "There is nothing at this address.");
    }
    if (!Negotiation.accepts(headers, CatalogWriter.JSON_LD)) {
      return Answer.refusal(
          406,
          "Tersedia sebagai " + CatalogWriter.JSON_LD + ".",
          "It is available as " + CatalogWriter.JSON_LD + ".");
    }
    Query query = Query.of(target);
    Optional<String> service = query.value("layanan");
    Optional<String> page = query.value("halaman");
    return service
        .map(this::service)
        .or(() -> page.map(this::page))
        .orElseGet(() -> Answer.of(published.toJsonLd(), CatalogWriter.JSON_LD, published.etag()));
  }

  private Answer service(String iri) {
    Catalog all = published.current();
    Optional<PublicService> found = parsed(iri).flatMap(all::service);
    return found
        .map(service -> Answer.of(written(all, List.of(service)), CatalogWriter.JSON_LD))
        .orElseGet(
            () ->
                Answer.refusal(
                    404,
                    "Layanan ini tidak ada di katalog.",
                    "The catalogue has no such service."));
  }

  private Answer page(String number) {
    Catalog all = published.current();
    int pages = Math.max(1, (all.services().size() + pageSize - 1) / pageSize);
    int page = number.matches("[1-9]\\d{0,6}") ? Integer.parseInt(number) : 0;
    if (page < 1 || page > pages) {
      return Answer.refusal(
          404,
          "Halaman 1 sampai " + pages + "; diminta yang lain.",
          "There are pages 1 to " + pages + "; another was asked for.");
    }
    int from = (page - 1) * pageSize;
    int to = Math.min(from + pageSize, all.services().size());
    Answer answer =
        Answer.of(written(all, all.services().subList(from, to)), CatalogWriter.JSON_LD);
    return page < pages
        ? answer.with("Link", "<" + path + "?halaman=" + (page + 1) + ">; rel=\"next\"")
        : answer;
  }

  private static String written(Catalog all, List<PublicService> wanted) {
    Set<ServiceId> kept = new HashSet<>();
    wanted.forEach(service -> kept.add(service.id()));
    List<PublicService> others =
        all.services().stream().filter(service -> !kept.contains(service.id())).toList();
    return CatalogWriter.toJsonLd(all.toBuilder().withoutServices(others).build());
  }

  private static Optional<ServiceId> parsed(String iri) {
    try {
      return Optional.of(ServiceId.of(iri));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // no service has such a name
    }
  }

  /** Chooses what is served where; for one thread. */
  public static final class Builder {

    private final PublishedCatalog published;
    private String path = "/katalog";
    private @Nullable String apiCatalog;
    private int pageSize = 100;

    private Builder(PublishedCatalog published) {
      this.published = Objects.requireNonNull(published, "published");
    }

    /** The path of the catalogue; unset means {@code /katalog}. */
    public Builder path(String path) {
      if (!path.matches("/[A-Za-z0-9._/-]{1,200}")) {
        throw new IllegalArgumentException(
            "expected a path like /katalog, found '" + path + "'; write it so");
      }
      this.path = path;
      return this;
    }

    /** The document under {@code /.well-known/api-catalog}; unset means that it is not served. */
    public Builder apiCatalog(String json) {
      this.apiCatalog = Objects.requireNonNull(json, "json");
      return this;
    }

    /** How many services stand on a page; unset means 100. */
    public Builder pageSize(int services) {
      if (services < 1) {
        throw new IllegalArgumentException(
            "expected a page of one service at least, found " + services + "; leave it unset");
      }
      this.pageSize = services;
      return this;
    }

    /** The finished handler. */
    public CatalogHandler build() {
      return new CatalogHandler(this);
    }
  }
}
