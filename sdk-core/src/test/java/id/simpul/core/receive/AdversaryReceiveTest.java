package id.simpul.core.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.simpul.core.http.Headers;
import id.simpul.core.http.Request;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Callers, stores and clocks that do their worst to a handler which must act once. */
class AdversaryReceiveTest {

  private static final Headers KEY = Headers.of(Map.of("Idempotency-Key", "kunci-1"));
  private static final Answer DONE = Answer.of(201, Headers.none(), new byte[] {1});
  private static final byte[] BODY = {};

  private final AtomicInteger runs = new AtomicInteger();

  private Answer work(Execution execution) {
    runs.incrementAndGet();
    return DONE;
  }

  private static IdempotentEndpointBuilder endpoint() {
    return IdempotentEndpoint.named("POST /permohonan");
  }

  private static IdempotentEndpoint over(IdempotencyStore store) {
    return endpoint().store(store).build();
  }

  /** A store whose second half is broken beyond exceptions. */
  private static final class Unlinked implements IdempotencyStore {

    private final IdempotencyStore inner = IdempotencyStore.embedded().build();

    @Override
    public Claim claim(Operation operation, String holder, Duration lease, Duration keep) {
      return inner.claim(operation, holder, lease, keep);
    }

    @Override
    public boolean complete(Operation operation, String holder, Answer answer, Duration keep) {
      throw new NoClassDefFoundError("driver, for the row of 3276010101907777");
    }

    @Override
    public void release(Operation operation, String holder) {
      throw new NoClassDefFoundError("driver");
    }

    @Override
    public void abandon(Operation operation, String holder) {
      inner.abandon(operation, holder);
    }
  }

  @Test
  void storeThatThrowsAnErrorAfterTheWork_doesNotLetItRunAgain() {
    IdempotentEndpoint endpoint = over(new Unlinked());

    assertThat(endpoint.handle("a", KEY, BODY, this::work)).isEqualTo(DONE);
    assertThatThrownBy(() -> endpoint.handle("a", KEY, BODY, this::work))
        .isInstanceOf(RequestRefusedException.class)
        .hasMessageContaining("still being worked on");
    assertThat(runs).hasValue(1);
  }

  @Test
  void whatAStoreSaysInItsFailure_isMaskedInTheLog() throws Exception {
    String file = System.getProperty("org.slf4j.simpleLogger.logFile");
    Assumptions.assumeTrue(file != null, "the build sets a file to log into");
    over(new Unlinked()).handle("a", KEY, BODY, this::work);

    assertThat(Files.readString(Path.of(file)))
        .contains("could not be told")
        .doesNotContain("3276010101907777");
  }

  @Test
  void storeThatThrowsAnErrorWhileClaiming_isAnsweredWith503() {
    IdempotencyStore broken =
        new IdempotencyStore() {
          @Override
          public Claim claim(Operation operation, String holder, Duration lease, Duration keep) {
            throw new NoClassDefFoundError("driver");
          }

          @Override
          public boolean complete(
              Operation operation, String holder, Answer answer, Duration keep) {
            return false;
          }

          @Override
          public void release(Operation operation, String holder) {}

          @Override
          public void abandon(Operation operation, String holder) {}
        };
    assertThatThrownBy(() -> over(broken).handle("a", KEY, BODY, this::work))
        .isInstanceOfSatisfying(
            RequestRefusedException.class, e -> assertThat(e.status()).isEqualTo(503));
    assertThat(runs).hasValue(0);
  }

  @Test
  void workThatThrowsAnError_isTakenOverByTheNext() {
    IdempotentEndpoint endpoint = over(IdempotencyStore.embedded().build());
    IdempotentWork<RuntimeException> dying =
        execution -> {
          throw new StackOverflowError();
        };

    assertThatThrownBy(() -> endpoint.handle("a", KEY, BODY, dying))
        .isInstanceOf(StackOverflowError.class);
    AtomicReference<Execution> seen = new AtomicReference<>();
    endpoint.handle(
        "a",
        KEY,
        BODY,
        execution -> {
          seen.set(execution);
          return work(execution);
        });
    assertThat(seen.get().isTakenOver()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n"})
  void callerWhoIsNobody_isRefused_orAllSuchCallersWouldShareAnswers(String nobody) {
    IdempotentEndpoint endpoint = over(IdempotencyStore.embedded().build());

    assertThatThrownBy(() -> endpoint.handle(nobody, KEY, BODY, this::work))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("caller");
    assertThat(runs).hasValue(0);
  }

  @Test
  void callersWhoseNamesNoCharsetCanWrite_areStillTwo() {
    String one = Operation.of("POST /a", "\ud800", "k", BODY).id();
    assertThat(one).isNotEqualTo(Operation.of("POST /a", "?", "k", BODY).id());
    assertThat(one).isNotEqualTo(Operation.of("POST /a", "\ud801", "k", BODY).id());
  }

  @Test
  void clockThatGoesBack_doesNotHoldUpWhatBrokeOff() {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T03:00:00Z"));
    IdempotentEndpoint endpoint = over(IdempotencyStore.embedded().clock(now::get).build());
    IdempotentWork<RuntimeException> failing =
        execution -> {
          throw new IllegalStateException("no");
        };

    assertThatThrownBy(() -> endpoint.handle("a", KEY, BODY, failing))
        .isInstanceOf(IllegalStateException.class);
    now.set(now.get().minusSeconds(3600));
    assertThat(endpoint.handle("a", KEY, BODY, this::work)).isEqualTo(DONE);
  }

  @Test
  void measureOfTimeThatGoesBack_givesNobodyMoreTime() {
    AtomicLong nanos = new AtomicLong(5_000_000_000L);
    IncomingCall call =
        IncomingCall.of(Headers.of(Map.of("Simpul-Timeout-Ms", "1000")), nanos::get);
    nanos.set(0);

    assertThat(call.remaining()).contains(Duration.ofSeconds(1));
  }

  @Test
  void timeThatRunsOutWhileARequestIsMade_leavesNoneWithoutALimit() {
    // It is looked at several times: now there is time, a moment later there is none.
    AtomicInteger looks = new AtomicInteger();
    for (int last = 1; last < 6; last++) {
      int over = last;
      looks.set(0);
      IncomingCall call =
          IncomingCall.of(
              Headers.of(Map.of("Simpul-Timeout-Ms", "1000")),
              () -> looks.getAndIncrement() < over ? 0 : 2_000_000_000L);
      try {
        assertThat(call.continuedBy(Request.get("https://a.example/")).timeout()).isPresent();
      } catch (RequestRefusedException e) {
        assertThat(e.code()).isEqualTo("caller.gone");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"-5", "1e30", "0x10", "+5", "", "1000000000000000000000", "\u0661"})
  void nonsenseForATimeout_isNoTimeout(String value) {
    Headers headers = Headers.received(Map.of("Simpul-Timeout-Ms", List.of(value)));
    assertThat(IncomingCall.of(headers).remaining()).isEmpty();
  }

  @Test
  void timesWithoutEnd_areRefusedWhenTheyAreChosen() {
    Duration forever = Duration.ofSeconds(Long.MAX_VALUE);
    assertThatThrownBy(() -> endpoint().answersKeptFor(forever))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("answersKeptFor");
    assertThatThrownBy(() -> endpoint().lease(forever))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void documentationWithAnAccentInItsAddress_stillLetsARefusalBeAnswered() {
    IdempotentEndpoint endpoint =
        endpoint()
            .store(IdempotencyStore.embedded().build())
            .documentedAt(URI.create("https://jakarta.example/dok/p\u00e9rmohonan"))
            .build();
    RequestRefusedException refused =
        catchThrowableOfType(
            RequestRefusedException.class,
            () -> endpoint.handle("a", Headers.none(), BODY, this::work));

    assertThat(refused.toAnswer().headers().first("Link")).get().asString().contains("%C3%A9");
  }

  @Test
  void workWithoutAKeyAndWithoutAnAnswer_isToldSo() {
    IdempotentEndpoint open =
        endpoint().store(IdempotencyStore.embedded().build()).allowingRequestsWithoutKey().build();
    @SuppressWarnings("NullAway") // what a careless implementation does
    IdempotentWork<RuntimeException> silent = execution -> null;

    assertThatThrownBy(() -> open.handle("a", Headers.none(), BODY, silent))
        .isInstanceOf(NullPointerException.class)
        .hasMessageContaining("answer");
  }
}
