package id.simpul.identity.disclosure;

import java.nio.file.Path;

/**
 * Where disclosures are written down. An entry is written before the data moves; if that fails, the
 * call is not made.
 *
 * <pre>{@code
 * AuditLog log = AuditLog.jsonLines(Path.of("/var/log/simpul/pengungkapan.jsonl"));
 * }</pre>
 *
 * <p>An implementation must be safe for use by many threads, must have stored an entry when it
 * returns, and fails by throwing. Entries are never changed and never taken back.
 */
@FunctionalInterface
public interface AuditLog extends AutoCloseable {

  /** Stores an entry for good. */
  void append(Disclosure entry);

  /** Lets go of what it holds; by default nothing. */
  @Override
  default void close() {}

  /**
   * One JSON object a line, each with the SHA-256 of the line before it, so that a line that was
   * changed or removed shows ({@link AuditTrail#check}). Goes on where the file ends; if it is
   * moved away, as a rotation does, in a new one at the same place, whose first line names the last
   * one of the old. One process writes a file, which a lock file beside it ({@code .lock}) sees to:
   * each node of a fleet has its own. New files can be read by their owner alone.
   *
   * @throws PersonalDataException with code {@code personal-data.audit} if the file cannot be
   *     written, or another process writes it
   */
  static AuditLog jsonLines(Path file) {
    return JsonLinesLog.open(file);
  }
}
