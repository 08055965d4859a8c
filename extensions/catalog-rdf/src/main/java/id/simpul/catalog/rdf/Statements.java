package id.simpul.catalog.rdf;

import id.simpul.catalog.graph.ReadLimits;
import id.simpul.catalog.graph.ReadProblem;
import id.simpul.catalog.graph.StatementSink;
import id.simpul.catalog.graph.Term;
import id.simpul.catalog.graph.UnreadableDocumentException;
import id.simpul.core.LocalizedText;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the statements of a document arrive: sound ones are handed on, others are noted as
 * problems, and a document that is more broken than readable is refused early.
 */
final class Statements {

  /**
   * So many problems are anybody's bad day; beyond them they must not outnumber what was readable.
   */
  private static final int FORGIVEN = 100;

  private static final int SHARED = 10_000;

  private final Syntax syntax;
  private final ReadLimits limits;
  private final StatementSink sink;
  private final Map<String, String> knownPredicates = new HashMap<>();
  private int sound;
  private int broken;

  Statements(Syntax syntax, ReadLimits limits, StatementSink sink) {
    this.syntax = syntax;
    this.limits = limits;
    this.sink = sink;
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
    if (++sound > limits.maxStatements()) {
      throw UnreadableDocumentException.tooLarge("statements", limits.maxStatements());
    }
    sink.onStatement(subject, shared(predicate), object);
  }

  /** Notes that a statement about the subject, or at least one at this line, could not be read. */
  void setAside(@Nullable Term subject, long line, LocalizedText fault) {
    LocalizedText message = Faults.atLine(line, fault);
    sink.onProblem(
        subject == null ? ReadProblem.atLine(line, message) : ReadProblem.about(subject, message));
    broken++;
    if (broken > FORGIVEN && broken > sound) {
      throw Refusal.moreBrokenThanReadable(syntax, broken, sound, fault);
    }
  }

  void finish() {
    if (sound == 0) {
      throw Refusal.noStatement(syntax, broken);
    }
  }

  /** A document has few predicates; one that has many gains nothing by sharing them. */
  private String shared(String predicate) {
    return knownPredicates.size() < SHARED
        ? knownPredicates.computeIfAbsent(predicate, p -> p)
        : knownPredicates.getOrDefault(predicate, predicate);
  }
}
