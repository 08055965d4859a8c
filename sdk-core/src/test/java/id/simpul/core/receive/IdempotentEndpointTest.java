package id.simpul.core.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.simpul.core.http.Headers;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotentEndpointTest {

  private static final byte[] BODY = bytes("{\"surat\":\"470/12\"}");
  private static final String CALLER = "https://sso.depok.example#warga-17";

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-24T03:00:00Z"));
  private final IdempotencyStore store = IdempotencyStore.embedded().clock(now::get).build();
  private final IdempotentEndpoint endpoint = builder().build();
  private final AtomicInteger runs = new AtomicInteger();
  private final List<Execution> executions = new ArrayList<>();

  private IdempotentEndpointBuilder builder() {
    return IdempotentEndpoint.named("POST /permohonan").store(store);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Headers key(String... values) {
    return Headers.received(Map.of("idempotency-key", List.of(values)));
  }

  private Answer counting(int status, Execution execution) {
    executions.add(execution);
    return Answer.of(
        status,
        Headers.of(Map.of("Location", "/permohonan/" + runs.incrementAndGet())),
        bytes("run " + runs.get()));
  }

  private Answer post(String key) {
    return endpoint.handle(CALLER, key(key), BODY, execution -> counting(201, execution));
  }

  private RequestRefusedException refused(Headers headers, byte[] body) {
    return catchThrowableOfType(
        RequestRefusedException.class,
        () -> endpoint.handle(CALLER, headers, body, execution -> counting(201, execution)));
  }

  @Test
  void requestSentAgain_getsTheFirstAnswer_andIsNotProcessedAgain() {
    Answer first = post("kunci-1");
    Answer second = post("kunci-1");

    assertThat(second).isEqualTo(first);
    assertThat(second.body()).isEqualTo(bytes("run 1"));
    assertThat(second.headers().first("location")).contains("/permohonan/1");
    assertThat(runs).hasValue(1);
  }

  @Test
  void otherKey_otherCaller_andOtherEndpoint_areOtherOperations() {
    post("kunci-1");
    post("kunci-2");
    endpoint.handle("somebody else", key("kunci-1"), BODY, run -> counting(201, run));
    IdempotentEndpoint.named("POST /pengaduan")
        .store(store)
        .build()
        .handle(CALLER, key("kunci-1"), BODY, run -> counting(201, run));

    assertThat(runs).hasValue(4);
    assertThat(executions).extracting(run -> run.operation().orElseThrow()).doesNotHaveDuplicates();
    assertThat(executions).noneMatch(Execution::isTakenOver);
  }

  @Test
  void partsThatReadTheSameWhenJoined_areOtherOperations() {
    assertThat(Operation.of("a", "bc", "d", BODY)).isNotEqualTo(Operation.of("a", "b", "cd", BODY));
    assertThat(Operation.of("a", "b", "c", bytes("d")).id())
        .isEqualTo(Operation.of("a", "b", "c", bytes("e")).id());
  }

  @Test
  void requestWhileTheFirstRuns_isRefusedWith409_andAdvisedToWait() {
    AtomicReference<RequestRefusedException> meanwhile = new AtomicReference<>();
    endpoint.handle(
        CALLER,
        key("kunci-1"),
        BODY,
        run -> {
          meanwhile.set(refused(key("kunci-1"), BODY));
          return counting(201, run);
        });

    assertThat(runs).hasValue(1);
    assertThat(meanwhile.get().status()).isEqualTo(409);
    assertThat(meanwhile.get().code()).isEqualTo("idempotency.in-progress");
    assertThat(meanwhile.get().toAnswer().headers().first("Retry-After")).contains("1");
  }

  @Test
  void keyUsedForAnotherBody_isRefusedWith422_whateverItsState() {
    post("kunci-1");
    RequestRefusedException other = refused(key("kunci-1"), bytes("{}"));

    assertThat(other.status()).isEqualTo(422);
    assertThat(other.code()).isEqualTo("idempotency.key-reused");
    assertThat(other.toAnswer().headers().first("Retry-After")).isEmpty();
    assertThat(runs).hasValue(1);
  }

  @Test
  void keyInQuotes_isTheSameKey() {
    post("kunci-1");
    post("\"kunci-1\"");
    assertThat(runs).hasValue(1);
    post("\"a \\\\ \\\" b\"");
    post("\"a \\\\ \\\" b\"");
    assertThat(runs).hasValue(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\"\"", "a b", "a,b", "a;b", "\"a", "a\"", "\"a\\b\"", "kunci-é", "\"a\" "})
  void keyOutsideTheGrammar_isRefusedWith400(String key) {
    if (key.equals("\"a\" ")) {
      post(key); // white space around a field's value is not part of it
      return;
    }
    assertThat(refused(key(key), BODY).code()).isEqualTo("idempotency.key-malformed");
    assertThat(runs).hasValue(0);
  }

  @Test
  void keyOf255Characters_isTaken_oneMoreIsNot_norAreTwoKeys() {
    post("k".repeat(255));
    assertThat(refused(key("k".repeat(256)), BODY).status()).isEqualTo(400);
    assertThat(refused(key("a", "b"), BODY).code()).isEqualTo("idempotency.key-malformed");
  }

  @Test
  void missingKey_isRefusedWith400_unlessRequestsWithoutOneAreAllowed() {
    assertThat(refused(Headers.none(), BODY).code()).isEqualTo("idempotency.key-missing");
    IdempotentEndpoint lenient = builder().allowingRequestsWithoutKey().build();
    lenient.handle(CALLER, Headers.none(), BODY, run -> counting(201, run));
    lenient.handle(CALLER, Headers.none(), BODY, run -> counting(201, run));

    assertThat(runs).hasValue(2);
    assertThat(executions).allMatch(run -> run.operation().isEmpty());
    assertThatThrownBy(() -> lenient.handle(CALLER, key("a b"), BODY, run -> counting(201, run)))
        .isInstanceOf(RequestRefusedException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 503})
  void answerThatSaysNothingWasDone_isNotKept_andNothingIsTakenOver(int status) {
    endpoint.handle(CALLER, key("kunci-1"), BODY, run -> counting(status, run));
    endpoint.handle(CALLER, key("kunci-1"), BODY, run -> counting(400, run).withoutEffect());
    post("kunci-1");

    assertThat(runs).hasValue(3);
    assertThat(executions).noneMatch(Execution::isTakenOver);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 400, 404, 409, 422, 499})
  void everyOtherAnswerBelow500_isKept(int status) {
    endpoint.handle(CALLER, key("kunci-1"), BODY, run -> counting(status, run));
    assertThat(post("kunci-1").status()).isEqualTo(status);
    assertThat(runs).hasValue(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 504})
  void brokenAnswer_isNotKept_andTheNextTryIsToldOfIt(int status) {
    endpoint.handle(CALLER, key("kunci-1"), BODY, run -> counting(status, run));
    post("kunci-1");

    assertThat(executions).extracting(Execution::isTakenOver).containsExactly(false, true);
    assertThat(executions.get(0).operation()).isEqualTo(executions.get(1).operation());
  }

  @Test
  void workThatThrows_passesItOn_andTheNextTryIsToldOfIt() {
    assertThatThrownBy(
            () ->
                endpoint.handle(
                    CALLER,
                    key("kunci-1"),
                    BODY,
                    run -> {
                      throw new IOException("disk");
                    }))
        .isInstanceOf(IOException.class)
        .hasMessage("disk");
    assertThat(refused(key("kunci-1"), bytes("{}")).status()).isEqualTo(422);
    post("kunci-1");
    assertThat(executions).extracting(Execution::isTakenOver).containsExactly(true);
  }

  @Test
  void nodeThatDied_isWaitedForUntilItsLeaseEnds_andThenTakenOver() {
    Operation operation = Operation.of("POST /permohonan", CALLER, "kunci-1", BODY);
    store.claim(operation, "died", Duration.ofMinutes(1), Duration.ofHours(24));

    now.set(now.get().plus(Duration.ofMinutes(1)).minusNanos(1));
    assertThat(refused(key("kunci-1"), BODY).status()).isEqualTo(409);
    now.set(now.get().plusNanos(1));
    post("kunci-1");
    assertThat(executions).extracting(Execution::isTakenOver).containsExactly(true);
  }

  @Test
  void workThatOutlastsItsLease_keepsItsAnswerOut_ifAnotherTookOver() {
    Answer slow =
        endpoint.handle(
            CALLER,
            key("kunci-1"),
            BODY,
            run -> {
              now.set(now.get().plus(Duration.ofMinutes(1)));
              post("kunci-1");
              return counting(200, run);
            });

    assertThat(slow.body()).isEqualTo(bytes("run 2"));
    assertThat(post("kunci-1").body()).isEqualTo(bytes("run 1"));
  }

  @Test
  void answer_isKeptForTheStatedTime_andNotOneMomentLonger() {
    post("kunci-1");
    now.set(now.get().plus(Duration.ofHours(24)).minusNanos(1));
    post("kunci-1");
    assertThat(runs).hasValue(1);
    now.set(now.get().plusNanos(1));
    post("kunci-1");
    assertThat(runs).hasValue(2);
    assertThat(executions).noneMatch(Execution::isTakenOver);
  }

  @Test
  void answerTooLargeToKeep_isGivenOnce_andLaterOnlyThatItWasDone() {
    Answer given = Answer.of(200, Headers.none(), new byte[96]);
    int exact = given.toBytes().length;
    IdempotentEndpoint exactly = builder().maxAnswerBytes(exact).build();
    IdempotentEndpoint tooSmall = builder().maxAnswerBytes(exact - 1).build();

    exactly.handle(CALLER, key("kunci-1"), BODY, run -> given);
    assertThat(exactly.handle(CALLER, key("kunci-1"), BODY, run -> counting(200, run)))
        .isEqualTo(given);
    assertThat(tooSmall.handle(CALLER, key("kunci-2"), BODY, run -> given)).isEqualTo(given);
    Answer again = tooSmall.handle(CALLER, key("kunci-2"), BODY, run -> counting(200, run));
    assertThat(again.status()).isEqualTo(409);
    assertThat(new String(again.body(), StandardCharsets.UTF_8))
        .contains("idempotency.answer-not-kept");
    assertThat(again.headers().first("Retry-After")).isEmpty();
    assertThat(runs).hasValue(0);
  }

  @Test
  void refusals_linkToTheDocumentation_andShowNeitherKeyNorCaller() {
    IdempotentEndpoint documented =
        builder().documentedAt(URI.create("https://api.jakarta.example/dok")).build();
    documented.handle(CALLER, key("kunci-rahasia"), BODY, run -> counting(201, run));
    RequestRefusedException refused =
        catchThrowableOfType(
            RequestRefusedException.class,
            () ->
                documented.handle(
                    CALLER, key("kunci-rahasia"), bytes("{}"), run -> counting(201, run)));
    String problem = new String(refused.toAnswer().body(), StandardCharsets.UTF_8);

    assertThat(refused.toAnswer().headers().first("Link"))
        .contains("<https://api.jakarta.example/dok>; rel=\"describedby\"");
    assertThat(problem)
        .contains("\"type\":\"https://api.jakarta.example/dok\"", "\"id\":", "\"en\":")
        .doesNotContain("kunci-rahasia", "warga-17");
    assertThat(documented.toString() + store + executions)
        .doesNotContain("kunci-rahasia", "warga-17", "470/12");
  }

  @Test
  void builder_refusesWhatCannotBe_andSaysWhatToDo() {
    assertThatThrownBy(() -> IdempotentEndpoint.named("x").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("needs a store");
    assertThatThrownBy(() -> IdempotentEndpoint.named(" "))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder().answersKeptFor(Duration.ofSeconds(59)).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("lease");
    assertThatThrownBy(() -> builder().lease(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder().maxAnswerBytes(0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder().documentedAt(URI.create("/dok")))
        .isInstanceOf(IllegalArgumentException.class);
    builder().answersKeptFor(Duration.ofMinutes(1)).build();
  }
}
