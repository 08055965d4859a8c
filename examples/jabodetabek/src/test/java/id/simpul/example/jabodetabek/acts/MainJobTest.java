package id.simpul.example.jabodetabek.acts;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.example.jabodetabek.services.City;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainJobTest {

  private static final String CATALOG =
      """
      @prefix cpsv: <http://purl.org/vocab/cpsv#> .
      @prefix cv: <http://data.europa.eu/m8g/> .
      @prefix dct: <http://purl.org/dc/terms/> .
      <https://kota.example/layanan/makam> a cpsv:PublicService ;
        dct:identifier "makam" ;
        dct:title "Izin makam"@id ;
        dct:description "Contoh"@id ;
        cv:hasCompetentAuthority <https://kota.example/dinas> .
      <https://kota.example/layanan/tanpa-judul> a cpsv:PublicService ;
        dct:identifier "tanpa-judul" ;
        cv:hasCompetentAuthority <https://kota.example/dinas> .
      """;

  @TempDir Path folder;

  private final Captured captured = new Captured("en");

  @Test
  void everything_isAsItMustBe_alsoWithOneMoreCatalogue() throws IOException {
    Path file = Files.writeString(folder.resolve("kota.ttl"), CATALOG);
    MainJob job =
        MainJob.builder().screen(captured.screen()).catalogs(List.of(file.toString())).build();

    assertThat(job.play()).as(captured.text()).isEqualTo(MainJob.AS_IT_MUST_BE);
    assertThat(job.statements()).hasSizeGreaterThanOrEqualTo(25).allMatch(Statement::holds);
    assertThat(captured.text())
        .contains("Five platforms and five token servers run")
        .contains("61 services")
        .contains("Jakarta fetched that letter from Depok on the resident's behalf.")
        .contains("Jl. Kecamatan Contoh 2, Depok")
        .contains("there, only its grant (RFC 7523).")
        .contains("Jakarta's log of disclosures: 6 lines, the chain unbroken.")
        .contains("kota: 1 services read, 1 set aside")
        .contains("1 x The service has no title")
        .contains("Everything was as it must be.")
        .doesNotContain("!!");
  }

  @Test
  void catalogueThatIsMissing_getsOneLine_andChangesNothingElse() {
    Captured indonesian = new Captured("id");
    MainJob job =
        MainJob.builder()
            .screen(indonesian.screen())
            .catalogs(List.of(folder.resolve("tidak-ada.nt").toString()))
            .build();

    assertThat(job.play()).as(indonesian.text()).isEqualTo(MainJob.CATALOG_REFUSED);
    assertThat(indonesian.text())
        .contains("Tidak dipakai:")
        .contains("Sesuai domisili, urusnya di Depok.")
        .contains("Semua sebagaimana mestinya.");
  }

  @Test
  void authorityThatDiesBeforeItWasRead_failsTheActsThatNeedIt() {
    assertThat(notRightWhen(StartAct.class, City.KOTA_BOGOR)).startsWith("2", "3");
  }

  @Test
  void authorityThatDiesAfterJoining_failsTheActsThatCallIt() {
    assertThat(notRightWhen(JoinAct.class, City.JAKARTA)).contains("4", "6").doesNotContain("3");
  }

  @Test
  void outageThatBeganTooEarly_failsTheOutageAct() {
    assertThat(notRightWhen(ReliefAct.class, City.KOTA_BEKASI)).containsExactly("5");
  }

  /** The numbers of the acts that went wrong, when this city dies after that act. */
  private List<String> notRightWhen(Class<? extends Act> after, City city) {
    MainJob job =
        MainJob.builder()
            .screen(captured.screen())
            .sabotage(
                (act, authorities) -> {
                  if (after.isInstance(act)) {
                    authorities.of(city).kill();
                  }
                })
            .build();

    assertThat(job.play()).as(captured.text()).isEqualTo(MainJob.NOT_AS_IT_MUST_BE);
    assertThat(captured.text()).contains("!!", "Something was not as it must be.");
    return job.reports().stream()
        .filter(report -> !report.allRight())
        .map(report -> report.title().in("en").substring(0, 1))
        .toList();
  }
}
