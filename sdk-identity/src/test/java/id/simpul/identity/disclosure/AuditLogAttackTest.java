package id.simpul.identity.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.simpul.core.Secret;
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
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may befall a file that has to be believed for years. */
class AuditLogAttackTest {

  private static final URI API = URI.create("https://api.depok.example/penghasilan");
  private static final Subject HER = new Subject("https://sso.depok.example", "warga-1");
  private static final DataUse USE =
      DataUse.of("penetapan-sktm", LegalBasis.PUBLIC_TASK).about(HER).kinds("penghasilan");

  private @TempDir Path folder;

  @Test
  void interruptedThread_writesItsLine_andClosesTheLogForNobody() throws IOException {
    Path file = file();
    try (AuditLog log = AuditLog.jsonLines(file)) {
      Thread.currentThread().interrupt();
      call(log);
      assertThat(Thread.interrupted()).as("the interruption is not swallowed").isTrue();
      call(log);
    }
    assertThat(Files.readAllLines(file)).hasSize(4);
    assertThat(AuditTrail.check(file).brokenAt()).isEmpty();
  }

  @Test
  void cancelledCall_hasItsOutcome_andLeavesItsThreadInterrupted() {
    List<String> outcomes = new ArrayList<>();
    List<Boolean> interruptedInside = new ArrayList<>();
    AuditLog log =
        entry -> {
          outcomes.add(entry.outcome());
          interruptedInside.add(Thread.currentThread().isInterrupted());
        };
    Transport cancelled =
        request -> {
          Thread.currentThread().interrupt();
          throw new IllegalStateException("cancelled");
        };
    assertThat(
            catchThrowableOfType(
                IllegalStateException.class,
                () -> disclosures(log).around(cancelled, USE, API).send(Request.of("GET", API))))
        .hasMessage("cancelled");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(outcomes).containsExactly("begun", "failed");
    assertThat(interruptedInside).containsExactly(false, false);
  }

  @Test
  void anotherProcess_doesNotGetTheFile_alsoAfterSomebodyHereHasReadIt() throws Exception {
    Path file = file();
    try (AuditLog log = AuditLog.jsonLines(file)) {
      call(log);
      assertThat(AuditTrail.check(file).lines()).isEqualTo(2);
      assertThat(OtherWriter.run(file, 1, "")).containsExactly("personal-data.audit");
      call(log);
    }
    assertThat(OtherWriter.run(file, 1, "")).containsExactly("written");
    assertThat(AuditTrail.check(file).brokenAt()).isEmpty();
    assertThat(AuditTrail.check(file).lines()).isEqualTo(5);
  }

  @Test
  void oneFileByAnotherName_isTheSameFile() throws IOException {
    Path file = file();
    try (AuditLog log = AuditLog.jsonLines(file)) {
      call(log);
      Path alias = Files.createSymbolicLink(folder.resolve("alias.jsonl"), file);
      assertThat(catchThrowableOfType(PersonalDataException.class, () -> AuditLog.jsonLines(alias)))
          .hasMessageContaining("another process");
    }
  }

  @Test
  void diskFull_refusesTheCall_andTheChainGoesOnWhenThereIsSpaceAgain() throws Exception {
    Path file = file();
    List<String> said = OtherWriter.run(file, 40, "ulimit -f 4; ");
    assertThat(said).contains("written", "personal-data.audit");
    assertThat(said.get(said.size() - 1)).isEqualTo("personal-data.audit");
    try (AuditLog log = AuditLog.jsonLines(file)) {
      call(log);
    }
    AuditTrail trail = AuditTrail.check(file);
    assertThat(trail.brokenAt()).isEmpty();
    long written = said.stream().filter("written"::equals).count();
    assertThat(trail.lines()).isBetween(written + 2, written + 3);
  }

  @Test
  void rotatedFile_isLeftAsItIs_andTheChainGoesOnInANewOne() throws IOException {
    Path file = file();
    Path old = folder.resolve("log.jsonl.1");
    try (AuditLog log = AuditLog.jsonLines(file)) {
      call(log);
      Files.move(file, old);
      call(log);
      call(log);
    }
    assertThat(Files.readAllLines(old)).hasSize(2);
    assertThat(Files.readAllLines(file)).hasSize(4);
    AuditTrail both = AuditTrail.check(old, file);
    assertThat(both.brokenAt()).isEmpty();
    assertThat(both.lines()).isEqualTo(6);
    assertThat(AuditTrail.check(file).brokenAt()).as("without the older file").hasValue(1);
  }

  @Test
  void deletedFile_swallowsNothing_andItsLossShows() throws IOException {
    Path file = file();
    try (AuditLog log = AuditLog.jsonLines(file)) {
      call(log);
      Files.delete(file);
      call(log);
    }
    assertThat(Files.readAllLines(file)).hasSize(2);
    assertThat(AuditTrail.check(file).brokenAt()).hasValue(1);
  }

  @Test
  void rotationByCopyAndTruncation_isLeftInTwoFilesOfOneChain() throws IOException {
    Path file = file();
    Path old = folder.resolve("log.jsonl.1");
    try (AuditLog log = AuditLog.jsonLines(file)) {
      call(log);
      Files.copy(file, old);
      Files.write(file, new byte[0], StandardOpenOption.TRUNCATE_EXISTING);
      call(log);
    }
    assertThat(AuditTrail.check(old, file).brokenAt()).isEmpty();
    assertThat(AuditTrail.check(old, file).lines()).isEqualTo(4);
  }

  @Test
  void tailCutOffWhileItRuns_shows() throws IOException {
    Path file = file();
    try (AuditLog log = AuditLog.jsonLines(file)) {
      call(log);
      call(log);
      Files.write(file, Files.readAllLines(file).subList(0, 3));
      call(log);
    }
    assertThat(AuditTrail.check(file).brokenAt()).hasValue(4);
  }

  @Test
  void strangersLine_shows_andDoesNotStopAnybody() throws IOException {
    Path file = file();
    try (AuditLog log = AuditLog.jsonLines(file)) {
      call(log);
      String forged =
          "{\"prev\":\"" + AuditTrail.check(file).head() + "\",\"outcome\":\"tidak pernah\"}\n";
      Files.writeString(file, forged, StandardOpenOption.APPEND);
      call(log);
    }
    assertThat(AuditTrail.check(file).brokenAt()).as("ours does not follow it").hasValue(4);
    assertThat(Files.readAllLines(file)).hasSize(5);
  }

  @Test
  void tailCutOffWhileItStood_showsByANotedHead_howeverLongItHasGrownSince() throws IOException {
    Path file = file();
    try (AuditLog log = AuditLog.jsonLines(file)) {
      call(log);
      call(log);
    }
    String noted = AuditTrail.check(file).head();
    Files.write(file, Files.readAllLines(file).subList(0, 2));
    try (AuditLog log = AuditLog.jsonLines(file)) {
      call(log);
      call(log);
    }
    assertThat(AuditTrail.check(file).brokenAt()).as("the chain alone says nothing").isEmpty();
    assertThat(AuditTrail.check(file).isShortened()).isFalse();
    AuditTrail since = AuditTrail.checkSince(noted, file);
    assertThat(since.isShortened()).isTrue();
    assertThat(since).asString().contains("shortened");
    String later = since.head();
    try (AuditLog log = AuditLog.jsonLines(file)) {
      call(log);
    }
    assertThat(AuditTrail.checkSince(later, file).isShortened()).isFalse();
    assertThat(AuditTrail.checkSince("0".repeat(64), file).isShortened()).isFalse();
  }

  @Test
  void endlessLine_locksNobodyOut_andIsNotKeptInMemory() throws IOException {
    Path file = file();
    Files.writeString(file, "x".repeat(3 << 20));
    try (AuditLog log = AuditLog.jsonLines(file)) {
      call(log);
    }
    assertThat(AuditTrail.check(file).lines()).isEqualTo(3);
    assertThat(AuditTrail.check(file).brokenAt()).hasValue(1);
  }

  @Test
  void linesOfNothing_changeNothing() throws IOException {
    Path file = file();
    try (AuditLog log = AuditLog.jsonLines(file)) {
      call(log);
    }
    Files.writeString(file, "\n\n\n", StandardOpenOption.APPEND);
    try (AuditLog log = AuditLog.jsonLines(file)) {
      call(log);
    }
    assertThat(AuditTrail.check(file).brokenAt()).isEmpty();
    assertThat(AuditTrail.check(file).lines()).isEqualTo(4);
  }

  @Test
  void newFile_isForItsOwnerAlone() throws IOException {
    Path file = file();
    try (AuditLog log = AuditLog.jsonLines(file)) {
      call(log);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(folder.resolve("log.jsonl.lock"))))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void placeThatIsNotThere_orAClosedLog_refusesEveryCall() {
    PersonalDataException nowhere =
        catchThrowableOfType(
            PersonalDataException.class,
            () -> AuditLog.jsonLines(folder.resolve("tidak/ada/log.jsonl")));
    assertThat(nowhere.code()).isEqualTo("personal-data.audit");
    AuditLog log = AuditLog.jsonLines(file());
    log.close();
    log.close();
    assertThat(catchThrowableOfType(PersonalDataException.class, () -> call(log)).explanation())
        .matches(text -> text.in("id").contains("tidak dikirim"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "penetapan untuk 3276010101900001",
        "penetapan 3276 0101 0190 0001",
        "Bearer eyJhbGciOiJFUzI1NiJ9.e30.c2ln"
      })
  void somebodysNumberAsAWord_isRefused(String word) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DataUse.of(word, LegalBasis.CONSENT))
        .withMessageContaining("never the data")
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("3276"));
    assertThatIllegalArgumentException().isThrownBy(() -> USE.kinds("alamat", word));
    assertThatIllegalArgumentException().isThrownBy(() -> Disclosures.by(word));
  }

  @Test
  void wordsWithoutEnd_andKindsWithoutNumber_areRefused_andRepeatedKindsAreOne() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DataUse.of("x".repeat(201), LegalBasis.CONSENT));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> USE.kinds(new String[51]))
        .withMessageContaining("at most 50");
    assertThat(USE.kinds("alamat", "alamat").kinds()).containsExactly("alamat");
  }

  @Test
  void wordsThatLookLikeTheEndOfALine_stayInTheirLine() throws IOException {
    Path file = file();
    try (AuditLog log = AuditLog.jsonLines(file)) {
      DataUse sly =
          DataUse.of("x\",\"outcome\":\"200\"}\n{\"prev\":\"", LegalBasis.CONSENT).about(HER);
      disclosures(log).around(ok(), sly, API).send(Request.of("GET", API)).close();
    }
    assertThat(Files.readAllLines(file, StandardCharsets.UTF_8)).hasSize(2);
    assertThat(AuditTrail.check(file).brokenAt()).isEmpty();
  }

  @Test
  void passwordOrNumberInTheAddressOfAnApi_isNotWrittenDown() {
    List<String> places = new ArrayList<>();
    Disclosures disclosures = disclosures(entry -> places.add(entry.endpoint()));
    URI sly = URI.create("https://warga:rahasia@api.depok.example/nik/3276010101900001?q=1");
    disclosures.around(ok(), USE, sly).send(Request.of("GET", API)).close();
    assertThat(places).containsOnly("GET https://api.depok.example/nik/[masked]").hasSize(2);
  }

  private Path file() {
    return folder.resolve("log.jsonl");
  }

  private static void call(AuditLog log) {
    disclosures(log).around(ok(), USE, API).send(Request.of("GET", API)).close();
  }

  private static Transport ok() {
    return request -> Response.of(200, Headers.none(), new byte[0]);
  }

  static Disclosures disclosures(AuditLog log) {
    return Disclosures.by("rs-jakarta")
        .pseudonymsBy(Secret.of("rahasia-".repeat(4)))
        .recordingTo(log)
        .clock(MutableClock.startingNow())
        .build();
  }

  /** The same log in a process of its own. */
  static final class OtherWriter {

    private OtherWriter() {}

    /** Writes single entries, and tells of each what came of it. */
    public static void main(String[] arguments) {
      try (AuditLog log = AuditLog.jsonLines(Path.of(arguments[0]))) {
        for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
          say(log);
        }
      } catch (PersonalDataException e) {
        System.out.println(e.code());
      }
    }

    private static void say(AuditLog log) {
      try {
        log.append(
            new Disclosure(
                "c",
                MutableClock.startingNow().instant(),
                "rs",
                "her",
                USE,
                "GET " + API,
                Disclosure.BEGUN));
        System.out.println("written");
      } catch (PersonalDataException e) {
        System.out.println(e.code());
      }
    }

    static List<String> run(Path file, int entries, String limit)
        throws IOException, InterruptedException {
      String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
      Process process =
          new ProcessBuilder(
                  "bash",
                  "-c",
                  limit + "exec \"$0\" -XX:-UsePerfData -cp \"$1\" \"$2\" \"$3\" \"$4\"",
                  java,
                  System.getProperty("java.class.path"),
                  OtherWriter.class.getName(),
                  file.toString(),
                  String.valueOf(entries))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      List<String> said =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .toList();
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("the other process hangs");
      }
      return said;
    }
  }
}
