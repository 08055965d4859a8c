package id.simpul.catalog.internal.statements;

import id.simpul.catalog.graph.ReadProblem;
import id.simpul.catalog.graph.StatementSink;
import id.simpul.catalog.graph.Term;
import id.simpul.catalog.internal.sorted.Entry;
import id.simpul.catalog.internal.sorted.Sorter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes the statements of one document and sorts them by their subject, on disk if they are many.
 * On the way it notes what the document says about itself as a page of a list (Hydra Core
 * Vocabulary). For one document and one thread.
 *
 * <p>It throws {@link UncheckedIOException} if its scratch files cannot be written.
 */
public final class StatementSpool implements StatementSink, Closeable {

  private static final int TOGETHER = 512;
  private static final int MOST_NOTED = 16;
  private static final int MOST_PROBLEMS = 1000;

  private final Sorter sorter;
  private final Described described = new Described();
  private final Map<Term, Chunk> together = new LinkedHashMap<>();
  private final Set<Term> catalogues = new LinkedHashSet<>();
  private final Set<String> next = new LinkedHashSet<>();
  private final List<ReadProblem> problems = new ArrayList<>();
  private @Nullable Long total;
  private int waiting;

  /**
   * A spool that may write.
   *
   * @param scratch the folder in which it writes what does not fit
   * @param buffer how many bytes it holds before it does
   */
  public StatementSpool(Path scratch, long buffer) {
    this.sorter = new Sorter(scratch, buffer);
  }

  @Override
  public void onStatement(Term subject, String predicate, Term object) {
    note(subject, predicate, object);
    if (Words.LINKS.contains(predicate) && !object.isLiteral()) {
      ByteWriter link = new ByteWriter();
      write(link, predicate, object);
      add(Keys.links(subject), Keys.STATEMENTS, link.toByteArray());
      return;
    }
    write(chunk(subject).out, predicate, object);
    if (predicate.equals(Words.PRIMARY_TOPIC) && object.isIri()) {
      ByteWriter from = new ByteWriter();
      StatementCodec.write(from, subject);
      add(Keys.subject(object), Keys.SPOKEN_OF, from.toByteArray());
    }
    if (++waiting >= TOGETHER) {
      flush();
    }
  }

  @Override
  public void onProblem(ReadProblem problem) {
    if (problem.subject().isEmpty()) {
      if (problems.size() < MOST_PROBLEMS) {
        problems.add(problem);
      }
      return;
    }
    Term subject = problem.subject().get();
    described.note(subject);
    ByteWriter said =
        new ByteWriter().text(problem.message().in("id")).text(problem.message().in("en"));
    add(Keys.subject(subject), Keys.PROBLEM, said.toByteArray());
  }

  /** The addresses that the document gives for the page behind it; it should be one at most. */
  public Set<String> next() {
    return next;
  }

  /** How many things the whole list has, if the document says so. */
  public OptionalLong total() {
    return total == null ? OptionalLong.empty() : OptionalLong.of(total);
  }

  /** What could not be read and is about no known resource; the first thousand. */
  public List<ReadProblem> problems() {
    return problems;
  }

  /**
   * The services, when everything was read; closed with this.
   *
   * @param maxStatements the most that one record may have
   * @param maxBytes the most that one record may take here
   */
  public SpooledServices services(int maxStatements, long maxBytes) throws IOException {
    try {
      flush();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return new SpooledServices(sorter.lookup(), described, catalogues, maxStatements, maxBytes);
  }

  private void note(Term subject, String predicate, Term object) {
    switch (predicate) {
      case Words.TYPE -> {
        boolean catalogue = object.isIri() && Words.CATALOGUES.contains(object.value());
        if (catalogue && catalogues.size() < MOST_NOTED) {
          catalogues.add(subject);
        }
      }
      case Words.HYDRA_NEXT, Words.HYDRA_NEXT_PAGE -> {
        if (!object.isBlank() && next.size() < MOST_NOTED) {
          next.add(object.value());
        }
      }
      case Words.HYDRA_TOTAL -> {
        if (object.isLiteral() && object.value().matches("\\d{1,12}")) {
          total = Long.valueOf(object.value());
        }
      }
      default -> {}
    }
  }

  private static void write(ByteWriter out, String predicate, Term object) {
    out.text(predicate);
    StatementCodec.write(out, object);
  }

  private Chunk chunk(Term subject) {
    return together.computeIfAbsent(subject, s -> new Chunk());
  }

  private void flush() {
    together.forEach(
        (subject, chunk) -> {
          described.note(subject);
          add(Keys.subject(subject), Keys.STATEMENTS, chunk.out.toByteArray());
        });
    together.clear();
    waiting = 0;
  }

  private void add(byte[] key, int kind, byte[] content) {
    byte[] value = new byte[content.length + 1];
    value[0] = (byte) kind;
    System.arraycopy(content, 0, value, 1, content.length);
    try {
      sorter.add(new Entry(key, value));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    sorter.close();
  }

  /** What was said of one subject since the last flush. */
  private static final class Chunk {
    final ByteWriter out = new ByteWriter();
  }
}
