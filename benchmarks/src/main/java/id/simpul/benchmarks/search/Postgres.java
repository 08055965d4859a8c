package id.simpul.benchmarks.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A PostgreSQL of Debian's packages in a folder of its own, for as long as a benchmark runs. It
 * refuses to run as root; then it runs as the user {@code postgres}.
 */
final class Postgres implements AutoCloseable {

  private static final Path VERSIONS = Path.of("/usr/lib/postgresql");
  private static final String HOST = "127.0.0.1";

  private final Path programs;
  private final Path folder;
  private final String url;

  private Postgres(Path programs) throws IOException {
    this.programs = programs;
    this.folder = Files.createTempDirectory("simpul-postgres-");
    int port = freePort();
    this.url = "jdbc:postgresql://" + HOST + ":" + port + "/postgres?user=simpul";
    if (isRoot()) {
      run(List.of("chown", "postgres", folder.toString()));
    }
    String data = folder.resolve("data").toString();
    program("initdb", "-D", data, "-U", "simpul", "-A", "trust", "--locale=C.UTF-8", "-N");
    String options = "-p " + port + " -c listen_addresses=" + HOST + " -c fsync=off -k " + folder;
    String log = folder.resolve("log").toString();
    program("pg_ctl", "-D", data, "-l", log, "-w", "-o", options, "start");
  }

  /** Starts one; empty if none is installed. */
  static Optional<Postgres> start() {
    try {
      Optional<Path> programs = installed();
      return programs.isEmpty() ? Optional.empty() : Optional.of(new Postgres(programs.get()));
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL is installed and does not start", e);
    }
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(url);
  }

  private static Optional<Path> installed() throws IOException {
    if (!Files.isDirectory(VERSIONS)) {
      return Optional.empty();
    }
    try (Stream<Path> versions = Files.list(VERSIONS)) {
      return versions
          .map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .max(Comparator.naturalOrder());
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  private void program(String name, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(List.of("runuser", "-u", "postgres", "--"));
    }
    command.add(programs.resolve(name).toString());
    command.addAll(List.of(arguments));
    run(command);
  }

  private void run(List<String> command) throws IOException {
    Path said = Files.createTempFile("simpul-postgres-", ".txt");
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      if (process.waitFor() != 0) {
        throw new IOException(String.join(" ", command) + ": " + Files.readString(said));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while " + command.get(0) + " ran", e);
    } finally {
      Files.delete(said);
    }
  }

  @Override
  public void close() {
    try {
      program("pg_ctl", "-D", folder.resolve("data").toString(), "-m", "immediate", "stop");
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
