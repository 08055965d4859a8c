package id.simpul.core.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.simpul.core.AgencyId;
import id.simpul.core.Nik;
import id.simpul.core.Secret;
import id.simpul.core.ServiceId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

  private static final String NIK = "3276010101900001";

  record Letter(
      @JsonProperty("nomor_surat") String number,
      LocalDate date,
      Instant signed,
      Duration valid,
      BigDecimal fee,
      Optional<String> note,
      Nik nik,
      AgencyId agency,
      ServiceId service) {}

  private final Letter letter =
      new Letter(
          "470/12",
          LocalDate.of(2026, 11, 24),
          Instant.parse("2026-11-24T03:00:00Z"),
          Duration.ofDays(30),
          new BigDecimal("0.10"),
          Optional.empty(),
          Nik.parse(NIK),
          AgencyId.of("kota-depok"),
          ServiceId.of("https://depok.example/layanan/sktm"));

  private static Response answer(String json) {
    return Response.of(200, Headers.none(), json.getBytes(UTF_8));
  }

  private static String written(Body body) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    body.writeTo(out);
    return out.toString(UTF_8);
  }

  @Test
  void record_goesThereAndBack() throws IOException {
    String json = written(Body.json(letter));

    assertThat(json)
        .contains(
            "\"nomor_surat\":\"470/12\"", "\"date\":\"2026-11-24\"", "\"nik\":\"" + NIK + "\"")
        .contains("\"agency\":\"kota-depok\"", "\"valid\":\"PT720H\"")
        .doesNotContain("note");
    assertThat(answer(json).as(Letter.class)).isEqualTo(letter);
    assertThat(answer("[" + json + "]").as(new TypeRef<List<Letter>>() {})).containsExactly(letter);
  }

  @Test
  void unknownMembers_areIgnored() {
    assertThat(answer("{\"nomor_surat\":\"1\",\"baru\":{\"x\":[1]}}").as(Letter.class).number())
        .isEqualTo("1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "{",
        "[]",
        "<html>3276010101900001</html>",
        "{\"nomor_surat\":\"1\",\"nomor_surat\":\"2\"}",
        "{\"nomor_surat\":\"1\"} {}",
        "{\"date\":\"3276010101900001\"}",
        "{\"nik\":\"327601010190000\"}",
        "{\"fee\":\"3276010101900001x\"}",
      })
  void otherJson_isUndecodable_andNotRepeated(String json) {
    assertThatThrownBy(() -> answer(json).as(Letter.class))
        .isInstanceOf(UndecodableBodyException.class)
        .hasMessageContaining("expected JSON for id.simpul.core.http.JsonTest$Letter")
        .satisfies(e -> assertThat(stack(e)).doesNotContain(NIK).doesNotContain("32760101"));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "~{\"nomor_surat\":[\"x\"]}~, /nomor_surat",
        "~{\"date\":\"besok\"}~, /date",
      })
  void jsonThatDoesNotFit_isRefused_withThePlace(String json, String place) {
    assertThatThrownBy(() -> answer(json).as(Letter.class))
        .isInstanceOfSatisfying(
            UndecodableBodyException.class,
            e -> {
              assertThat(e.explanation().in("id")).contains("tidak sesuai di " + place + ".");
              assertThat(e.explanation().in("en")).contains("does not fit at " + place + ".");
            });
  }

  @Test
  void jsonInAList_isRefused_withItsNumber() {
    assertThatThrownBy(() -> answer("[{},{\"date\":1.5}]").as(new TypeRef<List<Letter>>() {}))
        .hasMessageContaining("does not fit at /1/date.");
  }

  @Test
  void brokenJson_isRefused_withoutAPlace() {
    assertThatThrownBy(() -> answer("<html>").as(Letter.class))
        .hasMessageContaining("does not fit. ");
  }

  @Test
  void deepJson_isUndecodable() {
    String deep = "[".repeat(101) + "]".repeat(101);
    String allowed = "[".repeat(100) + "]".repeat(100);

    assertThatThrownBy(() -> answer(deep).as(List.class))
        .isInstanceOf(UndecodableBodyException.class);
    assertThat(answer(allowed).as(new TypeRef<List<Object>>() {})).hasSize(1);
  }

  @Test
  void secret_isNeverWritten() {
    assertThatThrownBy(() -> written(Body.json(Map.of("kunci", Secret.of("rahasia")))))
        .isInstanceOf(IllegalArgumentException.class)
        .satisfies(e -> assertThat(stack(e)).doesNotContain("rahasia"));
    assertThat(Body.json(Map.of("a", NIK)).toString()).doesNotContain(NIK);
  }

  @Test
  void form_isEncoded() throws IOException {
    Body form = Body.form(Map.of("grant type", "a&b=c/é"));

    assertThat(form.contentType()).isEqualTo("application/x-www-form-urlencoded");
    assertThat(written(form)).isEqualTo("grant+type=a%26b%3Dc%2F%C3%A9");
    assertThat(form.toString()).doesNotContain("a%26b");
  }

  @Test
  void text_isReadInItsOwnCharset() {
    byte[] latin = {(byte) 0xe9};

    assertThat(typed("text/plain; charset=ISO-8859-1", latin).text()).isEqualTo("é");
    assertThat(typed("text/plain; charset=\"nonsense\"", "é".getBytes(UTF_8)).text())
        .isEqualTo("é");
  }

  @Test
  void problem_isDecoded_andPrintsMasked() {
    String json =
        "{\"type\":\"https://a.example/p/saldo\",\"title\":\"NIK "
            + NIK
            + " ditolak\",\"status\":403,\"detail\":\"Siti\",\"instance\":\"/x/1\","
            + "\"saldo\":1.5,\"status2\":null}";
    Problem problem = problemIn("application/problem+json; charset=utf-8", json).orElseThrow();

    assertThat(problem.type()).hasToString("https://a.example/p/saldo");
    assertThat(problem.title()).hasValueSatisfying(t -> assertThat(t).contains(NIK));
    assertThat(problem.status()).hasValue(403);
    assertThat(problem.detail()).contains("Siti");
    assertThat(problem.extensions()).containsOnlyKeys("saldo");
    assertThat(problem.toString()).contains("403").doesNotContain(NIK).doesNotContain("Siti");
  }

  @Test
  void brokenProblem_isNone_andMembersOfAnotherTypeAreIgnored() {
    assertThat(problemIn("application/problem+json", "{")).isEmpty();
    assertThat(problemIn("application/problem+json", "[1]")).isEmpty();
    assertThat(problemIn("application/json", "{\"title\":\"x\"}")).isEmpty();
    Problem odd =
        problemIn("application/problem+json", "{\"type\":\"a b\",\"title\":1,\"status\":\"403\"}")
            .orElseThrow();
    assertThat(odd.type()).hasToString("about:blank");
    assertThat(odd.title()).isEmpty();
    assertThat(odd.status()).isEmpty();
  }

  @Test
  void titleOfAProblem_standsInTheMessage_masked_onOneLine() {
    String json = "{\"title\":\"NIK " + NIK + "\\nWARN forged line\"}";
    ErrorResponseException e =
        ErrorResponseException.of(
            Request.get("https://a.example/{nik}", NIK),
            403,
            Headers.of(Map.of("Content-Type", "application/problem+json")),
            json.getBytes(UTF_8));

    assertThat(e)
        .hasMessageContaining("GET https://a.example/{nik}: expected success, found 403 (NIK")
        .message()
        .doesNotContain(NIK)
        .doesNotContain("\n");
  }

  @Test
  void reasonOfA401_standsInTheMessage() {
    ErrorResponseException e =
        refused(
            "Bearer realm=\"api\", error=\"invalid_token\","
                + " error_description=\"audience is 'a', this one accepts \\\"b\\\".\"");

    assertThat(e)
        .hasMessageContaining(
            "found 401. The server's reason: invalid_token, audience is 'a', this one accepts"
                + " \"b\". The token was not accepted.");
    assertThat(e.explanation().in("id")).contains("Alasan dari server: invalid_token, audience");
  }

  @Test
  void reasonOfA401_isMasked_short_andOnOneLine() {
    ErrorResponseException e =
        refused(
            "Bearer error=invalid_token, error_description=\"NIK " + NIK + " x".repeat(400) + '"');

    assertThat(e).hasMessageContaining("reason: invalid_token, NIK [masked] x x");
    assertThat(e.getMessage()).doesNotContain(NIK).hasSizeLessThan(450);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Bearer", "Bearer realm=\"a\"", "Bearer error=\"open", "Bearer x-error=\"a\""})
  void challengeWithoutAReason_addsNothing(String challenge) {
    assertThat(refused(challenge)).hasMessageContaining("found 401. The token was not accepted.");
  }

  private static ErrorResponseException refused(String challenge) {
    Headers headers = Headers.of(Map.of("WWW-Authenticate", challenge));
    return ErrorResponseException.of(Request.get("https://a.example/"), 401, headers, new byte[0]);
  }

  private static Optional<Problem> problemIn(String media, String json) {
    Headers headers = Headers.of(Map.of("Content-Type", media));
    return ErrorResponseException.of(
            Request.get("https://a.example/"), 403, headers, json.getBytes(UTF_8))
        .problem();
  }

  private static Response typed(String media, byte[] body) {
    return Response.of(200, Headers.of(Map.of("Content-Type", media)), body);
  }

  static String stack(Throwable e) {
    StringWriter out = new StringWriter();
    e.printStackTrace(new PrintWriter(out));
    return out.toString();
  }
}
