package id.simpul.core.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.core.http.Headers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {

  private static final Headers HEADERS =
      Headers.of(Map.of("Content-Type", "application/json", "Location", "/permohonan/7: x"))
          .adding("Link", "<a>")
          .adding("Link", "<b>");

  private static byte[] everyByte() {
    byte[] bytes = new byte[300];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) i;
    }
    return bytes;
  }

  @Test
  void answerKeptAsBytes_comesBackEqual_byteForByte() {
    for (byte[] body :
        List.of(new byte[0], "\n\n{}\n\n".getBytes(StandardCharsets.UTF_8), everyByte())) {
      Answer answer = Answer.of(201, HEADERS, body);
      Answer again = Answer.parse(answer.toBytes());

      assertThat(again).isEqualTo(answer).hasSameHashCodeAs(answer);
      assertThat(again.body()).isEqualTo(body);
      assertThat(again.headers().all("link")).containsExactly("<a>", "<b>");
    }
    Answer bare = Answer.of(204, Headers.none(), new byte[0]);
    assertThat(Answer.parse(bare.toBytes())).isEqualTo(bare);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n\n",
        "abc\n\nx",
        "201",
        "201\n",
        "201\nno-colon\n\nx",
        "199\n\n",
        "2010\n\n"
      })
  void bytesOfSomethingElse_areRefused(String bytes) {
    assertThatThrownBy(() -> Answer.parse(bytes.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Answer.toBytes()");
  }

  @Test
  void status_isOneThatEndsARequest() {
    byte[] none = {};
    assertThat(Answer.of(200, Headers.none(), none).status()).isEqualTo(200);
    assertThat(Answer.of(599, Headers.none(), none).status()).isEqualTo(599);
    assertThatThrownBy(() -> Answer.of(199, Headers.none(), none))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Answer.of(600, Headers.none(), none))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void headersThatWereReceived_cannotSmuggleALineIntoAnAnswer() {
    Headers hostile = Headers.received(Map.of("X", List.of("a\nSet-Cookie: b")));
    assertThatThrownBy(() -> Answer.of(200, hostile, new byte[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void bodyGivenAndTaken_cannotBeChangedFromOutside() {
    byte[] body = {1, 2};
    Answer answer = Answer.of(200, HEADERS, body);
    body[0] = 9;
    answer.body()[1] = 9;
    assertThat(answer.body()).containsExactly(1, 2);
  }

  @Test
  void printing_showsNoValue() {
    byte[] secret = "3276010101900001".getBytes(StandardCharsets.UTF_8);
    assertThat(Answer.of(201, HEADERS, secret))
        .hasToString("201 [Content-Type, Link, Location], 16 bytes");
  }
}
