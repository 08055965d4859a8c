package id.simpul.catalog.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/** Does with one document what a cluster does with a query, as far as we use its words. */
final class QueryOnPaper {

  private final JsonNode document;
  private final Map<String, Set<String>> values = new HashMap<>();

  QueryOnPaper(JsonNode document) {
    this.document = document;
  }

  /** The score; empty if the document does not answer. */
  OptionalDouble score(JsonNode query) {
    String kind = query.fieldNames().next();
    JsonNode what = query.path(kind);
    return switch (kind) {
      case "match_all" -> OptionalDouble.of(1);
      case "match_none" -> OptionalDouble.empty();
      case "term" -> term(what);
      case "terms" -> terms(what);
      case "exists" -> found(!document.path(what.path("field").asText()).isEmpty());
      case "bool" -> bool(what);
      case "dis_max" -> best(what.path("queries"));
      case "constant_score" -> constant(what);
      case "function_score" -> functions(what);
      default -> throw new AssertionError("a query that is not ours: " + kind);
    };
  }

  private OptionalDouble constant(JsonNode what) {
    double boost = what.path("boost").asDouble(1);
    return score(what.path("filter")).isPresent()
        ? OptionalDouble.of(boost)
        : OptionalDouble.empty();
  }

  private OptionalDouble term(JsonNode what) {
    String field = what.fieldNames().next();
    JsonNode wanted = what.path(field);
    String value = wanted.isObject() ? wanted.path("value").asText() : wanted.asText();
    return found(values(field).contains(value));
  }

  private OptionalDouble terms(JsonNode what) {
    String field = what.fieldNames().next();
    Set<String> values = values(field);
    boolean any = false;
    for (JsonNode wanted : what.path(field)) {
      any |= values.contains(wanted.asText());
    }
    return found(any);
  }

  private Set<String> values(String field) {
    return values.computeIfAbsent(
        field,
        name -> {
          Set<String> all = new HashSet<>();
          JsonNode found = document.path(name);
          if (found.isArray()) {
            found.forEach(value -> all.add(value.asText()));
          } else {
            all.add(found.asText());
          }
          return all;
        });
  }

  private OptionalDouble bool(JsonNode what) {
    double sum = 0;
    boolean fits = true;
    for (JsonNode clause : what.path("must")) {
      OptionalDouble score = score(clause);
      fits &= score.isPresent();
      sum += score.orElse(0);
    }
    for (JsonNode clause : what.path("filter")) {
      fits &= score(clause).isPresent();
    }
    for (JsonNode clause : what.path("must_not")) {
      fits &= score(clause).isEmpty();
    }
    int any = 0;
    Set<String> counted = new TreeSet<>();
    for (JsonNode clause : what.path("should")) {
      OptionalDouble score = score(clause);
      if (!counted.add(clause.toString().replaceAll("\"_name\":\"[^\"]*\"", ""))) {
        continue; // as the engine does
      }
      any += score.isPresent() ? 1 : 0;
      sum += score.orElse(0);
    }
    fits &= any >= what.path("minimum_should_match").asInt(0);
    return fits ? OptionalDouble.of(sum) : OptionalDouble.empty();
  }

  private OptionalDouble best(JsonNode queries) {
    OptionalDouble best = OptionalDouble.empty();
    for (JsonNode query : queries) {
      OptionalDouble score = score(query);
      if (score.isPresent()) {
        best = OptionalDouble.of(Math.max(best.orElse(0), score.getAsDouble()));
      }
    }
    return best;
  }

  private OptionalDouble functions(JsonNode what) {
    OptionalDouble inner = score(what.path("query"));
    if (inner.isEmpty()) {
      return inner;
    }
    String mode = what.path("score_mode").asText("multiply");
    double value = mode.equals("multiply") ? 1 : 0;
    boolean any = false;
    for (JsonNode function : what.path("functions")) {
      if (score(function.path("filter")).isPresent()) {
        double weight = function.path("weight").asDouble();
        any = true;
        value =
            switch (mode) {
              case "sum" -> value + weight;
              case "max" -> Math.max(value, weight);
              default -> value * weight;
            };
      }
    }
    double score = Math.min(any ? value : 1, what.path("max_boost").asDouble(Double.MAX_VALUE));
    if (!what.path("boost_mode").asText("multiply").equals("replace")) {
      score *= inner.getAsDouble();
    }
    return score >= what.path("min_score").asDouble(0)
        ? OptionalDouble.of(score)
        : OptionalDouble.empty();
  }

  private static OptionalDouble found(boolean there) {
    return there ? OptionalDouble.of(1) : OptionalDouble.empty();
  }
}
