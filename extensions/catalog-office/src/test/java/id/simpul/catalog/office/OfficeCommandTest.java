package id.simpul.catalog.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficeCommandTest {

  @TempDir Path folder;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Test
  void theTemplate_isWritten_andItsCheckSaysWhatToFillIn() {
    for (String name : new String[] {"layanan.xlsx", "layanan.yaml"}) {
      String file = folder.resolve(name).toString();
      assertThat(run("templat", file, "https://depok.example/")).isZero();
      assertThat(run("periksa", file)).isEqualTo(1);
      assertThat(said()).contains("Penerbit").doesNotContain("Exception");
    }
  }

  @Test
  void aCatalogue_goesToJsonAndBack() throws Exception {
    Path yaml = folder.resolve("a.yaml");
    Files.writeString(
        yaml,
        """
        katalog: {situs: https://depok.example/, penerbit: {kode: p, nama: Pemkot}}
        layanan:
          - {kode: sktm, nama: SKTM, uraian: Surat, biaya: gratis}
        """);
    Path json = folder.resolve("a.jsonld");
    Path xlsx = folder.resolve("a.xlsx");
    assertThat(run("ubah", yaml.toString(), json.toString())).isZero();
    assertThat(run("ubah", json.toString(), xlsx.toString())).isZero();
    assertThat(said()).contains("1 layanan siap diterbitkan, 0 perlu diperbaiki.");
    assertThat(said()).contains("https://depok.example/katalog: CPSV-AP meminta title");
    assertThat(run("periksa", xlsx.toString())).isZero();
    assertThat(said())
        .contains("SKTM: belum disebut komponen 1 Persyaratan; 2 Sistem, mekanisme, dan prosedur;");
    assertThat(OfficeReader.read(xlsx).catalog().services())
        .isEqualTo(OfficeReader.read(yaml).catalog().services());
  }

  @Test
  void whatIsNotUnderstood_getsAWordOfHelp() {
    assertThat(run()).isEqualTo(2);
    assertThat(run("templat", folder.resolve("a.docx").toString(), "https://depok.example/"))
        .isEqualTo(1);
    assertThat(run("templat", folder.resolve("a.xlsx").toString(), "depok")).isEqualTo(2);
    assertThat(run("periksa", folder.resolve("none.xlsx").toString())).isEqualTo(1);
    assertThat(said()).contains("templat BERKAS SITUS").contains("tidak bisa dibuka");
  }

  private int run(String... args) {
    return OfficeCommand.run(new PrintStream(printed, true, StandardCharsets.UTF_8), args);
  }

  private String said() {
    return printed.toString(StandardCharsets.UTF_8);
  }
}
