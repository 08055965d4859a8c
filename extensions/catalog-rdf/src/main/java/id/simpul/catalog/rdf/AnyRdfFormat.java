package id.simpul.catalog.rdf;

import id.simpul.catalog.graph.CatalogFormat;
import id.simpul.catalog.graph.ReadLimits;
import id.simpul.catalog.graph.StatementSink;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** Whichever of several formats a document's first bytes speak for. */
final class AnyRdfFormat implements CatalogFormat {

  private final List<RdfFormat> formats;

  AnyRdfFormat(List<RdfFormat> formats) {
    this.formats = List.copyOf(formats);
  }

  @Override
  public Set<String> mediaTypes() {
    return union(CatalogFormat::mediaTypes);
  }

  @Override
  public Set<String> fileExtensions() {
    return union(CatalogFormat::fileExtensions);
  }

  @Override
  public boolean recognizes(byte[] beginning) {
    return FirstLook.at(beginning).syntax().isPresent();
  }

  @Override
  public void read(InputStream in, URI base, ReadLimits limits, StatementSink sink) {
    Objects.requireNonNull(in, "in");
    Beginning beginning = beginningOf(in);
    Syntax syntax = beginning.look().mustBeRdf();
    format(syntax).read(beginning.wholeStream(), base, limits, sink);
  }

  private RdfFormat format(Syntax syntax) {
    return formats.stream().filter(format -> format.syntax() == syntax).findFirst().orElseThrow();
  }

  private static Beginning beginningOf(InputStream in) {
    try {
      return Beginning.of(in);
    } catch (IOException e) {
      throw Refusal.brokenStream(e);
    }
  }

  private Set<String> union(Function<CatalogFormat, Set<String>> names) {
    Set<String> all = new LinkedHashSet<>();
    formats.forEach(format -> all.addAll(names.apply(format)));
    return Collections.unmodifiableSet(all);
  }

  @Override
  public String toString() {
    return "AnyRdfFormat" + formats;
  }
}
