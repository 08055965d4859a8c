package id.simpul.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.core.LocalizedText;
import org.junit.jupiter.api.Test;

class ExplanationTest {

  @Test
  void factInBothLanguages_isToldInEach() {
    LocalizedText told =
        Explanation.of("harus %s, bukan %s", "%s, not %s", LocalizedText.of("satu", "one"), 2);
    assertThat(told).isEqualTo(LocalizedText.of("harus satu, bukan 2", "one, not 2"));
  }

  @Test
  void factFromAHostileDocument_staysOnOneLine_andIsCut() {
    String hostile = "%s\r\nINFO all is well\u202E" + "x".repeat(1000);
    String told = Explanation.of("%s", "%s", hostile).in("en");
    assertThat(told)
        .startsWith("%s\uFFFD\uFFFDINFO all is well\uFFFDx")
        .endsWith("x...")
        .hasSize(303);
  }
}
