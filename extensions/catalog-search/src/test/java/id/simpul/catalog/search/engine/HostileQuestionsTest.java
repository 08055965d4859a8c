package id.simpul.catalog.search.engine;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.catalog.search.ServiceQuery;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a question costs is counted in what it asks of an engine, whatever its length. */
class HostileQuestionsTest {

  private static final SearchLanguage LANGUAGE = SearchLanguage.ofDefaults();

  static List<String> hostile() {
    StringBuilder strange = new StringBuilder();
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      strange.append("kata").append(i).append("kataaa ");
      joined
          .append("suratketeranganpindahdatangkeluarga")
          .append((char) ('a' + i % 26))
          .append(' ');
    }
    return List.of(
        strange.toString(),
        joined.toString(),
        "permohonn pendaftarn kependudukn perizinn keteranganx layanann ".repeat(1_000),
        "*? ".repeat(10_000),
        "/(a+)+$/ title:* [a TO z] ~2 ^9 ".repeat(1_000),
        "\u0000\u001b\u202e".repeat(10_000) + "akta",
        "a".repeat(1_000_000));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void anyQuestion_asksAnEngine_aBoundedNumberOfTimes(String text) throws IOException {
    Counting vocabulary = new Counting();

    Question question = LANGUAGE.question(ServiceQuery.text(text), vocabulary);

    assertThat(vocabulary.similar).as("words looked through").isLessThanOrEqualTo(8);
    assertThat(vocabulary.lookedUp).as("words looked up").isLessThanOrEqualTo(2_500);
    assertThat(question.slots().size()).as("slots").isLessThanOrEqualTo(60);
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void wordsThatEverybodyUses_giveABoundedNumberOfWays(String text) throws IOException {
    Counting vocabulary = new Counting();
    vocabulary.services = 1_000_000;

    Question question = LANGUAGE.question(ServiceQuery.text(text), vocabulary);

    assertThat(question.slots().stream().mapToInt(slot -> slot.ways().size()).sum())
        .isLessThanOrEqualTo(500);
  }

  private static final class Counting implements Vocabulary {

    private int services;
    private int similar;
    private int lookedUp;

    @Override
    public int exact(String word) {
      lookedUp++;
      return services;
    }

    @Override
    public int stem(String stem) {
      lookedUp++;
      return services;
    }

    @Override
    public List<String> similar(String word, int errors) {
      similar++;
      return List.of();
    }

    @Override
    public int services() {
      return 1_000_000;
    }

    @Override
    public boolean serves(String region) {
      lookedUp++;
      return false;
    }
  }
}
