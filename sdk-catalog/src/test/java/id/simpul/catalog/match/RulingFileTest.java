package id.simpul.catalog.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.simpul.core.InvalidValueException;
import id.simpul.core.Retryability;
import id.simpul.core.ServiceId;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulingFileTest {

  private static final String HEADINGS = "putusan;layanan;layanan lain;oleh;tanggal;alasan\n";
  private static final ServiceId DEPOK = Described.id("depok", "kia");
  private static final ServiceId BOGOR = Described.id("bogor", "7");
  private static final ServiceId BEKASI = Described.id("bekasi", "9;x");
  private static final Ruling RULING =
      Ruling.apart(DEPOK, BOGOR)
          .by("Rina; Diskominfo")
          .on(LocalDate.of(2026, 3, 1))
          .because("Di Bogor \"khusus\" pelajar");

  @TempDir Path folder;
  private Path path;
  private RulingFile file;

  @BeforeEach
  void name() {
    path = folder.resolve("padanan.csv");
    file = RulingFile.at(path);
  }

  @Test
  void whatIsSaid_isReadAgain_byAnotherProcess() {
    file.say(RULING);
    file.say(Ruling.same(DEPOK, BEKASI));

    Rulings read = RulingFile.at(path).read();

    assertThat(read.all()).containsExactly(RULING, Ruling.same(BEKASI, DEPOK));
    assertThat(read.between(BOGOR, DEPOK)).contains(RULING);
  }

  @Test
  void noFile_isNoRuling() {
    assertThat(file.read().all()).isEmpty();
    assertThat(path).doesNotExist();
  }

  @Test
  void newWord_takesThePlaceOfTheOld_whichStaysAsAComment() throws IOException {
    file.say(RULING);
    file.say(Ruling.same(BOGOR, DEPOK).by("Budi"));

    assertThat(file.read().all()).containsExactly(Ruling.same(DEPOK, BOGOR).by("Budi"));
    assertThat(file.read().disputed()).isEmpty();
    assertThat(Files.readString(path))
        .contains("# beda;https://bogor.example/7;https://depok.example/kia");
  }

  @Test
  void withdrawnWord_staysAsAComment_andNothingElseChanges() throws IOException {
    file.say(RULING);
    file.say(Ruling.same(DEPOK, BEKASI));
    file.withdraw(DEPOK, BOGOR);
    file.withdraw(DEPOK, BOGOR);

    assertThat(file.read().all()).containsExactly(Ruling.same(DEPOK, BEKASI));
    assertThat(Files.readString(path)).containsOnlyOnce("# beda;");
  }

  @Test
  void officersOwnLines_stayAsSheWroteThem() throws IOException {
    String hers =
        """
        # catatan Rina: "lihat rapat 3/2

        ruling,service,other service,reason
        Same,https://a.example/1,https://b.example/2,"dua
        baris, satu alasan"
        apart,https://a.example/1,https://c.example/3""";
    Files.writeString(path, hers);

    file.say(RULING);

    assertThat(Files.readString(path)).startsWith(hers + "\nbeda,");
    assertThat(file.read().all()).hasSize(3);
    assertThat(file.read().all().get(0).reason()).isEqualTo("dua baris, satu alasan");
  }

  @Test
  void spreadsheetsHabits_areUnderstood() throws IOException {
    Files.writeString(
        path,
        String.join(
            "\r\n",
            "\uFEFFsep=;",
            "\"# putusan; contoh\";;;;;",
            "Putusan;Layanan;Layanan lain;Oleh;Tanggal;Alasan",
            "SAMA; https://a.example/1 ;https://b.example/2;Rina;1/3/2026;",
            ";;;;;",
            ""));

    assertThat(file.read().all())
        .containsExactly(
            Ruling.same(ServiceId.of("https://a.example/1"), ServiceId.of("https://b.example/2"))
                .by("Rina")
                .on(LocalDate.of(2026, 3, 1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mungkin;https://a.example/1;https://b.example/2;;;",
        "sama;bukan alamat;https://b.example/2;;;",
        "sama;https://a.example/1;;;;",
        "sama;https://a.example/1;https://a.example/1;;;",
        "sama;https://a.example/1;https://b.example/2;;13/13/2026;",
        "sama;https://a.example/1;https://b.example/2;;kemarin;",
        "sama;https://a.example/1;https://b.example/2;\"Rina;;",
      })
  void faultyLine_isNamed_andTheFileIsNeverTouched(String line) throws IOException {
    String before = HEADINGS + "beda;https://c.example/1;https://b.example/2;;;\n" + line + "\n";
    Files.writeString(path, before);

    assertThatThrownBy(file::read)
        .isInstanceOfSatisfying(
            RulingFileException.class,
            e -> {
              assertThat(e.code()).isEqualTo("match.rulings.damaged");
              assertThat(e.retryability()).isEqualTo(Retryability.NOT_RETRYABLE);
              assertThat(e.faults()).hasSize(1);
              assertThat(e.explanation().in("id")).contains("Baris 3:").contains("tidak diubah");
              assertThat(e.explanation().in("en")).contains("Line 3:").contains("not changed");
            });
    assertThatThrownBy(() -> file.say(RULING)).isInstanceOf(RulingFileException.class);
    assertThatThrownBy(() -> file.withdraw(DEPOK, BOGOR)).isInstanceOf(RulingFileException.class);
    assertThat(Files.readString(path)).isEqualTo(before);
  }

  @Test
  void everyFault_isToldAtOnce_withoutEnd() throws IOException {
    Files.writeString(path, HEADINGS + "x;;;;;\n".repeat(30));

    RulingFileException refused = catchThrowableOfType(RulingFileException.class, file::read);

    assertThat(refused.faults()).hasSize(30);
    assertThat(refused.explanation().in("en")).contains("Line 2:").contains("And 20 more.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "halo dunia", "a;b;c\nsama;https://a.example/1;https://b.example/2\n"})
  void fileWithoutHeadings_isRefused(String content) throws IOException {
    Files.writeString(path, content);

    assertThatThrownBy(file::read)
        .isInstanceOf(RulingFileException.class)
        .hasMessageContaining("headings");
    assertThat(Files.readString(path)).isEqualTo(content);
  }

  @Test
  void fileOfAnotherKind_isRefused_andLeftAlone() throws IOException {
    for (byte[] content :
        new byte[][] {
          "PK\u0003\u0004\0\0".getBytes(StandardCharsets.UTF_8),
          (HEADINGS + "sama;https://a.example/1;https://b.example/2;Andr\u00e9;;")
              .getBytes(StandardCharsets.ISO_8859_1),
          new byte[9 << 20]
        }) {
      Files.write(path, content);

      assertThatThrownBy(file::read)
          .isInstanceOf(RulingFileException.class)
          .extracting(e -> ((RulingFileException) e).code())
          .isEqualTo("match.rulings.damaged");
      assertThatThrownBy(() -> file.say(RULING)).isInstanceOf(RulingFileException.class);
      assertThat(Files.readAllBytes(path)).isEqualTo(content);
    }
  }

  @Test
  void bothYesAndNo_writtenByHand_isReadAndDisputed() throws IOException {
    Files.writeString(
        path,
        HEADINGS
            + "sama;https://a.example/1;https://b.example/2;;;\n"
            + "beda;https://b.example/2;https://a.example/1;;;\n");

    Rulings read = file.read();

    assertThat(read.disputed()).hasSize(2);
    assertThat(
            read.between(ServiceId.of("https://a.example/1"), ServiceId.of("https://b.example/2")))
        .isEmpty();
  }

  @Test
  void anotherWriter_isWaitedForByTheCaller() throws IOException {
    file.say(RULING);
    String before = Files.readString(path);
    try (FileChannel channel =
            FileChannel.open(
                folder.resolve(".padanan.csv.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      assertThat(lock.isValid()).isTrue();

      assertThatThrownBy(() -> file.say(Ruling.same(DEPOK, BEKASI)))
          .isInstanceOfSatisfying(
              RulingFileException.class,
              e -> {
                assertThat(e.code()).isEqualTo("match.rulings.in-use");
                assertThat(e.retryability()).isEqualTo(Retryability.SAFE_TO_RETRY);
              });
    }
    assertThat(Files.readString(path)).isEqualTo(before);
    file.say(Ruling.same(DEPOK, BEKASI));
    assertThat(file.read().all()).hasSize(2);
  }

  @Test
  void diskThatCannotBeWritten_isSaid_andNothingIsLost() throws IOException {
    Path missing = folder.resolve("tidak-ada").resolve("padanan.csv");

    assertThatThrownBy(() -> RulingFile.at(missing).say(RULING))
        .isInstanceOfSatisfying(
            RulingFileException.class, e -> assertThat(e.code()).isEqualTo("match.rulings.failed"));
    Files.createDirectory(path);
    assertThatThrownBy(file::read)
        .isInstanceOfSatisfying(
            RulingFileException.class, e -> assertThat(e.code()).isEqualTo("match.rulings.failed"));
  }

  @Test
  void unfinishedFileOfAKilledProcess_isNeverRead() throws IOException {
    file.say(RULING);
    Files.writeString(folder.resolve(".padanan.csv.unfinished"), "setengah");

    assertThat(file.read().all()).containsExactly(RULING);
    file.say(Ruling.same(DEPOK, BEKASI));
    assertThat(file.read().all()).hasSize(2);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(each -> each.getFileName().toString()))
          .containsExactlyInAnyOrder("padanan.csv", ".padanan.csv.lock");
    }
  }

  @Test
  void reason_neverBecomesAFormula_aLine_orAComment() throws IOException {
    Ruling sly =
        Ruling.same(DEPOK, BOGOR).by("#x").because("=HYPERLINK(\"x\")\r\nsama;https://a.example/1");
    file.say(sly);

    assertThat(file.read().all()).containsExactly(sly);
    assertThat(Files.readString(path))
        .contains("\" =HYPERLINK")
        .doesNotContain("\nsama;https://a.example/1");
  }

  @Test
  void residentsNumber_isNotKept() throws IOException {
    file.say(RULING.because("NIK 3276014101900001 keliru"));

    assertThat(Files.readString(path)).doesNotContain("3276014101900001");
  }

  @Test
  void linkToTheFile_staysALink() throws IOException {
    Path real = Files.createFile(folder.resolve("asli.csv"));
    Files.writeString(real, HEADINGS);
    Files.createSymbolicLink(path, real);

    file.say(RULING);

    assertThat(path).isSymbolicLink();
    assertThat(RulingFile.at(real).read().all()).containsExactly(RULING);
  }

  @Test
  void serviceAndItself_cannotBeRuled() {
    assertThatThrownBy(() -> Ruling.apart(DEPOK, DEPOK))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("two different services");
  }
}
