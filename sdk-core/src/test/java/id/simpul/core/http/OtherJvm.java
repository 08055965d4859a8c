package id.simpul.core.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** A {@link RecordingServer} in a process of its own. */
final class OtherJvm implements AutoCloseable {

  private final Process process;
  private final List<String> processed = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Integer> port = new CompletableFuture<>();
  private final Thread reader = new Thread(this::read, "other-jvm");

  private OtherJvm(Process process) {
    this.process = process;
    reader.setDaemon(true);
    reader.start();
  }

  static OtherJvm listeningOn(int port, int millis) throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return new OtherJvm(
        new ProcessBuilder(
                java.toString(),
                "-Xmx128m",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                RecordingServer.class.getName(),
                Integer.toString(port),
                Integer.toString(millis))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start());
  }

  int port() {
    return port.join();
  }

  /** What it has written down so far: a method and a body each. */
  List<String> processed() {
    return processed;
  }

  /** As by kill -9: nothing is flushed, no connection closed by the program. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
    reader.join();
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("listening ")) {
          port.complete(Integer.parseInt(line.substring(10)));
        } else {
          processed.add(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      port.completeExceptionally(new IllegalStateException("the other JVM has ended"));
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
