package id.simpul.example.jabodetabek.platform;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A city's platform on the HTTP server that comes with the JDK, and on nothing else. */
public final class JdkPlatform implements Platform {

  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  private final JdkRoutes routes;
  private final ExecutorService threads;
  private int port;
  private @Nullable HttpServer server;

  private JdkPlatform(Authority authority) {
    this.routes = new JdkRoutes(authority);
    this.threads = Executors.newCachedThreadPool(work -> daemon(authority, work));
  }

  /** The platform of this authority, not yet open. */
  public static JdkPlatform of(Authority authority) {
    return new JdkPlatform(authority);
  }

  @Override
  public synchronized void open() {
    if (server != null) {
      return;
    }
    try {
      InetAddress loopback = InetAddress.getByAddress(LOOPBACK);
      HttpServer opened = HttpServer.create(new InetSocketAddress(loopback, port), 0);
      opened.setExecutor(threads);
      opened.createContext("/", this::handle);
      opened.start();
      port = opened.getAddress().getPort();
      server = opened;
    } catch (IOException e) {
      throw new UncheckedIOException("port " + port + " of 127.0.0.1 cannot be had", e);
    }
  }

  @Override
  public synchronized void kill() {
    if (server != null) {
      server.stop(0);
      server = null;
    }
  }

  @Override
  public synchronized URI baseUrl() {
    return URI.create("http://127.0.0.1:" + port);
  }

  @Override
  public void close() {
    kill();
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Answer answer = answer(exchange);
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      boolean empty = answer.body().length == 0;
      exchange.sendResponseHeaders(answer.status(), empty ? -1 : answer.body().length);
      if (!empty) {
        exchange.getResponseBody().write(answer.body());
      }
    }
  }

  private Answer answer(HttpExchange exchange) throws IOException {
    try {
      return routes.answer(exchange, baseUrl());
    } catch (RuntimeException failure) {
      return Answer.of(failure);
    }
  }

  private static Thread daemon(Authority authority, Runnable work) {
    Thread thread = new Thread(work, "platform-" + authority.city().agency());
    thread.setDaemon(true);
    return thread;
  }
}
