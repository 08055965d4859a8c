package id.simpul.testkit;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The authority on the wire: it can die and come back on the same port. */
final class TokenServer implements AutoCloseable {

  private static final byte[] LOOPBACK = {127, 0, 0, 1};
  private static final int LARGEST_FORM = 64 * 1024;

  private final int port;
  private final String path;
  private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();
  private final ExecutorService threads;
  private @Nullable HttpServer server;
  private @Nullable Keyring keys;
  private @Nullable TokenEndpoint endpoint;

  TokenServer(int wantedPort, String path) {
    this.path = path;
    this.server = listen(wantedPort);
    this.port = server.getAddress().getPort();
    this.threads = Executors.newFixedThreadPool(8, TokenServer::daemon);
  }

  String issuer() {
    return "http://127.0.0.1:" + port + path;
  }

  String jwksUri() {
    return issuer() + "/jwks";
  }

  String tokenEndpoint() {
    return issuer() + "/token";
  }

  synchronized void serve(Keyring published, TokenEndpoint tokens) {
    keys = published;
    endpoint = tokens;
    if (server != null) {
      begin(server);
    }
  }

  synchronized void start() {
    if (server == null) {
      server = listen(port);
      begin(server);
    }
  }

  synchronized void stop() {
    if (server != null) {
      server.stop(0);
      server = null;
    }
  }

  @Override
  public void close() {
    stop();
    threads.shutdownNow();
  }

  int requestsTo(String wanted) {
    AtomicInteger count = counts.get(wanted);
    return count == null ? 0 : count.get();
  }

  private void begin(HttpServer fresh) {
    fresh.setExecutor(threads);
    fresh.createContext("/", this::handle);
    startAsDaemon(fresh);
  }

  /** The server's own thread is a daemon only if a daemon starts it. */
  private static void startAsDaemon(HttpServer fresh) {
    Thread starter = daemon(fresh::start);
    starter.start();
    try {
      starter.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String asked = exchange.getRequestURI().getPath();
      counts.computeIfAbsent(asked, any -> new AtomicInteger()).incrementAndGet();
      if (asked.equals(path + "/.well-known/openid-configuration")
          || asked.equals("/.well-known/oauth-authorization-server" + path)) {
        write(exchange, 200, metadata());
      } else if (asked.equals(path + "/jwks") && keys != null) {
        write(exchange, 200, keys.publicSet().toJSONObject(true));
      } else if (asked.equals(path + "/token") && endpoint != null) {
        token(exchange, endpoint);
      } else {
        write(exchange, 404, Map.of("error", "not_found"));
      }
    }
  }

  private static void token(HttpExchange exchange, TokenEndpoint endpoint) throws IOException {
    try {
      write(exchange, 200, endpoint.answer(form(exchange)));
    } catch (OAuthError refusal) {
      write(
          exchange,
          refusal.status(),
          Map.of("error", refusal.error(), "error_description", refusal.description()));
    } catch (RuntimeException unexpected) {
      write(exchange, 500, Map.of("error", "server_error"));
    }
  }

  private static Form form(HttpExchange exchange) throws IOException, OAuthError {
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    if (!exchange.getRequestMethod().equals("POST")
        || type == null
        || !type.split(";", 2)[0].trim().equalsIgnoreCase("application/x-www-form-urlencoded")) {
      throw OAuthError.of("invalid_request", "POST a form (RFC 6749 section 3.2)");
    }
    if (exchange.getRequestHeaders().containsKey("Authorization")) {
      throw OAuthError.invalidClient("secrets are not accepted here: use private_key_jwt");
    }
    byte[] body = exchange.getRequestBody().readNBytes(LARGEST_FORM + 1);
    if (body.length > LARGEST_FORM) {
      throw OAuthError.of("invalid_request", "the form is larger than 64 KiB");
    }
    return Form.parse(new String(body, StandardCharsets.UTF_8));
  }

  private Map<String, Object> metadata() {
    return Map.of(
        "issuer", issuer(),
        "jwks_uri", jwksUri(),
        "token_endpoint", tokenEndpoint(),
        "grant_types_supported",
            List.of(TokenEndpoint.CLIENT_CREDENTIALS, TokenEndpoint.TOKEN_EXCHANGE),
        "token_endpoint_auth_methods_supported", List.of("private_key_jwt"),
        "token_endpoint_auth_signing_alg_values_supported", Keyring.ALGORITHMS,
        "response_types_supported", List.of(),
        "subject_types_supported", List.of("public"));
  }

  private static void write(HttpExchange exchange, int status, Map<String, Object> json)
      throws IOException {
    byte[] body = JSONObjectUtils.toJSONString(json).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  private static HttpServer listen(int port) {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException("port " + port + " of 127.0.0.1 cannot be had", e);
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "test-authority");
    thread.setDaemon(true);
    return thread;
  }
}
