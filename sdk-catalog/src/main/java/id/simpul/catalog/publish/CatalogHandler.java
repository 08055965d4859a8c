package id.simpul.catalog.publish;

import id.simpul.catalog.Catalog;
import id.simpul.catalog.CatalogWriter;
import id.simpul.catalog.PublishedCatalog;
import id.simpul.core.http.Headers;
import id.simpul.core.http.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
 * <p>{@code /katalog} is the whole, or the first page of a large catalogue; {@code ?halaman=1} is
 * the first page, with a {@code Link} to the next (RFC 8288); {@code ?layanan=} and the IRI of a
 * service is that service alone; {@code /.well-known/api-catalog} is the document given (RFC 9727).
 * Every answer has an entity tag and is sent only if it changed (RFC 9110, section 13), compressed
 * for those who accept gzip. {@code Simpul-Edition} is the same on all pages of one state of the
 * catalogue, so that who reads them sees if it changed meanwhile.
 *
 * <p>With a {@link PublishingGate} it is a shared register as well: {@code PUT} and {@code DELETE}
 * of {@code ?layanan=} publish and withdraw one service, and only over the version that the caller
 * has seen: {@code If-Match} with its entity tag, or {@code If-None-Match: *} for a new one; else
 * 412, or 428 if none is named (RFC 6585). {@code If-Match: *} names none: nobody's change is
 * overwritten unseen. {@link CatalogRegister} is the client for it.
 *
 * <p>Safe for any number of threads; no exception leaves.
 */
public final class CatalogHandler {

  private static final String WELL_KNOWN = "/.well-known/api-catalog";
  private static final String LINKSET = "application/linkset+json";

  private final PublishedCatalog published;
  private final String path;
  private final @Nullable String apiCatalog;
  private final int pageSize;
  private final int wholeUpTo;
  private final @Nullable Receiving receiving;
  private @Nullable EditionPages pages;

  private CatalogHandler(Builder builder) {
    this.published = builder.published;
    this.path = builder.path;
    this.apiCatalog = builder.apiCatalog;
    this.pageSize = builder.pageSize;
    this.wholeUpTo = builder.wholeUpTo;
    this.receiving =
        builder.gate == null ? null : new Receiving(builder.published, builder.gate, this::edition);
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
    return handle(method, target, headers, InputStream.nullInputStream());
  }

  /**
   * The answer to a request that may carry something to be published; close it as any response.
   *
   * @param method the method, such as {@code PUT}
   * @param target path and query as they were received
   * @param headers the headers of the request
   * @param body what it carries; read if it is wanted, and not closed
   */
  public Response handle(String method, URI target, Headers headers, InputStream body) {
    boolean reads = method.equals("GET") || method.equals("HEAD");
    boolean writes = method.equals("PUT") || method.equals("DELETE");
    if (writes && receiving != null && isCatalogue(target)) {
      return receiving.answer(method, target, headers, body).to(method, headers);
    }
    if (!reads) {
      String allowed = receiving == null ? "GET, HEAD" : "GET, HEAD, PUT, DELETE";
      return Answer.refusal(405, "Gunakan " + allowed + ".", "Use " + allowed + ".")
          .with("Allow", allowed)
          .to(method, headers);
    }
    return answer(target, headers).to(method, headers);
  }

  private boolean isCatalogue(URI target) {
    return String.valueOf(target.getPath()).equals(path);
  }

  private Answer answer(URI target, Headers headers) {
    if (apiCatalog != null && String.valueOf(target.getPath()).equals(WELL_KNOWN)) {
      return Answer.of(apiCatalog, LINKSET);
    }
    if (!isCatalogue(target)) {
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
        .map(iri -> service(iri))
        .or(() -> page.map(number -> page(number, headers)))
        .orElseGet(() -> whole(headers));
  }

  private Answer whole(Headers headers) {
    EditionPages now = edition();
    if (now.services() > wholeUpTo) {
      return page("1", headers);
    }
    return Answer.of(published.toJsonLd(), CatalogWriter.JSON_LD, published.etag());
  }

  private Answer service(String iri) {
    EditionPages now = edition();
    return Query.service(iri)
        .flatMap(now::service)
        .map(service -> Answer.of(now.written(List.of(service)), CatalogWriter.JSON_LD))
        .orElseGet(
            () ->
                Answer.refusal(
                    404,
                    "Layanan ini tidak ada di katalog.",
                    "The catalogue has no such service."));
  }

  private Answer page(String number, Headers headers) {
    EditionPages now = edition();
    int page = number.matches("[1-9]\\d{0,6}") ? Integer.parseInt(number) : 0;
    if (page < 1 || page > now.count()) {
      return Answer.refusal(
          404,
          "Halaman 1 sampai " + now.count() + "; diminta yang lain.",
          "There are pages 1 to " + now.count() + "; another was asked for.");
    }
    return now.page(
            page, tag -> Negotiation.hasAlready(headers, tag), next -> path + "?halaman=" + next)
        .with("Simpul-Edition", now.edition());
  }

  /** The pages of the catalogue as it is now. */
  private synchronized EditionPages edition() {
    Catalog now = published.current();
    EditionPages known = pages;
    if (known == null || !known.isOf(now)) {
      known = new EditionPages(now, pageSize, known);
      pages = known;
    }
    return known;
  }

  /** Chooses what is served where; for one thread. */
  public static final class Builder {

    private final PublishedCatalog published;
    private String path = "/katalog";
    private @Nullable String apiCatalog;
    private int pageSize = 100;
    private int wholeUpTo = 2000;
    private @Nullable PublishingGate gate;

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

    /**
     * Up to how many services the catalogue is also served as one document; a larger one is served
     * in pages only, and its address is that of the first. Unset means 2,000.
     */
    public Builder wholeUpTo(int services) {
      if (services < 0) {
        throw new IllegalArgumentException(
            "expected a number of services from 0, found " + services + "; leave it unset");
      }
      this.wholeUpTo = services;
      return this;
    }

    /** Lets others publish whom this gate lets in; unset means nobody. */
    public Builder accepting(PublishingGate gate) {
      this.gate = Objects.requireNonNull(gate, "gate");
      return this;
    }

    /** The finished handler. */
    public CatalogHandler build() {
      return new CatalogHandler(this);
    }
  }
}
