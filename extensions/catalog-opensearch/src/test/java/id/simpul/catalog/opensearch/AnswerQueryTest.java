package id.simpul.catalog.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.catalog.SourcedService;
import id.simpul.catalog.search.engine.IndexedService;
import id.simpul.catalog.search.engine.Proximity;
import id.simpul.catalog.search.engine.Question;
import id.simpul.catalog.search.engine.Regions;
import id.simpul.catalog.search.engine.Scoring;
import id.simpul.catalog.search.engine.SearchLanguage;
import id.simpul.catalog.search.engine.Slot;
import id.simpul.catalog.search.engine.Vocabulary;
import id.simpul.catalog.search.engine.WordForm;
import id.simpul.quality.Half;
import id.simpul.quality.JudgedQuery;
import id.simpul.quality.SampleServices;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The query finds exactly who answers, and its number is never less than what they are worth. */
class AnswerQueryTest {

  private final SearchLanguage language = SearchLanguage.ofDefaults();
  private final Regions regions = new Regions();
  private final List<IndexedService> services =
      SampleServices.load().all().stream()
          .map(
              one -> language.index(new SourcedService(one.service(), one.source(), Instant.EPOCH)))
          .toList();
  private final List<QueryOnPaper> papers =
      services.stream()
          .map(one -> new QueryOnPaper(ServiceDocuments.document("1-a", one)))
          .toList();

  @Test
  void judgedQuestions_areAnsweredByTheSame_andBoundedFromAbove() throws IOException {
    Counts counts = new Counts();
    List<JudgedQuery> judged = JudgedQuery.of(Half.TUNE);
    int answers = 0;
    for (JudgedQuery one : judged) {
      Question question = language.question(one.query(), counts);
      Scoring scoring = Scoring.of(question);
      Proximity proximity = Proximity.of(question);
      JsonNode query = new AnswerQuery(question, scoring, proximity).query();
      for (int j = 0; j < services.size(); j++) {
        OptionalDouble found = papers.get(j).score(query);
        double nearness = nearness(services.get(j), proximity);
        double answered = scoring.answered(weights(services.get(j), question));
        boolean first = scoring.comesFirst(services.get(j).isEmergencyNumber(), nearness);
        IndexedService service = services.get(j);
        Supplier<String> what = () -> one + " of " + service.key();
        assertThat(found.isPresent()).as(what).isEqualTo(answered > 0 || first);
        if (found.isPresent()) {
          answers++;
          assertThat(found.getAsDouble())
              .as(what)
              .isGreaterThanOrEqualTo(scoring.placed(answered, nearness, first) * (1 - 1e-6));
        }
      }
    }
    assertThat(answers).isGreaterThan(500);
  }

  @Test
  void names_areReadAgain() {
    AnswerQuery.Matched name = new AnswerQuery.Matched(3, 1, 0, 6);

    assertThat(AnswerQuery.Matched.of(name.toString())).isEqualTo(name);
  }

  private double nearness(IndexedService service, Proximity proximity) {
    if (service.regions().isEmpty()) {
      return proximity.everywhere();
    }
    return service.regions().stream()
        .mapToDouble(region -> proximity.to(regions.parse(region)))
        .max()
        .orElseThrow();
  }

  private static Scoring.Weights weights(IndexedService service, Question question) {
    return number -> {
      double best = 0;
      for (Slot.Way way : question.slots().get(number).ways()) {
        Map<String, Integer> words = service.words(way.form());
        if (words.keySet().containsAll(way.words())) {
          double sum = way.words().stream().mapToInt(words::get).sum();
          best = Math.max(best, way.weight() * sum / way.words().size() / IndexedService.WHOLE);
        }
      }
      return best;
    };
  }

  /** The words of the samples, counted. */
  private final class Counts implements Vocabulary {

    private final Map<String, Integer> counts = new HashMap<>();

    Counts() {
      for (IndexedService service : services) {
        for (WordForm form : WordForm.values()) {
          service.words(form).keySet().forEach(word -> counts.merge(form + word, 1, Integer::sum));
        }
        service.under().forEach(region -> counts.merge("UNDER" + region, 1, Integer::sum));
      }
    }

    @Override
    public int exact(String word) {
      return counts.getOrDefault(WordForm.EXACT + word, 0);
    }

    @Override
    public int stem(String stem) {
      return counts.getOrDefault(WordForm.STEMS + stem, 0);
    }

    @Override
    public List<String> similar(String word, int errors) {
      return List.of();
    }

    @Override
    public int services() {
      return services.size();
    }

    @Override
    public boolean serves(String region) {
      return counts.containsKey("UNDER" + region);
    }
  }
}
