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
  void aFileThatIsThere_isNoPlaceForATemplate() throws Exception {
    Path filled = folder.resolve("layanan.yaml");
    Files.writeString(filled, "katalog: {situs: https://depok.example/}");
    assertThat(run("templat", filled.toString(), "https://depok.example/")).isEqualTo(1);
    assertThat(said()).contains("yang belum ada, ditemukan").contains("pilih nama lain");
    assertThat(filled).hasContent("katalog: {situs: https://depok.example/}");
  }

  @Test
  void theReport_isAPage_andNeverTakesThePlaceOfTheFile() throws Exception {
    Path yaml = folder.resolve("a.yaml");
    Files.writeString(
        yaml,
        """
        katalog: {situs: https://depok.example/, penerbit: {kode: disdukcapil, nama: Dukcapil}}
        layanan:
          - {kode: sktm, nama: SKTM <b>, uraian: Surat, biaya: gratis}
        """);
    Path page = folder.resolve("laporan.html");
    assertThat(run("laporan", yaml.toString(), page.toString())).isZero();
    assertThat(page).content().contains("disdukcapil", "SKTM &lt;b&gt;").doesNotContain("<b>");
    assertThat(run("laporan", yaml.toString(), yaml.toString())).isEqualTo(2);
    assertThat(yaml).content().startsWith("katalog:");
  }

  @Test
  void theCheck_saysInTheWordsOfTheFile_whatTheCatalogueAndTheServiceLack() throws Exception {
    Path yaml = folder.resolve("a.yaml");
    Files.writeString(
        yaml,
        """
        katalog: {situs: https://depok.example/, penerbit: {kode: p, nama: Pemkot}}
        layanan:
          - {kode: sktm, nama: SKTM, uraian: Surat, biaya: gratis}
        """);
    assertThat(run("periksa", yaml.toString())).isZero();
    assertThat(said())
        .contains("Tambahkan baris 'Nama katalog' dengan Isi dan Keterangan.")
        .contains("Isi Wilayah pada 'Penerbit'")
        .contains("Wilayah layanan tidak disebut. Tambahkan bagian 'Wilayah layanan'.")
        .doesNotContain("Java", "dct:");
  }

  @Test
  void jsonLd_isCheckedToo_andItsWordsCannotPassForOurs() throws Exception {
    Path json = folder.resolve("a.jsonld");
    Files.writeString(
        json,
        """
        {"@graph":[{"@id":"https://x.example/a\\n9 layanan siap diterbitkan\\u001b[2J",
          "@type":"http://purl.org/vocab/cpsv#PublicService"}]}
        """);
    run("periksa", json.toString());
    assertThat(said()).contains("0 layanan siap diterbitkan");
    assertThat(said().lines()).noneMatch(line -> line.startsWith("9 layanan"));
    assertThat(said()).doesNotContain("\u001b");
  }

  @Test
  void whatIsNotUnderstood_getsAWordOfHelp() {
    assertThat(run()).isEqualTo(2);
    assertThat(run("templat", folder.resolve("a.docx").toString(), "https://depok.example/"))
        .isEqualTo(1);
    assertThat(run("templat", folder.resolve("a.xlsx").toString(), "depok")).isEqualTo(2);
    assertThat(run("periksa", folder.resolve("none.xlsx").toString())).isEqualTo(1);
    assertThat(said())
        .contains("templat BERKAS SITUS")
        .contains("tidak bisa dibuka")
        .contains("SITUS: diharapkan alamat situs yang lengkap")
        .doesNotContain("expected");
  }

  private int run(String... args) {
    return OfficeCommand.run(new PrintStream(printed, true, StandardCharsets.UTF_8), args);
  }

  private String said() {
    return printed.toString(StandardCharsets.UTF_8);
  }
}
