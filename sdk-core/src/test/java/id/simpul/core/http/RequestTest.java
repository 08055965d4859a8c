package id.simpul.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.core.Nik;
import id.simpul.core.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTest {

  private static final String NIK = "3276010101900001";

  @Test
  void values_arePercentEncoded_whereverTheyStand() {
    Request request =
        Request.get("https://api.depok.example/{a}/x?q={b}&r={c}", "470/12 é?", "a&b=c#d", 7);

    assertThat(request.uri())
        .isEqualTo(
            URI.create("https://api.depok.example/470%2F12%20%C3%A9%3F/x?q=a%26b%3Dc%23d&r=7"));
    assertThat(request.template()).isEqualTo("https://api.depok.example/{a}/x?q={b}&r={c}");
    assertThat(request).hasToString("GET https://api.depok.example/{a}/x?q={b}&r={c} []");
  }

  @Test
  void residentsNumber_isSent_andNeverShown() {
    Request request = Request.get("https://api.depok.example/penduduk/{nik}", Nik.parse(NIK));

    assertThat(request.uri().getPath()).endsWith(NIK);
    assertThat(request.toString()).doesNotContain(NIK);
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/penduduk/3276010101900001/kk, https://a.example/penduduk/.../kk",
    "https://a.example/cari?nik=3276010101900001, https://a.example/cari?nik...",
    "https://a.example/cari?3276010101900001, https://a.example/cari?...",
    "https://a.example/x?token=abc&x, https://a.example/x?token...&...",
    "https://a.example/Siti%20Aminah, https://a.example/...",
    "https://user:pass@a.example/x, https://a.example/x",
    "https://a.example/x#3276010101900001, https://a.example/x",
    "https://a.example, https://a.example",
    "https://a.example:8443/layanan/akta-kelahiran, https://a.example:8443/layanan/akta-kelahiran",
  })
  void wholeAddress_isShownWithoutWhatMayBePrivate(String uri, String shown) {
    assertThat(Request.of("GET", URI.create(uri)).template()).isEqualTo(shown);
    assertThat(Request.get(uri).template()).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/surat",
        "surat",
        "{base}/surat",
        "https://{host}/surat",
        "https://api.depok.example{domain}/surat",
        "https://api.depok.example:8{port}/surat",
        "https://api.depok.example{user}@jahat.example/surat",
        "https://api.depok.example{path}",
        "mailto:a@b.example",
        ""
      })
  void templateWithoutAFixedHost_isRefused(String template) {
    assertThatThrownBy(() -> Request.get(template, "x"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void valuesThatDoNotFit_areRefused_withoutRepeatingThem() {
    String template = "https://a.example/{x}";

    assertThatThrownBy(() -> Request.get(template)).hasMessageContaining("1 place; found 0 values");
    assertThatThrownBy(() -> Request.get(template, NIK, NIK))
        .hasMessageContaining("1 place; found 2 values")
        .message()
        .doesNotContain(NIK);
    assertThatThrownBy(() -> Request.get("https://a.example/", NIK))
        .hasMessageContaining("0 places; found 1 value.");
    for (Object value : new Object[] {Optional.of(NIK), List.of(NIK), Secret.of(NIK), Map.of()}) {
      assertThatThrownBy(() -> Request.get(template, value))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("{x}")
          .message()
          .doesNotContain(NIK);
    }
    assertThatThrownBy(() -> Request.get("https://a.example/{x}/a b?n=" + NIK, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasNoCause()
        .message()
        .doesNotContain(NIK);
  }

  @Test
  void idempotencyKey_isMadeOnce() {
    Request request = Request.post("https://a.example/").withIdempotencyKey();

    assertThat(request.withHeader("X", "y").headers().first("Idempotency-Key"))
        .isEqualTo(request.headers().first("Idempotency-Key"))
        .isPresent();
    assertThat(request.isIdempotent()).isTrue();
    assertThat(Request.post("https://a.example/").isIdempotent()).isFalse();
    assertThat(Request.of("patch", "https://a.example/").method()).isEqualTo("PATCH");
    assertThat(Request.of("PATCH", "https://a.example/").isIdempotent()).isFalse();
    assertThat(Request.delete("https://a.example/").isIdempotent()).isTrue();
  }

  @Test
  void unusableChoices_areRefused() {
    Request get = Request.get("https://a.example/");

    assertThatThrownBy(() -> get.withTimeout(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> get.withBody(Body.text("x")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Request.of("GET /x", "https://a.example/"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void headers_ignoreCase_andNeverShowValues() {
    Headers headers = Headers.of(Map.of("Accept", "a")).adding("ACCEPT", "b").with("X-Y", "z");

    assertThat(headers.all("accept")).containsExactly("a", "b");
    assertThat(headers.first("x-y")).contains("z");
    assertThat(headers.with("accept", "c").all("Accept")).containsExactly("c");
    assertThat(headers.toString()).contains("Accept").doesNotContain("z");
    assertThat(headers.first("missing")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nEvil: b", "a\nb", "a\u0000", "é", "\u0130"})
  void headerValueThatCouldBreakOut_isRefused_withoutRepeatingIt(String value) {
    assertThatThrownBy(() -> Headers.none().with("X", value))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .doesNotContain(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a:b", "a\n", "é"})
  void headerNameThatIsNoToken_isRefused(String name) {
    assertThatThrownBy(() -> Headers.none().with(name, "x"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
