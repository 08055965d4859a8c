package id.simpul.catalog.internal.statements;

import id.simpul.catalog.graph.Graph;
import id.simpul.catalog.graph.ReadProblem;
import id.simpul.catalog.graph.Term;
import id.simpul.catalog.internal.sorted.Cursor;
import id.simpul.catalog.internal.sorted.Entry;
import id.simpul.catalog.internal.sorted.Recent;
import id.simpul.catalog.internal.sorted.Sorted;
import id.simpul.core.LocalizedText;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The services of a document, one after the other in the order of their names. With each come the
 * resources that it mentions, those that they mention, and so on, but of another service nothing.
 * For one thread.
 */
public final class SpooledServices {

  private static final int GROUPS_KEPT = 256;
  private static final int LARGE_GROUP = 16;
  private static final int LARGE_LIST = 256 << 10;

  private final Sorted statements;
  private final Described described;
  private final int maxStatements;
  private final long maxBytes;
  private final Graph heading;
  private final @Nullable Term catalogue;
  private final Cursor cursor;
  private @Nullable Entry ahead;
  private final Map<Term, List<Entry>> recent = new Recent<>(GROUPS_KEPT);

  SpooledServices(
      Sorted statements,
      Described described,
      Set<Term> catalogues,
      int maxStatements,
      long maxBytes)
      throws IOException {
    this.statements = statements;
    this.described = described;
    this.maxStatements = maxStatements;
    this.maxBytes = maxBytes;
    this.catalogue = chosen(catalogues);
    this.heading = readHeading();
    this.cursor = statements.cursor();
    this.ahead = cursor.next();
  }

  /** What is said of the catalogue itself, without its services; empty if nothing is. */
  public Graph heading() {
    return heading;
  }

  private Graph readHeading() throws IOException {
    Graph.Builder graph = Graph.builder();
    if (catalogue == null) {
      return graph.build();
    }
    List<Entry> links = statements.find(Keys.links(catalogue), LARGE_LIST);
    for (Entry entry : links == null ? List.<Entry>of() : links) {
      ByteReader in = content(entry);
      String predicate = in.text();
      if (predicate.equals(Words.API)) {
        graph.add(catalogue, predicate, StatementCodec.read(in));
      }
    }
    return collect(catalogue, graph) == null ? Graph.builder().build() : graph.build();
  }

  /** The next service, or null after the last. */
  public @Nullable SpooledService next() throws IOException {
    while (ahead != null) {
      List<Entry> group = group(ahead);
      Term subject = Keys.term(group.get(0).key());
      if (Keys.isSubject(group.get(0).key()) && isService(group)) {
        return service(subject);
      }
    }
    return null;
  }

  private List<Entry> group(Entry first) throws IOException {
    List<Entry> group = new ArrayList<>(List.of(first));
    long bytes = first.value().length;
    Entry entry = cursor.next();
    while (entry != null && entry.hasKeyOf(first)) {
      bytes += entry.value().length;
      if (bytes < LARGE_LIST) {
        group.add(entry);
      }
      entry = cursor.next();
    }
    ahead = entry;
    return group;
  }

  private SpooledService service(Term subject) throws IOException {
    Graph.Builder graph = Graph.builder();
    Set<Term> records = collect(subject, graph);
    if (records == null) {
      return new SpooledService(subject, null, new byte[0]);
    }
    Graph alone = graph.build();
    byte[] hash = ContentHash.of(alone, records);
    return new SpooledService(subject, inCatalogue(alone, records), hash);
  }

  /** The service in a catalogue of which nothing is said but who publishes it. */
  private Graph inCatalogue(Graph alone, Set<Term> records) {
    if (catalogue == null) {
      return alone;
    }
    Graph.Builder graph = Graph.builder();
    for (Term subject : alone.subjects()) {
      for (String predicate : alone.predicates(subject)) {
        alone.objects(subject, predicate).forEach(o -> graph.add(subject, predicate, o));
      }
    }
    alone.problems().forEach(graph::problem);
    graph.add(catalogue, Words.TYPE, Term.iri(Words.CATALOGUE));
    heading
        .objects(catalogue, Words.PUBLISHER)
        .forEach(p -> graph.add(catalogue, Words.PUBLISHER, p));
    records.stream()
        .filter(r -> alone.objects(r, Words.TYPE).contains(Term.iri(Words.CATALOG_RECORD)))
        .forEach(record -> graph.add(catalogue, Words.RECORD, record));
    return graph.build();
  }

  /**
   * Adds everything that hangs on a resource; what speaks of it, which is added too, or null if
   * that is more than a record may have.
   */
  private @Nullable Set<Term> collect(Term root, Graph.Builder graph) throws IOException {
    Set<Term> records = new HashSet<>();
    Set<Term> seen = new HashSet<>(List.of(root));
    Deque<Term> open = new ArrayDeque<>(List.of(root));
    long bytes = 0;
    while (!open.isEmpty()) {
      Term term = open.remove();
      List<Entry> group = find(term);
      if (group == null) {
        return null;
      }
      if (!term.equals(root) && (term.equals(catalogue) || isService(group))) {
        continue;
      }
      for (Entry entry : group) {
        bytes += entry.value().length;
        if (bytes > maxBytes || graph.size() > maxStatements) {
          return null;
        }
        ByteReader in = content(entry);
        switch (entry.value()[0]) {
          case Keys.PROBLEM -> problem(term, in, graph);
          case Keys.SPOKEN_OF -> {
            Term record = StatementCodec.read(in);
            if (term.equals(root) && seen.add(record)) {
              records.add(record);
              open.add(record);
            }
          }
          default -> statements(term, in, graph, seen, open);
        }
      }
    }
    return graph.size() > maxStatements ? null : records;
  }

  private void statements(
      Term subject, ByteReader in, Graph.Builder graph, Set<Term> seen, Deque<Term> open)
      throws IOException {
    while (!in.atEnd()) {
      String predicate = in.text();
      Term object = StatementCodec.read(in);
      graph.add(subject, predicate, object);
      boolean followed = !predicate.equals(Words.TYPE) && !object.isLiteral();
      if (followed && described.mayBe(object) && seen.add(object)) {
        open.add(object);
      }
    }
  }

  private static void problem(Term subject, ByteReader in, Graph.Builder graph) throws IOException {
    graph.problem(ReadProblem.about(subject, LocalizedText.of(in.text(), in.text())));
  }

  private @Nullable List<Entry> find(Term term) throws IOException {
    List<Entry> known = recent.get(term);
    if (known == null) {
      known = statements.find(Keys.subject(term), maxBytes);
      if (known != null && known.size() <= LARGE_GROUP) {
        recent.put(term, known);
      }
    }
    return known;
  }

  private static boolean isService(List<Entry> group) throws IOException {
    for (Entry entry : group) {
      ByteReader in = content(entry);
      while (entry.value()[0] == Keys.STATEMENTS && !in.atEnd()) {
        boolean type = in.text().equals(Words.TYPE);
        if (StatementCodec.read(in).value().equals(Words.SERVICE) && type) {
          return true;
        }
      }
    }
    return false;
  }

  /** The catalogue that has a publisher, or services; others may stand beside it. */
  private @Nullable Term chosen(Set<Term> candidates) throws IOException {
    for (Term candidate : candidates) {
      List<Entry> links = statements.find(Keys.links(candidate), LARGE_LIST);
      if (links == null || !links.isEmpty() || hasPublisher(candidate)) {
        return candidate;
      }
    }
    return null;
  }

  private boolean hasPublisher(Term candidate) throws IOException {
    List<Entry> group = statements.find(Keys.subject(candidate), LARGE_LIST);
    for (Entry entry : group == null ? List.<Entry>of() : group) {
      ByteReader in = content(entry);
      while (entry.value()[0] == Keys.STATEMENTS && !in.atEnd()) {
        boolean publisher = in.text().equals(Words.PUBLISHER);
        StatementCodec.read(in);
        if (publisher) {
          return true;
        }
      }
    }
    return false;
  }

  private static ByteReader content(Entry entry) {
    return new ByteReader(Arrays.copyOfRange(entry.value(), 1, entry.value().length));
  }
}
