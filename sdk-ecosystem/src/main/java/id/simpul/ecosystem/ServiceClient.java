package id.simpul.ecosystem;

import id.simpul.catalog.PublicService;
import id.simpul.core.AgencyId;
import id.simpul.core.Scope;
import id.simpul.core.http.Body;
import id.simpul.core.http.Request;
import id.simpul.core.http.Response;
import id.simpul.core.http.Transport;
import id.simpul.identity.OnBehalfOf;
import id.simpul.identity.Representation;
import id.simpul.identity.VerifiedToken;
import id.simpul.identity.disclosure.DataUse;
import id.simpul.identity.disclosure.PersonalDataException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Calls another agency's service: the exact audience, the token and the resilient call are seen to
 * here. Got from {@link Ecosystem#service}.
 *
 * <pre>{@code
 * Receipt receipt = ecosystem.service(ServiceId.of("https://jakarta.example/layanan/keringanan"))
 *     .onBehalfOf(token)
 *     .using(DataUse.of("keringanan-biaya", LegalBasis.PUBLIC_TASK).about(token.subject()))
 *     .post("/permohonan", application)
 *     .as(Receipt.class);
 * }</pre>
 *
 * <p>Trust is checked again at every call, so that one whose member has left the list, or whose
 * list has expired, is refused. A token goes to {@link #endpoint} and below, nowhere else. What may
 * go wrong is an {@link EcosystemException} before anything was sent, a token exception, or a
 * {@link id.simpul.core.http.CallException}. Immutable and safe for any number of threads; it owns
 * nothing and works until the {@link Ecosystem} is closed.
 */
public final class ServiceClient implements Transport {

  private final FoundService found;
  private final ApiAccess access;
  private final @Nullable Resident resident;
  private final Set<Scope> scopes;
  private final @Nullable DataUse use;

  ServiceClient(FoundService found, ApiAccess access) {
    this(found, access, null, Set.of(), null);
  }

  private ServiceClient(
      FoundService found,
      ApiAccess access,
      @Nullable Resident resident,
      Set<Scope> scopes,
      @Nullable DataUse use) {
    this.found = found;
    this.access = access;
    this.resident = resident;
    this.scopes = scopes;
    this.use = use;
  }

  /**
   * The same service, called for somebody: their token becomes one that names them as subject and
   * this agency as actor. Which way it does, is decided by what the API's token servers take
   * ({@link Member#grantTypes}): an exchange at the server that issued it (RFC 8693), a grant of
   * that server to another one (RFC 7523), or the token itself where it may be shown. By default an
   * agency calls for itself.
   */
  public ServiceClient onBehalfOf(VerifiedToken token) {
    return with(new Resident(token, OnBehalfOf.person(token)));
  }

  /** The same, for somebody who acts for somebody else: the API is told of both. */
  public ServiceClient onBehalfOf(VerifiedToken token, Representation representation) {
    return with(new Resident(token, OnBehalfOf.person(token).as(representation)));
  }

  private ServiceClient with(Resident other) {
    return new ServiceClient(found, access, other, scopes, use);
  }

  /**
   * The same service, for a call that carries or fetches somebody's data: what for, on what legal
   * basis, about whom. The call is written down with its outcome. Needed where {@link
   * #asksForAUse()}; possible everywhere.
   */
  public ServiceClient using(DataUse purpose) {
    return new ServiceClient(
        found, access, resident, scopes, Objects.requireNonNull(purpose, "purpose"));
  }

  /**
   * The same service, asking for these scopes only. By default all that the API's metadata names
   * are asked for.
   */
  public ServiceClient asking(Scope... wanted) {
    return new ServiceClient(found, access, resident, Set.copyOf(List.of(wanted)), use);
  }

  /**
   * A GET below the endpoint.
   *
   * @param path begins with a slash, or is empty; a {@code {name}} for each value
   * @param values one for each place, percent-encoded
   * @return the answer, to be closed or read
   */
  public Response get(String path, Object... values) {
    return send(request("GET", path, values));
  }

  /**
   * A POST of JSON. It is not repeated once it may have arrived; for an API that honours an {@code
   * Idempotency-Key}, make the {@link #request} and say so.
   *
   * @param path begins with a slash, or is empty; a {@code {name}} for each value
   * @param content written as JSON
   * @param values one for each place, percent-encoded
   * @return the answer, to be closed or read
   */
  public Response post(String path, Object content, Object... values) {
    return send(request("POST", path, values).withBody(Body.json(content)));
  }

  /** A PUT of JSON; see {@link #post}, but it may be repeated. */
  public Response put(String path, Object content, Object... values) {
    return send(request("PUT", path, values).withBody(Body.json(content)));
  }

  /** A DELETE; see {@link #get}. */
  public Response delete(String path, Object... values) {
    return send(request("DELETE", path, values));
  }

  /**
   * A request below the endpoint, to be completed and given to {@link #send}.
   *
   * <pre>{@code
   * service.send(service.request("POST", "/permohonan").withBody(pdf).withIdempotencyKey());
   * }</pre>
   *
   * @throws IllegalArgumentException if the path does not begin with a slash
   */
  public Request request(String method, String path, Object... values) {
    if (!path.isEmpty() && !path.startsWith("/")) {
      throw new IllegalArgumentException(
          "expected a path that begins with '/', such as /permohonan; found '" + path + "'");
    }
    String endpoint = found.endpoint().toString();
    String root = endpoint.endsWith("/") ? endpoint.substring(0, endpoint.length() - 1) : endpoint;
    return Request.of(method, root + path, values);
  }

  /**
   * Sends a request to this service with the right token.
   *
   * @throws EcosystemException if the service may not or cannot be called; nothing was sent
   * @throws PersonalDataException if it holds personal data and it was not said {@link #using what
   *     for}, or that cannot be written down; nothing was sent
   */
  @Override
  public Response send(Request request) {
    Objects.requireNonNull(request, "request");
    return access.send(
        request, found, Optional.ofNullable(use), Optional.ofNullable(resident), scopes);
  }

  /** Whether calls have to say {@link #using what for}: its catalogue marks the API so. */
  public boolean asksForAUse() {
    return access.asksForAUse(found);
  }

  /** The service as its authority describes it. */
  public PublicService service() {
    return found.service();
  }

  /** The member that gives it. */
  public AgencyId member() {
    return found.member();
  }

  /** Where its API begins. */
  public URI endpoint() {
    return found.endpoint().uri();
  }

  /** How old the description is that led here. */
  public Duration catalogAge() {
    return access.age(found);
  }

  /** Whether that is older than the settings allow for fresh data. */
  public boolean stale() {
    return access.stale(found);
  }

  @Override
  public String toString() {
    return "ServiceClient["
        + found.endpoint()
        + (resident == null ? "" : ", on behalf of a resident")
        + (use == null ? "" : ", " + use)
        + "]";
  }
}
