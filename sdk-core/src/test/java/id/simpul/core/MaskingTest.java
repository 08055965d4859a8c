package id.simpul.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3276010101900001",
        "3276 0101 0190 0001",
        "3276.0101.0190.0001",
        "3276-0101-0190-0001",
        "327601-010190-0001",
        "3276/0101/0190/0001",
        "32 76 01 01 01 90 00 01",
        "3276 - 0101 - 0190 - 0001",
        "3276%200101%200190%200001",
        "3276\u00a00101\u00a00190\u00a00001",
        "3276\u20110101\u20110190\u20110001",
        "3276\n0101\n0190\n0001",
        "3276  -  0101  -  0190  -  0001",
        "3276+0101+0190+0001",
        "3276%2B0101%2B0190%2B0001",
        "3276\u202f0101\u202f0190\u202f0001", // narrow space
        "3276\u00ad0101\u200e0190\u20600001", // characters that nobody sees
        "3276\u00b70101\u22120190\uff0d0001",
        "\uff13\uff12\uff17\uff16\uff10\uff11\uff10\uff11\uff11\uff19\uff10\uff10\uff10\uff11\uff10\uff11",
        // digits beyond the basic plane
        "\ud835\udfd1\ud835\udfd1\ud835\udfd1\ud835\udfd1\ud835\udfd1\ud835\udfd1\ud835\udfd1\ud835\udfd1\ud835\udfd1\ud835\udfd1\ud835\udfd1\ud835\udfd1\ud835\udfd1\ud835\udfd1\ud835\udfd1\ud835\udfd1",
        "09.254.294.3-407.000", // tax number, old form
        "0925429434070001", // tax number, new form
        "0925429434070001000000", // place of business: 16 and 6
        "3276010101900001 3276010101900002", // two of them
        "327601010190000120240101", // one glued to a date
      })
  void numberOfAResident_isHidden_howeverItIsWritten(String number) {
    assertThat(Masking.mask("NIK " + number + " ditolak")).isEqualTo("NIK [masked] ditolak");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12345678901234", // 14 digits
        "2026-11-24T03:44:55.123456Z",
        "+62 812 3456 7890",
        "attempt 1 to https://api.depok.example:8443: 503 after 12 ms",
        "https://api.depok.example/surat/{id}",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        "a bearer token was expected; use Basic authentication",
        "16777216 bytes",
        "send the header Authorization: Bearer <token>, then try again",
        "the working framework-version is new",
        "https://depok.example:8443/surat@2026",
        "",
      })
  void harmlessText_staysAsItIs(String text) {
    assertThat(Masking.mask(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Authorization: Bearer s3cr3t-opaque.token~x",
        "authorization=bearer s3cr3t-opaque.token~x",
        "DPoP s3cr3t-opaque.token~x",
        "Basic czNjcjN0LW9wYXF1ZQ==",
        "token eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJzM2NyM3QifQ.c2ln",
        "eyJhbGciOiJFUzI1NiJ9",
        "{\"access_token\":\"s3cr3t\"}",
        "access_token%3DeyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJzM2NyM3QifQ.c2ln",
        "xeyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJzM2NyM3QifQ.c2ln",
        "Authorization: Bearer s3cr3tword",
        "Authorization: s3cr3t",
        "{Authorization=[Bearer s3cr3tword], Accept=[a]}",
        "\"proxy-authorization\": \"Basic s3cr3t\"",
        "Cookie: theme=dark; sid=s3cr3t",
        "Set-Cookie: sid=\"s3cr3t\"; HttpOnly",
        "{\"cookie\":\"a=1; sid=s3cr3t\"}",
        "{\"password\":\"my s3cr3t and \\\" s3cr3t\"}",
        "<password>s3cr3t</password>",
        "client_secret%3Ds3cr3t",
        "https://anna:s3cr3t@depok.example/",
        "jsessionid=s3cr3t",
        "client_assertion=s3cr3t&x=1",
        "password: s3cr3t",
        "{\"kty\":\"EC\",\"d\":\"s3cr3ts3cr3ts3cr3t\"}",
        "-----BEGIN EC PRIVATE KEY-----\ns3cr3t\n-----END EC PRIVATE KEY-----",
      })
  void credential_isHidden(String text) {
    assertThat(Masking.mask(text))
        .contains("[masked]")
        .doesNotContain("s3cr3t")
        .doesNotContain("eyJ")
        .doesNotContain("czNjcjN0");
  }

  @Test
  void maskingTwice_changesNothing() {
    String once = Masking.mask("password=abc Bearer abcdef123456 3276010101900001");

    assertThat(Masking.mask(once)).isEqualTo(once);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "1 ",
        "1-  ",
        "eyJ",
        "eyJa.",
        "Bearer ",
        "password=",
        "\"d\":\"",
        "ew",
        "ey",
        "eyJabcdefgh",
        "Authorization: ",
        "Cookie: ",
        "\"password\":\"",
        "\\",
        "://a:",
        "1\u200b"
      })
  void hostileText_takesNoLongTime(String part) {
    String text = part.repeat(100_000);

    // Quadratic work would take minutes, and a recursive pattern would overflow the stack.
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertThat(Masking.mask(text)).isNotNull());
  }
}
