package id.simpul.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept, for how long, and what takes its place (RFC 9111); time passes when told. */
class CacheTest {

  private static final Request GET = Request.get("https://api.depok.example/loket");

  private final FakeTime time = new FakeTime();
  private final List<String> heard = new ArrayList<>();
  private final FakeWire wire = new FakeWire();
  private final List<Shared> opened = new ArrayList<>();

  private Transport over(CachePolicy policy) {
    ResilientTransportBuilder builder =
        ResilientTransport.builder()
            .timeline(time)
            .cache(policy)
            .retry(RetryPolicy.none())
            .circuit(CircuitPolicy.none())
            .listener(
                new CallListener() {
                  @Override
                  public void onStoredAnswer(Request request, Duration age, boolean stale) {
                    heard.add((stale ? "stale " : "kept ") + age.toSeconds());
                  }
                });
    Settings settings = new Settings(builder);
    Shared shared = new Shared(settings);
    opened.add(shared);
    return Pipeline.around(wire, settings, shared, null);
  }

  private final Transport transport = over(CachePolicy.ofDefaults());

  @AfterEach
  void close() {
    opened.forEach(Shared::close);
  }

  /** Header fields as "Name: value" lines. */
  static Headers fields(String... lines) {
    Headers headers = Headers.none();
    for (String line : lines) {
      int colon = line.indexOf(':');
      headers = headers.adding(line.substring(0, colon), line.substring(colon + 1));
    }
    return headers;
  }

  static Transport answer(int status, String body, String... lines) {
    return request -> Response.of(status, fields(lines), body.getBytes(StandardCharsets.UTF_8));
  }

  private String date(Duration ago) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(
        time.now().minus(ago).atOffset(ZoneOffset.UTC));
  }

  /** What a caller gets after the server first said "lama" with these fields, then "baru". */
  private String second(Duration later, String... lines) {
    wire.heal(answer(200, "lama", lines));
    assertThat(transport.send(GET).text()).isEqualTo("lama");
    wire.heal(answer(200, "baru"));
    time.pass(later);
    return transport.send(GET).text();
  }

  @Test
  void nothingIsKept_unlessAPolicyIsChosen() {
    Transport without = over(CachePolicy.none());
    wire.heal(answer(200, "a", "Cache-Control: max-age=60"));

    without.send(GET).close();
    without.send(GET).close();

    assertThat(wire.sent).hasSize(2);
    assertThat(without.toString()).doesNotContain("Cache");
    assertThat(transport.toString())
        .contains(
            "Report > Cache(1000 answers, 16777216 bytes, stale up to 3600 s) > Deprecation > Encoding");
  }

  @Test
  void freshAnswer_isNotAskedForAgain_andSaysHowOldItIs() {
    wire.heal(answer(200, "loket 3", "Cache-Control: max-age=60", "X-A: b"));
    Response first = transport.send(GET);
    time.pass(Duration.ofSeconds(59));

    Response second = transport.send(GET);

    assertThat(first.age()).isEmpty();
    assertThat(second.age()).contains(Duration.ofSeconds(59));
    assertThat(second.isStale()).isFalse();
    assertThat(second.headers().all("Age")).containsExactly("59");
    assertThat(second.headers().all("X-A")).containsExactly("b");
    assertThat(second.text()).isEqualTo("loket 3");
    assertThat(wire.sent).hasSize(1);
    assertThat(heard).containsExactly("kept 59");
  }

  @ParameterizedTest
  @CsvSource({
    "max-age=60, 59, lama",
    "max-age=60, 60, baru",
    "max-age=\"60\", 59, lama",
    "'MAX-AGE=60, public', 59, lama",
    "max-age=0, 0, baru",
    "max-age=-1, 0, baru",
    "max-age=-99999999999999, 0, baru",
    "max-age=6e9, 0, baru",
    "max-age=, 0, baru",
    "max-age, 0, baru",
    "'max-age=60, max-age=60', 59, lama",
    "'max-age=60, max-age=3600', 0, baru",
    "max-age=99999999999999999999, 100000, lama",
    "'max-age=60, no-cache', 1, baru",
    "'max-age=60, no-cache=\"X-A\"', 1, baru",
    "'max-age=60, no-store', 1, baru",
    "'max-age=60, private', 59, lama",
    "'max-age=60, s-maxage=1', 59, lama",
    "'max-age=60, must-revalidate', 59, lama",
    "'max-age=60, baru=\"a, no-store\"', 59, lama",
    "'max-age=60, \"', 1, baru",
    "'max-age=60; no-store', 1, baru",
    "', ,, max-age=60 ,', 59, lama",
    "'', 0, baru"
  })
  void cacheControl_isObeyed(String directives, int seconds, String expected) {
    assertThat(second(Duration.ofSeconds(seconds), "Cache-Control: " + directives))
        .isEqualTo(expected);
  }

  @Test
  void directivesInSeveralFields_areOneList_alsoWhenTheyContradict() {
    Duration soon = Duration.ofSeconds(1);

    assertThat(second(soon, "Cache-Control: max-age=60", "Cache-Control: no-store"))
        .isEqualTo("baru");
    assertThat(second(soon, "Cache-Control: max-age=60", "Cache-Control: max-age=61"))
        .isEqualTo("baru");
  }

  @Test
  void hugeCacheControl_isUnreadable_soNothingIsKept() {
    String huge = "Cache-Control: max-age=60" + ", x=y".repeat(2_000_000);

    assertThat(second(Duration.ZERO, huge)).isEqualTo("baru");
  }

  @Test
  void expires_counts_fromTheServersOwnDate() {
    String expires = "Expires: " + date(Duration.ofMinutes(-1));

    assertThat(second(Duration.ofSeconds(59), "Date: " + date(Duration.ZERO), expires))
        .isEqualTo("lama");
    assertThat(second(Duration.ofMinutes(1), "Date: " + date(Duration.ZERO), "Expires: 0"))
        .isEqualTo("baru");
  }

  @Test
  void expires_ends_atItsMoment() {
    String expires = "Expires: " + date(Duration.ofMinutes(-1));

    assertThat(second(Duration.ofMinutes(1), expires)).isEqualTo("baru");
  }

  @Test
  void maxAge_winsOverExpires() {
    String past = "Expires: " + date(Duration.ofDays(1));

    assertThat(second(Duration.ofSeconds(59), "Cache-Control: max-age=60", past)).isEqualTo("lama");
  }

  @ParameterizedTest
  @CsvSource({
    "30, 29, lama",
    "30, 30, baru",
    "-5, 59, lama",
    "abc, 59, lama",
    "99999999999999999999999, 0, baru",
    "2147483648, 0, baru"
  })
  void age_isAddedToOurs_andNonsenseIgnored(String age, int seconds, String expected) {
    assertThat(second(Duration.ofSeconds(seconds), "Cache-Control: max-age=60", "Age: " + age))
        .isEqualTo(expected);
  }

  @Test
  void date_showsHowLongTheAnswerWasOnTheWay() {
    String date = "Date: " + date(Duration.ofSeconds(30));

    assertThat(second(Duration.ofSeconds(29), "Cache-Control: max-age=60", date)).isEqualTo("lama");
    time.pass(Duration.ofSeconds(1));
    assertThat(second(Duration.ofSeconds(30), "Cache-Control: max-age=60", date)).isEqualTo("baru");
  }

  @Test
  void dateInTheFuture_makesNothingYounger() {
    String future = "Date: " + date(Duration.ofDays(-400));

    assertThat(second(Duration.ofMinutes(1), "Cache-Control: max-age=60", future))
        .isEqualTo("baru");
  }

  @Test
  void clockThatIsSetBack_makesNothingFreshForEver() {
    StoredResponse stored =
        StoredResponse.of(
                200,
                fields("Cache-Control: max-age=60"),
                new byte[0],
                Headers.none(),
                time.now(),
                time.now(),
                Duration.ZERO)
            .orElseThrow();

    assertThat(stored.isFresh(time.now())).isTrue();
    assertThat(stored.isFresh(time.now().minusNanos(1))).isFalse();
    assertThat(stored.age(time.now().minusSeconds(9))).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 203})
  void successes_areKept(int status) {
    wire.heal(answer(status, "a", "Cache-Control: max-age=60"));
    transport.send(GET).close();

    assertThat(transport.send(GET).status()).isEqualTo(status);
    assertThat(wire.sent).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {201, 202, 206, 226})
  void otherAnswers_areNot(int status) {
    wire.heal(answer(status, "a", "Cache-Control: max-age=60"));
    transport.send(GET).close();
    transport.send(GET).close();

    assertThat(wire.sent).hasSize(2);
  }

  @Test
  void errors_areNeverKept() {
    wire.heal(answer(404, "", "Cache-Control: max-age=60"));

    assertThatThrownBy(() -> transport.send(GET)).isInstanceOf(ErrorResponseException.class);
    assertThatThrownBy(() -> transport.send(GET)).isInstanceOf(ErrorResponseException.class);
    assertThat(wire.sent).hasSize(2);
  }

  @Test
  void otherMethods_areNeitherKeptNorAnswered() {
    wire.heal(answer(200, "a", "Cache-Control: max-age=60"));
    transport.send(GET).close();
    transport.send(Request.of("HEAD", GET.uri())).close();
    transport.send(Request.of("OPTIONS", GET.uri())).close();

    assertThat(wire.sent).hasSize(3);
    assertThat(transport.send(GET).age()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
  void change_forgetsWhatWasKept_alsoWhenItFails(String method) {
    Request change = Request.of(method, GET.uri());

    for (int status : new int[] {204, 404, 500}) {
      wire.heal(answer(200, "lama", "Cache-Control: max-age=60"));
      transport.send(GET).close();
      wire.heal(FakeWire.status(status));
      try {
        transport.send(change).close();
      } catch (ErrorResponseException e) {
        assertThat(e.status()).isEqualTo(status);
      }
      wire.heal(answer(200, "baru"));
      assertThat(transport.send(GET).text()).isEqualTo("baru");
    }
  }

  @Test
  void answerThatWasOnItsWay_whenItsAddressWasChanged_isNotKept() {
    wire.heal(
        request -> {
          wire.heal(FakeWire.status(204));
          transport.send(Request.put(GET.template())).close();
          return answer(200, "lama", "Cache-Control: max-age=60").send(request);
        });
    transport.send(GET).close();
    wire.heal(answer(200, "baru"));

    assertThat(transport.send(GET).text()).isEqualTo("baru");
  }

  @Test
  void otherAddresses_areOtherAnswers_andSpellingsOfOneAreNot() {
    wire.heal(answer(200, "a", "Cache-Control: max-age=60"));
    for (String url :
        List.of(
            "https://api.depok.example/loket",
            "https://API.depok.example:443/loket#x",
            "https://api.depok.example/loket?hari=senin",
            "https://api.depok.example/Loket",
            "https://api.depok.example:444/loket",
            "https://api.depok.example/loket/",
            "https://api.bogor.example/loket")) {
      transport.send(Request.get(url)).close();
    }

    assertThat(wire.sent).hasSize(6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"no-store", "only-if-cached", "max-stale=9", "max-age=5", "x"})
  void requestWithDirectives_passesUntouched(String directives) {
    wire.heal(answer(200, "a", "Cache-Control: max-age=60"));
    Request asked = GET.withHeader("Cache-Control", directives);
    transport.send(asked).close();
    transport.send(asked).close();
    transport.send(GET).close();

    assertThat(wire.sent).hasSize(3);
    assertThat(wire.sent.get(1).headers().all("Cache-Control")).containsExactly(directives);
  }

  @ParameterizedTest
  @ValueSource(strings = {"no-cache", "max-age=0"})
  void requestForWhatIsTrueNow_isSent_andNothingStandsIn(String directives) {
    Request now = GET.withHeader("Cache-Control", directives);
    wire.heal(answer(200, "a", "Cache-Control: max-age=60"));
    transport.send(GET).close();
    wire.heal(answer(200, "b", "Cache-Control: max-age=60"));

    assertThat(transport.send(now).text()).isEqualTo("b");
    assertThat(transport.send(GET).text()).isEqualTo("b");
    wire.heal(FakeWire.unreachable());
    assertThatThrownBy(() -> transport.send(now)).isInstanceOf(ConnectFailedException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"If-None-Match", "If-Modified-Since", "If-Match", "If-Range", "Range"})
  void requestWithConditionsOfItsOwn_passesUntouched(String condition) {
    wire.heal(answer(200, "a", "Cache-Control: max-age=60", "ETag: \"1\""));
    transport.send(GET).close();
    wire.heal(answer(304, ""));

    Response response = transport.send(GET.withHeader(condition, "\"2\""));

    assertThat(response.status()).isEqualTo(304);
    assertThat(response.age()).isEmpty();
    assertThat(wire.sent.get(1).headers().all(condition)).containsExactly("\"2\"");
    assertThat(transport.send(GET).text()).isEqualTo("a");
  }

  @Test
  void setCookie_isNotKept() {
    assertThat(second(Duration.ZERO, "Cache-Control: max-age=60", "Set-Cookie: s=1"))
        .isEqualTo("baru");
  }

  @Test
  void answerThatMayNotBeKept_takesTheOlderOneWithIt() {
    wire.heal(answer(200, "lama", "Cache-Control: max-age=1"));
    transport.send(GET).close();
    time.pass(Duration.ofSeconds(2));
    wire.heal(answer(200, "rahasia", "Cache-Control: no-store"));
    transport.send(GET).close();
    wire.heal(FakeWire.unreachable());

    assertThatThrownBy(() -> transport.send(GET)).isInstanceOf(ConnectFailedException.class);
  }

  @Test
  void fieldsOfTheConnection_areNotKept() {
    wire.heal(
        answer(
            200,
            "a",
            "Cache-Control: max-age=60",
            "Connection: close, X-Hop",
            "X-Hop: 1",
            "Transfer-Encoding: chunked",
            "X-End: 2"));
    transport.send(GET).close();

    assertThat(transport.send(GET).headers().names())
        .containsExactlyInAnyOrder("Age", "cache-control", "x-end");
  }
}
