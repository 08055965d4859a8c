package id.simpul.catalog.graph;

import id.simpul.core.LocalizedText;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something of a document that could not be read and was left out.
 *
 * <p>A problem {@linkplain #about(Term, LocalizedText) about a resource} sets that one record
 * aside; a problem {@linkplain #atLine(long, LocalizedText) at a line} is reported and changes
 * nothing else.
 *
 * <pre>{@code
 * graph.problem(ReadProblem.about(service, LocalizedText.of("IRI tidak sah: ...", "Illegal IRI: ...")));
 * }</pre>
 */
public final class ReadProblem {

  private final @Nullable Term subject;
  private final long line;
  private final LocalizedText message;

  private ReadProblem(@Nullable Term subject, long line, LocalizedText message) {
    this.subject = subject;
    this.line = line;
    this.message = Objects.requireNonNull(message, "message");
  }

  /** A statement about this resource is broken, so the resource as a whole is not to be trusted. */
  public static ReadProblem about(Term subject, LocalizedText message) {
    return new ReadProblem(Objects.requireNonNull(subject, "subject"), 0, message);
  }

  /** A line, counted from 1, is broken and nobody can say which resource it was about. */
  public static ReadProblem atLine(long line, LocalizedText message) {
    return new ReadProblem(null, line, message);
  }

  /** The resource concerned, if it is known. */
  public Optional<Term> subject() {
    return Optional.ofNullable(subject);
  }

  /** The line, counted from 1; 0 if it is not known. */
  public long line() {
    return line;
  }

  /** What was expected and what was found, in Indonesian and in English. */
  public LocalizedText message() {
    return message;
  }

  @Override
  public String toString() {
    String where = subject != null ? subject.toString() : line > 0 ? "line " + line : "document";
    return where + ": " + message;
  }
}
