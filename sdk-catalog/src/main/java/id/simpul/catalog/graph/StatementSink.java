package id.simpul.catalog.graph;

/**
 * Takes the statements of a document one by one, as they are read, so that a document may be larger
 * than the memory.
 *
 * <pre>{@code
 * reader.statements(body, uri, "text/turtle", new StatementSink() {
 *   public void onStatement(Term subject, String predicateIri, Term object) { counter.increment(); }
 *   public void onProblem(ReadProblem problem) { log.warn("{}", problem); }
 * });
 * }</pre>
 *
 * <p>Called by one thread at a time. What it throws ends the reading and reaches who asked for it.
 */
public interface StatementSink {

  /**
   * A sound statement. The statements of one subject need not come together, and one may come more
   * than once.
   */
  void onStatement(Term subject, String predicateIri, Term object);

  /** Something that was left out. */
  void onProblem(ReadProblem problem);
}
