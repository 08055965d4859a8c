package id.simpul.core.http;

import static id.simpul.core.http.FakeWire.status;
import static id.simpul.core.http.FakeWire.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each line of the table in the guide <i>logging</i> is made to be logged, and found in the log.
 */
class LogTableTest {

  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| (DEBUG|INFO|WARN|ERROR) \\|[^|]+\\| ([^|]+) \\|$");

  /** A server of this test's own, so that its lines are found among those of others. */
  private final String mark = "t" + UUID.randomUUID().toString().replaceAll("[0-9-]", "");

  private final Request get = Request.get("https://" + mark + ".example/surat/{id}", "7");
  private final List<FakeClient> opened = new ArrayList<>();

  @AfterEach
  void close() {
    opened.forEach(FakeClient::close);
  }

  /** A word in the guide, and what has to happen for it to be logged. */
  private Map<String, Runnable> makers() {
    Map<String, Runnable> makers = new LinkedHashMap<>();
    makers.put("attempt 1 to", () -> over(builder(), text("ok")).send(get).close());
    makers.put("trying again in", () -> over(builder(), status(500), text("ok")).send(get).close());
    makers.put("kept failing: calls to it pause", this::pause);
    makers.put("answers again: calls to it go on", this::pauseAndRecover);
    makers.put("cannot be asked", this::answerStale);
    makers.put(": deprecated", this::beDeprecated);
    makers.put(
        "closing the response failed", () -> over(builder(), unclosable()).send(get).close());
    makers.put(
        "is left behind", () -> CallLog.deletingFailed(get.name(), new AccessDeniedException("x")));
    makers.put(
        "which a listener must not",
        () -> over(builder().listener(new Broken()), text("ok")).send(get).close());
    makers.put(
        "which a tracer must not",
        () -> over(builder().tracer(this::brokenSpan), text("ok")).send(get).close());
    makers.put("Looking after a call failed", this::watchABrokenCall);
    return makers;
  }

  private static ResilientTransportBuilder builder() {
    return FakeClient.builder().circuit(CircuitPolicy.builder().minimumCalls(2).build());
  }

  private FakeClient client(ResilientTransportBuilder builder) {
    FakeClient client = FakeClient.of(builder);
    opened.add(client);
    return client;
  }

  private Transport over(ResilientTransportBuilder builder, Transport... answers) {
    return client(builder).over(FakeWire.with(answers));
  }

  private CallSpan brokenSpan(Request request) {
    throw broken();
  }

  private IllegalStateException broken() {
    return new IllegalStateException(mark);
  }

  private void pause() {
    Transport failing = over(builder().retry(RetryPolicy.none()), status(500));
    for (int call = 0; call < 2; call++) {
      assertThatThrownBy(() -> failing.send(get)).isInstanceOf(CallException.class);
    }
  }

  private void pauseAndRecover() {
    FakeClient client = client(builder().retry(RetryPolicy.none()));
    FakeWire wire = FakeWire.with(status(500));
    Transport transport = client.over(wire);
    for (int call = 0; call < 2; call++) {
      assertThatThrownBy(() -> transport.send(get)).isInstanceOf(CallException.class);
    }
    wire.heal();
    client.time.pass(Duration.ofMinutes(1));
    for (int call = 0; call < 3; call++) {
      transport.send(get).close();
    }
  }

  private void answerStale() {
    Headers kept = Headers.of(Map.of("Cache-Control", "max-age=0", "ETag", "\"1\""));
    Transport transport =
        over(
            builder().retry(RetryPolicy.none()).cache(CachePolicy.ofDefaults()),
            request -> Response.of(200, kept, new byte[] {1}),
            status(503));
    transport.send(get).close();
    assertThat(transport.send(get).isStale()).isTrue();
  }

  private void beDeprecated() {
    Headers going = Headers.of(Map.of("Deprecation", "@1767225600"));
    over(builder(), request -> Response.of(200, going, new byte[0])).send(get).close();
  }

  private static Transport unclosable() {
    InputStream body =
        new FilterInputStream(InputStream.nullInputStream()) {
          @Override
          public void close() throws IOException {
            throw new IOException("close");
          }
        };
    return request -> Response.of(200, Headers.none(), body);
  }

  private void watchABrokenCall() {
    Watch watch = new Watch("test-watch-" + mark, () -> {});
    java.util.concurrent.CountDownLatch looked = new java.util.concurrent.CountDownLatch(2);
    watch.add(
        new Watch.Watched() {
          @Override
          public long look() {
            looked.countDown();
            throw broken();
          }

          @Override
          public void closed() {}
        });
    try {
      looked.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    watch.close();
  }

  private List<String> lines() throws IOException {
    String file = System.getProperty("org.slf4j.simpleLogger.logFile");
    Assumptions.assumeTrue(file != null, "the build sets a file to log into");
    return Files.readAllLines(Path.of(file)).stream().filter(line -> line.contains(mark)).toList();
  }

  private static Map<String, String> rows(String page) throws IOException {
    Map<String, String> levels = new LinkedHashMap<>();
    Matcher row = ROW.matcher(Files.readString(Path.of("../docs/guides", page)));
    while (row.find()) {
      levels.put(row.group(2), row.group(1));
    }
    return levels;
  }

  @ParameterizedTest
  @ValueSource(strings = {"logging.md", "logging.id.md"})
  void everyLineOfTheTable_isLogged_onItsLevel(String page) throws IOException {
    Map<String, Runnable> makers = makers();
    Map<String, String> levels = rows(page);
    assertThat(levels.keySet()).isEqualTo(makers.keySet());

    for (Map.Entry<String, String> row : levels.entrySet()) {
      int before = lines().size();
      makers.get(row.getKey()).run();
      List<String> all = lines();
      assertThat(all.subList(before, all.size()))
          .as(row.getKey())
          .anyMatch(
              line ->
                  line.contains(row.getValue() + " id.simpul.http - ")
                      && line.contains(row.getKey()));
    }
  }

  @Test
  void everythingThatIsLogged_standsInTheTable() throws IOException {
    String source = Files.readString(Path.of("src/main/java/id/simpul/core/http/CallLog.java"));
    long statements =
        Pattern.compile("LOG\\.(debug|info|warn|error)\\(").matcher(source).results().count();

    assertThat(rows("logging.md")).hasSize((int) statements);
  }

  /** Throws at each word. */
  private final class Broken implements CallListener {

    @Override
    public void onStarted(Request request) {
      throw broken();
    }
  }
}
