package id.simpul.identity.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.simpul.core.Audience;
import id.simpul.core.ProtectedResource;
import id.simpul.core.Secret;
import id.simpul.core.http.ErrorResponseException;
import id.simpul.core.http.Headers;
import id.simpul.core.http.Request;
import id.simpul.core.http.Response;
import id.simpul.core.http.Transport;
import id.simpul.identity.Subject;
import id.simpul.testkit.MutableClock;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Personal data moves for a purpose, on a legal basis, and is written down before it does. */
class PersonalDataGateTest {

  private static final String API = "https://api.depok.example/penghasilan";
  private static final Subject HER = new Subject("https://sso.depok.example", "3276010101900001");
  private static final DataUse USE =
      DataUse.of("penetapan-sktm", LegalBasis.PUBLIC_TASK).about(HER).kinds("penghasilan");

  private final AtomicInteger calls = new AtomicInteger();
  private final Transport depok =
      request -> {
        calls.incrementAndGet();
        return Response.of(200, Headers.none(), new byte[0]);
      };
  private @TempDir Path folder;

  @Test
  void markedApi_isNotCalledWithoutAPurpose_andOthersAre() {
    PersonalDataGate gate = gate(depok, entry -> {});
    PersonalDataException refused =
        catchThrowableOfType(
            PersonalDataException.class,
            () -> gate.withoutPersonalData().send(Request.get(API + "/{nik}", HER.value())));
    assertThat(refused.code()).isEqualTo("personal-data.undeclared");
    assertThat(refused.explanation().in("id")).contains("dasar hukum", API);
    assertThat(refused.explanation().in("en")).contains("legal basis");
    assertThat(refused.toString()).doesNotContain(HER.value());
    assertThat(calls).hasValue(0);
    gate.withoutPersonalData().send(Request.get("https://api.depok.example/jam-buka"));
    assertThat(calls).hasValue(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        API,
        API + "/",
        API + "?x=1",
        API + "/%61",
        "https://API.depok.example/penghasilan",
        "https://api.depok.example:443/penghasilan",
        "https://api.depok.example/%70enghasilan",
        "https://api.depok.example/penghasila%6E/x",
        "https://api.depok.example//penghasilan",
        "https://api.depok.example/penghasilan;v=1",
        "https://api.depok.example/penghasilan;v=1/x",
        "https://api.depok.example/x/../penghasilan",
        "https://api.depok.example/%2e/penghasilan",
        "https://warga@api.depok.example/penghasilan",
        "https://cadangan.depok.example/penghasilan"
      })
  void markedApi_isTheSameInEverySpelling(String address) {
    PersonalDataGate gate = gate(depok, entry -> {});
    assertThat(
            catchThrowableOfType(
                PersonalDataException.class,
                () -> gate.withoutPersonalData().send(Request.of("GET", URI.create(address)))))
        .isNotNull();
    assertThat(calls).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.depok.example/penghasilan-umum",
        "https://api.depok.example/Penghasilan",
        "https://api.depok.example/x/penghasilan",
        "https://api.depok.example:8443/penghasilan",
        "https://depok.example/penghasilan"
      })
  void anotherApi_isNotMarked(String address) {
    gate(depok, entry -> {}).withoutPersonalData().send(Request.of("GET", URI.create(address)));
    assertThat(calls).hasValue(1);
  }

  @Test
  void call_isWrittenDownBeforeAndAfter_aboutAPseudonym() throws IOException {
    Path file = folder.resolve("pengungkapan.jsonl");
    try (AuditLog log = AuditLog.jsonLines(file)) {
      PersonalDataGate gate = gate(depok, log);
      gate.using(USE).send(Request.get(API + "/{nik}?kata=x", HER.value())).close();
      List<String> lines = Files.readAllLines(file);
      assertThat(lines).hasSize(2);
      assertThat(lines.get(0))
          .contains(
              "\"outcome\":\"begun\"",
              "\"by\":\"rs-jakarta\"",
              "\"purpose\":\"penetapan-sktm\"",
              "\"basis\":\"PUBLIC_TASK\"",
              "\"kinds\":[\"penghasilan\"]",
              disclosures(log).pseudonymOf(HER));
      assertThat(lines.get(1)).contains("\"outcome\":\"200\"");
      assertThat(String.join("", lines)).doesNotContain(HER.value(), "kata");
      assertThat(gate.toString() + USE).doesNotContain(HER.value(), "rahasia");
    }
    assertThat(AuditTrail.check(file).brokenAt()).isEmpty();
  }

  @Test
  void failure_isWrittenDownByItsCode_andPassedOn() {
    List<String> outcomes = new ArrayList<>();
    Transport failing =
        request -> {
          throw ErrorResponseException.of(request, 404, Headers.none(), new byte[0]);
        };
    PersonalDataGate gate = gate(failing, entry -> outcomes.add(entry.outcome()));
    assertThat(
            catchThrowableOfType(
                    ErrorResponseException.class, () -> gate.using(USE).send(Request.get(API)))
                .status())
        .isEqualTo(404);
    assertThat(outcomes).containsExactly("begun", "response.404");
  }

  @Test
  void callThatCannotBeWrittenDown_isNotMade() {
    PersonalDataGate gate =
        gate(
            depok,
            entry -> {
              throw new IllegalStateException("disk full");
            });
    PersonalDataException refused =
        catchThrowableOfType(
            PersonalDataException.class, () -> gate.using(USE).send(Request.get(API)));
    assertThat(refused.code()).isEqualTo("personal-data.audit");
    assertThat(calls).hasValue(0);
  }

  @Test
  void outcomeThatCannotBeWrittenDown_takesTheAnswerFromNobody() {
    AtomicInteger entries = new AtomicInteger();
    PersonalDataGate gate =
        gate(
            depok,
            entry -> {
              if (entries.incrementAndGet() > 1) {
                throw new IllegalStateException("disk full");
              }
            });
    assertThat(gate.using(USE).send(Request.get(API)).status()).isEqualTo(200);
  }

  @Test
  void lineThatWasChangedRemovedOrMoved_shows_andAShortenedLogByItsHead() throws IOException {
    Path file = folder.resolve("log.jsonl");
    try (AuditLog log = AuditLog.jsonLines(file)) {
      for (int i = 0; i < 3; i++) {
        gate(depok, log).using(USE).send(Request.get(API)).close();
      }
    }
    List<String> lines = Files.readAllLines(file);
    AuditTrail whole = AuditTrail.check(file);
    assertThat(whole.lines()).isEqualTo(6);
    assertThat(whole.brokenAt()).isEmpty();
    assertThat(brokenAt(lines.subList(1, 6))).isEqualTo(1);
    assertThat(brokenAt(without(lines, 2))).isEqualTo(3);
    List<String> changed = new ArrayList<>(lines);
    changed.set(3, changed.get(3).replace("\"200\"", "\"404\""));
    assertThat(brokenAt(changed)).isEqualTo(5);
    List<String> moved = new ArrayList<>(lines);
    moved.add(moved.remove(0));
    assertThat(brokenAt(moved)).isEqualTo(1);
    Files.write(file, lines.subList(0, 5));
    assertThat(AuditTrail.check(file).brokenAt()).isEmpty();
    assertThat(AuditTrail.check(file).head()).isNotEqualTo(whole.head());
  }

  @Test
  void log_goesOnWhereItEnded_alsoAfterALineThatWasCutOff() throws IOException {
    Path file = folder.resolve("log.jsonl");
    for (int i = 0; i < 2; i++) {
      try (AuditLog log = AuditLog.jsonLines(file)) {
        gate(depok, log).using(USE).send(Request.get(API)).close();
      }
    }
    assertThat(AuditTrail.check(file).brokenAt()).isEmpty();
    String text = Files.readString(file);
    Files.writeString(file, text.substring(0, text.length() - 20));
    try (AuditLog log = AuditLog.jsonLines(file)) {
      gate(depok, log).using(USE).send(Request.get(API)).close();
    }
    AuditTrail trail = AuditTrail.check(file);
    assertThat(trail.lines()).isEqualTo(6);
    assertThat(trail.brokenAt()).isEmpty();
  }

  @Test
  void secondWriterOfOneFile_isRefused_andAFolderIsNoFile() {
    Path file = folder.resolve("log.jsonl");
    try (AuditLog log = AuditLog.jsonLines(file)) {
      assertThat(log).isNotNull();
      assertThat(catchThrowableOfType(PersonalDataException.class, () -> AuditLog.jsonLines(file)))
          .hasMessageContaining("file of its own");
    }
    assertThat(
            catchThrowableOfType(PersonalDataException.class, () -> AuditLog.jsonLines(folder))
                .code())
        .isEqualTo("personal-data.audit");
  }

  @Test
  void manyThreads_makeOneChain() throws Exception {
    Path file = folder.resolve("log.jsonl");
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try (AuditLog log = AuditLog.jsonLines(file)) {
      PersonalDataGate gate = gate(depok, log);
      List<Future<?>> done = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        done.add(pool.submit(() -> gate.using(USE).send(Request.get(API)).close()));
      }
      for (Future<?> each : done) {
        each.get(5, TimeUnit.MINUTES);
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(AuditTrail.check(file).lines()).isEqualTo(80);
    assertThat(AuditTrail.check(file).brokenAt()).isEmpty();
  }

  @Test
  void pseudonyms_areOneForAPerson_andDifferWithIssuerAndKey() {
    Disclosures gate = disclosures(entry -> {});
    assertThat(gate.pseudonymOf(HER)).isEqualTo(gate.pseudonymOf(HER)).hasSize(32);
    assertThat(gate.pseudonymOf(new Subject("https://lain.example", HER.value())))
        .isNotEqualTo(gate.pseudonymOf(HER));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Disclosures.by("rs")
                    .recordingTo(entry -> {})
                    .pseudonymsBy(Secret.of("pendek"))
                    .build());
  }

  @Test
  void gateWithoutALog_cannotBeBuilt_norAUseWithoutAPurpose() {
    assertThatIllegalStateException().isThrownBy(() -> PersonalDataGate.before(depok).build());
    assertThatIllegalStateException().isThrownBy(() -> Disclosures.by("rs").build());
    assertThatIllegalArgumentException().isThrownBy(() -> DataUse.of(" ", LegalBasis.CONSENT));
    assertThat(LegalBasis.values()).hasSize(6);
  }

  private static PersonalDataGate gate(Transport transport, AuditLog log) {
    return PersonalDataGate.before(transport)
        .marking(
            new ProtectedResource(
                    URI.create(API),
                    Audience.of(API),
                    Set.of(),
                    URI.create("https://sso.depok.example"))
                .alsoAt(URI.create("https://cadangan.depok.example/penghasilan")))
        .writingTo(disclosures(log))
        .build();
  }

  private static Disclosures disclosures(AuditLog log) {
    return Disclosures.by("rs-jakarta")
        .pseudonymsBy(Secret.of("rahasia-".repeat(4)))
        .recordingTo(log)
        .clock(MutableClock.startingNow())
        .build();
  }

  private long brokenAt(List<String> lines) throws IOException {
    Path copy = folder.resolve("salinan.jsonl");
    Files.write(copy, lines, StandardCharsets.UTF_8);
    return AuditTrail.check(copy).brokenAt().orElseThrow();
  }

  private static List<String> without(List<String> lines, int index) {
    List<String> less = new ArrayList<>(lines);
    less.remove(index);
    return less;
  }
}
