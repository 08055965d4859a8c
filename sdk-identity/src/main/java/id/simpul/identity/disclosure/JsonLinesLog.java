package id.simpul.identity.disclosure;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lines in a file that is only ever appended to, each on the disk before it counts. */
final class JsonLinesLog implements AuditLog {

  private final Path file;
  private final FileChannel channel;
  private @Nullable Chain chain;

  private JsonLinesLog(Path file, FileChannel channel, Chain chain) {
    this.file = file;
    this.channel = channel;
    this.chain = chain;
  }

  static JsonLinesLog open(Path file) {
    try {
      FileChannel channel =
          FileChannel.open(
              Objects.requireNonNull(file, "file"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              StandardOpenOption.APPEND);
      try {
        FileLock lock = channel.tryLock();
        if (lock == null) {
          throw PersonalDataException.auditInUse(file);
        }
        return new JsonLinesLog(file, channel, chainOf(file, channel));
      } catch (OverlappingFileLockException e) {
        channel.close();
        throw PersonalDataException.auditInUse(file);
      } catch (IOException | RuntimeException e) {
        channel.close();
        throw e;
      }
    } catch (IOException e) {
      throw PersonalDataException.auditFailed(e);
    }
  }

  /** A line that was cut off by a crash stays as it is, and the next one names it. */
  private static Chain chainOf(Path file, FileChannel channel) throws IOException {
    Chain chain = new Chain();
    try (InputStream in = Files.newInputStream(file)) {
      LineReader lines = new LineReader(in);
      for (byte[] line = lines.next(); line.length > 0; line = lines.next()) {
        chain = chain.after(line);
      }
    }
    if (channel.size() > 0 && !endsWithLine(file)) {
      write(channel, "\n");
    }
    return chain;
  }

  private static boolean endsWithLine(Path file) throws IOException {
    try (FileChannel reading = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer last = ByteBuffer.allocate(1);
      reading.read(last, reading.size() - 1);
      return last.array()[0] == '\n';
    }
  }

  @Override
  public synchronized void append(Disclosure entry) {
    try {
      // After a failure nobody knows how much of a line is there, so it is looked at.
      Chain head = chain == null ? chainOf(file, channel) : chain;
      chain = null;
      String line = head.prefix() + "," + JSONObjectUtils.toJSONString(members(entry)).substring(1);
      write(channel, line + "\n");
      channel.force(false);
      chain = head.after(line.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw PersonalDataException.auditFailed(e);
    }
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

  private static void write(FileChannel channel, String text) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  @Override
  public synchronized void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw PersonalDataException.auditFailed(e);
    }
  }

  @Override
  public String toString() {
    return "AuditLog[" + file + "]";
  }
}
