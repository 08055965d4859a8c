package id.simpul.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NikTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3276010101900001", // a man born on the 1st
        "3276013112900001", // on the 31st of December
        "3276014101900001", // a woman born on the 1st
        "3276017112900001", // on the 31st
        " 3276010101900001 ",
      })
  void wellFormedNumber_isAccepted(String text) {
    assertThat(Nik.parse(text).value()).isEqualTo(text.strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "327601010190000", // 15
        "32760101019000011", // 17
        "327601010190000a",
        "3276 0101 0190 0001",
        "3276010001900001", // day 0
        "3276013201900001", // day 32
        "3276014001900001", // day 40
        "3276017201900001", // day 72
        "3276010100900001", // month 0
        "3276010113900001", // month 13
        "\u0663276010101900001",
      })
  void malformedNumber_isRejected_withoutRepeatingIt(String text) {
    assertThatThrownBy(() -> Nik.parse(text))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("A NIK has 16 digits")
        .satisfies(e -> assertThat(((SimpulException) e).code()).isEqualTo("nik.malformed"))
        .satisfies(
            e ->
                assertThat(((SimpulException) e).explanation().in("id"))
                    .contains("NIK terdiri atas 16 angka"))
        .satisfies(e -> assertThat(text.length() > 9 && e.getMessage().contains(text)).isFalse());
  }

  @Test
  void number_printsMasked() {
    assertThat(Nik.parse("3276010101900001")).hasToString("************0001");
    assertThat(FamilyCardNumber.parse("3276010101900001")).hasToString("************0001");
  }

  @Test
  void familyCard_hasSixteenDigits() {
    assertThat(FamilyCardNumber.parse("3276019999999999").value()).isEqualTo("3276019999999999");
    assertThatThrownBy(() -> FamilyCardNumber.parse("327601999999999"))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("15 digits and 0 other characters");
  }

  @Test
  void secret_neverPrints_andComparesByContent() {
    assertThat(Secret.of("a")).hasToString("[redacted]").isEqualTo(Secret.of("a"));
    assertThat(Secret.of("a")).isNotEqualTo(Secret.of("b")).hasSameHashCodeAs(Secret.of("a"));
    assertThat(Secret.of("a").reveal()).isEqualTo("a");
  }
}
