package id.simpul.catalog.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.catalog.search.ServiceQuery;
import id.simpul.catalog.search.engine.Question;
import id.simpul.catalog.search.engine.SearchLanguage;
import id.simpul.catalog.search.engine.Vocabulary;
import id.simpul.catalog.search.engine.WordForm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Understands questions by the words of a state, in few round trips: the question is read as if
 * every word were used, what that reading had to know is counted at once, and it is read again,
 * until nothing more is asked. Most questions take one trip, and none when their words were counted
 * before in the same state.
 */
final class Counting {

  /** Each trip answers all that was open, so a question that needs more does not end. */
  private static final int MOST_TRIPS = 20;

  private static final int MOST_SIMILAR = 12;
  private static final int SHORTEST_SIMILAR = 3;

  private final Cluster cluster;
  private final Layout layout;
  private final SearchLanguage language;

  Counting(Cluster cluster, Layout layout, SearchLanguage language) {
    this.cluster = cluster;
    this.layout = layout;
    this.language = language;
  }

  Question question(ServiceQuery query, State state) {
    Counted counted = new Counted(state);
    for (int i = 0; i < MOST_TRIPS; i++) {
      Question read = read(query, counted);
      if (counted.hasAll()) {
        return read;
      }
      count(counted, state);
    }
    throw Failures.away("a question that does not end", null);
  }

  private Question read(ServiceQuery query, Counted counted) {
    try {
      return language.question(query, counted);
    } catch (IOException e) {
      throw new IllegalStateException("What is in memory cannot fail to be read", e);
    }
  }

  private void count(Counted counted, State state) {
    List<Use> open = List.copyOf(counted.open);
    counted.open.clear();
    if (state.size() == 0) {
      open.forEach(use -> state.counted().put(use.name(), 0));
    } else if (!open.isEmpty()) {
      ArrayNode each = Json.array();
      open.forEach(use -> each.add(Json.term(use.field(), use.word())));
      ObjectNode filters = Json.object("filters", Json.object("filters", each));
      ObjectNode body = Json.object("query", state.seen()).put("size", 0);
      body.set("aggs", Json.object("uses", filters));
      JsonNode found = cluster.search(layout.services(), body).body();
      JsonNode buckets = found.path("aggregations").path("uses").path("buckets");
      for (int i = 0; i < open.size(); i++) {
        state.counted().put(open.get(i).name(), buckets.path(i).path("doc_count").asInt());
      }
    }
    suggest(counted);
  }

  private void suggest(Counted counted) {
    List<Similar> open = List.copyOf(counted.openSimilar);
    counted.openSimilar.clear();
    if (open.isEmpty()) {
      return;
    }
    ObjectNode suggest = Json.object();
    for (int i = 0; i < open.size(); i++) {
      ObjectNode term =
          Json.object()
              .put("field", Layout.field(WordForm.EXACT))
              .put("suggest_mode", "always")
              .put("max_edits", open.get(i).errors())
              .put("prefix_length", 0)
              .put("min_word_length", SHORTEST_SIMILAR)
              .put("size", MOST_SIMILAR)
              .put("max_inspections", 100)
              .put("string_distance", "damerau_levenshtein");
      suggest.set("s" + i, Json.object().put("text", open.get(i).word()).set("term", term));
    }
    ObjectNode body = Json.object("suggest", suggest).put("size", 0);
    JsonNode found = cluster.search(layout.services(), body).body().path("suggest");
    for (int i = 0; i < open.size(); i++) {
      List<String> words = new ArrayList<>();
      for (JsonNode option : found.path("s" + i).path(0).path("options")) {
        words.add(option.path("text").asText());
      }
      counted.similar.put(open.get(i), words);
    }
  }

  /** One word of one form, or a region. */
  private record Use(String field, String word) {
    String name() {
      return field + ":" + word;
    }
  }

  private record Similar(String word, int errors) {}

  /** What is known so far, and what would have had to be known. */
  private static final class Counted implements Vocabulary {

    private final State state;
    private final Map<String, Integer> known;
    private final Set<Use> open = new LinkedHashSet<>();
    private final Map<Similar, List<String>> similar = new HashMap<>();
    private final Set<Similar> openSimilar = new LinkedHashSet<>();

    Counted(State state) {
      this.state = state;
      this.known = state.counted();
    }

    boolean hasAll() {
      return open.isEmpty() && openSimilar.isEmpty();
    }

    private int count(String field, String word) {
      Integer count = known.get(field + ":" + word);
      if (count == null) {
        open.add(new Use(field, word));
        return 1;
      }
      return count;
    }

    @Override
    public int exact(String word) {
      return count(Layout.field(WordForm.EXACT), word);
    }

    @Override
    public int stem(String stem) {
      return count(Layout.field(WordForm.STEMS), stem);
    }

    @Override
    public List<String> similar(String word, int errors) {
      List<String> found = similar.get(new Similar(word, errors));
      if (found == null) {
        openSimilar.add(new Similar(word, errors));
        return List.of();
      }
      return found.stream()
          .filter(one -> one.length() >= SHORTEST_SIMILAR && exact(one) > 0)
          .sorted(
              Comparator.comparingInt((String one) -> SearchLanguage.errors(word, one))
                  .thenComparing(Comparator.comparingInt(this::exact).reversed()))
          .toList();
    }

    @Override
    public int services() {
      return state.size();
    }

    @Override
    public boolean serves(String region) {
      return count(Layout.UNDER, region) > 0;
    }
  }
}
