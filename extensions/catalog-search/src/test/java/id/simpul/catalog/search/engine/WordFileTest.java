package id.simpul.catalog.search.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An agency's own words do what the guide says of them. */
class WordFileTest {

  @Test
  void groupAndNeighbours_standForTheWords() {
    Dictionary dictionary =
        dictionary(
            "golongan @air: kali, sumur",
            "darurat: cebur @air > regu penolong",
            "darurat: mau_mati",
            "sudah lewat: dulu",
            "sekarang: lagi");

    assertThat(dictionary.groups("sumur")).containsExactly("@air");
    assertThat(dictionary.isEmergency(Set.of("cebur", "sumur", "@air"))).isTrue();
    assertThat(dictionary.isEmergency(Set.of("cebur", "got"))).isFalse();
    assertThat(dictionary.isEmergency(Set.of("mau", "mati"))).isFalse();
    assertThat(dictionary.isEmergency(Set.of("mau mati"))).isTrue();
    assertThat(dictionary.isEmergency(Set.of("mau mati", "dulu"))).isFalse();
    assertThat(dictionary.isEmergency(Set.of("mau mati", "dulu", "lagi"))).isTrue();
  }

  @Test
  void whoHelps_isSaidInAnEmergencyAlone() {
    Dictionary dictionary = dictionary("darurat: gempa > regu penolong");

    assertThat(dictionary.situations(Set.of("gempa"), true)).hasSize(1);
    assertThat(dictionary.situations(Set.of("gempa"), false)).isEmpty();
  }

  @Test
  void negation_isKept_whereItIsAllThatTells() {
    Dictionary dictionary =
        dictionary("abaikan: belum", "belum nikah > pengantar", "sudah nikah di gereja > akta");

    assertThat(dictionary.situations(Set.of("nikah"), false)).isEmpty();
    assertThat(dictionary.situations(Set.of("belum", "nikah"), false)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"tempat Depok: margonda", "tempat 32.76:", "golongan @air:", "ktp", "a ~ b c"})
  void lineThatSaysNothing_isRefused_withItsNumberAndWhatWasExpected(String line) {
    assertThatThrownBy(() -> WordFile.read("kami.txt", "\n" + line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("line 2 of kami.txt")
        .hasMessageContaining("golongan @a: b")
        .hasMessageContaining(line);
  }

  private static Dictionary dictionary(String... lines) {
    return new Dictionary(WordFile.read("test", String.join("\n", List.of(lines))));
  }
}
