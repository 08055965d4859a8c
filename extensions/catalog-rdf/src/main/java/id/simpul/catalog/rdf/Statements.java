package id.simpul.catalog.rdf;

import id.simpul.catalog.graph.Graph;
import id.simpul.catalog.graph.ReadLimits;
import id.simpul.catalog.graph.ReadProblem;
import id.simpul.catalog.graph.Term;
import id.simpul.catalog.graph.UnreadableDocumentException;
import id.simpul.core.LocalizedText;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the statements of a document arrive: sound ones go into the graph, others are noted as
 * problems, and a document that is more broken than readable is refused early.
 */
final class Statements {

  /**
   * So many problems are anybody's bad day; beyond them they must not outnumber what was readable.
   */
  private static final int FORGIVEN = 100;

  private final Syntax syntax;
  private final ReadLimits limits;
  private final Graph.Builder graph = Graph.builder();
  private final Map<String, String> knownPredicates = new HashMap<>();
  private int sound;
  private int broken;

  Statements(Syntax syntax, ReadLimits limits) {
    this.syntax = syntax;
    this.limits = limits;
  }

  /**
   * Adds a statement that stood at a line (0 if unknown), or sets its subject aside if one of its
   * ends is broken.
   */
  void add(Term subject, String predicate, Term object, long line) {
    LocalizedText fault = Faults.of(subject, predicate, object, limits.maxLiteralLength());
    if (fault != null) {
      setAside(subject, line, fault);
      return;
    }
    graph.add(subject, knownPredicates.computeIfAbsent(predicate, p -> p), object);
    sound++;
    if (graph.size() > limits.maxStatements()) {
      throw UnreadableDocumentException.tooLarge("statements", limits.maxStatements());
    }
  }

  /** Notes that a statement about the subject, or at least one at this line, could not be read. */
  void setAside(@Nullable Term subject, long line, LocalizedText fault) {
    LocalizedText message = Faults.atLine(line, fault);
    graph.problem(
        subject == null ? ReadProblem.atLine(line, message) : ReadProblem.about(subject, message));
    broken++;
    if (broken > FORGIVEN && broken > sound) {
      throw Refusal.moreBrokenThanReadable(syntax, broken, sound, fault);
    }
  }

  Graph finish() {
    if (sound == 0) {
      throw Refusal.noStatement(syntax, broken);
    }
    return graph.build();
  }
}
