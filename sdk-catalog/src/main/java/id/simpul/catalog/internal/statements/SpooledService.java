package id.simpul.catalog.internal.statements;

import id.simpul.catalog.graph.Graph;
import id.simpul.catalog.graph.Term;
import org.jspecify.annotations.Nullable;

/** One service of a document with everything that hangs on it. */
public final class SpooledService {

  private final Term subject;
  private final @Nullable Graph graph;
  private final byte[] hash;

  SpooledService(Term subject, @Nullable Graph graph, byte[] hash) {
    this.subject = subject;
    this.graph = graph;
    this.hash = hash;
  }

  /** What it is called. */
  public Term subject() {
    return subject;
  }

  /** What is said, or null if that is more than a record may have. */
  public @Nullable Graph graph() {
    return graph;
  }

  /** What it says, however it is written down; empty without a graph. */
  public byte[] hash() {
    return hash;
  }
}
