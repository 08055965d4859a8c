package id.simpul.catalog.search;

import id.simpul.catalog.PublicService;
import id.simpul.catalog.RegionCode;
import id.simpul.catalog.SourcedService;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One search over the shards as they were when it began. */
final class Search {

  private static final double STEM = 0.7;
  private static final double TYPING_ERROR = 0.5;

  /** More words than these are no question any more. */
  private static final int MOST_WORDS = 16;

  private static final Comparator<Hit> BEST_FIRST =
      Comparator.comparingDouble(Hit::score)
          .reversed()
          .thenComparing(hit -> hit.service().id().toString());

  private final ServiceQuery query;
  private final List<Shard> shards;
  private final List<String> words;
  private final int known;

  Search(ServiceQuery query, List<Shard> shards) {
    this.query = query;
    this.shards = shards;
    this.words =
        new LinkedHashSet<>(IndonesianWords.asked(query.text()))
            .stream().limit(MOST_WORDS).toList();
    this.known = shards.stream().mapToInt(shard -> shard.services().size()).sum();
  }

  SearchResult result() {
    List<Hit> hits = new ArrayList<>();
    Map<Shard, Map<Integer, Double>> scores = scores();
    for (Shard shard : shards) {
      scores
          .getOrDefault(shard, Map.of())
          .forEach((index, score) -> hit(shard.services().get(index), score, hits));
    }
    hits.sort(BEST_FIRST);
    return new SearchResult(hits.subList(0, Math.min(query.limit(), hits.size())), hits.size());
  }

  private void hit(SourcedService found, double score, List<Hit> hits) {
    PublicService service = found.service();
    boolean wanted =
        query.type().map(type -> service.type().filter(type::equals).isPresent()).orElse(true)
            && query
                .channel()
                .map(way -> service.channels().stream().anyMatch(c -> c.kind() == way))
                .orElse(true);
    if (wanted) {
      hits.add(
          new Hit(
              found, score * query.region().map(region -> nearness(service, region)).orElse(1.0)));
    }
  }

  /** A service that answers all words counts for more than one that answers one of them loudly. */
  private Map<Shard, Map<Integer, Double>> scores() {
    Map<Shard, Map<Integer, Double>> scores = new HashMap<>();
    if (words.isEmpty()) {
      shards.forEach(shard -> scores.put(shard, everything(shard)));
      return scores;
    }
    Map<Shard, Map<Integer, Integer>> answered = new HashMap<>();
    for (String word : words) {
      Map<Shard, Map<Integer, Double>> matches = matches(word);
      int documents = matches.values().stream().mapToInt(Map::size).sum();
      double rarity = Math.log(1 + (double) known / Math.max(1, documents));
      matches.forEach(
          (shard, postings) ->
              postings.forEach(
                  (index, weight) -> {
                    scores
                        .computeIfAbsent(shard, s -> new HashMap<>())
                        .merge(index, weight * rarity, Double::sum);
                    answered
                        .computeIfAbsent(shard, s -> new HashMap<>())
                        .merge(index, 1, Integer::sum);
                  }));
    }
    scores.forEach(
        (shard, byIndex) -> {
          Map<Integer, Integer> counts = answered.getOrDefault(shard, Map.of());
          byIndex.replaceAll(
              (i, score) -> score * square((double) counts.getOrDefault(i, 0) / words.size()));
        });
    return scores;
  }

  /** Where the word stands, or its stem, or else a word that is one typing error away. */
  private Map<Shard, Map<Integer, Double>> matches(String word) {
    Map<Shard, Map<Integer, Double>> matches = new HashMap<>();
    collect(word, 1, matches);
    String stem = IndonesianWords.stem(word);
    if (!stem.equals(word)) {
      collect(stem, STEM, matches);
    }
    if (matches.isEmpty() && word.length() >= Spelling.SHORTEST) {
      for (String similar : similar(word)) {
        collect(similar, TYPING_ERROR, matches);
      }
    }
    return matches;
  }

  private void collect(String word, double quality, Map<Shard, Map<Integer, Double>> matches) {
    for (Shard shard : shards) {
      shard
          .postings(word)
          .forEach(
              (index, weight) ->
                  matches
                      .computeIfAbsent(shard, s -> new HashMap<>())
                      .merge(index, weight * quality, Math::max));
    }
  }

  private Set<String> similar(String word) {
    Set<String> similar = new LinkedHashSet<>();
    for (Shard shard : shards) {
      for (String other : shard.vocabulary()) {
        if (Spelling.isOneErrorApart(word, other)) {
          similar.add(other);
        }
      }
    }
    return similar;
  }

  /** In the region or over it, in the same province, nowhere in particular, elsewhere. */
  private static double nearness(PublicService service, RegionCode asked) {
    if (service.spatial().isEmpty()) {
      return 1;
    }
    double best = 0.5;
    for (RegionCode offered : service.spatial()) {
      if (asked.isWithin(offered) || offered.isWithin(asked)) {
        return 3;
      }
      if (offered.isWithin(asked.province())) {
        best = 1.2;
      }
    }
    return best;
  }

  private static Map<Integer, Double> everything(Shard shard) {
    Map<Integer, Double> all = new HashMap<>();
    for (int i = 0; i < shard.services().size(); i++) {
      all.put(i, 1.0);
    }
    return all;
  }

  private static double square(double share) {
    return share * share;
  }
}
