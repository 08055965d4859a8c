package id.simpul.catalog.search;

import id.simpul.catalog.PublicService;
import id.simpul.catalog.SourcedService;
import id.simpul.core.LocalizedText;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The services of one authority with the words by which they are found. Immutable after it was
 * built.
 */
final class Shard {

  /** A stem counts less than the word itself. */
  private static final double STEM = 0.7;

  private final List<SourcedService> services;
  private final Map<String, Map<Integer, Double>> words = new HashMap<>();

  Shard(Collection<SourcedService> services) {
    this.services = List.copyOf(services);
    for (int i = 0; i < this.services.size(); i++) {
      describe(i, this.services.get(i).service());
    }
  }

  List<SourcedService> services() {
    return services;
  }

  /** In which services a word stands, and how much it weighs in each. */
  Map<Integer, Double> postings(String word) {
    return words.getOrDefault(word, Map.of());
  }

  Set<String> vocabulary() {
    return words.keySet();
  }

  private void describe(int index, PublicService service) {
    Map<String, Double> weights = new HashMap<>();
    service.type().ifPresent(type -> add(type.code(), 4, weights));
    add(service.title(), 4, weights);
    add(service.keywords(), 3, weights);
    service.outputs().forEach(output -> add(output.name(), 2, weights));
    service.lifeEvents().forEach(event -> add(event.name(), 2, weights));
    service.situations().forEach(situation -> add(situation.name(), 1.5, weights));
    add(service.description(), 1, weights);
    service.competentAuthorities().forEach(authority -> add(authority.name(), 1, weights));
    service.requirements().forEach(requirement -> add(requirement.name(), 0.3, weights));
    weights.forEach(
        (word, weight) -> words.computeIfAbsent(word, w -> new HashMap<>()).put(index, weight));
  }

  private static void add(
      Optional<LocalizedText> text, double weight, Map<String, Double> weights) {
    text.ifPresent(t -> add(t, weight, weights));
  }

  private static void add(LocalizedText text, double weight, Map<String, Double> weights) {
    text.values("").forEach(value -> add(value, weight, weights));
    text.languages().forEach(tag -> text.values(tag).forEach(value -> add(value, weight, weights)));
  }

  /**
   * A word that stands twice in one field counts once: long texts must not win by repeating
   * themselves.
   */
  private static void add(String text, double weight, Map<String, Double> weights) {
    for (String word : new HashSet<>(IndonesianWords.of(text))) {
      weights.merge(word, weight, Math::max);
      String stem = IndonesianWords.stem(word);
      if (!stem.equals(word)) {
        weights.merge(stem, weight * STEM, Math::max);
      }
    }
  }
}
