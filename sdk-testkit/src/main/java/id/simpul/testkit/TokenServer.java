package id.simpul.testkit;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/** The authority on the wire: it can die and come back on the same port. */
final class TokenServer implements AutoCloseable {

  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  private final int port;
  private final String path;
  private final @Nullable SSLContext tls;
  private final Habits habits;
  private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();
  private final ExecutorService threads;
  private @Nullable HttpServer server;
  private @Nullable Keyring keys;
  private @Nullable AuthorityDesks desks;

  TokenServer(int wantedPort, String path, @Nullable SSLContext tls, Habits habits) {
    this.path = path;
    this.tls = tls;
    this.habits = habits;
    this.server = listen(wantedPort);
    this.port = server.getAddress().getPort();
    this.threads = Executors.newFixedThreadPool(8, TokenServer::daemon);
  }

  String issuer() {
    return (tls == null ? "http" : "https") + "://127.0.0.1:" + port + path;
  }

  String jwksUri() {
    return issuer() + "/jwks";
  }

  String tokenEndpoint() {
    return issuer() + "/token";
  }

  synchronized void serve(Keyring published, AuthorityDesks answering) {
    keys = published;
    desks = answering;
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
        write(exchange, 200, AuthorityMetadata.of(issuer(), habits));
      } else if (asked.equals(path + "/jwks") && keys != null) {
        write(exchange, 200, keys.publicSet().toJSONObject(true));
      } else if (desks != null && asked.startsWith(path + "/")) {
        answer(exchange, desks, asked.substring(path.length()));
      } else {
        write(exchange, 404, Map.of("error", "not_found"));
      }
    }
  }

  private static void answer(HttpExchange exchange, AuthorityDesks desks, String asked)
      throws IOException {
    try {
      desks.nonce().ifPresent(nonce -> exchange.getResponseHeaders().set("DPoP-Nonce", nonce));
      Reply reply = desks.answer(asked, WebCall.of(exchange));
      if (reply.redirect() != null) {
        exchange.getResponseHeaders().set("Location", reply.redirect());
        exchange.sendResponseHeaders(302, -1);
      } else {
        write(exchange, reply.status(), reply.json());
      }
    } catch (OAuthError refusal) {
      write(
          exchange,
          refusal.status(),
          Map.of("error", refusal.error(), "error_description", refusal.description()));
    } catch (RuntimeException unexpected) {
      write(exchange, 500, Map.of("error", "server_error"));
    }
  }

  private static void write(HttpExchange exchange, int status, Map<String, Object> json)
      throws IOException {
    byte[] body = JSONObjectUtils.toJSONString(json).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  private HttpServer listen(int wanted) {
    try {
      InetSocketAddress address = new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), wanted);
      if (tls == null) {
        return HttpServer.create(address, 0);
      }
      HttpsServer secure = HttpsServer.create(address, 0);
      secure.setHttpsConfigurator(new AskingForCertificates(tls));
      return secure;
    } catch (IOException e) {
      throw new UncheckedIOException("port " + wanted + " of 127.0.0.1 cannot be had", e);
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "test-authority");
    thread.setDaemon(true);
    return thread;
  }

  /** Whoever has a certificate may show it. */
  private static final class AskingForCertificates extends HttpsConfigurator {

    private AskingForCertificates(SSLContext tls) {
      super(tls);
    }

    @Override
    public void configure(HttpsParameters connection) {
      SSLParameters parameters = getSSLContext().getDefaultSSLParameters();
      parameters.setWantClientAuth(true);
      connection.setSSLParameters(parameters);
    }
  }
}
