package id.simpul.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LocalizedTextTest {

  private final LocalizedText title = LocalizedText.of("Akta kelahiran", "Birth certificate");

  @Test
  void askedLanguage_comesFirst() {
    assertThat(title.in("en")).isEqualTo("Birth certificate");
    assertThat(title.in(Locale.forLanguageTag("id-ID"))).isEqualTo("Akta kelahiran");
    assertThat(title.in("EN_us")).isEqualTo("Birth certificate");
  }

  @Test
  void missingLanguage_fallsBackToIndonesianThenEnglishThenUntaggedThenAny() {
    assertThat(title.in(Locale.GERMAN)).isEqualTo("Akta kelahiran");
    assertThat(LocalizedText.builder().add("fr", "f").add("en", "e").build().in("de"))
        .isEqualTo("e");
    assertThat(LocalizedText.builder().add("fr", "f").addUntagged("u").build().in("de"))
        .isEqualTo("u");
    assertThat(LocalizedText.builder().add("fr", "f").build().in("de")).isEqualTo("f");
  }

  @Test
  void untaggedText_isNotMistakenForALanguage() {
    LocalizedText text = LocalizedText.builder().addUntagged("u").add("de-AT", "d").build();

    assertThat(text.in("de")).isEqualTo("d");
    assertThat(text.in("")).isEqualTo("u");
    assertThat(text.languages()).containsExactly("de-at");
    assertThat(text.values("")).containsExactly("u");
  }

  @Test
  void everyValue_isToldWithItsLanguage_inTheOrderGiven() {
    LocalizedText text =
        LocalizedText.builder()
            .add("EN", "e")
            .addUntagged("u")
            .add("id", "i")
            .add("en", "f")
            .build();
    StringBuilder told = new StringBuilder();

    text.forEach((tag, value) -> told.append(tag).append('=').append(value).append(' '));

    assertThat(told).hasToString("en=e =u id=i en=f ");
    assertThat(text.values("en")).containsExactly("e", "f");
  }

  @Test
  void severalValuesInOneLanguage_areKeptInOrder_andOnce() {
    LocalizedText text =
        LocalizedText.builder().add("id", "a").add("ID", "b").add("id", "a").build();

    assertThat(text.values("id")).containsExactly("a", "b");
    assertThat(text.in("id")).isEqualTo("a");
    assertThat(text.values("en")).isEmpty();
  }

  @Test
  void hundredThousandValues_areKeptOnceAndInOrder() {
    LocalizedText.Builder many = LocalizedText.builder();
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 100_000; i++) {
        many.add(i % 2 == 0 ? "id" : "en", "kata" + i / 2);
      }
    }
    List<String> indonesian = many.build().values("id");
    assertThat(indonesian).hasSize(50_000).doesNotHaveDuplicates();
    assertThat(indonesian).startsWith("kata0", "kata1").endsWith("kata49999");
    assertThat(many.build().values("en")).isEqualTo(indonesian);
  }

  @Test
  void equalTexts_areEqual_whateverTheOrderOfLanguages() {
    LocalizedText other =
        LocalizedText.builder().add("en", "Birth certificate").add("id", "Akta kelahiran").build();

    assertThat(other).isEqualTo(title).hasSameHashCodeAs(title);
    assertThat(title).hasToString("Akta kelahiran");
    assertThat(LocalizedText.indonesian("a")).isNotEqualTo(LocalizedText.untagged("a"));
  }

  @Test
  void emptyText_isRefused() {
    assertThatThrownBy(() -> LocalizedText.builder().build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("at least one language");
  }
}
