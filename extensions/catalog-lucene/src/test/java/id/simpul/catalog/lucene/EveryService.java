package id.simpul.catalog.lucene;

import id.simpul.catalog.RegionCode;
import id.simpul.catalog.SourcedService;
import id.simpul.catalog.search.Facet;
import id.simpul.catalog.search.ServiceQuery;
import id.simpul.catalog.search.engine.IndexedService;
import id.simpul.catalog.search.engine.Proximity;
import id.simpul.catalog.search.engine.Question;
import id.simpul.catalog.search.engine.Scoring;
import id.simpul.catalog.search.engine.SearchLanguage;
import id.simpul.catalog.search.engine.Slot;
import id.simpul.catalog.search.engine.Vocabulary;
import id.simpul.catalog.search.engine.WordForm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Answers a question the slow way: by looking at every service, one after the other. */
final class EveryService {

  private static final SearchLanguage LANGUAGE = SearchLanguage.ofDefaults();

  private record Placed(IndexedService indexed, SourcedService service, double score) {}

  private final List<Placed> answers = new ArrayList<>();

  /** Words count in how many services they were written; of those that are left, some answer. */
  EveryService(
      Collection<SourcedService> written, Collection<SourcedService> removed, ServiceQuery query)
      throws IOException {
    Map<SourcedService, IndexedService> all = new HashMap<>();
    written.forEach(service -> all.put(service, LANGUAGE.index(service)));
    Set<SourcedService> gone = new HashSet<>(removed);
    Question question =
        LANGUAGE.question(query, new Words(all.values(), written.size() - gone.size()));
    Scoring scoring = Scoring.of(question);
    Proximity proximity = Proximity.of(question);
    all.forEach(
        (service, indexed) -> {
          if (!gone.contains(service) && isWanted(service, query)) {
            double answered = scoring.answered(slot -> said(question.slots().get(slot), indexed));
            double near = nearness(indexed, proximity);
            boolean first = scoring.comesFirst(indexed.isEmergencyNumber(), near);
            if (answered > 0 || first) {
              answers.add(new Placed(indexed, service, scoring.placed(answered, near, first)));
            }
          }
        });
    answers.sort(
        Comparator.comparingDouble(Placed::score)
            .reversed()
            .thenComparingLong(placed -> placed.indexed().order()));
  }

  List<SourcedService> answers() {
    return answers.stream().map(Placed::service).toList();
  }

  Map<String, Integer> counts(Facet facet) {
    Map<String, Integer> counts = new HashMap<>();
    answers.forEach(
        answer ->
            facet
                .valuesOf(answer.service())
                .forEach(value -> counts.merge(value, 1, Integer::sum)));
    return counts;
  }

  private static boolean isWanted(SourcedService service, ServiceQuery query) {
    return query.only().entrySet().stream()
        .allMatch(
            only -> only.getKey().valuesOf(service).stream().anyMatch(only.getValue()::contains));
  }

  private static double said(Slot slot, IndexedService service) {
    double best = 0;
    for (Slot.Way way : slot.ways()) {
      double sum = 0;
      boolean all = true;
      for (String word : way.words()) {
        int weight = service.words(way.form()).getOrDefault(word, 0);
        all &= weight > 0;
        sum += (double) weight / IndexedService.WHOLE;
      }
      best = all ? Math.max(best, way.weight() * sum / way.words().size()) : best;
    }
    return best;
  }

  private static double nearness(IndexedService service, Proximity proximity) {
    return service.regions().stream()
        .mapToDouble(region -> proximity.to(RegionCode.parse(region)))
        .max()
        .orElse(proximity.everywhere());
  }

  private record Words(Collection<IndexedService> all, int services) implements Vocabulary {

    @Override
    public int exact(String word) {
      return count(WordForm.EXACT, word);
    }

    @Override
    public int stem(String stem) {
      return count(WordForm.STEMS, stem);
    }

    private int count(WordForm form, String word) {
      return (int) all.stream().filter(s -> s.words(form).containsKey(word)).count();
    }

    @Override
    public List<String> similar(String word, int errors) {
      Set<String> words = new HashSet<>();
      all.forEach(service -> words.addAll(service.words(WordForm.EXACT).keySet()));
      return words.stream()
          .filter(other -> other.length() > 2 && SearchLanguage.errors(word, other) <= errors)
          .sorted(
              Comparator.comparingInt((String other) -> SearchLanguage.errors(word, other))
                  .thenComparing(Comparator.comparingInt(this::exact).reversed())
                  .thenComparing(Comparator.naturalOrder()))
          .limit(12)
          .toList();
    }

    @Override
    public boolean serves(String region) {
      return all.stream().anyMatch(service -> service.under().contains(region));
    }
  }
}
