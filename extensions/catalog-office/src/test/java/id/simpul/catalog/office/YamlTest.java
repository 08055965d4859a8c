package id.simpul.catalog.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.catalog.CatalogReading;
import id.simpul.catalog.Finding;
import id.simpul.catalog.PublicService;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTest {

  private static final String HEAD =
      """
      katalog:
        situs: https://depok.example/
        penerbit: {kode: pemkot, nama: Pemerintah Kota Depok}
      layanan:
        - kode: sktm
          nama: {id: Surat keterangan tidak mampu, en: Letter of low income}
          uraian: Untuk keringanan biaya
      """;

  @Test
  void aServiceInYaml_isTheServiceOfTheBuilders() {
    PublicService sktm =
        service(
            HEAD
                + """
                    biaya: 50000
                    khusus_penduduk: 32.76
                    jangka_waktu: 1 (satu) hari kerja sejak berkas lengkap
                    persyaratan:
                      - Kartu Keluarga
                      - nama: Bukti penghasilan
                        pilihan:
                          - Slip gaji
                          - isi: Surat pernyataan
                            beserta: [Meterai]
                      - {bagian: Syarat lain, isi: Berumur 17 tahun}
                      - KTP-el
                    pengaduan:
                      - isi: [112, adu@depok.example]
                    kanal_loket:
                      - tempat:
                          - nama: Kelurahan Beji
                            jam_buka: Senin-Jumat 08.00-15.00
                            kuota_per_hari: 40
                    situasi:
                      - nama: Untuk rumah sakit
                        jangka_waktu: 30 menit
                        persyaratan: Surat rujukan
                """);
    assertThat(sktm.title().in("en")).isEqualTo("Letter of low income");
    assertThat(sktm.requirements())
        .extracting(r -> r.name().in("id"))
        .containsExactly("Kartu Keluarga", "Bukti penghasilan", "Berumur 17 tahun", "KTP-el");
    assertThat(sktm.requirements().get(1).evidence())
        .extracting(list -> list.types().size())
        .containsExactly(1, 2);
    assertThat(sktm.requirements().get(2).evidence()).isEmpty();
    assertThat(sktm.complaintPoints().get(0).telephones()).containsExactly("112");
    assertThat(sktm.channels().get(0).servicePoints().get(0).dailyQuota()).hasValue(40);
    assertThat(sktm.residentsOf()).hasToString("[kemendagri:32.76]");
    assertThat(sktm.situations().get(0).requirements()).hasSize(1);
  }

  @Test
  void anOfficer_saysWhetherAnApiHoldsPersonalData() {
    assertThat(
            service(HEAD + "    api: {isi: https://api.depok.example/sktm, data_pribadi: ya}\n")
                .endpoints())
        .extracting(api -> api.personalData().orElseThrow())
        .containsExactly(true);
    assertThat(
            read(HEAD + "    api: {isi: https://api.depok.example/sktm, data_pribadi: mungkin}\n")
                .quarantined())
        .hasSize(1);
  }

  @Test
  void aFineWithoutItsReason_isNotToldToFillInAnAmount() {
    assertThat(read(HEAD + "    denda: Rp50.000\n").quarantined())
        .flatExtracting(each -> each.findings())
        .extracting(finding -> finding.message().in("id"))
        .singleElement()
        .asString()
        .contains("'Keterangan' untuk 'Denda'")
        .doesNotContain("Rp100.000");
  }

  @Test
  void aMarkThatTurnsText_doesNotReachAMessage() {
    assertThat(read(HEAD + "    bi\u202Eaya: gratis\n").quarantined())
        .flatExtracting(each -> each.findings())
        .extracting(finding -> finding.message().in("id"))
        .anyMatch(text -> text.contains("bi\uFFFDaya"))
        .noneMatch(text -> text.contains("\u202E"));
  }

  @Test
  void everyFault_isNamedAtOnce_withLineAndColumn() {
    CatalogReading read =
        read(
            HEAD
                + """
                    biaya: 50,000
                    persyaratn: KTP
                    jangka_waktu: {isi: 2-3 hari, kuota_per_hari: 3}
                    biaya: gratis
                    situasi:
                      - nama: Hilang
                        dasar_hukum: UU
                  - kode: ktp
                    nama: KTP-el
                  - nama: Tanpa kode
                """);
    assertThat(read.catalog().services())
        .extracting(s -> s.title().in("id"))
        .containsExactly("KTP-el");
    List<Finding> all = read.quarantined().stream().flatMap(q -> q.findings().stream()).toList();
    assertThat(all)
        .extracting(Finding::path)
        .contains("/8/12", "/9/5", "/10/25", "/10/51", "/11/5", "/14/9", "/17/5");
    assertThat(
            all.stream()
                .filter(f -> f.path().equals("/9/5"))
                .findFirst()
                .orElseThrow()
                .message()
                .in("id"))
        .startsWith("Baris 9, kolom 5: diharapkan kunci seperti persyaratan");
  }

  @Test
  void aLineWithoutEnd_isRefused_andTheLongestIsRead() {
    String start = "katalog: {situs: https://depok.example/, penerbit: {kode: p, nama: P}} #";
    String longest = start + "x".repeat(OfficeLimits.YAML_LINE - start.length());
    assertThat(OfficeReader.read(longest.getBytes(StandardCharsets.UTF_8), "").quarantined())
        .isEmpty();
    assertThatThrownBy(
            () -> OfficeReader.read((longest + "x").getBytes(StandardCharsets.UTF_8), ""))
        .isInstanceOf(OfficeFileException.class)
        .hasMessageContaining("262,144");
  }

  @Test
  void aKeyAtTheWrongPlace_isToldWhereItBelongs() {
    CatalogReading read =
        OfficeReader.read(
            """
            katalog: {situs: https://depok.example/, penerbit: {kode: p, nama: Pemkot}}
            layanan:
              - kode: sktm
                nama: SKTM
                masa_berlaku: 3 bulan
                pilihan: Slip gaji
                denda: Rp50.000
                wilayah_layanan: Kota Depok
                kanal_loket: {tempat: {nama: Loket, kuota: 60}}
            """
                .getBytes(StandardCharsets.UTF_8),
            "");
    assertThat(read.quarantined().get(0).findings())
        .extracting(finding -> finding.message().in("id"))
        .anyMatch(text -> text.contains("produk: {masa_berlaku: ..}"))
        .anyMatch(text -> text.contains("persyaratan: {pilihan: ..}"))
        .anyMatch(text -> text.contains("jam_buka") && text.contains("kuota_per_hari"))
        .anyMatch(text -> text.contains("bukan nama daerahnya"))
        .anyMatch(text -> text.contains("Keterangan: untuk apa"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: &x 1\nb: *x",
        "a: !!java.net.URL [\"https://x.example\"]",
        "a: !!str x",
        "a: !own x",
        "? [a, b]\n: c",
        "a: b\n---\nc: d",
        "a: [1, 2",
        "a:\n\tb: 1",
        "a: b: c",
        "\"a",
        "- a\nb: c"
      })
  void yamlThatIsMoreThanText_isRefused_withItsLine(String yaml) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOfSatisfying(
            OfficeFileException.class,
            e -> {
              assertThat(e.code()).isEqualTo("catalog.office.malformed");
              assertThat(e.explanation().in("id")).contains("Baris");
            });
  }

  @Test
  void anotherVersionOfYaml_isRefused() {
    assertThatThrownBy(() -> read("%YAML 9.9\n---\na: b"))
        .isInstanceOfSatisfying(
            OfficeFileException.class,
            e -> assertThat(e.code()).isEqualTo("catalog.office.malformed"));
  }

  @Test
  void aTab_isNamed() {
    assertThatThrownBy(() -> read("katalog:\n\tsitus: x\n"))
        .hasMessageContaining("Line 2")
        .hasMessageContaining("found a tab");
  }

  @Test
  void anAliasBomb_isRefused_atItsFirstAnchor() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 30; i++) {
      bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    assertThatThrownBy(() -> read(bomb.toString())).hasMessageContaining("Line 1, column 5");
  }

  @Test
  void nestingAndLength_areBounded() {
    assertThatThrownBy(() -> read("[".repeat(100_000))).isInstanceOf(OfficeFileException.class);
    assertThatThrownBy(() -> read("- x\n".repeat(500_000)))
        .isInstanceOfSatisfying(
            OfficeFileException.class,
            e -> assertThat(e.code()).isEqualTo("catalog.office.too-large"));
  }

  @Test
  void encodings_areToldApart() {
    byte[] bom = ("\uFEFF" + HEAD).getBytes(StandardCharsets.UTF_8);
    assertThat(OfficeReader.read(bom, "x.yaml").catalog().services()).hasSize(1);
    for (byte[] other :
        List.of(
            HEAD.getBytes(StandardCharsets.UTF_16),
            HEAD.getBytes(StandardCharsets.UTF_16LE),
            (HEAD + "    kata_kunci: caf\u00E9\n").getBytes(StandardCharsets.ISO_8859_1))) {
      assertThatThrownBy(() -> OfficeReader.read(other, "x.yaml"))
          .isInstanceOfSatisfying(
              OfficeFileException.class,
              e -> assertThat(e.code()).isEqualTo("catalog.office.encoding"));
    }
  }

  @Test
  void wordsThatOtherYamlsTurnIntoSomethingElse_stayWords() {
    PublicService sktm =
        service(HEAD + "    syarat_lain: [no, yes, 010, 1_000, 2025-01-01, 12:30:00, 1e3]\n");
    assertThat(sktm.requirements())
        .extracting(r -> r.name().in("id"))
        .containsExactly("no", "yes", "010", "1_000", "2025-01-01", "12:30:00", "1e3");
  }

  @Test
  void nothing_isNothing_andTheWordForItInQuotesIsAWord() {
    PublicService sktm =
        service(HEAD + "    biaya: null\n    produk: ~\n    syarat_lain: [\"null\", ~, \"~\"]\n");
    assertThat(sktm.costs()).isEmpty();
    assertThat(sktm.outputs()).isEmpty();
    assertThat(sktm.requirements()).extracting(r -> r.name().in("id")).containsExactly("null", "~");
  }

  @Test
  void controlsAndTurnedText_areRefused() {
    CatalogReading read =
        read(HEAD + "    syarat_lain: [\"a\\x07b\", \"a\\u202Eb\", \"a\\uFFFDb\"]\n");
    assertThat(read.quarantined().get(0).findings()).hasSize(3);
  }

  @Test
  void anEmptyFile_saysWhatIsMissing() {
    assertThatThrownBy(() -> read(""))
        .isInstanceOfSatisfying(
            OfficeFileException.class,
            e -> assertThat(e.explanation().in("id")).contains("Situs").contains("Penerbit"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "katalog: x",
        "layanan: x",
        "layanan: [x]",
        "layanan: {a: b}",
        "x",
        "[]",
        "katalog: {situs: [a, [b]]}",
        "layanan:\n  - kode: a\n    situasi: x\n    nama: {id: [x]}\n    persyaratan: {id: {a: b}}\n"
      })
  void otherShapes_areFaults_andNoCrash(String yaml) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOfSatisfying(
            OfficeFileException.class, e -> assertThat(e.findings()).isNotEmpty());
  }

  private static PublicService service(String yaml) {
    CatalogReading read = read(yaml);
    assertThat(read.quarantined()).isEmpty();
    return read.catalog().services().get(0);
  }

  private static CatalogReading read(String yaml) {
    return OfficeReader.read(yaml.getBytes(StandardCharsets.UTF_8), "layanan.yaml");
  }
}
