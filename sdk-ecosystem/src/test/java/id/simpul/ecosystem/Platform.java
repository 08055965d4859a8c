package id.simpul.ecosystem;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An agency's web site on a real socket, which remembers what it was asked. */
final class Platform implements AutoCloseable {

  /** What a page does with a request. */
  interface Page {
    Answer answer(HttpExchange exchange) throws IOException;
  }

  record Answer(int status, String type, String body, Map<String, String> headers) {
    static Answer json(String body) {
      return new Answer(200, "application/json", body, Map.of());
    }

    static Answer status(int status) {
      return new Answer(status, "text/plain", "status " + status, Map.of());
    }

    static Answer redirect(URI to) {
      return new Answer(302, "text/plain", "", Map.of("Location", to.toString()));
    }
  }

  record Seen(String path, boolean withToken) {}

  private final Map<String, Page> pages = new ConcurrentHashMap<>();
  private final List<Seen> seen = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private final int port;
  private HttpServer server;

  Platform() {
    server = listen(0);
    port = server.getAddress().getPort();
  }

  private HttpServer listen(int wanted) {
    try {
      HttpServer fresh =
          HttpServer.create(
              new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), wanted),
              0);
      fresh.setExecutor(threads);
      fresh.createContext("/", this::handle);
      fresh.start();
      return fresh;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI at(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  String origin() {
    return at("").toString();
  }

  Platform page(String path, Page page) {
    pages.put(path, page);
    return this;
  }

  Platform page(String path, Answer answer) {
    return page(path, exchange -> answer);
  }

  void remove(String path) {
    pages.remove(path);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getRawPath();
      boolean token = exchange.getRequestHeaders().containsKey("Authorization");
      seen.add(new Seen(path, token));
      Page page = pages.get(path);
      Answer answer = page == null ? Answer.status(404) : page.answer(exchange);
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      exchange.getResponseHeaders().set("Content-Type", answer.type());
      byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  long asked(String path) {
    return seen.stream().filter(s -> s.path().equals(path)).count();
  }

  long askedWithToken() {
    return seen.stream().filter(Seen::withToken).count();
  }

  void stop() {
    server.stop(0);
  }

  void restart() {
    server = listen(port);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
