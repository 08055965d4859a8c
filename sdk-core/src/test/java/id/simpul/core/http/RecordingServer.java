package id.simpul.core.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A server for a second JVM, which can be killed as no thread can: writes down what it processes
 * before it answers, one line each.
 */
final class RecordingServer {

  private RecordingServer() {}

  /** Takes a port, 0 for any, and how many milliseconds each request takes. */
  public static void main(String[] arguments) throws IOException {
    long nanos = TimeUnit.MILLISECONDS.toNanos(Long.parseLong(arguments[1]));
    int port = Integer.parseInt(arguments[0]);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1024);
    server.setExecutor(Executors.newFixedThreadPool(16));
    PrintStream record = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
    server.createContext("/", exchange -> answer(exchange, nanos, record));
    server.start();
    record.println("listening " + server.getAddress().getPort());
  }

  private static void answer(HttpExchange exchange, long nanos, PrintStream record)
      throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    record.println(exchange.getRequestMethod() + " " + new String(body, StandardCharsets.US_ASCII));
    LockSupport.parkNanos(nanos);
    exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
