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

  /** A document that has more different predicates than this gains nothing by sharing them. */
  private static final int SHARED = 10_000;

  private final Syntax syntax;
  private final ReadLimits limits;
  private final StatementSink sink;
  private final Map<String, String> soundNames = new HashMap<>();
  private @Nullable Term soundSubject;
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
    LocalizedText fault = fault(subject, predicate, object);
    if (fault != null) {
      setAside(subject, line, fault);
      return;
    }
    if (++sound > limits.maxStatements()) {
      throw UnreadableDocumentException.tooLarge("statements", limits.maxStatements());
    }
    soundSubject = subject;
    sink.onStatement(subject, shared(predicate), object);
  }

  /** The subject of the statement before, if it was sound: the next one is likely about it too. */
  @Nullable Term soundSubject() {
    return soundSubject;
  }

  private @Nullable LocalizedText fault(Term subject, String predicate, Term object) {
    LocalizedText fault = subject.equals(soundSubject) ? null : Faults.ofResource(subject);
    if (fault == null) {
      fault = ofName(predicate);
    }
    if (fault == null && object.isLiteral()) {
      fault = Faults.ofLiteral(object, limits.maxLiteralLength());
      return fault == null ? ofName(object.datatype()) : fault;
    }
    return fault == null ? Faults.ofResource(object) : fault;
  }

  /** A document has few predicates and data types, and each is looked at once. */
  private @Nullable LocalizedText ofName(String iri) {
    if (soundNames.containsKey(iri)) {
      return null;
    }
    LocalizedText fault = Faults.ofIri(iri);
    if (fault == null && soundNames.size() < SHARED) {
      soundNames.put(iri, iri);
    }
    return fault;
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

  private String shared(String predicate) {
    return soundNames.getOrDefault(predicate, predicate);
  }
}
