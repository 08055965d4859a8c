package id.simpul.core.http;

import static id.simpul.core.http.CacheTest.answer;
import static id.simpul.core.http.CacheTest.fields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that say what is going away (RFC 9745, RFC 8594). */
class DeprecationTest {

  private static final URI PLACE = URI.create("https://api.depok.example/v1/surat");

  private final List<String> heard = new ArrayList<>();
  private final FakeWire wire = new FakeWire();
  private final Settings settings =
      new Settings(
          ResilientTransport.builder()
              .timeline(new FakeTime())
              .cache(CachePolicy.ofDefaults())
              .listener(
                  new CallListener() {
                    @Override
                    public void onDeprecated(Request request, Deprecation deprecation) {
                      heard.add(request.name() + " " + deprecation);
                    }
                  }));
  private final Shared shared = new Shared(settings);
  private final Transport transport = Pipeline.around(wire, settings, shared, null);

  @AfterEach
  void close() {
    shared.close();
  }

  @ParameterizedTest
  @CsvSource({
    "@1688169599, 2023-06-30T23:59:59Z",
    "@0, 1970-01-01T00:00:00Z",
    "@-1, 1969-12-31T23:59:59Z",
    "@1688169599;x=\"y\", 2023-06-30T23:59:59Z",
    "'Fri, 30 Jun 2023 23:59:59 GMT', 2023-06-30T23:59:59Z"
  })
  void dates_areRead(String field, Instant since) {
    Deprecation deprecation =
        Deprecation.of(Headers.none().with("Deprecation", field), PLACE).orElseThrow();

    assertThat(deprecation.since()).contains(since);
    assertThat(deprecation.sunset()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "?1"})
  void olderServers_sayItWithoutADate(String field) {
    assertThat(Deprecation.of(Headers.none().with("Deprecation", field), PLACE))
        .hasValueSatisfying(d -> assertThat(d).hasToString("deprecated"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "false",
        "?0",
        "@",
        "@x",
        "@1.5",
        "@99999999999999999",
        "1688169599",
        "kemarin",
        "@1, @2"
      })
  void nonsense_isNothing(String field) {
    assertThat(Deprecation.of(Headers.none().with("Deprecation", field), PLACE)).isEmpty();
  }

  @Test
  void severalFields_areNothing() {
    assertThat(Deprecation.of(fields("Deprecation: @1", "Deprecation: @1"), PLACE)).isEmpty();
    assertThat(
            Deprecation.of(
                fields(
                    "Sunset: Sat, 31 Dec 2026 00:00:00 GMT",
                    "Sunset: Sat, 31 Dec 2050 00:00:00 GMT"),
                PLACE))
        .isEmpty();
  }

  @Test
  void sunsetAndLinks_areRead_relativeToThePlace_andOnlyOfTheWeb() {
    Deprecation deprecation =
        Deprecation.of(
                fields(
                    "Sunset: Thu, 31 Dec 2026 00:00:00 GMT",
                    "Link: </kabar>; rel=\"sunset\", <../v2/surat>; rel=successor-version"),
                PLACE)
            .orElseThrow();

    assertThat(deprecation.since()).isEmpty();
    assertThat(deprecation.sunset()).contains(Instant.parse("2026-12-31T00:00:00Z"));
    assertThat(deprecation.information()).contains(URI.create("https://api.depok.example/kabar"));
    assertThat(deprecation.successor()).contains(URI.create("https://api.depok.example/v2/surat"));
    assertThat(
            Deprecation.of(
                    fields("Deprecation: @1", "Link: <javascript:x>; rel=deprecation"), PLACE)
                .orElseThrow()
                .information())
        .isEmpty();
  }

  @Test
  void endpoint_isReportedOnce_whateverItsValues_alsoWithAnError() {
    wire.heal(answer(404, "", "Deprecation: @1688169599"));
    for (int id = 0; id < 3; id++) {
      Request get = Request.get("https://api.depok.example/v1/surat/{id}", id);
      assertThatThrownBy(() -> transport.send(get)).isInstanceOf(ErrorResponseException.class);
    }
    wire.heal(answer(200, "", "Deprecation: @1688169599"));
    transport.send(Request.post("https://api.depok.example/v1/surat/{id}", 1)).close();

    assertThat(heard)
        .containsExactly(
            "GET https://api.depok.example/v1/surat/{id} deprecated since 2023-06-30T23:59:59Z",
            "POST https://api.depok.example/v1/surat/{id} deprecated since 2023-06-30T23:59:59Z");
  }

  @Test
  void serverThatDeprecatesEverything_isHeardAThousandTimes() {
    wire.heal(answer(200, "", "Deprecation: true"));
    for (int i = 0; i < 1100; i++) {
      transport
          .send(Request.get("https://api.depok.example/" + Integer.toString(i, 36) + "/x"))
          .close();
    }

    assertThat(heard).hasSizeBetween(900, 1000);
  }

  @Test
  void log_saysItOnce_andNothingPrivate() throws IOException {
    String file = System.getProperty("org.slf4j.simpleLogger.logFile");
    Assumptions.assumeTrue(file != null, "the build sets a file to log into");
    wire.heal(
        answer(
            200,
            "",
            "Deprecation: @1688169599",
            "Link: <https://a.example/3276010101900001?t=rahasia-9>; rel=deprecation"));
    transport.send(Request.get("https://log.depok.example/{a}", "x")).close();
    transport.send(Request.get("https://log.depok.example/{a}", "y")).close();

    String log = Files.readString(Path.of(file));
    assertThat(log.lines().filter(line -> line.contains("log.depok.example/{a}: deprecated")))
        .hasSize(1);
    assertThat(log).doesNotContain("rahasia-9", "3276010101900001");
  }
}
