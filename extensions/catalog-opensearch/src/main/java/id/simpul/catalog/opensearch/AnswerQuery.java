package id.simpul.catalog.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.catalog.search.engine.IndexedService;
import id.simpul.catalog.search.engine.Proximity;
import id.simpul.catalog.search.engine.Question;
import id.simpul.catalog.search.engine.Scoring;
import id.simpul.catalog.search.engine.Slot;
import id.simpul.catalog.search.engine.WordForm;
import java.util.ArrayList;
import java.util.List;

/**
 * A question as the cluster can answer it, by filters and the numbers that they are worth: exactly
 * the services that answer, each with a number that is at least what {@link Scoring} gives it.
 *
 * <p>Each bit of a weight that matches has a name, so that whoever reads an answer has the weights.
 */
final class AnswerQuery {

  /** Weights below these are told apart, as bits show: 16 and 32 hundredths. */
  private static final int[] FAINT = {4, 5};

  private final Question question;
  private final Scoring scoring;
  private final Proximity proximity;

  AnswerQuery(Question question, Scoring scoring, Proximity proximity) {
    this.question = question;
    this.scoring = scoring;
    this.proximity = proximity;
  }

  /** The name of a bit that matched: slot, way, word, bit. */
  record Matched(int slot, int way, int word, int bit) {

    static Matched of(String name) {
      String[] parts = name.split("\\.", -1);
      return new Matched(
          Integer.parseInt(parts[0]),
          Integer.parseInt(parts[1]),
          Integer.parseInt(parts[2]),
          Integer.parseInt(parts[3]));
    }

    @Override
    public String toString() {
      return slot + "." + way + "." + word + "." + bit;
    }
  }

  JsonNode query() {
    List<JsonNode> any = new ArrayList<>();
    if (question.blank()) {
      any.add(Json.object("constant_score", Json.object("filter", Json.all())));
    } else if (question.slots().stream().anyMatch(Slot::counts)) {
      any.add(answering());
    }
    if (question.emergency()) {
      any.add(first());
    }
    return near(any.isEmpty() ? Json.none() : Json.any(any));
  }

  // what is said

  private JsonNode answering() {
    List<JsonNode> sums = new ArrayList<>();
    List<JsonNode> clear = new ArrayList<>();
    for (int i = 0; i < question.slots().size(); i++) {
      Slot slot = question.slots().get(i);
      sums.add(apart(i, Json.best(ways(i, slot, true))));
      if (slot.counts()) {
        clear.add(apart(i, Json.best(ways(i, slot, false))));
      }
    }
    ObjectNode enough =
        Json.object("query", Json.any(clear)).put("min_score", (float) scoring.least());
    ObjectNode bounded = Json.object("query", Json.any(sums));
    bounded.set("functions", incompleteness());
    bounded.put("score_mode", "multiply").put("boost_mode", "multiply");
    ObjectNode both = Json.object("must", Json.array().add(Json.object("function_score", bounded)));
    both.set("filter", Json.array().add(Json.object("function_score", enough)));
    return Json.object("bool", both);
  }

  /** Two situations may ask for the same; of equal clauses the engine would count one. */
  private static JsonNode apart(int slot, JsonNode query) {
    ObjectNode apart = Json.object("must", Json.array().add(query));
    apart.set("must_not", Json.array().add(Json.term(Layout.BATCH, "slot " + slot)));
    return Json.object("bool", apart);
  }

  private List<JsonNode> ways(int number, Slot slot, boolean named) {
    List<JsonNode> ways = new ArrayList<>();
    for (int i = 0; i < slot.ways().size(); i++) {
      ways.add(way(number, i, slot, named));
    }
    return ways;
  }

  /** What one way is worth: its weight, or how clear it is, times the rarity of the slot. */
  private JsonNode way(int number, int wayNumber, Slot slot, boolean named) {
    Slot.Way way = slot.ways().get(wayNumber);
    double each =
        slot.rarity()
            * way.weight()
            / way.words().size()
            / IndexedService.WHOLE
            * (named ? 1 : scoring.clarity());
    List<JsonNode> present = new ArrayList<>();
    ArrayNode functions = Json.array();
    for (int i = 0; i < way.words().size(); i++) {
      String word = way.words().get(i);
      present.add(Json.term(Layout.field(way.form()), word));
      for (int bit = 0; bit < ServiceDocuments.BITS; bit++) {
        ObjectNode token =
            Json.object().put("value", ServiceDocuments.token(way.form(), bit, word));
        if (named) {
          token.put("_name", new Matched(number, wayNumber, i, bit).toString());
        }
        functions.add(
            function(Json.object("term", Json.object(Layout.WEIGHTS, token)), each * (1 << bit)));
      }
    }
    ObjectNode score = Json.object("query", Json.filtered(present));
    score.set("functions", functions);
    score.put("score_mode", "sum").put("boost_mode", "replace");
    if (!named) {
      score.put("max_boost", (float) slot.rarity());
    }
    return Json.object("function_score", score);
  }

  /** What a service loses at least that answers some slot faintly or not at all. */
  private ArrayNode incompleteness() {
    ArrayNode functions = Json.array();
    for (int i = 0; i < question.slots().size(); i++) {
      Slot slot = question.slots().get(i);
      if (!slot.counts()) {
        continue;
      }
      double best = slot.ways().stream().mapToDouble(Slot.Way::weight).max().orElse(0);
      double left = scoring.atMost(i, 0);
      functions.add(function(Json.not(anyWord(slot)), left / faint(i, best, FAINT[0])));
      functions.add(
          function(
              Json.not(anyBit(slot, FAINT[0])),
              faint(i, best, FAINT[0]) / faint(i, best, FAINT[1])));
      functions.add(function(Json.not(anyBit(slot, FAINT[1])), faint(i, best, FAINT[1])));
    }
    return functions;
  }

  private double faint(int slot, double best, int bit) {
    return scoring.atMost(slot, best * ((1 << bit) - 1) / IndexedService.WHOLE);
  }

  private static JsonNode anyWord(Slot slot) {
    List<JsonNode> any = new ArrayList<>();
    for (WordForm form : WordForm.values()) {
      List<String> words =
          slot.ways().stream()
              .filter(way -> way.form() == form)
              .map(way -> way.words().get(0))
              .toList();
      if (!words.isEmpty()) {
        any.add(Json.terms(Layout.field(form), words));
      }
    }
    return Json.any(any);
  }

  /** Whether any word has a weight of this bit or more. */
  private static JsonNode anyBit(Slot slot, int least) {
    List<String> tokens = new ArrayList<>();
    for (Slot.Way way : slot.ways()) {
      for (String word : way.words()) {
        for (int bit = least; bit < ServiceDocuments.BITS; bit++) {
          tokens.add(ServiceDocuments.token(way.form(), bit, word));
        }
      }
    }
    return Json.terms(Layout.WEIGHTS, tokens);
  }

  // where it is given

  private JsonNode first() {
    List<JsonNode> first = new ArrayList<>();
    first.add(Json.object("term", Json.object().put(Layout.FIRST, true)));
    if (!proximity.isAnywhere()) {
      List<JsonNode> comes = new ArrayList<>();
      if (Proximity.comesToHelp(proximity.everywhere())) {
        comes.add(Json.not(Json.exists(Layout.REGION)));
      }
      for (Proximity.Ring ring : proximity.rings()) {
        if (Proximity.comesToHelp(ring.nearness())) {
          comes.add(inside(ring));
        }
      }
      first.add(Json.any(comes));
    }
    ObjectNode score = Json.object("filter", Json.filtered(first));
    score.put("boost", (float) scoring.placed(0, 1, true));
    return Json.object("constant_score", score);
  }

  private JsonNode near(JsonNode query) {
    if (proximity.isAnywhere()) {
      return query;
    }
    ArrayNode functions = Json.array();
    functions.add(function(Json.not(Json.exists(Layout.REGION)), proximity.everywhere()));
    functions.add(function(Json.exists(Layout.REGION), proximity.elsewhere()));
    proximity.rings().forEach(ring -> functions.add(function(inside(ring), ring.nearness())));
    ObjectNode score = Json.object("query", query).set("functions", functions);
    score.put("score_mode", "max").put("boost_mode", "multiply");
    return Json.object("function_score", score);
  }

  private static JsonNode inside(Proximity.Ring ring) {
    return Json.term(ring.exactly() ? Layout.REGION : Layout.UNDER, ring.region());
  }

  private static JsonNode function(JsonNode filter, double weight) {
    return Json.object("filter", filter).put("weight", (float) weight);
  }
}
