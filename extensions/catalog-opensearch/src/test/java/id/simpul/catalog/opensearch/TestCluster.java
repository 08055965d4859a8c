package id.simpul.catalog.opensearch;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A real cluster of three nodes, each a process of its own on this machine, started once for all
 * tests. OpenSearch does not run as root, so root gives its folder to {@code nobody}.
 */
public final class TestCluster {

  private static final int NODES = 3;
  private static final int NOBODY = 65_534;
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final ObjectMapper JSON = new ObjectMapper();

  private static @Nullable TestCluster shared;

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final Path folder;
  private final Path home;
  private final List<Integer> doors = new ArrayList<>();
  private final List<Integer> talks = new ArrayList<>();
  private final List<Process> processes = new ArrayList<>();

  private TestCluster() throws IOException, InterruptedException {
    folder = Files.createTempDirectory("simpul-opensearch");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    home = folder.resolve("home");
    run("cp", "-r", System.getProperty("opensearch.home"), home.toString());
    for (int i = 0; i < NODES; i++) {
      doors.add(freePort());
      talks.add(freePort());
    }
    for (int i = 0; i < NODES; i++) {
      configure(i);
    }
    if (isRoot()) {
      run("chown", "-R", NOBODY + ":" + NOBODY, folder.toString());
    }
    Runtime.getRuntime().addShutdownHook(new Thread(this::end, "end-of-the-cluster"));
    for (int i = 0; i < NODES; i++) {
      processes.add(start(i));
    }
    untilWhole();
  }

  /** The one cluster of all tests. */
  public static synchronized TestCluster get() {
    if (shared == null) {
      try {
        shared = new TestCluster();
      } catch (IOException e) {
        throw new UncheckedIOException("OpenSearch is unpacked by the profile slow", e);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    return shared;
  }

  /** An index on it, to be opened. */
  public OpenSearchIndexes.Builder index(String name) {
    OpenSearchIndexes.Builder index = OpenSearchIndexes.named(name);
    for (int i = 0; i < NODES; i++) {
      index.node(node(i));
    }
    return index;
  }

  URI node(int number) {
    return URI.create("http://127.0.0.1:" + doors.get(number));
  }

  /** The number of the node that the others follow. */
  int elected() {
    String name = ask("_cat/cluster_manager?format=json").path(0).path("node").asText();
    return Integer.parseInt(name.substring("node-".length()));
  }

  /** As {@code kill -9} does. */
  void kill(int number) {
    Process process = processes.get(number);
    process.destroyForcibly();
    try {
      if (!process.waitFor(1, TimeUnit.MINUTES)) {
        throw new AssertionError("a node cannot be killed: " + process.pid());
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  void restart(int number) {
    processes.set(number, start(number));
  }

  /** Waits until every node is there with every copy. */
  void untilWhole() {
    await()
        .atMost(LONGEST)
        .pollInterval(Duration.ofMillis(500))
        .until(
            () -> {
              JsonNode health = ask("_cluster/health");
              return health.path("number_of_nodes").asInt() == NODES
                  && health.path("status").asText().equals("green");
            });
  }

  /** What any node says, or nothing. */
  JsonNode ask(String path) {
    for (int i = 0; i < NODES; i++) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(node(i) + "/" + path))
              .timeout(Duration.ofSeconds(20))
              .build();
      try {
        if (i < processes.size() && !processes.get(i).isAlive()) {
          continue;
        }
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == 200) {
          return JSON.readTree(answer.body());
        }
      } catch (IOException e) {
        // the next node may answer
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    return JSON.missingNode();
  }

  private void configure(int number) throws IOException {
    Path place = Files.createDirectories(folder.resolve("node-" + number));
    Path settings = Files.createDirectories(place.resolve("config"));
    Files.copy(home.resolve("config/log4j2.properties"), settings.resolve("log4j2.properties"));
    String seeds =
        talks.stream().map(port -> "127.0.0.1:" + port).collect(Collectors.joining(", "));
    Files.writeString(
        settings.resolve("opensearch.yml"),
        String.join(
            "\n",
            "cluster.name: simpul-test",
            "node.name: node-" + number,
            "network.host: 127.0.0.1",
            "http.port: " + doors.get(number),
            "transport.port: " + talks.get(number),
            "path.data: " + place.resolve("data"),
            "path.logs: " + place.resolve("logs"),
            "discovery.seed_hosts: [" + seeds + "]",
            "cluster.initial_cluster_manager_nodes: [node-0, node-1, node-2]",
            "cluster.routing.allocation.disk.threshold_enabled: false",
            ""));
    Files.createDirectories(place.resolve("tmp"));
  }

  private Process start(int number) {
    Path place = folder.resolve("node-" + number);
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(
          List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
    }
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xms400m",
            "-Xmx400m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-Djava.security.manager=allow",
            "-Djava.io.tmpdir=" + place.resolve("tmp"),
            "-Dio.netty.noUnsafe=true",
            "-Dio.netty.allocator.numDirectArenas=0",
            "-Dlog4j.shutdownHookEnabled=false",
            "-Dlog4j2.disable.jmx=true",
            "-Dopensearch.path.home=" + home,
            "-Dopensearch.path.conf=" + place.resolve("config"),
            "-Dopensearch.distribution.type=zip",
            "-Dopensearch.bundled_jdk=false",
            "-cp",
            home.resolve("lib") + "/*",
            "org.opensearch.bootstrap.OpenSearch"));
    try {
      return new ProcessBuilder(command)
          .directory(place.toFile())
          .redirectErrorStream(true)
          .redirectOutput(
              ProcessBuilder.Redirect.appendTo(folder.resolve("node-" + number + ".log").toFile()))
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void end() {
    processes.forEach(Process::destroyForcibly);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Process process : processes) {
        process.waitFor(1, TimeUnit.MINUTES);
      }
      files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException | InterruptedException | UncheckedIOException e) {
      System.err.println("Left behind: " + folder);
    }
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  private static void run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).inheritIO().start();
    if (process.waitFor() != 0) {
      throw new IOException("failed: " + List.of(command));
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
