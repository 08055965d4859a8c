package id.simpul.core.http;

import static id.simpul.core.http.CacheTest.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.core.LocalizedText;
import id.simpul.core.Retryability;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in when a server cannot answer (RFC 5861), and what is asked on condition. */
class CacheStaleTest {

  private static final Request GET = Request.get("https://api.depok.example/loket");
  private static final Duration HOUR = Duration.ofHours(1);

  private final FakeTime time = new FakeTime();
  private final List<String> heard = new ArrayList<>();
  private final FakeWire wire = new FakeWire();
  private final List<Shared> opened = new ArrayList<>();
  private final Transport transport = over(RetryPolicy.none(), CircuitPolicy.none());

  private Transport over(RetryPolicy retry, CircuitPolicy circuit) {
    ResilientTransportBuilder builder =
        ResilientTransport.builder()
            .timeline(time)
            .cache(CachePolicy.ofDefaults())
            .retry(retry)
            .circuit(circuit)
            .listener(
                new CallListener() {
                  @Override
                  public void onStoredAnswer(Request request, Duration age, boolean stale) {
                    heard.add(
                        (stale ? "stale " : "kept ") + age.toSeconds() + request.headers().names());
                  }
                });
    Settings settings = new Settings(builder);
    Shared shared = new Shared(settings);
    opened.add(shared);
    return Pipeline.around(wire, settings, shared, null);
  }

  @AfterEach
  void close() {
    opened.forEach(Shared::close);
  }

  private void keep(String... lines) {
    wire.heal(answer(200, "lama", lines));
    transport.send(GET).close();
    wire.sent.clear();
  }

  static Stream<Transport> outages() {
    return Stream.of(
        FakeWire.unreachable(),
        FakeWire.lost(),
        FakeWire.status(500),
        FakeWire.status(502),
        FakeWire.status(503, "3000"),
        FakeWire.status(504),
        failing(r -> TlsFailedException.of(r, new SSLHandshakeException("no"))),
        failing(r -> CallTimedOutException.call(r.name(), HOUR)),
        failing(r -> CallTimedOutException.attempt(r.name(), HOUR)),
        failing(r -> ConnectionLostException.whileReading(r.name(), new IOException("cut"))),
        failing(r -> CircuitOpenException.failing(r, Origin.of(r.uri()).uri(), HOUR)));
  }

  private static Transport failing(Function<Request, CallException> failure) {
    return request -> {
      throw failure.apply(request);
    };
  }

  @ParameterizedTest
  @MethodSource("outages")
  void outage_isBridged_byWhatWasKept_whichSaysSo(Transport outage) {
    keep();
    time.pass(Duration.ofMinutes(10));
    wire.heal(outage);

    Response response = transport.send(GET);

    assertThat(response.isStale()).isTrue();
    assertThat(response.age()).contains(Duration.ofMinutes(10));
    assertThat(response.text()).isEqualTo("lama");
    assertThat(wire.sent).hasSize(1);
    assertThat(heard).containsExactly("stale 600[]");
  }

  static Stream<Transport> refusals() {
    return Stream.of(
        FakeWire.status(400),
        FakeWire.status(401),
        FakeWire.status(403),
        FakeWire.status(404),
        FakeWire.status(410),
        FakeWire.status(429),
        FakeWire.status(501),
        FakeWire.status(302),
        failing(r -> CallCancelledException.of(r.name(), new IOException("cancelled"))),
        failing(RefusedLocallyException::closed),
        failing(r -> ResponseTooLargeException.of(r.name(), 5)),
        failing(CacheStaleTest::failureOfATokenServer));
  }

  private static CallException failureOfATokenServer(Request request) {
    CallException failure = ConnectFailedException.of(request, new IOException("refused"));
    failure.settle();
    return failure;
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void refusal_isPassedOn(Transport refusal) {
    keep();
    wire.heal(refusal);

    assertThatThrownBy(() -> transport.send(GET)).isInstanceOf(CallException.class);
    assertThat(heard).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 404, 410})
  void whatIsForbiddenOrGone_doesNotComeBackInAnOutage(int status) {
    keep();
    wire.heal(FakeWire.status(status));
    assertThatThrownBy(() -> transport.send(GET)).isInstanceOf(ErrorResponseException.class);
    wire.heal(FakeWire.unreachable());

    assertThatThrownBy(() -> transport.send(GET)).isInstanceOf(ConnectFailedException.class);
  }

  @Test
  void failureOfAnUnknownKind_isNoOutage() {
    CallException full = new FullBulkhead();
    keep();
    wire.heal(failing(request -> full));

    assertThatThrownBy(() -> transport.send(GET)).isSameAs(full);
  }

  /** Not one of the client's own: only those are known to mean an outage. */
  private static final class FullBulkhead extends CallException {
    FullBulkhead() {
      super("x.y", Retryability.SAFE_TO_RETRY, LocalizedText.of("penuh", "full"), null);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', 3600, true",
    "'', 3601, false",
    "max-age=60, 3660, true",
    "max-age=60, 3661, false",
    "'max-age=60, stale-if-error=30', 90, true",
    "'max-age=60, stale-if-error=30', 91, false",
    "'max-age=60, stale-if-error=0', 60, true",
    "'max-age=60, stale-if-error=0', 61, false",
    "'max-age=60, stale-if-error=-1', 61, false",
    "'max-age=60, stale-if-error', 61, false",
    "stale-if-error=99999999999999999, 99999999, true",
    "'max-age=60, must-revalidate', 61, false",
    "'max-age=60, no-cache, stale-if-error=600', 1, false",
    "'no-cache, max-age=60', 0, false",
    "'max-age=60, no-store, stale-if-error=600', 1, false"
  })
  void theServersWord_onStaleness_winsOverOurs(String control, int seconds, boolean standsIn) {
    keep("Cache-Control: " + control, "ETag: \"1\"");
    wire.heal(FakeWire.unreachable());
    time.pass(Duration.ofSeconds(seconds));

    if (standsIn) {
      assertThat(transport.send(GET).isStale()).isTrue();
    } else {
      assertThatThrownBy(() -> transport.send(GET)).isInstanceOf(ConnectFailedException.class);
    }
  }

  @Test
  void retriesComeFirst_andTheirCircuitOpens() {
    Transport whole = over(RetryPolicy.ofDefaults(), CircuitPolicy.ofDefaults());
    wire.heal(answer(200, "lama"));
    whole.send(GET).close();
    wire.sent.clear();
    wire.heal(FakeWire.unreachable());

    for (int i = 0; i < 20; i++) {
      assertThat(whole.send(GET).isStale()).isTrue();
    }

    assertThat(wire.sent).hasSizeBetween(4, 19);
  }

  @Test
  void staleCopy_isConditionallyRenewed_andIsNewAgain() {
    keep("Cache-Control: max-age=60", "ETag: \"1\"", "Content-Type: text/plain", "Age: 10");
    time.pass(Duration.ofSeconds(50));
    wire.heal(answer(304, "", "ETag: \"1\"", "X-New: 1", "Content-Type: text/html"));

    Response renewed = transport.send(GET);

    assertThat(wire.sent.get(0).headers().all("If-None-Match")).containsExactly("\"1\"");
    assertThat(renewed.status()).isEqualTo(200);
    assertThat(renewed.isStale()).isFalse();
    assertThat(renewed.age()).contains(Duration.ZERO);
    assertThat(renewed.headers().first("X-New")).contains("1");
    assertThat(renewed.headers().first("Content-Type")).contains("text/plain");
    assertThat(renewed.text()).isEqualTo("lama");
    time.pass(Duration.ofSeconds(59));
    assertThat(transport.send(GET).age()).contains(Duration.ofSeconds(59));
    assertThat(wire.sent).hasSize(1);
  }

  @Test
  void lastModified_isACondition_ifItIsADate() {
    keep("Last-Modified: Tue, 24 Nov 2026 02:00:00 GMT");
    wire.heal(answer(304, ""));

    assertThat(transport.send(GET).text()).isEqualTo("lama");
    assertThat(wire.sent.get(0).headers().all("If-Modified-Since"))
        .containsExactly("Tue, 24 Nov 2026 02:00:00 GMT");
  }

  @Test
  void marksThatCannotBeSentBack_areNotSent() {
    for (String etag : List.of("1", "\"a\"b\"", "\"é\"", "\"" + "a".repeat(600) + "\"", "W/x")) {
      Headers headers =
          Headers.received(Map.of("ETag", List.of(etag), "Last-Modified", List.of("kemarin")));
      wire.heal(request -> Response.of(200, headers, new byte[0]));
      transport.send(GET).close();
      transport.send(GET).close();
    }
    Headers twice = Headers.received(Map.of("ETag", List.of("\"1\"", "\"2\"")));
    wire.heal(request -> Response.of(200, twice, new byte[0]));
    transport.send(GET).close();
    transport.send(GET).close();

    assertThat(wire.sent).hasSize(12);
    assertThat(wire.sent)
        .allMatch(r -> r.headers().names().stream().noneMatch(n -> n.startsWith("If-")));
  }

  @Test
  void confirmationOfSomethingElse_isNotBelieved() {
    keep("ETag: \"1\"");
    wire.heal(
        request ->
            request.headers().first("If-None-Match").isPresent()
                ? answer(304, "", "ETag: \"2\"").send(request)
                : answer(200, "baru", "ETag: \"2\"").send(request));

    assertThat(transport.send(GET).text()).isEqualTo("baru");
    assertThat(wire.sent).hasSize(2);
  }

  @Test
  void weakMark_meansTheSame() {
    keep("ETag: W/\"1\"");
    wire.heal(answer(304, "", "ETag: \"1\""));

    assertThat(transport.send(GET).text()).isEqualTo("lama");
  }

  @Test
  void confirmationThatForbidsKeeping_isServedOnce_andForgotten() {
    keep("ETag: \"1\"");
    wire.heal(answer(304, "", "Cache-Control: no-store"));

    assertThat(transport.send(GET).text()).isEqualTo("lama");
    wire.heal(FakeWire.unreachable());
    assertThatThrownBy(() -> transport.send(GET)).isInstanceOf(ConnectFailedException.class);
  }

  @Test
  void confirmationNobodyAskedFor_isPassedOn_andConfirmsNothing() {
    keep();
    wire.heal(answer(304, ""));

    assertThat(transport.send(GET).status()).isEqualTo(304);
    assertThat(heard).isEmpty();
  }

  @Test
  void changeMeanwhile_leavesNothingToStandIn() {
    keep();
    wire.heal(
        request -> {
          wire.heal(FakeWire.status(204));
          transport.send(Request.delete(GET.template())).close();
          return FakeWire.unreachable().send(request);
        });

    assertThatThrownBy(() -> transport.send(GET)).isInstanceOf(ConnectFailedException.class);
  }

  @Test
  void staleAnswers_areLoggedOnceAnOutage() {
    ResponseCache cache = new ResponseCache(CachePolicy.ofDefaults());
    Request other = Request.get("https://api.bogor.example/");

    assertThat(Stream.of(GET, GET, other, other).map(cache::standsIn))
        .containsExactly(true, false, true, false);
    cache.answersAgain(GET);
    assertThat(Stream.of(GET, other).map(cache::standsIn)).containsExactly(true, false);
  }

  @Test
  void staleness_canBeRuledOut() {
    CachePolicy never = CachePolicy.builder().staleOnError(Duration.ZERO).build();
    Optional<StoredResponse> useless =
        StoredResponse.of(
            200,
            Headers.none(),
            new byte[0],
            Headers.none(),
            time.now(),
            time.now(),
            never.staleOnError());

    assertThat(useless).isEmpty();
  }
}
