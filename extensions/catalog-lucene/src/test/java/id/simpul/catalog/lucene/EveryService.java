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
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Answers a question the slow way: by looking at every service, one after the other. */
final class EveryService {

  private static final SearchLanguage LANGUAGE = SearchLanguage.ofDefaults();

  /** What a question finds, best first. */
  record Found(List<SourcedService> services) {

    Map<String, Integer> counts(Facet facet) {
      Map<String, Integer> counts = new HashMap<>();
      services.forEach(
          service ->
              facet.valuesOf(service).forEach(value -> counts.merge(value, 1, Integer::sum)));
      return counts;
    }
  }

  private record Placed(IndexedService indexed, SourcedService service, double score) {}

  private final Map<SourcedService, IndexedService> left = new HashMap<>();
  private final Written vocabulary;

  /** Words count in how many services they were written; of those that are left, some answer. */
  EveryService(Collection<SourcedService> written, Collection<SourcedService> removed) {
    written.forEach(service -> left.put(service, LANGUAGE.index(service)));
    this.vocabulary = new Written(left.values(), written.size() - removed.size());
    left.keySet().removeAll(removed);
  }

  Found find(ServiceQuery query) throws IOException {
    Question question = LANGUAGE.question(query, vocabulary);
    Scoring scoring = Scoring.of(question);
    Proximity proximity = Proximity.of(question);
    List<Placed> answers = new ArrayList<>();
    left.forEach(
        (service, indexed) -> {
          double answered = scoring.answered(slot -> said(question.slots().get(slot), indexed));
          double near = nearness(indexed, proximity);
          boolean first = scoring.comesFirst(indexed.isEmergencyNumber(), near);
          if (isWanted(service, query) && (answered > 0 || first)) {
            answers.add(new Placed(indexed, service, scoring.placed(answered, near, first)));
          }
        });
    answers.sort(
        Comparator.comparingDouble(Placed::score)
            .reversed()
            .thenComparingLong(placed -> placed.indexed().order()));
    return new Found(answers.stream().map(Placed::service).toList());
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

  private static final class Written implements Vocabulary {

    private final int services;
    private final Map<WordForm, Map<String, Integer>> counts = new EnumMap<>(WordForm.class);
    private final Set<String> under = new HashSet<>();

    Written(Collection<IndexedService> all, int services) {
      this.services = services;
      for (WordForm form : WordForm.values()) {
        Map<String, Integer> ofForm = new HashMap<>();
        all.forEach(
            service ->
                service.words(form).keySet().forEach(word -> ofForm.merge(word, 1, Integer::sum)));
        counts.put(form, ofForm);
      }
      all.forEach(service -> under.addAll(service.under()));
    }

    @Override
    public int exact(String word) {
      return of(WordForm.EXACT).getOrDefault(word, 0);
    }

    @Override
    public int stem(String stem) {
      return of(WordForm.STEMS).getOrDefault(stem, 0);
    }

    @Override
    public int services() {
      return services;
    }

    @Override
    public List<String> similar(String word, int errors) {
      return of(WordForm.EXACT).keySet().stream()
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
      return under.contains(region);
    }

    private Map<String, Integer> of(WordForm form) {
      return counts.getOrDefault(form, Map.of());
    }
  }
}
