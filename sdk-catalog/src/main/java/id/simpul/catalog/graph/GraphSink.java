package id.simpul.catalog.graph;

/** Collects the statements of one document in memory. */
final class GraphSink implements StatementSink {

  private final Graph.Builder graph = Graph.builder();

  @Override
  public void onStatement(Term subject, String predicateIri, Term object) {
    graph.add(subject, predicateIri, object);
  }

  @Override
  public void onProblem(ReadProblem problem) {
    graph.problem(problem);
  }

  Graph graph() {
    return graph.build();
  }
}
