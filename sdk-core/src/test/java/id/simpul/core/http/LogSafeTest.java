package id.simpul.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogSafeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.depok.example",
        "https://api.depok.example/",
        "http://127.0.0.1:18080/v1/surat",
        "https://api.depok.example/v2.1/surat/{nomor}/lampiran-3_a~b",
        "https://api.depok.example/surat/{nomor}?bahasa={bahasa}&hal={hal}",
        "https://api.depok.example/abcdefghijklmnopqrstuvxyzabcdefghijklmno",
      })
  void plainUrl_isSeenToBePlain_andHidingWouldChangeNothing(String url) {
    assertThat(LogSafe.isPlain(url)).isTrue();
    assertThat(LogSafe.hidden(url)).isEqualTo(url);
    assertThat(LogSafe.url(url)).isSameAs(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.depok.example/penduduk/3276010101900001",
        "https://api.depok.example/penduduk/327/601/010/190/000",
        "https://api.depok.example/rw/1234",
        "https://api.depok.example/cari?nik=3276010101900001",
        "https://api.depok.example/cari?a={a}&nik=3276",
        "https://api.depok.example/Siti%20Aminah",
        "https://api.depok.example/eyJhbGciOiJub25lIn0.e30.",
        "https://api.depok.example/ewogImFsZyI6.e30.x",
        "https://api.depok.example/abcdefghijklmnopqrstuvxyzabcdefghijklmnop",
        "https://siti:rahasia@api.depok.example/",
        "https://api.depok.example/#3276010101900001",
        "https://api.depok.example/password:rahasia",
        "https://api.depok.example/a b",
        "https://api.depok.example/\u202e",
        "https://api.depok.example/nama;siti"
      })
  void urlThatMayHoldSomethingPrivate_isNotTakenForPlain(String url) {
    assertThat(LogSafe.isPlain(url)).isFalse();
    assertThat(LogSafe.url(url)).isEqualTo(LogSafe.hidden(url));
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201})
  void urlLongerThanALineMayBe_isCut(int length) {
    String url = "https://api.depok.example" + "/surat".repeat(40).substring(0, length - 25);

    assertThat(LogSafe.isPlain(url)).isEqualTo(length == 200);
    assertThat(LogSafe.url(url)).hasSize(length == 200 ? 200 : 203);
  }
}
