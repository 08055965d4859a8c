package id.simpul.core.http;

import static id.simpul.core.http.FakeWire.lost;
import static id.simpul.core.http.FakeWire.status;
import static id.simpul.core.http.FakeWire.text;
import static id.simpul.core.http.FakeWire.unreachable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The whole pipeline over a server without a socket, in time that passes when told. */
class VirtualTimeTest {

  private static final Request GET = Request.get("https://api.depok.example/surat");
  private static final Request POST =
      Request.post("https://api.depok.example/surat").withBody(Body.text("isi"));

  /** nextDouble is about one half. */
  private static final RandomGenerator HALF = () -> Long.MIN_VALUE;

  private final FakeTime time = new FakeTime();
  private final List<Shared> opened = new ArrayList<>();

  private ResilientTransportBuilder builder() {
    return ResilientTransport.builder().timeline(time).random(HALF);
  }

  private Transport over(FakeWire wire, ResilientTransportBuilder builder) {
    Settings settings = new Settings(builder);
    Shared shared = new Shared(settings);
    opened.add(shared);
    return Pipeline.around(wire, settings, shared, builder.authentication);
  }

  private Transport over(FakeWire wire) {
    return over(wire, builder());
  }

  @AfterEach
  void close() {
    opened.forEach(Shared::close);
  }

  @Test
  void get_isRetriedOn503_afterTheSecondsTheServerAsks() {
    FakeWire wire = FakeWire.with(status(503, "2"), text("ok"));

    assertThat(over(wire).send(GET).text()).isEqualTo("ok");
    assertThat(wire.sent).hasSize(2);
    assertThat(time.sleeps).hasSize(1);
    assertThat(time.sleeps.get(0)).isBetween(Duration.ofSeconds(2), Duration.ofMillis(2050));
  }

  @Test
  void get_isRetriedOn503_afterTheDateTheServerNames() {
    FakeWire wire = FakeWire.with(status(503, "Tue, 24 Nov 2026 03:00:03 GMT"), text("ok"));

    assertThat(over(wire).send(GET).text()).isEqualTo("ok");
    assertThat(time.sleeps.get(0)).isBetween(Duration.ofSeconds(3), Duration.ofMillis(3050));
  }

  @Test
  void retryAfterPastTheDeadline_failsNow_carryingTheTime() {
    FakeWire wire = FakeWire.with(status(503, "60"));

    ErrorResponseException e =
        catchThrowableOfType(ErrorResponseException.class, () -> over(wire).send(GET));

    assertThat(e.retryAfter()).contains(Duration.ofSeconds(60));
    assertThat(e).hasMessageContaining("asks to wait 60 s");
    assertThat(wire.sent).hasSize(1);
    assertThat(time.sleeps).isEmpty();
  }

  @Test
  void retryAfterInThePast_isNoWait() {
    FakeWire wire = FakeWire.with(status(503, "Tue, 24 Nov 2026 02:00:00 GMT"), text("ok"));

    assertThat(over(wire).send(GET).text()).isEqualTo("ok");
    assertThat(time.sleeps.get(0)).isLessThan(Duration.ofMillis(50));
  }

  @Test
  void otherCalls_waitToo_untilTheServerWantsThem() {
    FakeWire wire = FakeWire.with(status(503, "4"), text("ok"));
    Transport transport = over(wire, builder().retry(RetryPolicy.none()));

    assertThatThrownBy(() -> transport.send(GET)).isInstanceOf(ErrorResponseException.class);
    assertThatThrownBy(() -> transport.send(GET.withTimeout(Duration.ofSeconds(4))))
        .isInstanceOf(CircuitOpenException.class)
        .hasMessageContaining("asked to be left alone");
    assertThat(wire.sent).hasSize(1);
    assertThat(transport.send(GET).text()).isEqualTo("ok");
    assertThat(time.sleeps).containsExactly(Duration.ofMillis(4025));
  }

  @Test
  void post_isRepeatedOnlyIfItWasNotSent() {
    FakeWire notSent = FakeWire.with(unreachable(), text("ok"));
    FakeWire perhapsDone = FakeWire.with(lost(), text("ok"));
    FakeWire serverError = FakeWire.with(status(503), text("ok"));

    assertThat(over(notSent).send(POST).text()).isEqualTo("ok");
    assertThatThrownBy(() -> over(perhapsDone).send(POST))
        .isInstanceOf(ConnectionLostException.class);
    assertThatThrownBy(() -> over(serverError).send(POST))
        .isInstanceOf(ErrorResponseException.class);
    assertThat(notSent.sent).hasSize(2);
    assertThat(perhapsDone.sent).hasSize(1);
    assertThat(serverError.sent).hasSize(1);
  }

  @Test
  void bodyThatCannotBeWrittenTwice_isNeverRepeated() {
    FakeWire wire = FakeWire.with(unreachable(), text("ok"));
    Request put = Request.put("https://api.depok.example/surat").withBody(new OneShot());

    assertThatThrownBy(() -> over(wire).send(put)).isInstanceOf(ConnectFailedException.class);
    assertThat(wire.sent).hasSize(1);
  }

  @Test
  void mistakeOfOurs_isNotRepeated() {
    FakeWire wire = FakeWire.with(status(404));

    assertThatThrownBy(() -> over(wire).send(GET)).isInstanceOf(ErrorResponseException.class);
    assertThat(wire.sent).hasSize(1);
  }

  @Test
  void waits_doubleAndAreRandom() {
    FakeWire wire = FakeWire.with(status(500));

    assertThatThrownBy(() -> over(wire).send(GET)).isInstanceOf(ErrorResponseException.class);
    assertThat(time.sleeps).containsExactly(Duration.ofMillis(25), Duration.ofMillis(50));
  }

  @Test
  void waitThatWouldEndWithTheCall_isNotBegun() {
    FakeWire wire = FakeWire.with(status(429));

    // Throttled: half of one second. A call of exactly that length has no time left for it.
    assertThatThrownBy(() -> over(wire).send(GET.withTimeout(Duration.ofMillis(500))))
        .isInstanceOf(ErrorResponseException.class);
    assertThat(time.sleeps).isEmpty();
    assertThatThrownBy(() -> over(wire).send(GET.withTimeout(Duration.ofMillis(501))))
        .isInstanceOf(ErrorResponseException.class);
    assertThat(time.sleeps).containsExactly(Duration.ofMillis(500));
  }

  @Test
  void totalOutage_isAnsweredWithAHandfulOfRetries_notAFlood() {
    FakeWire wire = FakeWire.with(status(503));
    Transport transport = over(wire, builder().circuit(CircuitPolicy.none()));

    for (int i = 0; i < 1000; i++) {
      assertThatThrownBy(() -> transport.send(GET)).isInstanceOf(ErrorResponseException.class);
    }
    assertThat(wire.sent).hasSize(1000 + 100 / 14);
  }

  @Test
  void budget_isRefilledBySuccesses() {
    FakeWire wire = FakeWire.with(status(503));
    RetryPolicy onePaid = RetryPolicy.builder().maxAttempts(2).budget(14).build();
    Transport transport = over(wire, builder().circuit(CircuitPolicy.none()).retry(onePaid));
    Transport good = request -> text("ok").send(request);

    assertThatThrownBy(() -> transport.send(GET)).isInstanceOf(ErrorResponseException.class);
    assertThatThrownBy(() -> transport.send(GET)).isInstanceOf(ErrorResponseException.class);
    assertThat(wire.sent).as("the second call had no budget left").hasSize(3);

    FakeWire recovering = FakeWire.with(status(503), good, status(503), good);
    Transport recovered = over(recovering, builder().circuit(CircuitPolicy.none()).retry(onePaid));
    assertThat(recovered.send(GET).text()).isEqualTo("ok");
    assertThat(recovered.send(GET).text()).as("a success gave back what it took").isEqualTo("ok");
  }

  @Test
  void circuit_opensAfterTenFailures_failsFast_andRecovers() {
    FakeWire wire = FakeWire.with(status(500));
    Transport transport = over(wire, builder().retry(RetryPolicy.none()));
    for (int i = 0; i < 10; i++) {
      assertThatThrownBy(() -> transport.send(GET)).isInstanceOf(ErrorResponseException.class);
    }

    CircuitOpenException e =
        catchThrowableOfType(CircuitOpenException.class, () -> transport.send(GET));
    assertThat(e.code()).isEqualTo("circuit.open");
    assertThat(e.retryAfter().orElseThrow())
        .isBetween(Duration.ofMillis(3750), Duration.ofSeconds(5));
    assertThat(e).hasMessageContaining("https://api.depok.example kept failing");
    assertThat(e.explanation().in("id")).contains("panggilan dihentikan sementara");
    assertThat(e.attempts()).isEmpty();
    assertThat(wire.sent).hasSize(10);

    time.pass(e.retryAfter().orElseThrow().minusMillis(1));
    assertThatThrownBy(() -> transport.send(GET)).isInstanceOf(CircuitOpenException.class);
    time.pass(Duration.ofMillis(2));
    wire.heal();
    for (int i = 0; i < 20; i++) {
      assertThat(transport.send(GET).text()).isEqualTo("ok");
    }
  }

  @Test
  void circuit_staysOpenLonger_eachTimeTheTrialFails() {
    FakeWire wire = FakeWire.with(status(500));
    Transport transport = over(wire, builder().retry(RetryPolicy.none()));
    List<Duration> waits = new ArrayList<>();

    while (waits.size() < 9) {
      try {
        transport.send(GET);
      } catch (CircuitOpenException e) {
        waits.add(e.retryAfter().orElseThrow());
        time.pass(e.retryAfter().orElseThrow().plusMillis(1));
      } catch (ErrorResponseException e) {
        time.pass(Duration.ofMillis(1));
      }
    }
    assertThat(waits).isSorted();
    assertThat(waits.get(1)).isGreaterThan(waits.get(0).multipliedBy(19).dividedBy(10));
    assertThat(waits.get(8)).isLessThanOrEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void trialsThatNobodyCloses_doNotKeepTheCircuitStuck() {
    FakeWire wire = FakeWire.with(status(500));
    Transport transport = over(wire, builder().retry(RetryPolicy.none()));
    for (int i = 0; i < 10; i++) {
      assertThatThrownBy(() -> transport.send(GET)).isInstanceOf(ErrorResponseException.class);
    }
    time.pass(Duration.ofSeconds(6));
    wire.heal(request -> Response.of(200, Headers.none(), InputStream.nullInputStream()));
    for (int i = 0; i < 3; i++) {
      transport.send(GET); // and never closed
    }
    assertThatThrownBy(() -> transport.send(GET)).isInstanceOf(CircuitOpenException.class);

    time.pass(Duration.ofSeconds(31));
    assertThatThrownBy(() -> transport.send(GET)).isInstanceOf(CircuitOpenException.class);
    time.pass(Duration.ofMinutes(5));
    assertThat(transport.send(GET).text()).isEmpty();
  }

  @Test
  void circuitOfOneServer_leavesAnotherAlone() {
    FakeWire wire =
        FakeWire.with(
            r -> (r.uri().getHost().startsWith("api") ? status(500) : text("ok")).send(r));
    Transport transport = over(wire, builder().retry(RetryPolicy.none()));
    for (int i = 0; i < 11; i++) {
      assertThatThrownBy(() -> transport.send(GET)).isInstanceOf(CallException.class);
    }

    assertThat(transport.send(Request.get("https://sso.depok.example/")).text()).isEqualTo("ok");
  }

  @Test
  void brokenBodies_openTheCircuit() {
    FakeWire wire = FakeWire.with(r -> Response.of(200, Headers.none(), broken()));
    Transport transport = over(wire);

    for (int i = 0; i < 10; i++) {
      Response response = transport.send(GET);
      assertThatThrownBy(response::bytes).isInstanceOf(ConnectionLostException.class);
    }
    assertThatThrownBy(() -> transport.send(GET)).isInstanceOf(CircuitOpenException.class);
  }

  @Test
  void throttlingAndMistakes_doNotOpenTheCircuit() {
    FakeWire wire = FakeWire.with(r -> status(wireStatus(r)).send(r));
    Transport transport = over(wire, builder().retry(RetryPolicy.none()));

    for (int i = 0; i < 50; i++) {
      Request request = Request.get("https://api.depok.example/" + (i % 2 == 0 ? 429 : 404));
      assertThatThrownBy(() -> transport.send(request)).isInstanceOf(ErrorResponseException.class);
    }
  }

  private static int wireStatus(Request request) {
    return Integer.parseInt(request.uri().getPath().substring(1));
  }

  @Test
  void slowAnswers_openTheCircuit() {
    FakeWire wire =
        FakeWire.with(
            request -> {
              time.pass(Duration.ofMillis(2001));
              return text("ok").send(request);
            });
    Transport transport = over(wire);

    for (int i = 0; i < 10; i++) {
      transport.send(GET).close();
    }
    assertThatThrownBy(() -> transport.send(GET)).isInstanceOf(CircuitOpenException.class);
  }

  @Test
  void deadlineShorterThanAnAttempt_saysNothingAboutTheServer() {
    FakeWire wire =
        FakeWire.with(
            request -> {
              time.pass(request.limits().attempt().left());
              throw request.limits().timedOut(request.name());
            });
    Transport transport = over(wire);
    Request hasty = GET.withTimeout(Duration.ofMillis(100));

    for (int i = 0; i < 30; i++) {
      assertThatThrownBy(() -> transport.send(hasty))
          .isInstanceOf(CallTimedOutException.class)
          .extracting("code")
          .isEqualTo("call.timed-out");
    }
    assertThat(wire.sent).hasSize(30);
  }

  @Test
  void attemptTimeouts_areRetried_untilTheCallIsOver() {
    FakeWire wire =
        FakeWire.with(
            request -> {
              time.pass(request.limits().attempt().left());
              throw request.limits().timedOut(request.name());
            });
    CallTimedOutException e =
        catchThrowableOfType(
            CallTimedOutException.class,
            () -> over(wire, builder().timeout(Duration.ofSeconds(7))).send(GET));

    assertThat(e.code()).isEqualTo("call.timed-out");
    assertThat(e.attempts())
        .extracting(Attempt::outcome)
        .containsExactly("attempt.timed-out", "attempt.timed-out", "call.timed-out");
  }

  @Test
  void authentication_isAskedForEveryAttempt() {
    FakeWire wire = FakeWire.with(status(500), status(500), text("ok"));
    int[] asked = {0};
    Transport transport =
        over(wire, builder().authenticating(a -> a.withHeader("Proof", "p" + asked[0]++)));

    transport.send(GET).close();

    assertThat(wire.sent)
        .extracting(r -> r.headers().first("Proof").orElse(""))
        .containsExactly("p0", "p1", "p2");
  }

  @Test
  void refusedCredentials_areRenewedOnce() {
    FakeWire wire = FakeWire.with(status(401));
    Renewing renewing = new Renewing(true);

    ErrorResponseException e =
        catchThrowableOfType(
            ErrorResponseException.class,
            () -> over(wire, builder().authenticating(renewing)).send(POST));

    assertThat(e.status()).isEqualTo(401);
    assertThat(e.attempts()).hasSize(2);
    assertThat(renewing.refused).hasSize(1);
    assertThat(renewing.refused.get(0).headers().first("Authorization")).contains("t0");
    assertThat(wire.sent)
        .extracting(r -> r.headers().first("Authorization").orElse(""))
        .containsExactly("t0", "t1");
  }

  @Test
  void refusedCredentials_thatCannotBeRenewed_failAtOnce() {
    FakeWire wire = FakeWire.with(status(401));

    assertThatThrownBy(() -> over(wire, builder().authenticating(new Renewing(false))).send(GET))
        .isInstanceOf(ErrorResponseException.class);
    assertThat(wire.sent).hasSize(1);
  }

  @Test
  void deadTokenServer_isNotRetriedFromHere_andOpensNoCircuit() {
    FakeWire wire = FakeWire.with(text("ok"));
    int[] asked = {0};
    Authentication broken =
        attempt -> {
          asked[0]++;
          throw ConnectFailedException.of(
              Request.get("https://sso.depok.example/"), new IOException());
        };
    Transport transport = over(wire, builder().authenticating(broken));

    for (int i = 0; i < 20; i++) {
      assertThatThrownBy(() -> transport.send(GET))
          .isInstanceOf(ConnectFailedException.class)
          .hasMessageContaining("sso.depok.example");
    }
    assertThat(asked[0]).isEqualTo(20);
    assertThat(wire.sent).isEmpty();
  }

  @Test
  void authenticationThatSendsElsewhere_isRefused() {
    FakeWire wire = FakeWire.with(text("ok"));
    Authentication elsewhere = attempt -> Request.get("https://evil.example/");

    assertThatThrownBy(() -> over(wire, builder().authenticating(elsewhere)).send(GET))
        .isInstanceOf(IllegalStateException.class);
    assertThat(wire.sent).isEmpty();
  }

  @Test
  void slowAuthentication_leavesNothingToSend() {
    FakeWire wire = FakeWire.with(text("ok"));
    Authentication slow =
        attempt -> {
          time.pass(Duration.ofSeconds(10));
          return attempt;
        };

    assertThatThrownBy(() -> over(wire, builder().authenticating(slow)).send(GET))
        .isInstanceOf(CallTimedOutException.class);
    assertThat(wire.sent).isEmpty();
  }

  @Test
  void traceAndTimeLeft_arePassedOn() {
    FakeWire wire = FakeWire.with(status(500), text("ok"));

    over(wire, builder().timeout(Duration.ofSeconds(2))).send(GET).close();

    Headers first = wire.sent.get(0).headers();
    Headers second = wire.sent.get(1).headers();
    assertThat(first.first("Simpul-Timeout-Ms")).contains("2000");
    assertThat(second.first("Simpul-Timeout-Ms")).contains("1975");
    assertThat(first.first("traceparent").orElseThrow()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00");
    assertThat(first.first("User-Agent")).contains("simpul");
  }

  @Test
  void listener_hearsOfEveryAttemptAndTheEnd_andCannotBreakACall() {
    FakeWire wire = FakeWire.with(status(500), text("ok"));
    List<String> heard = new ArrayList<>();
    CallListener listener =
        new CallListener() {
          @Override
          public void onAttempt(Request request, Attempt attempt) {
            heard.add(attempt.outcome());
            assertThat(request.headers().names()).isEmpty();
          }

          @Override
          public void onStarted(Request request) {
            heard.add("start");
            throw new IllegalStateException("listener");
          }

          @Override
          public void onCompleted(Request request, CompletedCall call) {
            heard.add("end " + call.attempts().size() + " " + call.outcome());
            throw new IllegalStateException("listener");
          }
        };

    over(wire, builder().listener(listener).authenticating(a -> a.withHeader("Authorization", "t")))
        .send(GET)
        .close();

    assertThat(heard).containsExactly("start", "500", "200", "end 2 200");
  }

  @Test
  void pipeline_printsItself() {
    assertThat(over(FakeWire.with(text("ok")), builder().authenticating(a -> a)).toString())
        .startsWith(
            "Address(https) > Deadline(10 s) > Trace > Report > Deprecation > Encoding(JsonCodec) > Retry(up to 3"
                + " attempts, budget 100) > Endpoint > RetryAfter > Rate(any rate) > Authentication >"
                + " Bulkhead(128 at once) > Circuit(50% of 10 in 30 s) > AttemptTimeout(3 s) > ");
  }

  private static InputStream broken() {
    return new InputStream() {
      @Override
      public int read() {
        throw ConnectionLostException.whileReading("the request", new IOException("cut"));
      }

      @Override
      public int read(byte[] target, int offset, int length) {
        return read();
      }
    };
  }

  private static final class Renewing implements Authentication {
    final List<Request> refused = new ArrayList<>();
    private final boolean renews;
    private int tokens;

    Renewing(boolean renews) {
      this.renews = renews;
    }

    @Override
    public Request authenticate(Request attempt) {
      return attempt.withHeader("Authorization", "t" + tokens++);
    }

    @Override
    public boolean refresh(Request attempt) {
      refused.add(attempt);
      return renews;
    }
  }

  private static final class OneShot implements Body {
    @Override
    public String contentType() {
      return "application/octet-stream";
    }

    @Override
    public OptionalLong length() {
      return OptionalLong.empty();
    }

    @Override
    public boolean replayable() {
      return false;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
      new ByteArrayInputStream(new byte[3]).transferTo(out);
    }
  }
}
