package id.simpul.catalog.search.engine;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.catalog.RegionCode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions are understood however they are written, and cost little whatever they are. */
class QuestionReaderTest {

  @ParameterizedTest
  @CsvSource({
    "nikah di jaksel, 31.74",
    "puskesmas jagakarsa, 31.74.09",
    "pohon mangga di kecamatan senen, 31.71.04"
  })
  void whatPeopleCallAPlace_isRead(String asked, String code) throws IOException {
    assertThat(new Understanding().of(asked).places()).containsExactly(RegionCode.kemendagri(code));
  }

  @ParameterizedTest
  @CsvSource({"jualan di pasar senen", "kia margonda"})
  void placeThatIsAlsoAWord_orWhereNothingIsGiven_isNone(String asked) throws IOException {
    assertThat(new Understanding().of(asked).places()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ak\u200bta kela\u00adhiran",
        "ａｋｔａ　ｋｅｌａｈｉｒａｎ",
        "Akta, KELAHIRAN!!",
        "👶 akta 👶 kelahiran 👶",
        "aktá kelahirán",
        "\u202eakta\u202c kelahiran"
      })
  void wordsInDisguise_areTheSameWords(String asked) throws IOException {
    Understanding services = new Understanding("akta", "kelahiran", "lahir");

    Question plain = services.of("akta kelahiran");
    Question disguised = services.of(asked);

    assertThat(disguised.slots()).isEqualTo(plain.slots()).isNotEmpty();
    assertThat(disguised.didYouMean()).isEmpty();
  }

  @Test
  void letterOfAnotherScript_isMendedLikeATypingError() throws IOException {
    Understanding services = new Understanding("akta", "kelahiran", "lahir");

    assertThat(services.of("kelаhiran").didYouMean()).contains("kelahiran"); // a Cyrillic a
  }

  @Test
  void everydayWordThatNoServiceUses_isNotMended() throws IOException {
    assertThat(new Understanding("renang").of("rendang").didYouMean()).isEmpty();
    assertThat(new Understanding("renang").of("renag").didYouMean()).contains("renang");
  }

  @Test
  void story_isReadToItsEnd() throws IOException {
    String story =
        "selamat siang pak saya mau tanya jadi begini ceritanya waktu itu saya dan suami saya baru"
            + " saja ke kantor tetapi katanya tidak bisa jadi bagaimana caranya kalau mau bikin paspor";
    Question question = new Understanding(story.split(" ")).of(story);

    assertThat(question.shortened()).isFalse();
    assertThat(question.slots().toString()).contains("paspor");
  }

  static List<String> hostile() {
    StringBuilder many = new StringBuilder();
    StringBuilder misspelt = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      many.append("kata").append(i).append(' ');
      misspelt.append("kelahirx").append((char) ('a' + i % 26)).append(i).append(' ');
    }
    return List.of(
        many.toString(),
        misspelt.toString(),
        "kebakaran banjir mati hilang nikah cerai pindah ".repeat(1_000),
        "*".repeat(10_000),
        "/(a+)+$/ ".repeat(2_000),
        "a\u0000b\u0001 ".repeat(5_000),
        "a\u200b".repeat(20_000),
        "😀".repeat(20_000),
        "aбвγδ漢字".repeat(3_000),
        "mempertanggungjawabkannyalah".repeat(3_000),
        "menge memper diper ke-an-an-an-an ".repeat(500));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void hostileQuestion_costsABoundedNumberOfLookups(String asked) throws IOException {
    Understanding services = new Understanding("kelahiran");

    Question question = services.of(asked);

    assertThat(question.slots()).hasSizeLessThanOrEqualTo(40);
    assertThat(services.lookups()).isLessThan(5_000);
    assertThat(services.comparisons()).isLessThanOrEqualTo(8);
  }
}
