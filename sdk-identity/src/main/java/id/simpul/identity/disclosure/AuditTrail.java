package id.simpul.identity.disclosure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a log of {@link AuditLog#jsonLines} looks like to whoever checks it.
 *
 * <pre>{@code
 * AuditTrail trail = AuditTrail.checkSince(headOfYesterday, Path.of("/var/log/simpul/pengungkapan.jsonl"));
 * trail.brokenAt().ifPresent(line -> alarm("a line before " + line + " was changed or removed"));
 * if (trail.isShortened()) {
 *   alarm("lines that were there yesterday are gone");
 * }
 * send(trail.head());   // to somebody else, for tomorrow
 * }</pre>
 *
 * <p>The chain shows what was changed or removed inside. That the end was cut off shows only by a
 * {@link #head} noted elsewhere: send it to somebody else once a day. Immutable.
 */
public final class AuditTrail {

  private final long lines;
  private final long brokenAt;
  private final String head;
  private final boolean shortened;

  private AuditTrail(long lines, long brokenAt, String head, boolean shortened) {
    this.lines = lines;
    this.brokenAt = brokenAt;
    this.head = head;
    this.shortened = shortened;
  }

  /**
   * Reads a log from its beginning. Where it was rotated, name all files, the oldest first: the
   * first line of each follows the last one of the file before.
   *
   * @throws UncheckedIOException if one cannot be read
   */
  public static AuditTrail check(Path... files) {
    return new Check("").of(files);
  }

  /**
   * The same, knowing what {@link #head} was at an earlier time.
   *
   * @param notedHead what was noted then
   * @throws UncheckedIOException if a file cannot be read
   */
  public static AuditTrail checkSince(String notedHead, Path... files) {
    return new Check(Objects.requireNonNull(notedHead, "notedHead")).of(files);
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

  /** Whether the head that was noted is not in it any more; false if none was given. */
  public boolean isShortened() {
    return shortened;
  }

  @Override
  public String toString() {
    return "AuditTrail["
        + lines
        + " lines, "
        + (brokenAt == 0 ? "unbroken" : "broken at " + brokenAt)
        + (shortened ? ", shortened, " : ", ")
        + head
        + "]";
  }

  /** One reading, line by line. */
  private static final class Check {

    private final String noted;
    private Chain chain = new Chain();
    private long count;
    private long broken;
    private boolean found;

    private Check(String noted) {
      this.noted = noted;
      this.found = noted.isEmpty() || noted.equals(chain.head());
    }

    private AuditTrail of(Path... files) {
      for (Path file : files) {
        try (InputStream in = Files.newInputStream(file)) {
          read(new LineReader(in));
        } catch (IOException e) {
          throw new UncheckedIOException("the log cannot be read", e);
        }
      }
      return new AuditTrail(count, broken, chain.head(), !found);
    }

    private void read(LineReader lines) throws IOException {
      for (Optional<LineReader.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
        count++;
        if (broken == 0 && !chain.continuesWith(line.get())) {
          broken = count;
        }
        chain = chain.after(line.get());
        found |= chain.head().equals(noted);
      }
    }
  }
}
