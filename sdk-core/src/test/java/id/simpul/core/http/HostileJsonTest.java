package id.simpul.core.http;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON made to cost the reader dearly, to mean two things, or to come back in a message. */
class HostileJsonTest {

  record Letter(String nomor, BigDecimal biaya, BigInteger urut, Double luas, Integer lembar) {}

  record Dated(Map<String, LocalDate> tanggal) {}

  private static Response answer(byte[] json) {
    return Response.of(200, Headers.none(), json);
  }

  private static Response answer(String json) {
    return answer(json.getBytes(UTF_8));
  }

  private static UndecodableBodyException refused(byte[] json, Class<?> type) {
    UndecodableBodyException e =
        catchThrowableOfType(UndecodableBodyException.class, () -> answer(json).as(type));
    assertThat(e).as("refused as %s", type).isNotNull();
    assertThat(JsonTest.stack(e)).hasSizeLessThan(20_000);
    return e;
  }

  private static UndecodableBodyException refused(String json, Class<?> type) {
    return refused(json.getBytes(UTF_8), type);
  }

  @ParameterizedTest
  @ValueSource(classes = {Object.class, Map.class, List.class, Letter.class, int.class})
  void nestingOfAHundredThousandLevels_isRefused(Class<?> type) {
    refused("[".repeat(100_000), type);
    refused("{\"a\":".repeat(100_000), type);
    refused("{\"tidakdikenal\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}", type);
  }

  @Test
  void textOfTenMegabytes_isRead_whereATextIsAsked_andNotRepeatedElsewhere() {
    String json = "{\"nomor\":\"" + "x".repeat(10 << 20) + "\"}";

    assertThat(answer(json).as(Letter.class).nomor()).hasSize(10 << 20);
    refused(json.replace("nomor", "luas"), Letter.class);
    refused(json.replace("nomor", "biaya"), Letter.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1e999999999", "-1e999999999", "1e2147483648", "1e1001", "\"1e999999999\""})
  void numberOutOfThisWorld_isRefused_whereverItStands(String number) {
    refused("{\"biaya\":" + number + "}", Letter.class);
    refused("{\"urut\":" + number + "}", Letter.class);
    refused("{\"lembar\":" + number + "}", Letter.class);
  }

  @Test
  void numberOutOfThisWorld_isRefused_alsoWhereNoTypeIsAsked() {
    refused("1e999999999", Object.class);
    refused("{\"a\":[1e999999999]}", Map.class);
    refused("{\"luas\":1e309}", Letter.class);
    refused("{\"luas\":-1e309}", Letter.class);
    refused("{\"biaya\":1e-999999999}", Letter.class);
    refused("9".repeat(1001), Object.class);
  }

  @Test
  void largestUsefulNumbers_areRead() {
    assertThat(answer("{\"biaya\":1e999,\"luas\":1e308}").as(Letter.class).biaya())
        .isEqualByComparingTo(new BigDecimal("1e999"));
    assertThat(answer("{\"biaya\":\"12.50\"}").as(Letter.class).biaya())
        .isEqualTo(new BigDecimal("12.50"));
    assertThat(answer("{\"urut\":" + "9".repeat(999) + "}").as(Letter.class).urut())
        .isEqualTo(new BigInteger("9".repeat(999)));
    assertThat(answer("[0.10]").as(Object.class)).isEqualTo(List.of(new BigDecimal("0.10")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"nomor\":\"1\",\"nomor\":\"1\"}",
        "{\"nomor\":\"1\",\"\\u006eomor\":\"2\"}",
        "{\"baru\":{\"a\":1,\"a\":2}}",
        "{\"baru\":1,\"baru\":2}",
      })
  void duplicateName_isRefused_howeverItIsWritten_andAlsoInWhatIsIgnored(String json) {
    refused(json, Letter.class);
    refused(json, Map.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{} {}", "{}]", "{},", "{}\u0000", "{}x", "{}{\"nomor\":\"2\"}"})
  void whatFollowsTheEnd_isRefused(String json) {
    refused(json, Letter.class);
  }

  @Test
  void invalidUtf8_isRefused() {
    byte[] overlongSlash = {'"', (byte) 0xC0, (byte) 0xAF, '"'};
    byte[] cutOff = {'"', (byte) 0xE2, (byte) 0x82, '"'};
    byte[] latin1 = {'"', (byte) 0xE9, '"'};
    byte[] beyondUnicode = {'"', (byte) 0xF5, (byte) 0x80, (byte) 0x80, (byte) 0x80, '"'};

    for (byte[] json : List.of(overlongSlash, cutOff, latin1, beyondUnicode)) {
      refused(json, String.class);
    }
  }

  @Test
  void otherEncodings_areRefused_soThatNobodyReadsAnotherDocument() {
    refused("{\"nomor\":\"1\"}".getBytes(UTF_16BE), Letter.class);
    refused("\ufeff{\"nomor\":\"1\"}".getBytes(UTF_16BE), Letter.class);
    refused("{}".getBytes(java.nio.charset.Charset.forName("UTF-32LE")), Letter.class);
  }

  @Test
  void byteOrderMark_isIgnored_onceAndAtTheBeginningOnly() {
    assertThat(answer("\ufeff{\"nomor\":\"1\"}").as(Letter.class).nomor()).isEqualTo("1");
    refused("\ufeff\ufeff{}", Letter.class);
    refused("{}\ufeff", Letter.class);
    refused("\ufeff", Letter.class);
  }

  @Test
  void namesInAMap_areNotRepeated() {
    UndecodableBodyException e =
        refused("{\"tanggal\":{\"Siti Aminah\":\"kemarin\"}}", Dated.class);

    assertThat(e).hasMessageContaining("does not fit at /tanggal/*.");
    assertThat(JsonTest.stack(e)).doesNotContain("Siti").doesNotContain("kemarin");
  }

  @Test
  void nonNumbersAndComments_areRefused() {
    for (String json : List.of("NaN", "{\"luas\":NaN}", "{/**/}", "{'nomor':1}", "{nomor:1}")) {
      refused(json, Letter.class);
    }
    refused("{\"luas\":Infinity}", Letter.class);
  }

  @Test
  void objectThatHoldsItself_isRefused_whenItIsWritten_withoutAnOverflow() {
    List<Object> circle = new ArrayList<>();
    circle.add(circle);

    assertThatThrownBy(() -> JsonCodec.STANDARD.write(circle))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cannot be written as JSON")
        .message()
        .hasSizeLessThan(500);
  }

  @Test
  void objectAsDeepAsWeRead_isWritten() {
    Object deep = 1;
    for (int level = 0; level < 100; level++) {
      deep = List.of(deep);
    }
    byte[] json = JsonCodec.STANDARD.write(deep);

    assertThat(answer(json).as(Object.class)).isEqualTo(deep);
  }

  @Test
  void codecThatOverflows_isRefused_likeAnyBrokenOne() {
    BodyCodec broken =
        new BodyCodec() {
          @Override
          public byte[] write(Object value) {
            throw new IllegalArgumentException();
          }

          @Override
          public Object read(byte[] json, java.lang.reflect.Type type) {
            throw new StackOverflowError("as a recursive reader would");
          }
        };
    Response response =
        answer("{}").answering(Request.get("https://api.depok.example/surat"), broken);

    assertThatThrownBy(() -> response.as(Map.class)).isInstanceOf(UndecodableBodyException.class);
  }
}
