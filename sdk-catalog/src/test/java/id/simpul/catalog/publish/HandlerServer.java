package id.simpul.catalog.publish;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.simpul.core.http.Headers;
import id.simpul.core.http.ResilientTransport;
import id.simpul.core.http.ResilientTransportBuilder;
import id.simpul.core.http.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** A catalogue handler behind a real socket. */
final class HandlerServer implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CatalogHandler handler;
  final List<String> answered = new CopyOnWriteArrayList<>();
  final AtomicLong sent = new AtomicLong();

  HandlerServer(CatalogHandler handler) {
    System.setProperty("sun.net.httpserver.nodelay", "true");
    this.handler = handler;
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

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange;
        Response response =
            handler.handle(
                exchange.getRequestMethod(),
                exchange.getRequestURI(),
                Headers.received(exchange.getRequestHeaders()),
                exchange.getRequestBody())) {
      for (String name : response.headers().names()) {
        if (!name.equalsIgnoreCase("Content-Length")) {
          exchange.getResponseHeaders().put(name, response.headers().all(name));
        }
      }
      byte[] body = response.bytes();
      sent.addAndGet(body.length);
      answered.add(exchange.getRequestMethod() + " " + response.status());
      exchange.sendResponseHeaders(response.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
