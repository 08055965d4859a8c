package id.simpul.catalog.search.engine;

import id.simpul.catalog.PublicService;
import id.simpul.core.LocalizedText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words by which a service is found, each with the weight of the best place where it stands.
 *
 * <p>A word counts once, so that long texts do not win by repeating themselves, and a title counts
 * for more the less else it says.
 */
final class Weights {

  /** Longer texts are read to here. */
  private static final int CHARACTERS = 20_000;

  private static final int MOST_WORDS = 3_000;

  /** The number that everybody calls when every minute counts. */
  private static final String EMERGENCY_NUMBER = "112";

  private final Dictionary dictionary;
  private final Map<String, Double> exact = new HashMap<>();
  private final Map<String, Double> stems = new HashMap<>();
  private boolean emergencyNumber;

  Weights(Dictionary dictionary, PublicService service) {
    this.dictionary = dictionary;
    for (String title : texts(service.title())) {
      Words words = Words.of(title, CHARACTERS, MOST_WORDS, dictionary);
      emergencyNumber |= words.tokens().stream().anyMatch(t -> t.word().equals(EMERGENCY_NUMBER));
      add(words, 0.75 + 0.25 / Math.sqrt(Math.max(1, words.size())));
    }
    service.keywords().ifPresent(this::keywords);
    service.type().ifPresent(type -> add(type.code(), 0.9));
    service.outputs().forEach(output -> add(output.name(), 0.5));
    service.lifeEvents().forEach(event -> add(event.name(), 0.45));
    service
        .situations()
        .forEach(
            situation -> {
              add(situation.name(), 0.7);
              add(situation.description(), 0.35);
            });
    if (!service.costs().isEmpty() && service.costs().stream().allMatch(cost -> cost.isFree())) {
      add("gratis", 0.4);
    }
    add(service.description(), 0.4);
    service.competentAuthorities().forEach(authority -> add(authority.name(), 0.15));
    service.steps().forEach(step -> add(step.name(), 0.15));
    service.requirements().forEach(requirement -> add(requirement.name(), 0.1));
    service.applicants().forEach(applicant -> add(applicant.condition(), 0.1));
  }

  private void keywords(LocalizedText keywords) {
    for (String keyword : texts(keywords)) {
      emergencyNumber |= keyword.strip().equals(EMERGENCY_NUMBER);
      add(keyword, 0.9);
    }
  }

  /** Words as they are written. */
  Map<String, Double> exact() {
    return exact;
  }

  /** Words without their affixes, and the marks of names. */
  Map<String, Double> stems() {
    return stems;
  }

  /** Whether this is the emergency number itself. */
  boolean isEmergencyNumber() {
    return emergencyNumber;
  }

  private void add(Optional<LocalizedText> text, double weight) {
    text.ifPresent(t -> add(t, weight));
  }

  private void add(LocalizedText text, double weight) {
    texts(text).forEach(value -> add(value, weight));
  }

  private void add(String text, double weight) {
    add(Words.of(text, CHARACTERS, MOST_WORDS, dictionary), weight);
  }

  private void add(Words words, double weight) {
    List<Token> tokens = words.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      exact.merge(token.word(), weight, Math::max);
      words.stems().get(i).forEach(stem -> stems.merge(stem, weight, Math::max));
      dictionary
          .namesAt(words.stems(), i)
          .forEach(named -> stems.merge(named.mark(), weight, Math::max));
      if (i > 0 && token.joined()) {
        exact.merge(tokens.get(i - 1).word() + token.word(), weight, Math::max);
      }
    }
  }

  private static Set<String> texts(LocalizedText text) {
    Set<String> texts = new HashSet<>(text.values(""));
    text.languages().forEach(tag -> texts.addAll(text.values(tag)));
    return texts;
  }
}
