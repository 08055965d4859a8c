package id.simpul.catalog.search.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who needs help at once is told from who asks about papers, money and things long past. */
class EmergenciesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dapur warung dilalap api",
        "tembok sekolah ambruk murid ketimpa",
        "anak kecil nyemplung ke sumur",
        "motor nyungsep ke selokan orangnya pingsan",
        "nenek kepleset di tangga ga bisa bangun",
        "ada orang bawa parang di pasar",
        "trafo pln meleduk",
        "banjir sepinggang air makin naik",
        "bayi ga napas",
        "saya capek hidup",
        "kakek ilang belum pulang dari pagi",
        "ular sanca di plafon",
        "kemarin jatuh sekarang tidak sadar",
        "car accident two people hurt",
        "my child is not breathing"
      })
  void helpIsNeeded_atOnce(String asked) throws IOException {
    assertThat(read(asked).emergency()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "surat keterangan kecelakaan",
        "klaim asuransi kebakaran rumah",
        "minta bantuan habis banjir",
        "dompet kecopetan mau bikin ktp",
        "motor saya hilang dicuri",
        "rumah mau roboh minta diperbaiki",
        "got mampet tiap hujan banjir",
        "bapak stroke setahun lalu butuh kursi roda",
        "jadwal imunisasi anak yang pernah kejang",
        "tablet tambah darah ibu hamil",
        "syarat jadi relawan pemadam kebakaran",
        "ganti nomor polisi kendaraan",
        "pijat terapi",
        "tolong buatkan akta",
        "mau buka katering",
        "balik nama motor"
      })
  void papersMoneyAndThePast_areNone(String asked) throws IOException {
    assertThat(read(asked).emergency()).isFalse();
  }

  private static Question read(String asked) throws IOException {
    return new Understanding(asked.split(" ")).of(asked);
  }
}
