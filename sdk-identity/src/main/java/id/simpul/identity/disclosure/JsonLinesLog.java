package id.simpul.identity.disclosure;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lines in a file that is only ever appended to, each on the disk before it counts. Once open, it
 * goes by its own memory of the chain and not by what it finds: what somebody else changes, adds or
 * cuts off stays visible as a break.
 */
final class JsonLinesLog implements AuditLog {

  private static final Logger log = LoggerFactory.getLogger(JsonLinesLog.class);

  private final Path path;
  private final FileOwner owner;
  private LogFile file;
  private Chain chain;

  /** How long the file is that the chain stands for. */
  private long length;

  /** Whether a writing failed, so that nobody knows how much of a line follows. */
  private boolean torn;

  private boolean closed;

  private JsonLinesLog(Path path, FileOwner owner, LogFile file) {
    this.path = path;
    this.owner = owner;
    this.file = file;
    this.chain = new Chain();
    this.torn = true;
  }

  static JsonLinesLog open(Path named) {
    try {
      LogFile.createForOwnerAlone(Objects.requireNonNull(named, "file"));
      // By whichever name somebody comes, it is one file and one lock.
      Path path = named.toRealPath();
      FileOwner owner = FileOwner.of(path);
      try {
        JsonLinesLog opened = new JsonLinesLog(path, owner, LogFile.open(path));
        opened.catchUp();
        return opened;
      } catch (IOException | RuntimeException e) {
        owner.close();
        throw e;
      }
    } catch (IOException | UnsupportedOperationException e) {
      throw PersonalDataException.auditFailed(e);
    }
  }

  @Override
  public synchronized void append(Disclosure entry) {
    if (closed) {
      throw PersonalDataException.auditFailed(new IOException("the log is closed"));
    }
    try {
      if (!file.isInPlace()) {
        goOnInANewFile();
      }
      if (torn) {
        catchUp();
      }
      tellOfStrangers();
      byte[] line =
          (chain.prefix() + "," + JSONObjectUtils.toJSONString(members(entry)).substring(1))
              .getBytes(StandardCharsets.UTF_8);
      torn = true;
      file.append(withEnd(line));
      torn = false;
      length += line.length + 1L;
      chain = chain.after(LineReader.Line.of(line));
    } catch (IOException e) {
      throw PersonalDataException.auditFailed(e);
    }
  }

  /** What follows what is known: a line that was cut off stays, and the next one names it. */
  private void catchUp() throws IOException {
    long size = file.size();
    Chain caughtUp = chain;
    boolean ended = true;
    try (InputStream in = Files.newInputStream(path)) {
      in.skipNBytes(Math.min(length, size));
      LineReader lines = new LineReader(in);
      for (Optional<LineReader.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
        caughtUp = caughtUp.after(line.get());
      }
      ended = lines.endedWithLine();
    }
    if (!ended) {
      file.append(new byte[] {'\n'});
      size++;
    }
    chain = caughtUp;
    length = size;
    torn = false;
  }

  /** Somebody moved the file away, as a rotation does: the chain goes on from file to file. */
  private void goOnInANewFile() throws IOException {
    LogFile next = LogFile.open(path);
    file.close();
    file = next;
    length = next.size();
    torn = false;
    log.info("the disclosure log was moved away and goes on in a new file: {}", path);
  }

  private void tellOfStrangers() throws IOException {
    long size = file.size();
    if (size != length) {
      log.error(
          "ALARM: somebody else has changed the disclosure log {}: {} bytes became {}; the chain"
              + " shows where",
          path,
          length,
          size);
      length = size;
    }
  }

  private static byte[] withEnd(byte[] line) {
    byte[] ended = Arrays.copyOf(line, line.length + 1);
    ended[line.length] = '\n';
    return ended;
  }

  private static Map<String, Object> members(Disclosure entry) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("at", entry.at().toString());
    members.put("call", entry.call());
    members.put("by", entry.by());
    members.put("about", entry.about());
    members.put("kinds", new ArrayList<>(entry.kinds()));
    members.put("purpose", entry.purpose());
    members.put("basis", entry.basis().name());
    members.put("endpoint", entry.endpoint());
    members.put("outcome", entry.outcome());
    return members;
  }

  @Override
  public synchronized void close() {
    closed = true;
    try {
      file.close();
      owner.close();
    } catch (IOException e) {
      throw PersonalDataException.auditFailed(e);
    }
  }

  @Override
  public String toString() {
    return "AuditLog[" + path + "]";
  }
}
