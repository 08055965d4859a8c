package id.simpul.catalog.harvest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.simpul.core.http.ResilientTransport;
import id.simpul.core.http.ResilientTransportBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A source on a real socket: each path answers what a test says, and every request is remembered.
 */
final class SourceServer implements AutoCloseable {

  /** Answers one request. */
  interface Route {
    void answer(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Route> routes = new ConcurrentHashMap<>();
  final List<String> asked = new CopyOnWriteArrayList<>();

  SourceServer() {
    System.setProperty("sun.net.httpserver.nodelay", "true");
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /** A client with limits that no busy machine reaches: limits of time are not its subject. */
  static ResilientTransportBuilder patient() {
    return ResilientTransport.builder()
        .timeout(Duration.ofMinutes(10))
        .attemptTimeout(Duration.ofMinutes(5))
        .connectTimeout(Duration.ofMinutes(5));
  }

  URI uri(String target) {
    return URI.create("http://localhost:" + server.getAddress().getPort() + target);
  }

  HarvestSource source(id.simpul.core.AgencyId agency) {
    return HarvestSource.of(agency, uri("/katalog"), "https://depok.example/layanan/");
  }

  SourceServer on(String target, Route route) {
    routes.put(target, route);
    return this;
  }

  /** A document with an entity tag of its own, sent only if it changed. */
  SourceServer page(String target, String json, String next) {
    String etag = "\"" + Integer.toHexString(json.hashCode()) + "\"";
    return on(
        target,
        exchange -> {
          exchange.getResponseHeaders().set("ETag", etag);
          if (next != null) {
            exchange.getResponseHeaders().set("Link", "<" + next + ">; rel=\"next\"");
          }
          if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
          } else {
            send(exchange, 200, "application/ld+json", json);
          }
        });
  }

  static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    String target = exchange.getRequestURI().toString();
    boolean conditional = exchange.getRequestHeaders().containsKey("If-None-Match");
    asked.add(target + (conditional ? " if changed" : ""));
    try (exchange) {
      Route route = routes.get(target);
      if (route == null) {
        exchange.sendResponseHeaders(404, -1);
      } else {
        route.answer(exchange);
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
