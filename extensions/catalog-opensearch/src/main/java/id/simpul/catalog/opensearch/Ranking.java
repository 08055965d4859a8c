package id.simpul.catalog.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.catalog.search.Facet;
import id.simpul.catalog.search.FacetCount;
import id.simpul.catalog.search.ServiceQuery;
import id.simpul.catalog.search.engine.IndexedService;
import id.simpul.catalog.search.engine.Proximity;
import id.simpul.catalog.search.engine.Question;
import id.simpul.catalog.search.engine.Regions;
import id.simpul.catalog.search.engine.Scoring;
import id.simpul.catalog.search.engine.Slot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts the services that answer a question in order, for one search.
 *
 * <p>The cluster gives them out by a number that is at least what they are worth. Each is weighed
 * exactly here, and more are fetched until what is left cannot be worth more than the last one that
 * is wanted.
 */
final class Ranking {

  private static final int AT_LEAST = 50;
  private static final int AT_MOST = 1_000;
  private static final int MOST_VALUES = 10_000;

  /** The cluster counts in floats. */
  private static final double ROUNDING = 1e-6;

  /** A service with its place in the order. */
  record Ranked(String id, double score, long order) {

    static final Comparator<Ranked> BEST_FIRST =
        Comparator.comparingDouble(Ranked::score)
            .reversed()
            .thenComparingLong(Ranked::order)
            .thenComparing(Ranked::id);
  }

  private final Cluster cluster;
  private final Layout layout;
  private final Question question;
  private final ServiceQuery query;
  private final Scoring scoring;
  private final Proximity proximity;
  private final Regions regions;
  private final List<Ranked> seen = new ArrayList<>();
  private JsonNode facets = Json.object();
  private int total;

  Ranking(Cluster cluster, Layout layout, Question question, ServiceQuery query, Regions regions) {
    this.cluster = cluster;
    this.layout = layout;
    this.question = question;
    this.query = query;
    this.scoring = Scoring.of(question);
    this.proximity = Proximity.of(question);
    this.regions = regions;
  }

  /** The best so many of a state. */
  List<Ranked> best(State state, int most) {
    if (state.size() == 0) {
      return List.of();
    }
    JsonNode asked = conditions(state);
    JsonNode after = null;
    int size = Math.min(AT_MOST, Math.max(AT_LEAST, most + 1));
    while (true) {
      JsonNode found = cluster.search(layout.services(), body(asked, size, after)).body();
      if (after == null) {
        total = found.path("hits").path("total").path("value").asInt();
        facets = found.path("aggregations");
      }
      JsonNode hits = found.path("hits").path("hits");
      for (JsonNode hit : hits) {
        seen.add(ranked(hit));
        after = hit.path("sort");
      }
      if (hits.size() < size || after == null || isEnough(most, after)) {
        break;
      }
      size = Math.min(AT_MOST, size * 2);
    }
    if (!question.blank()) {
      seen.sort(Ranked.BEST_FIRST);
    }
    return List.copyOf(seen.subList(0, Math.min(most, seen.size())));
  }

  int total() {
    return total;
  }

  /** The counts of a facet, most first. */
  List<FacetCount> counts(Facet facet) {
    List<FacetCount> counts = new ArrayList<>();
    for (JsonNode bucket : facets.path(facet.name()).path("buckets")) {
      counts.add(
          new FacetCount(facet, bucket.path("key").asText(), bucket.path("doc_count").asInt()));
    }
    counts.sort(
        Comparator.comparingInt(FacetCount::count).reversed().thenComparing(FacetCount::value));
    return counts;
  }

  /** Whether nothing that comes after this one can belong to the best. */
  private boolean isEnough(int most, JsonNode last) {
    if (seen.size() < most) {
      return false;
    }
    if (question.blank()) {
      return true; // what is worth the same comes in the order of here already
    }
    seen.sort(Ranked.BEST_FIRST);
    Ranked lowest = seen.get(most - 1);
    double bound = last.path(0).asDouble();
    double apart = (lowest.score() - bound) / Math.max(bound, Double.MIN_NORMAL);
    return apart > ROUNDING || (apart > -ROUNDING && lowest.order() <= last.path(1).asLong());
  }

  // what is asked

  private JsonNode conditions(State state) {
    List<JsonNode> filters = new ArrayList<>();
    filters.add(state.seen());
    for (Map.Entry<Facet, Set<String>> only : query.only().entrySet()) {
      List<String> values =
          only.getValue().stream().map(value -> stored(only.getKey(), value)).toList();
      filters.add(Json.terms(Layout.field(only.getKey()), values));
    }
    ObjectNode all = Json.object("filter", Json.array(filters));
    all.set("must", Json.array().add(new AnswerQuery(question, scoring, proximity).query()));
    return Json.object("bool", all);
  }

  private static String stored(Facet facet, String value) {
    String stored = IndexedService.facet(facet, value);
    return ServiceDocuments.whole(stored.substring(stored.indexOf('=') + 1));
  }

  private ObjectNode body(JsonNode asked, int size, @Nullable JsonNode after) {
    ObjectNode body = Json.object("query", asked).put("size", size).put("_source", false);
    body.set("docvalue_fields", Json.texts(List.of(Layout.REGION, Layout.FIRST)));
    ArrayNode sort = body.putArray("sort");
    sort.add(Json.object().put("_score", "desc"));
    sort.add(Json.object().put(Layout.ORDER, "asc"));
    sort.add(Json.object().put(Layout.KEY, "asc"));
    if (after == null) {
      body.put("track_total_hits", true);
      ObjectNode counted = body.putObject("aggs");
      for (Facet facet : query.counting()) {
        ObjectNode terms = Json.object().put("field", Layout.field(facet)).put("size", MOST_VALUES);
        counted.set(facet.name(), Json.object("terms", terms));
      }
    } else {
      body.put("track_total_hits", false);
      body.set("search_after", after);
    }
    return body;
  }

  // what was answered

  private Ranked ranked(JsonNode hit) {
    JsonNode fields = hit.path("fields");
    double nearness = nearness(fields.path(Layout.REGION));
    boolean number = fields.path(Layout.FIRST).path(0).asBoolean();
    double answered = scoring.answered(weights(hit.path("matched_queries")));
    double placed = scoring.placed(answered, nearness, scoring.comesFirst(number, nearness));
    return new Ranked(hit.path("_id").asText(), placed, hit.path("sort").path(1).asLong());
  }

  private double nearness(JsonNode offered) {
    if (proximity.isAnywhere() || offered.isEmpty()) {
      return proximity.everywhere();
    }
    double best = 0;
    for (JsonNode region : offered) {
      best = Math.max(best, proximity.to(regions.parse(region.asText())));
    }
    return best;
  }

  /** The weights of a service in each slot, from the bits that matched. */
  private Scoring.Weights weights(JsonNode matched) {
    List<Slot> slots = question.slots();
    int[][][] words = new int[slots.size()][][];
    for (int i = 0; i < words.length; i++) {
      words[i] =
          slots.get(i).ways().stream()
              .map(way -> new int[way.words().size()])
              .toArray(int[][]::new);
    }
    for (JsonNode name : matched) {
      AnswerQuery.Matched bit = AnswerQuery.Matched.of(name.asText());
      words[bit.slot()][bit.way()][bit.word()] += 1 << bit.bit();
    }
    double[] weights = new double[words.length];
    for (int i = 0; i < words.length; i++) {
      for (int j = 0; j < words[i].length; j++) {
        weights[i] = Math.max(weights[i], weight(slots.get(i).ways().get(j), words[i][j]));
      }
    }
    return slot -> weights[slot];
  }

  private static double weight(Slot.Way way, int[] words) {
    double sum = 0;
    for (int word : words) {
      if (word == 0) {
        return 0;
      }
      sum += (double) word / IndexedService.WHOLE;
    }
    return way.weight() * sum / words.length;
  }
}
