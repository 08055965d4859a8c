package id.simpul.catalog.search.engine;

import id.simpul.catalog.graph.Graph;
import id.simpul.catalog.graph.Term;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A graph as bytes that are read in a fraction of the time that a document takes: each text once,
 * then each term as numbers of texts, then each statement as numbers of terms.
 */
final class StoredGraph {

  private static final int IRI = 0;
  private static final int BLANK = 1;
  private static final int TEXT = 2;
  private static final int TYPED = 3;

  private final Map<String, Integer> texts = new LinkedHashMap<>();
  private final Map<Term, Integer> terms = new LinkedHashMap<>();

  private StoredGraph() {}

  static byte[] write(Graph graph) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      new StoredGraph().write(graph, out);
    } catch (IOException e) {
      throw new UncheckedIOException("Memory cannot fail to be written", e);
    }
    return bytes.toByteArray();
  }

  private void write(Graph graph, DataOutputStream out) throws IOException {
    for (Term subject : graph.subjects()) {
      number(subject);
      for (Map.Entry<String, Set<Term>> about : graph.about(subject).entrySet()) {
        number(about.getKey());
        about.getValue().forEach(this::number);
      }
    }
    out.writeInt(texts.size());
    for (String text : texts.keySet()) {
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      out.writeInt(utf8.length);
      out.write(utf8);
    }
    out.writeInt(terms.size());
    for (Term term : terms.keySet()) {
      out.writeByte(kind(term));
      out.writeInt(number(term.value()));
      if (term.isLiteral()) {
        out.writeInt(number(term.language().orElse(term.datatype())));
      }
    }
    out.writeInt(graph.size());
    for (Term subject : graph.subjects()) {
      for (Map.Entry<String, Set<Term>> about : graph.about(subject).entrySet()) {
        for (Term object : about.getValue()) {
          out.writeInt(number(subject));
          out.writeInt(number(about.getKey()));
          out.writeInt(number(object));
        }
      }
    }
  }

  private int number(String text) {
    return texts.computeIfAbsent(text, t -> texts.size());
  }

  private int number(Term term) {
    Integer known = terms.get(term);
    if (known != null) {
      return known;
    }
    number(term.value());
    if (term.isLiteral()) {
      number(term.language().orElse(term.datatype()));
    }
    terms.put(term, terms.size());
    return terms.size() - 1;
  }

  private static int kind(Term term) {
    if (term.isLiteral()) {
      return term.language().isPresent() ? TEXT : TYPED;
    }
    return term.isIri() ? IRI : BLANK;
  }

  /** The graph that was written; anything may be thrown if the bytes are others. */
  static Graph read(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    String[] texts = new String[in.getInt()];
    for (int i = 0; i < texts.length; i++) {
      int length = in.getInt();
      texts[i] = new String(bytes, in.position(), length, StandardCharsets.UTF_8);
      in.position(in.position() + length);
    }
    Term[] terms = new Term[in.getInt()];
    for (int i = 0; i < terms.length; i++) {
      terms[i] = term(in.get(), in, texts);
    }
    Graph.Builder graph = Graph.builder();
    for (int left = in.getInt(); left > 0; left--) {
      graph.add(terms[in.getInt()], texts[in.getInt()], terms[in.getInt()]);
    }
    return graph.build();
  }

  private static Term term(int kind, ByteBuffer in, String[] texts) {
    String value = texts[in.getInt()];
    return switch (kind) {
      case IRI -> Term.iri(value);
      case BLANK -> Term.blank(value);
      case TEXT -> Term.text(value, texts[in.getInt()]);
      default -> Term.typed(value, texts[in.getInt()]);
    };
  }
}
