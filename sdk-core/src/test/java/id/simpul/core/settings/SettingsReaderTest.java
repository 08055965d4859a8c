package id.simpul.core.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {

  private static final String KEY = "simpul.x.time";

  private static SettingsReader with(String value) {
    return SettingsReader.of(Map.of(KEY, value));
  }

  @ParameterizedTest
  @CsvSource({
    "250ms, PT0.25S",
    "5s, PT5S",
    "5 s, PT5S",
    "' 5s ', PT5S",
    "10m, PT10M",
    "24h, PT24H",
    "7d, PT168H",
    "PT1.5S, PT1.5S",
    "P1D, PT24H",
  })
  void time_isUnderstood_asPeopleAndIso8601WriteIt(String text, Duration meant) {
    assertThat(with(text).duration(KEY)).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "5",
        "0s",
        "0ms",
        "-5s",
        "PT-5S",
        "5 minutes",
        "5S",
        "1.5s",
        "9999999999s",
        "soon"
      })
  void otherTime_isRefused_withKeyValueAndWhatIsAllowed(String text) {
    WrongSettingException e =
        catchThrowableOfType(WrongSettingException.class, () -> with(text).duration(KEY));

    assertThat(e.code()).isEqualTo("settings.wrong");
    assertThat(e.key()).isEqualTo(KEY);
    assertThat(e.value()).contains(text);
    assertThat(e).hasMessageContaining(KEY).hasMessageContaining("such as 250ms, 5s");
    assertThat(e.explanation().in("id")).contains("Pengaturan " + KEY + " salah").contains("250ms");
  }

  @ParameterizedTest
  @CsvSource({
    "1, true",
    "10, true",
    "0, false",
    "11, false",
    "-1, false",
    "1.0, false",
    "x, false"
  })
  void wholeNumber_isHeldToItsBounds(String text, boolean allowed) {
    SettingsReader reader = with(text);
    if (allowed) {
      assertThat(reader.whole(KEY, 1, 10)).contains(Long.parseLong(text));
    } else {
      assertThatThrownBy(() -> reader.whole(KEY, 1, 10))
          .isInstanceOf(WrongSettingException.class)
          .hasMessageContaining("a whole number from 1 to 10");
    }
  }

  @Test
  void yesOrNo_isOneOfTwoWords() {
    assertThat(with("TRUE").yesOrNo(KEY)).contains(true);
    assertThat(with("false").yesOrNo(KEY)).contains(false);
    assertThatThrownBy(() -> with("yes").yesOrNo(KEY)).hasMessageContaining("true or false");
  }

  @Test
  void whatIsNotThere_isEmpty() {
    SettingsReader reader = SettingsReader.of(Map.of());

    assertThat(reader.duration(KEY)).isEmpty();
    assertThat(reader.whole(KEY, 1, 2)).isEmpty();
    assertThat(reader.has(KEY)).isFalse();
    assertThat(with("1s").hasAny("simpul.x.")).isTrue();
    assertThat(with("1s").hasAny("simpul.y.")).isFalse();
  }

  @Test
  void unknownKey_isRefused_withTheNearest_butThoseOfOthersAreNot() {
    SettingsReader reader = SettingsReader.of(Map.of("simpul.x.tmie", "1s", "server.port", "80"));

    WrongSettingException e =
        catchThrowableOfType(
            WrongSettingException.class, () -> reader.refuseOthers("simpul.x.", List.of(KEY)));

    assertThat(e.code()).isEqualTo("settings.unknown");
    assertThat(e).hasMessageContaining("Did you mean simpul.x.time? ");
    assertThat(e.explanation().in("id")).contains("Maksudnya simpul.x.time? ");
    reader.refuseOthers("simpul.y.", List.of());
  }

  @Test
  void valueOnSeveralLines_isToldOnOne() {
    assertThatThrownBy(() -> with("a\nWARN forged\u202e").duration(KEY))
        .message()
        .doesNotContain("\n")
        .doesNotContain("\u202e");
  }
}
