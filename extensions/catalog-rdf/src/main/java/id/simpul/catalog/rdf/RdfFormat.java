package id.simpul.catalog.rdf;

import id.simpul.catalog.graph.CatalogFormat;
import id.simpul.catalog.graph.ReadLimits;
import id.simpul.catalog.graph.StatementSink;
import id.simpul.core.SimpulException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Objects;
import java.util.Set;

/**
 * One syntax as a catalogue format: looks first, reads under the limits, and lets no foreign
 * exception out.
 */
final class RdfFormat implements CatalogFormat {

  private final Syntax syntax;
  private final StatementReader reader;

  RdfFormat(Syntax syntax, StatementReader reader) {
    this.syntax = syntax;
    this.reader = reader;
  }

  @Override
  public Set<String> mediaTypes() {
    return syntax.mediaTypes();
  }

  @Override
  public Set<String> fileExtensions() {
    return syntax.fileExtensions();
  }

  @Override
  public boolean recognizes(byte[] beginning) {
    return FirstLook.at(beginning).syntax().filter(syntax::equals).isPresent();
  }

  @Override
  public void read(InputStream in, URI base, ReadLimits limits, StatementSink sink) {
    Objects.requireNonNull(in, "in");
    Objects.requireNonNull(base, "base");
    Objects.requireNonNull(limits, "limits");
    Objects.requireNonNull(sink, "sink");
    if (!base.isAbsolute()) {
      throw new IllegalArgumentException(
          "expected an absolute address of the document, found '"
              + base
              + "'; give where it came from");
    }
    InputStream bounded = limits.bounded(in);
    try {
      Beginning beginning = Beginning.of(bounded);
      beginning.look().mustNotBeOtherThan(syntax);
      Statements statements = new Statements(syntax, limits, sink);
      reader.read(beginning.wholeStream(), base, limits, statements);
      statements.finish();
    } catch (SimpulException e) {
      throw e;
    } catch (StackOverflowError e) {
      throw Refusal.tooDeep(syntax, limits.maxDepth(), e);
    } catch (OutOfMemoryError e) { // all that took the memory is let go of here
      throw Refusal.tooLargeForMemory(syntax, e);
    } catch (IOException | RuntimeException e) {
      throw Refusal.unreadable(syntax, e);
    }
  }

  Syntax syntax() {
    return syntax;
  }

  @Override
  public String toString() {
    return "RdfFormat[" + syntax.title() + "]";
  }
}
