package id.simpul.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.depok.example",
        "https://api.depok.example/",
        "https://api.depok.example:8443/sktm",
        "https://api.depok.example/surat%20kuasa/v1.2/~x",
        "https://203.0.113.7/sktm",
        "http://127.0.0.1:8080/sktm",
        "http://127.8.9.1/sktm",
        "http://localhost:8080",
        "http://[::1]:8080/x",
        "https://xn--kta-depok.example/a;b=c",
      })
  void canonicalAddress_isAccepted(String address) {
    assertThat(WebAddress.flawOf(address)).isEmpty();
    assertThat(WebAddress.parse(address)).hasToString(address);
  }

  @ParameterizedTest
  @CsvSource({
    "https://api.depok.example@evil.example/, USER_INFO",
    "https://user:pw@api.depok.example/, USER_INFO",
    "https://@api.depok.example/, USER_INFO",
    "https://API.depok.example/, HOST",
    "https://api.depok.example./, HOST",
    "https://api..depok.example/, HOST",
    "https://-api.depok.example/, HOST",
    "https://127.1/, HOST",
    "https://2130706433/, HOST",
    "https://0x7f000001/, HOST",
    "https://0177.0.0.1/, HOST",
    "https://api_depok.example/, HOST",
    "https://api.depok.example:443/, PORT",
    "https://api.depok.example:/, PORT",
    "https://api.depok.example:08443/, PORT",
    "https://api.depok.example:0/, PORT",
    "https://api.depok.example:65536/, PORT",
    "http://127.0.0.1:80/, PORT",
    "https://api.depok.example/a/../b, PATH",
    "https://api.depok.example/a/./b, PATH",
    "https://api.depok.example/a/..;x/b, PATH",
    "https://api.depok.example/a//b, PATH",
    "https://api.depok.example/a%2Fb, PATH",
    "https://api.depok.example/a%2fb, PATH",
    "https://api.depok.example/a%5Cb, PATH",
    "https://api.depok.example/%2e%2e/b, PATH",
    "https://api.depok.example/%252e/b, PATH",
    "https://api.depok.example/%73ktm, PATH",
    "https://api.depok.example/a%00b, PATH",
    "https://api.depok.example/sktm?x=1, QUERY",
    "https://api.depok.example/sktm#x, FRAGMENT",
    "http://api.depok.example/, PLAIN_HTTP",
    "http://127.0.0.1.evil.example/, PLAIN_HTTP",
    "http://localhost.evil.example/, PLAIN_HTTP",
    "http://128.0.0.1/, PLAIN_HTTP",
    "ftp://api.depok.example/, NOT_A_URL",
    "HTTPS://api.depok.example/, NOT_A_URL",
    "//api.depok.example/, NOT_A_URL",
    "/sktm, NOT_A_URL",
    "https:/api.depok.example/, NOT_A_URL",
    "https:\\\\api.depok.example/, NOT_A_URL",
    "https://api.depok.example\\@evil.example/, NOT_A_URL",
    "https://api.dépok.example/, NOT_A_URL",
    "https://api.depok.example/a b, NOT_A_URL",
    "https://api.depok.example/%zz, NOT_A_URL",
    "'', NOT_A_URL",
  })
  void addressWithTwoReadings_isRefused_byItsFlaw(String address, AddressFlaw flaw) {
    assertThat(WebAddress.flawOf(address)).contains(flaw);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WebAddress.parse(address))
        .withMessageContaining(flaw.expected().in("en"));
  }

  @Test
  void longestAddress_isAccepted_andOneMoreCharacterRefused() {
    String longest = "https://api.depok.example/" + "a".repeat(2048 - 26);
    assertThat(WebAddress.flawOf(longest)).isEmpty();
    assertThat(WebAddress.flawOf(longest + "a")).contains(AddressFlaw.NOT_A_URL);
  }

  @Test
  void lineBreakInAddress_isRefused() {
    assertThat(WebAddress.flawOf("https://api.depok.example/\r\nX: y"))
        .contains(AddressFlaw.NOT_A_URL);
  }

  @Test
  void documentMayHaveAQuery_butNoFragment() {
    assertThat(WebAddress.flawOfDocument("https://depok.example/katalog?halaman=1")).isEmpty();
    assertThat(WebAddress.flawOfDocument("https://depok.example/katalog?halaman=1#a"))
        .contains(AddressFlaw.FRAGMENT);
  }

  @Test
  void origin_isSchemeHostAndPort() {
    assertThat(WebAddress.parse("https://api.depok.example:8443/sktm").origin())
        .isEqualTo(Origin.parse("https://api.depok.example:8443"))
        .isNotEqualTo(Origin.parse("https://api.depok.example"))
        .isNotEqualTo(Origin.parse("https://depok.example:8443"));
  }

  @Test
  void originWithAPath_isRefused_andTold() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Origin.parse("https://api.depok.example/sktm"))
        .withMessageContaining("without '/sktm'");
  }

  @Test
  void wellKnownName_isInsertedBetweenHostAndPath() {
    assertThat(
            WebAddress.parse("https://api.depok.example/sktm/v1")
                .wellKnown("oauth-protected-resource", "/sktm/v1"))
        .hasToString("https://api.depok.example/.well-known/oauth-protected-resource/sktm/v1");
  }
}
