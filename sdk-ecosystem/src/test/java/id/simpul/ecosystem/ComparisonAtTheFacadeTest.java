package id.simpul.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.simpul.catalog.ServiceType;
import id.simpul.catalog.compare.Comparison;
import id.simpul.catalog.match.Match;
import id.simpul.catalog.match.Ruling;
import id.simpul.catalog.match.RulingFile;
import id.simpul.catalog.match.RulingFileException;
import id.simpul.core.ServiceId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Depok and Bekasi give one service under two names; only Depok declares its type. */
class ComparisonAtTheFacadeTest {

  private final Town depok = new Town("kota-depok", "depok.example");
  private final Town bekasi = new Town("kota-bekasi", "bekasi.example");

  @TempDir Path folder;
  private Path file;
  private Ecosystem ecosystem;
  private ServiceId ofDepok;
  private ServiceId ofBekasi;

  @BeforeEach
  void offer() {
    file = folder.resolve("padanan.csv");
    ecosystem = Ecosystem.join(depok.settings(bekasi).rulings(RulingFile.at(file)).build());
    ofDepok = ServiceId.of(depok.iri("akta-kelahiran"));
    ofBekasi = ServiceId.of(bekasi.iri("17"));
    depok.offer(
        depok
            .describe(depok.iri("akta-kelahiran"), "Penerbitan Akta Kelahiran")
            .type(ServiceType.AKTA_KELAHIRAN)
            .build());
    bekasi.offer(bekasi.describe(bekasi.iri("17"), "Akte Lahir").build());
    bekasi.offer(bekasi.describe(bekasi.iri("18"), "Akte Kematian").build());
    ecosystem.refresh();
  }

  @AfterEach
  void close() {
    ecosystem.close();
    depok.close();
    bekasi.close();
  }

  private Optional<Match> match() {
    Comparison comparison = ecosystem.compare(ofDepok);
    return comparison.columns().stream().flatMap(c -> comparison.match(c).stream()).findFirst();
  }

  @Test
  void sameService_isFoundUnderAnotherName_byOneSideAndByTheOther() {
    assertThat(match().orElseThrow().right()).isEqualTo(ofBekasi);
    assertThat(ecosystem.compare(ofBekasi).columns()).hasSize(2);
    assertThat(ecosystem.compare(ServiceType.AKTA_KELAHIRAN).columns()).hasSize(2);
  }

  @Test
  void officersWord_holdsFromTheNextComparisonOn_andAfterTheNextHarvest() {
    RulingFile.at(file).say(Ruling.apart(ofDepok, ofBekasi));
    assertThat(match()).isEmpty();
    assertThat(ecosystem.compare(ServiceType.AKTA_KELAHIRAN).columns()).hasSize(1);

    bekasi.offer(bekasi.describe(bekasi.iri("19"), "Uji KIR").build());
    ecosystem.refresh();
    assertThat(match()).isEmpty();
    assertThat(ecosystem.matched().problems()).isEmpty();

    RulingFile.at(file).withdraw(ofDepok, ofBekasi);
    assertThat(match()).isPresent();
  }

  @Test
  void damagedFile_isRefused_andIsStillThere() throws IOException {
    Files.writeString(file, "entah apa");

    assertThatThrownBy(() -> ecosystem.compare(ofDepok)).isInstanceOf(RulingFileException.class);
    assertThat(Files.readString(file)).isEqualTo("entah apa");
  }

  @Test
  void serviceThatNobodyDescribes_isExplained() {
    ServiceNotFoundException e =
        catchThrowableOfType(
            ServiceNotFoundException.class,
            () -> ecosystem.compare(ServiceId.of(depok.iri("hantu"))));

    assertThat(e.code()).isEqualTo("service.unknown");
  }

  @Test
  void fileOfRulings_isASetting() throws IOException {
    Path settings =
        Files.writeString(
            folder.resolve("simpul.properties"),
            """
            simpul.match.rulings = padanan.csv
            simpul.member.kota-depok.base-url = https://depok.example
            simpul.member.kota-depok.issuer = https://sso.depok.example
            simpul.member.kota-depok.iri-prefixes = https://depok.example/
            """);
    Files.writeString(file, "rusak");

    try (Ecosystem written = Ecosystem.join(EcosystemSettings.load(settings))) {
      assertThatThrownBy(written::matched)
          .isInstanceOf(RulingFileException.class)
          .hasMessageContaining("padanan.csv");
    }
  }
}
