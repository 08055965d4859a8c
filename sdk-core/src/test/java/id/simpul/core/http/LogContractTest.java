package id.simpul.core.http;

import static id.simpul.core.http.RawServer.answering;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What the guide <i>logging</i> promises, read back from the log that the build writes. */
class LogContractTest {

  private static final String OK = "HTTP/1.1 200 OK\r\nSet-Cookie: sid=rahasia-kuki";
  private static final String BUSY = "HTTP/1.1 500 Busy\r\nSet-Cookie: sid=rahasia-kuki";

  /** In every template of a test, so that its lines are found among those of others. */
  private final String mark = "t" + UUID.randomUUID().toString().replaceAll("[0-9-]", "");

  private static ResilientTransport client() {
    return Patient.client()
        .retry(RetryPolicy.builder().maxAttempts(2).firstBackoff(Duration.ofMillis(1)).build())
        .circuit(CircuitPolicy.builder().minimumCalls(4).build())
        .build();
  }

  private Request secret(RawServer server) {
    return Request.get(
            server.url("/" + mark + "/{nik}?npwp={npwp}&kk={kk}&hp={hp}"),
            "3276010101900001",
            "09.254.294.3-407.000",
            "3276-0101-0190-0002",
            "0812-3456-7890")
        .withHeader("Authorization", "Bearer rahasia-token-0123456789")
        .withHeader("Cookie", "sid=rahasia-kuki");
  }

  private List<String> lines(String part) throws IOException {
    String file = System.getProperty("org.slf4j.simpleLogger.logFile");
    Assumptions.assumeTrue(file != null, "the build sets a file to log into");
    return Files.readAllLines(Path.of(file)).stream().filter(line -> line.contains(part)).toList();
  }

  private static void holdsNothingPrivate(List<String> lines) {
    assertThat(lines)
        .allSatisfy(
            line ->
                assertThat(line)
                    .contains(" id.simpul.http - ")
                    .doesNotContain("rahasia")
                    .doesNotContain("3276")
                    .doesNotContain("09.254")
                    .doesNotContain("0812"));
  }

  @Test
  void callThatSucceeds_logsItsAttempt_onDebug_andNothingElse() throws IOException {
    try (RawServer server = new RawServer(answering(OK, "isi"));
        ResilientTransport client = client()) {
      client.send(secret(server)).text();
    }
    List<String> lines = lines(mark);
    assertThat(lines).hasSize(1);
    assertThat(lines.get(0)).contains("DEBUG").contains("attempt 1 to").contains(": 200 after");
    holdsNothingPrivate(lines);
  }

  @Test
  void callThatFails_logsItsAttemptsAndItsRetry_butNotItsFailure() throws IOException {
    try (RawServer server = new RawServer(answering(BUSY, "3276010101900001"));
        ResilientTransport client = client()) {
      assertThatThrownBy(() -> client.send(secret(server)))
          .isInstanceOf(ErrorResponseException.class);
    }
    List<String> lines = lines(mark);
    assertThat(lines).hasSize(3);
    assertThat(lines).filteredOn(l -> l.contains("DEBUG")).hasSize(2);
    assertThat(lines)
        .filteredOn(l -> l.contains("INFO"))
        .singleElement()
        .asString()
        .contains("response.500; trying again in");
    assertThat(lines).noneMatch(l -> l.contains("WARN") || l.contains("ERROR"));
    holdsNothingPrivate(lines);
  }

  @Test
  void circuitThatOpens_isWarnedOf_once() throws IOException {
    String origin;
    try (RawServer server = new RawServer(answering(BUSY, ""));
        ResilientTransport client = client()) {
      origin = server.url("");
      for (int call = 0; call < 5; call++) {
        assertThatThrownBy(() -> client.send(secret(server))).isInstanceOf(CallException.class);
      }
    }
    assertThat(lines(origin + " kept failing: calls to it pause"))
        .singleElement()
        .asString()
        .contains("WARN id.simpul.http - ");
    holdsNothingPrivate(lines(mark));
  }

  @Test
  void callThatIsRefusedHere_logsNothing() throws IOException {
    try (ResilientTransport client = client()) {
      assertThatThrownBy(() -> client.send(Request.get("http://api.depok.example/" + mark)))
          .isInstanceOf(RefusedLocallyException.class);
    }
    assertThat(lines(mark)).isEmpty();
  }

  @Test
  void onlyTheDocumentedLogger_isUsed() throws IOException {
    try (var files = Files.walk(Path.of("src/main/java/id/simpul/core"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        String source = Files.readString(file);
        if (source.contains("getLogger(")) {
          assertThat(source)
              .as(file.toString())
              .containsAnyOf("getLogger(\"id.simpul.http\")", "getLogger(\"id.simpul.receive\")");
        }
      }
    }
  }
}
