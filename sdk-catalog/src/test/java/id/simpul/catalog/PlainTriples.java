package id.simpul.catalog;

import id.simpul.catalog.graph.CatalogFormat;
import id.simpul.catalog.graph.ReadLimits;
import id.simpul.catalog.graph.ReadProblem;
import id.simpul.catalog.graph.StatementSink;
import id.simpul.catalog.graph.Term;
import id.simpul.core.LocalizedText;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** As much of N-Triples as the tests need; shows how a format plugs in. */
public final class PlainTriples implements CatalogFormat {

  private static final Pattern LINE =
      Pattern.compile(
          "<([^>]*)> <([^>]*)> (?:<([^>]*)>|\"((?:[^\"\\\\]|\\\\.)*+)\"(?:@([A-Za-z-]+)|\\^\\^<([^>]*)>)?) \\.");

  @Override
  public Set<String> mediaTypes() {
    return Set.of("application/n-triples");
  }

  @Override
  public Set<String> fileExtensions() {
    return Set.of("nt");
  }

  @Override
  public void read(InputStream in, URI base, ReadLimits limits, StatementSink graph) {
    new BufferedReader(new InputStreamReader(limits.bounded(in), StandardCharsets.UTF_8))
        .lines()
        .forEach(line -> statement(line, graph));
  }

  private static void statement(String line, StatementSink graph) {
    Matcher parts = LINE.matcher(line);
    if (parts.matches()) {
      graph.onStatement(Term.iri(parts.group(1)), parts.group(2), object(parts));
    } else {
      graph.onProblem(ReadProblem.atLine(0, LocalizedText.of("baris rusak", "broken line")));
    }
  }

  private static Term object(Matcher parts) {
    if (parts.group(3) != null) {
      return Term.iri(parts.group(3));
    }
    String text = parts.group(4).replace("\\\"", "\"").replace("\\n", "\n");
    if (parts.group(5) != null) {
      return Term.text(text, parts.group(5));
    }
    return parts.group(6) == null ? Term.literal(text) : Term.typed(text, parts.group(6));
  }
}
