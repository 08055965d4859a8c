package id.simpul.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.core.LocalizedText;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FactsTest {

  private static final Set<String> KEYS = Set.of("title", "need", "time");

  private final Facts facts =
      facts("{title: Kartu Anak // Child card, need: KTP-el; Kartu Keluarga ; Foto}");

  @Test
  void text_hasTwoLanguages_ifTheyAreWritten() {
    assertThat(facts.text("title")).isEqualTo(LocalizedText.of("Kartu Anak", "Child card"));
    assertThat(Facts.localized("Kartu Anak")).isEqualTo(LocalizedText.indonesian("Kartu Anak"));
  }

  @Test
  void list_isDividedAtSemicolons_andEmptyIfNothingIsSaid() {
    assertThat(facts.list("need")).containsExactly("KTP-el", "Kartu Keluarga", "Foto");
    assertThat(facts.list("time")).isEmpty();
  }

  @Test
  void whatAnotherSays_wins_andTheEnglishTitleStays() {
    Facts local = facts.with(facts("{title: KIA, need: Pasfoto, time: langsung}"));

    assertThat(local.text("title")).isEqualTo(LocalizedText.of("KIA", "Child card"));
    assertThat(local.list("need")).containsExactly("Pasfoto");
    assertThat(local.get("time")).isEqualTo("langsung");
    assertThat(facts.says("time")).isFalse();
  }

  @Test
  void misspeltKey_isRefused_withTheKeysThatThereAre() {
    assertThatThrownBy(() -> facts("{titel: Kartu}"))
        .hasMessageContaining("titel")
        .hasMessageContaining("title");
  }

  @Test
  void missingFact_isRefused_withWhatItIsMissingFrom() {
    assertThatThrownBy(() -> facts.get("time"))
        .hasMessageContaining("a test")
        .hasMessageContaining("time");
  }

  @Test
  void keySaidTwice_isRefused() {
    assertThatThrownBy(() -> facts("{title: Satu, title: Dua}")).hasMessageContaining("title");
  }

  private static Facts facts(String yaml) {
    return Facts.of("a test", CollectionFile.parse(yaml), KEYS);
  }
}
