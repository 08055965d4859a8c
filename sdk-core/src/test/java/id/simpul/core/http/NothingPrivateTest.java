package id.simpul.core.http;

import static id.simpul.core.http.RawServer.answering;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.simpul.core.Nik;
import id.simpul.core.SimpulException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Sends secrets through every failure and looks for them in logs and exceptions. */
class NothingPrivateTest {

  private static final String NIK = "3276010101900001";
  private static final String TOKEN = "rahasia-token-0123456789";
  private static final String NAME = "SitiAminah";
  private static final List<String> PRIVATE =
      List.of(NIK, "3276 0101 0190 0001", TOKEN, NAME, "Siti", "isi-rahasia");

  private static Request secretRequest(RawServer server) {
    return Request.put(
            server.url("/penduduk/{nik}/{nama}?q={q}"), Nik.parse(NIK), NAME, "3276 0101 0190 0001")
        .withHeader("Authorization", "Bearer " + TOKEN)
        .withBody(Body.text("isi-rahasia " + NIK));
  }

  private static List<RawServer.Behaviour> failures() {
    String echo =
        "{\"title\":\"NIK " + NIK + " Bearer " + TOKEN + "\",\"detail\":\"" + NAME + "\"}";
    return List.of(
        answering("HTTP/1.1 422 No\r\nContent-Type: application/problem+json", echo),
        answering("HTTP/1.1 503 " + NIK + "\r\nRetry-After: " + NIK, NAME),
        answering("HTTP/1.1 302 Found\r\nLocation: https://b.example/" + NIK, ""),
        answering(
            "HTTP/1.1 200 OK\r\nContent-Type: text/html " + NIK, "{\"nomor\":\"" + NIK + "\"}"),
        answering("HTTP/1.1 200 OK", "<html>" + NAME + NIK + "</html>"),
        (connection, out) -> RawServer.write(out, "NIK " + NIK + " Bearer " + TOKEN + "\r\n\r\n"),
        (connection, out) -> connection.close(),
        RawServer.silent());
  }

  @Test
  void nothingPrivate_standsInLogsAndExceptions_whateverFails() throws IOException {
    List<SimpulException> seen = new ArrayList<>();
    for (RawServer.Behaviour failure : failures()) {
      try (RawServer server = new RawServer(failure);
          ResilientTransport transport =
              ResilientTransport.builder()
                  .retry(RetryPolicy.builder().firstBackoff(Duration.ofMillis(1)).build())
                  .attemptTimeout(Duration.ofMillis(150))
                  .build()) {
        seen.add(
            catchThrowableOfType(
                SimpulException.class,
                () -> transport.send(secretRequest(server)).as(Integer.class)));
      }
    }
    assertThat(seen).doesNotContainNull().hasSameSizeAs(failures());
    assertThat(seen).allSatisfy(NothingPrivateTest::explainsItself);
    assertThat(seen).allSatisfy(e -> assertThat(JsonTest.stack(e)).doesNotContain(PRIVATE));
    assertThat(logged()).contains("/penduduk/{nik}/{nama}?q={q}").doesNotContain(PRIVATE);
  }

  private static void explainsItself(SimpulException e) {
    assertThat(e.code()).matches("[a-z]+(\\.[a-z0-9-]+)+");
    assertThat(e.explanation().values("id")).isNotEmpty();
    assertThat(e.explanation().values("en")).containsExactly(e.getMessage());
    assertThat(e.explanation().in("id")).isNotEqualTo(e.explanation().in("en"));
    assertThat(e.explanation().in("id")).doesNotContain(PRIVATE);
    assertThat(e).hasMessageContaining("PUT http://127.0.0.1:");
  }

  private static String logged() throws IOException {
    String file = System.getProperty("org.slf4j.simpleLogger.logFile");
    Assumptions.assumeTrue(file != null, "the build sets a file to log into");
    return Files.readString(Path.of(file));
  }
}
