package id.simpul.quality;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.catalog.RegionCode;
import id.simpul.catalog.search.ServiceQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A question as somebody asks it, and what would answer it.
 *
 * <pre>{@code
 * for (JudgedQuery question : JudgedQuery.of(Half.TUNE)) {
 *   SearchResult found = index.search(question.query());
 * }
 * }</pre>
 *
 * <p>Judged are kinds and not single services, by {@link Judgement}'s rule: 2 is what was asked, 1
 * is useful, whatever is not named is 0. Immutable.
 */
public final class JudgedQuery {

  private static final Set<String> KEYS =
      Set.of("ask", "group", "at", "named", "want", "first", "why");

  /** Of a round whose report has been read, both halves are to tune by. */
  private static final Map<Half, List<String>> FILES =
      Map.of(
          Half.TUNE, List.of("queries-1-tune", "queries-1-report", "queries-2-tune"),
          Half.REPORT, List.of("queries-2-report"));

  private final Facts facts;
  private final Map<String, Integer> grades = new LinkedHashMap<>();

  private JudgedQuery(Facts facts) {
    this.facts = facts;
    for (String judged : facts.list("want")) {
      if (!judged.equals("-")) {
        String[] parts = judged.split("=", 2);
        grades.put(parts[0], Integer.parseInt(parts[1]));
      }
    }
  }

  /** The questions of a half, in the order of its files. */
  public static List<JudgedQuery> of(Half half) {
    List<JudgedQuery> questions = new ArrayList<>();
    FILES.getOrDefault(half, List.of()).forEach(file -> questions.addAll(read(file)));
    return questions;
  }

  /** The questions of one file. */
  static List<JudgedQuery> read(String file) {
    List<JudgedQuery> questions = new ArrayList<>();
    for (JsonNode node : CollectionFile.read(file + ".yaml")) {
      questions.add(of(node));
    }
    return questions;
  }

  static JudgedQuery of(JsonNode node) {
    return new JudgedQuery(Facts.of("question '" + node.path("ask").asText() + "'", node, KEYS));
  }

  /** The words. */
  public String text() {
    return facts.get("ask");
  }

  /** What makes it hard, and what the halves are balanced by: everyday words, typing errors, ... */
  public String group() {
    return facts.get("group");
  }

  /** Where the person is, if the engine is told. */
  public Optional<RegionCode> near() {
    return facts.find("at").map(RegionCode::kemendagri);
  }

  /** Which place stands in the words themselves; the engine has to read it there. */
  public Optional<RegionCode> named() {
    return facts.find("named").map(RegionCode::kemendagri);
  }

  /** What the engine is asked: the words, and where the person is. */
  public ServiceQuery query() {
    ServiceQuery words = ServiceQuery.text(text());
    return near().map(words::near).orElse(words);
  }

  /** How well a service of these kinds answers, wherever it is. */
  int grade(Set<String> kinds) {
    return kinds.stream().mapToInt(kind -> grades.getOrDefault(kind, 0)).max().orElse(0);
  }

  /** The kinds that are judged at all. */
  Set<String> judged() {
    return Set.copyOf(grades.keySet());
  }

  /** The kinds that have to stand on top, such as 112; empty if any of the best may. */
  Set<String> first() {
    return new LinkedHashSet<>(facts.list("first"));
  }

  /** Why it was judged so. */
  public String reason() {
    return facts.get("why");
  }

  @Override
  public String toString() {
    return text() + near().map(at -> " @" + at.code()).orElse("");
  }
}
