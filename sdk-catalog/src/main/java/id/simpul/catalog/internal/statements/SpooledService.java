package id.simpul.catalog.internal.statements;

import id.simpul.catalog.graph.Graph;
import id.simpul.catalog.graph.Term;
import org.jspecify.annotations.Nullable;

/**
 * One service of a document with everything that hangs on it.
 *
 * @param subject what it is called
 * @param graph what is said, or null if that is more than a record may have
 * @param hash what it says, however it is written down; empty without a graph
 */
public record SpooledService(Term subject, @Nullable Graph graph, byte[] hash) {}
