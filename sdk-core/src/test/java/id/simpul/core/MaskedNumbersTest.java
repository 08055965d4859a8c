package id.simpul.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any number of a resident, however it is written, in any text, is gone. */
class MaskedNumbersTest {

  private static final List<String> SEPARATORS =
      List.of(
          "", " ", ".", "-", "_", "/", "+", "  ", " - ", ". ", "\t", "\n", "\r\n", "%20", "%2D",
          "\u00a0", "\u2009", "\u200b", "\u2011", "\u2013", "\u2014", "\u202f", "\u00ad", "\ufeff");

  @Provide
  Arbitrary<List<String>> digits() {
    return Arbitraries.integers()
        .between(0, 9)
        .map(String::valueOf)
        .list()
        .ofMinSize(15)
        .ofMaxSize(22);
  }

  @Provide
  Arbitrary<List<String>> separators() {
    return Arbitraries.of(SEPARATORS).list().ofSize(22);
  }

  /** Anything but digits, so that what is left of a number can be told from the text around it. */
  @Provide
  Arbitrary<String> text() {
    return Arbitraries.strings().ofMaxLength(40).filter(t -> t.chars().noneMatch(this::isDigit));
  }

  private boolean isDigit(int c) {
    return Character.isDigit(c);
  }

  @Property
  void numberOfAResident_isGone_howeverItIsWritten(
      @ForAll("digits") List<String> digits,
      @ForAll("separators") List<String> separators,
      @ForAll("text") String before,
      @ForAll("text") String after) {
    StringBuilder number = new StringBuilder();
    for (int i = 0; i < digits.size(); i++) {
      number.append(i == 0 ? "" : separators.get(i)).append(digits.get(i));
    }

    String masked = Masking.mask(before + number + after);

    assertThat(masked).contains("[masked]");
    assertThat(masked.codePoints().anyMatch(Character::isDigit)).isFalse();
  }

  @Property
  void maskingTwice_changesNothing(@ForAll String text) {
    String once = Masking.mask(text);

    assertThat(Masking.mask(once)).isEqualTo(once);
  }

  @Property
  void textWithoutDigitsTokensAndSecrets_staysAsItIs(@ForAll("words") List<String> words) {
    String text = String.join(" ", words);

    assertThat(Masking.mask(text)).isEqualTo(text);
  }

  @Provide
  Arbitrary<List<String>> words() {
    return Arbitraries.of(
            "surat",
            "akta",
            "Depok",
            "ditolak",
            "bearer",
            "token",
            "basic",
            "berkas",
            "ms",
            "https://api.depok.example/surat/{id}",
            "(unknown)",
            "NIK",
            "KK")
        .list()
        .ofMaxSize(12);
  }
}
