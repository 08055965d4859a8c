package id.simpul.identity.disclosure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * What a log of {@link AuditLog#jsonLines} looks like to whoever checks it.
 *
 * <pre>{@code
 * AuditTrail trail = AuditTrail.check(Path.of("/var/log/simpul/pengungkapan.jsonl"));
 * trail.brokenAt().ifPresent(line -> alarm("a line before " + line + " was changed or removed"));
 * }</pre>
 *
 * <p>The chain shows what was changed or removed inside. That the end was cut off shows only by a
 * {@link #head} noted elsewhere: send it to somebody else once a day. Immutable.
 */
public final class AuditTrail {

  private final long lines;
  private final long brokenAt;
  private final String head;

  private AuditTrail(long lines, long brokenAt, String head) {
    this.lines = lines;
    this.brokenAt = brokenAt;
    this.head = head;
  }

  /**
   * Reads a log from its beginning, a line at a time.
   *
   * @throws UncheckedIOException if it cannot be read
   */
  public static AuditTrail check(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      Chain chain = new Chain();
      LineReader lines = new LineReader(in);
      long count = 0;
      long broken = 0;
      for (byte[] line = lines.next(); line.length > 0; line = lines.next()) {
        count++;
        if (broken == 0 && !chain.continuesWith(line)) {
          broken = count;
        }
        chain = chain.after(line);
      }
      return new AuditTrail(count, broken, chain.head());
    } catch (IOException e) {
      throw new UncheckedIOException("the log cannot be read", e);
    }
  }

  /** How many entries there are. */
  public long lines() {
    return lines;
  }

  /** The first line, counted from one, that does not follow the one before it. */
  public OptionalLong brokenAt() {
    return brokenAt == 0 ? OptionalLong.empty() : OptionalLong.of(brokenAt);
  }

  /** What the next line will name: note it elsewhere, and a shortened log shows too. */
  public String head() {
    return head;
  }

  @Override
  public String toString() {
    return "AuditTrail["
        + lines
        + " lines, "
        + (brokenAt == 0 ? "unbroken" : "broken at " + brokenAt)
        + ", "
        + head
        + "]";
  }
}
