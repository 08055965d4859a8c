package id.simpul.catalog.internal.statements;

import id.simpul.catalog.graph.Graph;
import id.simpul.catalog.graph.Term;
import id.simpul.catalog.internal.sorted.DamagedFileException;
import java.io.IOException;
import java.util.Optional;

/** Terms, and whole small graphs, as bytes. */
public final class StatementCodec {

  private static final int IRI = 1;
  private static final int BLANK = 2;
  private static final int PLAIN = 3;
  private static final int TEXT = 4;
  private static final int TYPED = 5;

  private StatementCodec() {}

  /** A graph without its problems. */
  public static byte[] encode(Graph graph) {
    ByteWriter out = new ByteWriter();
    for (Term subject : graph.subjects()) {
      for (String predicate : graph.predicates(subject)) {
        for (Term object : graph.objects(subject, predicate)) {
          write(out, subject);
          out.text(predicate);
          write(out, object);
        }
      }
    }
    return out.toByteArray();
  }

  /** The graph that was encoded. */
  public static Graph decode(byte[] bytes) throws IOException {
    Graph.Builder graph = Graph.builder();
    ByteReader in = new ByteReader(bytes);
    while (!in.atEnd()) {
      Term subject = read(in);
      if (subject.isLiteral()) {
        throw new DamagedFileException("a statement about a literal");
      }
      graph.add(subject, in.text(), read(in));
    }
    return graph.build();
  }

  static void write(ByteWriter out, Term term) {
    Optional<String> language = term.language();
    int kind =
        term.isIri()
            ? IRI
            : term.isBlank() ? BLANK : language.isPresent() ? TEXT : term.isPlain() ? PLAIN : TYPED;
    out.number(kind).text(term.value());
    if (kind == TEXT) {
      out.text(language.orElse(""));
    } else if (kind == TYPED) {
      out.text(term.datatype());
    }
  }

  static Term read(ByteReader in) throws IOException {
    int kind = (int) in.number();
    String value = in.text();
    return switch (kind) {
      case IRI -> Term.iri(value);
      case BLANK -> Term.blank(value);
      case PLAIN -> Term.literal(value);
      case TEXT -> Term.text(value, in.text());
      case TYPED -> Term.typed(value, in.text());
      default -> throw new DamagedFileException("a term of no kind");
    };
  }
}
