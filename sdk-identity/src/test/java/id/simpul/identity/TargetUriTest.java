package id.simpul.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses in proofs, as different writers spell them (RFC 9449 section 4.3). */
class TargetUriTest {

  @ParameterizedTest
  @CsvSource({
    "https://api_depok.example/sktm, https://api_depok.example/sktm",
    "https://API_depok.example:443/sktm?x=1, https://api_depok.example/sktm",
    "http://sso_depok:8080/a/../b, http://sso_depok:8080/b",
    "http://sso_depok:80, http://sso_depok/",
    "https://api.depok.example:/sktm, https://api.depok.example/sktm",
    "https://[::1]:8443/x, https://[::1]:8443/x",
    "http://-depok.example/, http://-depok.example/",
  })
  void hostThatJavaTakesForNone_isRead(String written, String normal) {
    assertThat(TargetUri.normalized(URI.create(written))).contains(normal);
    assertThat(TargetUri.normalized(written)).contains(normal);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://warga:rahasia@api_depok.example/",
        "https://api_depok.example:port/",
        "https://api_depok.example:999999/",
        "https:///sktm",
        "https:sktm",
        "ftp://api_depok.example/",
        "//api_depok.example/",
        ""
      })
  void whatIsNoWebAddress_isNone(String written) {
    assertThat(TargetUri.normalized(written)).isEmpty();
  }

  @Test
  void proofForAHostWithAnUnderscore_isAccepted_andForAnotherRefused() {
    assertThat(TargetUri.normalized("https://api_depok.example/sktm"))
        .isNotEqualTo(TargetUri.normalized("https://api-depok.example/sktm"));
  }
}
