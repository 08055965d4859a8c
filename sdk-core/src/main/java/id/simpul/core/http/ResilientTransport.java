package id.simpul.core.http;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A client that gets an answer when one can be had, gives up in time when not, and does no harm
 * meanwhile.
 *
 * <p>Every call has a deadline for everything in it. What is safe to repeat is repeated, within a
 * budget; a server that keeps failing is left alone for a while, and a slow one takes only so many
 * calls at once; {@code Retry-After} is obeyed; credentials are asked for anew each attempt and
 * redirects followed only if somebody chose so. {@link #toString()} prints the layers, outermost
 * first.
 *
 * <p>It only returns answers with a 2xx status, or 304; everything else is thrown as an {@link
 * ErrorResponseException}. Addresses are https, or plain http to this machine only. Safe to share
 * between threads; build one and keep it. Close it when the application stops: calls still under
 * way get a moment to end, and are cancelled then.
 *
 * <pre>{@code
 * Transport depok = ResilientTransport.builder()
 *     .timeout(ofSeconds(5))
 *     .authenticating(tokens.bearer(depokApi))
 *     .build();
 * Letter letter = depok.send(Request.get("https://api.depok.example/surat/{id}", id)).as(Letter.class);
 * }</pre>
 */
public final class ResilientTransport implements Transport, AutoCloseable {

  private final Settings settings;
  private final Shared shared;
  private final boolean owner;
  private final Transport pipeline;
  private final Transport open;

  private ResilientTransport(
      Settings settings, Shared shared, @Nullable Authentication authentication, boolean owner) {
    this.settings = settings;
    this.shared = shared;
    this.owner = owner;
    this.pipeline = Pipeline.of(settings, shared, authentication);
    this.open = new OpenLayer(pipeline, shared.underWay);
  }

  static ResilientTransport of(ResilientTransportBuilder chosen) {
    Settings settings = new Settings(chosen);
    Shared shared = new Shared(settings);
    return new ResilientTransport(settings, shared, chosen.authentication, true);
  }

  /**
   * A client with all the defaults and without authentication.
   *
   * @return a new client, to be closed
   */
  public static ResilientTransport ofDefaults() {
    return builder().build();
  }

  /**
   * Starts from the defaults.
   *
   * @return a builder
   */
  public static ResilientTransportBuilder builder() {
    return new ResilientTransportBuilder();
  }

  /**
   * This client with another way to prove who calls. It shares connections, circuits and budgets
   * with this one, and works until this one is closed; closing it closes nothing.
   *
   * @param authentication asked for every attempt
   * @return a view of this client
   */
  public ResilientTransport authenticating(Authentication authentication) {
    Objects.requireNonNull(authentication, "authentication");
    return new ResilientTransport(settings, shared, authentication, false);
  }

  @Override
  public Response send(Request request) {
    return open.send(Objects.requireNonNull(request, "request"));
  }

  /**
   * How the servers do that were called so far, as seen from this client and its views; asks
   * nobody.
   *
   * @return one for each origin, sorted by it
   */
  public List<EndpointHealth> health() {
    return shared.endpoints.all().stream()
        .map(Endpoint::health)
        .sorted(Comparator.comparing(EndpointHealth::origin))
        .toList();
  }

  /**
   * Where else a request for an address may go, since somebody declared base URLs {@linkplain
   * ResilientTransportBuilder#interchangeable interchangeable}: a token for it has to be good there
   * too.
   *
   * @param address where a request would be sent to
   * @return the same address at each of the other base URLs, in the order in which they were said;
   *     empty if there is nothing to choose from
   * @throws RefusedLocallyException if it is no address that can be called
   */
  public List<URI> alternatives(URI address) {
    Request request = Request.of("GET", Objects.requireNonNull(address, "address"));
    AddressLayer.requireUsable(request);
    Provider provider = shared.providers.of(request);
    return provider.bases().stream()
        .map(base -> provider.at(base, request).uri())
        .filter(uri -> !uri.equals(address))
        .toList();
  }

  /**
   * Makes the same call in the background. Its time begins now, so that waiting for a thread
   * counts; at its deadline the future completes even if the call has not begun.
   *
   * <p>The future completes with what {@link #send} returns or throws, unwrapped: a {@link
   * RefusedLocallyException} too, when too many calls wait already or this client is closed.
   * Nothing but a null request is thrown from here. Cancelling <em>this</em> future, or completing
   * it in any other way, ends the call and lets its connection go; cancelling one derived from it
   * does not (that is how {@link CompletableFuture} works). An answer that comes when nobody waits
   * any more is closed here; one that was handed over is closed by whoever got it.
   *
   * <p>What depends on the future runs on the thread that completes it: a thread of the background,
   * or whoever cancels or closes. Work that may block belongs to {@code thenApplyAsync} and an
   * executor, or it takes a thread away from other calls.
   *
   * <pre>{@code
   * CompletableFuture<Response> letter = depok.sendAsync(Request.get("https://api.depok.example/surat/{id}", id));
   * CompletableFuture<Letter> read = letter.thenApplyAsync(r -> r.as(Letter.class), workers);
   * letter.cancel(true);   // the visitor left: the connection is given up
   * }</pre>
   *
   * @param request what to send
   * @return completes with the answer, to be closed (its {@code as}, {@code bytes} and {@code text}
   *     do so)
   */
  public CompletableFuture<Response> sendAsync(Request request) {
    Objects.requireNonNull(request, "request");
    Deadline deadline = DeadlineLayer.deadline(request, settings.timeout, settings.timeline);
    return AsyncCall.of(request, pipeline, shared, deadline);
  }

  /**
   * Takes no more calls, waits for those under way (1 s, or what {@code closeTimeout} says), ends
   * the rest with {@link CallCancelledException}, queued ones too, and lets threads and connections
   * go. A second time does nothing.
   *
   * <p>What remains: no connection and no thread of this client, but for a name lookup that the
   * operating system does not end, whose daemon thread ends when it does. OkHttp keeps idle daemon
   * threads ({@code OkHttp TaskRunner}, {@code Okio Watchdog}) that all clients of a JVM share;
   * they end by themselves after a minute without work, and do not grow in number with the clients.
   * Work that depends on a future of {@link #sendAsync} may hold its thread for as long as it runs.
   */
  @Override
  public void close() {
    if (owner) {
      shared.close();
    }
  }

  /** The layers, outermost first. */
  @Override
  public String toString() {
    return "ResilientTransport[" + open + "]";
  }
}
