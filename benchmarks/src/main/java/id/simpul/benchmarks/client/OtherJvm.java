package id.simpul.benchmarks.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A second JVM with the same class path, ended with the first at the latest. */
final class OtherJvm implements AutoCloseable {

  private final Process process;

  private OtherJvm(Process process) {
    this.process = process;
  }

  /** Starts a class with a {@code main}; what it prints is read through {@link #line()}. */
  static OtherJvm start(Path home, Class<?> main, String... args) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                home.resolve("bin/java").toString(),
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    command.addAll(List.of(args));
    return new OtherJvm(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  /** A server on loopback; its address. */
  URI address() throws IOException {
    return URI.create("http://127.0.0.1:" + line() + "/surat/470-12?bahasa=id");
  }

  private String line() throws IOException {
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    String line = out.readLine();
    if (line == null) {
      throw new IOException("the other JVM ended before it said anything");
    }
    return line;
  }

  /** Hands on all that it prints, until it ends. */
  void copyOutput() throws IOException {
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      System.out.println(line);
    }
  }

  @Override
  public void close() {
    process.destroy();
  }

  /** The Java that runs this. */
  static Path thisHome() {
    return Path.of(System.getProperty("java.home"));
  }

  /** A Java 25, where {@code JAVA_25_HOME} says or where systems keep it. */
  static Optional<Path> java25() {
    String said = System.getenv("JAVA_25_HOME");
    if (said != null && isHome(Path.of(said))) {
      return Optional.of(Path.of(said));
    }
    Path usual = Path.of("/usr/lib/jvm");
    if (!Files.isDirectory(usual)) {
      return Optional.empty();
    }
    try (DirectoryStream<Path> homes = Files.newDirectoryStream(usual, "*25*")) {
      for (Path home : homes) {
        if (isHome(home)) {
          return Optional.of(home);
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isHome(Path home) {
    return Files.isExecutable(home.resolve("bin/java"));
  }
}
