package id.simpul.interop;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server in a process of its own, killed at the end; one that does not start is a failure. */
final class ServerProcess implements AutoCloseable {

  private final Process process;
  private final Path log;

  private ServerProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  static ServerProcess start(
      String name, Path folder, Map<String, String> environment, List<String> command) {
    Path log = Path.of(System.getProperty("interop.installed"), name + ".log");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    try {
      Files.createDirectories(log.getParent());
      return new ServerProcess(builder.start(), log);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be started: is it installed? " + command, e);
    }
  }

  /** Waits until this address answers 200, as long as the process lives. */
  ServerProcess untilServing(String address, Duration longest) {
    HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(5)).build();
    try {
      await()
          .atMost(longest)
          .pollInterval(Duration.ofMillis(500))
          .until(() -> status(http, request) == 200);
      return this;
    } catch (RuntimeException | Error e) {
      close();
      throw new AssertionError("no answer from " + address + ". Its log:\n" + logged(), e);
    }
  }

  private int status(HttpClient http, HttpRequest request) throws InterruptedException {
    if (!process.isAlive()) {
      throw new AssertionError("the server ended by itself with " + process.exitValue());
    }
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      return 0;
    }
  }

  private String logged() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return "(none: " + e + ")";
    }
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Kills it and what it has started, and waits until it is gone. */
  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        throw new AssertionError("a server cannot be killed: " + process.pid());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
