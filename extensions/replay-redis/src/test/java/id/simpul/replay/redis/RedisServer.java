package id.simpul.replay.redis;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A Redis of the test's own on a free port, its memory kept in a log as the javadoc advises. */
final class RedisServer implements AutoCloseable {

  private final int port = freePort();
  private final Path folder;
  private Process process;

  RedisServer(Path folder) {
    this.folder = folder;
    this.process = start();
  }

  private Process start() {
    try {
      Process started =
          new ProcessBuilder(
                  "redis-server",
                  "--port",
                  String.valueOf(port),
                  "--bind",
                  "127.0.0.1",
                  "--dir",
                  folder.toString(),
                  "--save",
                  "",
                  "--appendonly",
                  "yes",
                  "--appendfsync",
                  "always",
                  "--maxmemory-policy",
                  "noeviction")
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("redis.log").toFile())
              .start();
      await().atMost(Duration.ofMinutes(5)).until(() -> answers(started));
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "redis-server cannot be started: run servers/install of this module", e);
    }
  }

  private boolean answers(Process started) {
    if (!started.isAlive()) {
      throw new AssertionError("redis-server ended by itself: see " + folder.resolve("redis.log"));
    }
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  URI uri() {
    return URI.create("redis://127.0.0.1:" + port);
  }

  /** Kills it as a power cut would. */
  void kill() {
    process.destroyForcibly();
    try {
      if (!process.waitFor(5, TimeUnit.MINUTES)) {
        throw new AssertionError("redis-server cannot be killed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void restart() {
    process = start();
  }

  @Override
  public void close() {
    kill();
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
