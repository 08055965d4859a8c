package id.simpul.catalog.internal.statements;

import id.simpul.catalog.graph.Graph;
import id.simpul.catalog.graph.Term;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a graph says, in 32 bytes: the same for the same statements in any order, and whatever the
 * resources without a name are called. A ring of such resources counts as cut where it is entered.
 * For one graph.
 */
public final class ContentHash {

  private static final byte[] RING = "ring".getBytes(StandardCharsets.UTF_8);
  private static final int DEEPEST = 64;

  private final Graph graph;
  private final Map<Term, byte[]> known = new HashMap<>();

  private ContentHash(Graph graph) {
    this.graph = graph;
  }

  /** The hash of all statements, but for those about some subjects. */
  public static byte[] of(Graph graph, Set<Term> without) {
    ContentHash hash = new ContentHash(graph);
    List<byte[]> parts = new ArrayList<>();
    for (Term subject : graph.subjects()) {
      if (!subject.isBlank() && !without.contains(subject)) {
        parts.add(hash.about(subject, subject.toString(), 0));
      }
    }
    return digest(parts);
  }

  private byte[] about(Term subject, String name, int depth) {
    List<byte[]> lines = new ArrayList<>();
    for (String predicate : graph.predicates(subject)) {
      for (Term object : graph.objects(subject, predicate)) {
        if (isNoNumber(predicate, object)) {
          continue;
        }
        ByteWriter line = new ByteWriter().text(name).text(predicate);
        if (object.isBlank()) {
          line.bytes(nameless(object, depth + 1));
        } else {
          StatementCodec.write(line, object);
        }
        lines.add(line.toByteArray());
      }
    }
    return digest(lines);
  }

  /** CPSV-AP asks for a number; where none was given, the label stands for it. */
  private static boolean isNoNumber(String predicate, Term object) {
    return predicate.equals(Words.IDENTIFIER)
        && object.isLiteral()
        && object.value().startsWith("_:");
  }

  private byte[] nameless(Term blank, int depth) {
    byte[] before = known.get(blank);
    if (before != null) {
      return before;
    }
    if (depth > DEEPEST) {
      return RING;
    }
    known.put(blank, RING);
    byte[] hash = about(blank, "", depth);
    known.put(blank, hash);
    return hash;
  }

  private static byte[] digest(List<byte[]> parts) {
    parts.sort(Arrays::compareUnsigned);
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      parts.forEach(digest::update);
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
