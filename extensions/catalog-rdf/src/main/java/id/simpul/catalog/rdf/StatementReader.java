package id.simpul.catalog.rdf;

import id.simpul.catalog.graph.ReadLimits;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

/** Takes one syntax apart into statements. */
interface StatementReader {

  /** Reads all of {@code in}, which already ends at the limit of bytes, and does not close it. */
  void read(InputStream in, URI base, ReadLimits limits, Statements statements) throws IOException;
}
