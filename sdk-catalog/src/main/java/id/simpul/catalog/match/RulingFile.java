package id.simpul.catalog.match;

import id.simpul.core.LocalizedText;
import id.simpul.core.ServiceId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where rulings are kept: a sheet (CSV, UTF-8) that an officer reads and changes in any spreadsheet
 * or editor, and that programs add to.
 *
 * <pre>{@code
 * RulingFile file = RulingFile.at(Path.of("padanan.csv"));
 * file.say(Ruling.apart(depok.id(), bogor.id()).by("Rina").because("Hanya untuk pelajar"));
 * ServiceMatcher matcher = ServiceMatcher.standard().overruledBy(file.read());
 * }</pre>
 *
 * <pre>{@literal
 * putusan;layanan;layanan lain;oleh;tanggal;alasan
 * beda;https://depok.example/kia;https://bogor.example/7;Rina;2026-03-01;Hanya untuk pelajar
 * }</pre>
 *
 * <p>A word said here is on the disk when the method returns: the new file is forced and takes the
 * name at once, so that no half of one is ever read. What is already there stays as it was written,
 * comments too; a ruling that is replaced or withdrawn becomes a comment. A file with faults is
 * refused with the line of each, and never written over. Lines begin with {@code #} if they are
 * comments; columns are parted by semicolons, commas or tabs; headings and words may be Indonesian
 * or English; a date with slashes begins with its day. Nothing is remembered between calls; safe
 * for any number of threads and processes.
 */
public final class RulingFile {

  private static final Logger LOG = LoggerFactory.getLogger(RulingFile.class);
  private static final long LARGEST = 8L << 20;

  private final Path path;

  private RulingFile(Path path) {
    this.path = path.toAbsolutePath();
  }

  /** The file with this name; it need not exist before something is said. */
  public static RulingFile at(Path path) {
    return new RulingFile(Objects.requireNonNull(path, "path"));
  }

  /**
   * Everything that is said; nothing if there is no file.
   *
   * @throws RulingFileException if the file has faults or cannot be read
   */
  public Rulings read() {
    try {
      return content().map(this::sheet).map(RulingSheet::rulings).orElse(Rulings.none());
    } catch (IOException e) {
      throw RulingFileException.failed(path.toString(), e);
    }
  }

  /**
   * Says this of two services, in place of whatever was said of them.
   *
   * @throws RulingFileException if the file has faults, is being changed, or cannot be written
   */
  public void say(Ruling ruling) {
    Objects.requireNonNull(ruling, "ruling");
    change(sheet -> sheet.with(ruling));
  }

  /**
   * Takes back whatever was said of two services; the clues count again.
   *
   * @throws RulingFileException if the file has faults, is being changed, or cannot be written
   */
  public void withdraw(ServiceId one, ServiceId other) {
    Pair pair = Pair.of(one, other);
    change(sheet -> sheet.without(pair));
  }

  private synchronized void change(Function<RulingSheet, String> change) {
    Path target = target();
    try (FileChannel channel =
            FileChannel.open(
                sibling(target, ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock == null) {
        throw RulingFileException.inUse(path.toString());
      }
      Optional<byte[]> before = content();
      String text = change.apply(before.map(this::sheet).orElseGet(RulingSheet::empty));
      if (!before.map(bytes -> Arrays.equals(bytes, bytes(text))).orElse(false)) {
        replace(target, bytes(text), before);
      }
    } catch (OverlappingFileLockException e) {
      throw RulingFileException.inUse(path.toString());
    } catch (IOException e) {
      throw RulingFileException.failed(path.toString(), e);
    }
  }

  private void replace(Path target, byte[] content, Optional<byte[]> before) throws IOException {
    Path unfinished = sibling(target, ".unfinished");
    try (FileChannel channel =
        FileChannel.open(
            unfinished,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    keepPermissions(target, unfinished);
    Optional<byte[]> now = content();
    if (!Arrays.equals(now.orElse(new byte[0]), before.orElse(new byte[0]))) {
      Files.deleteIfExists(unfinished);
      throw RulingFileException.inUse(path.toString()); // an officer saved it meanwhile
    }
    Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    forceName(target);
  }

  private static void keepPermissions(Path from, Path to) {
    try {
      if (Files.exists(from)) {
        Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
      }
    } catch (IOException | UnsupportedOperationException e) {
      LOG.debug("The permissions of {} cannot be kept", from, e); // as on Windows
    }
  }

  private static void forceName(Path target) {
    Path folder = Objects.requireNonNull(target.getParent(), "the folder of the file");
    try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
      names.force(true);
    } catch (IOException e) {
      LOG.debug("The folder {} cannot be forced to the disk", folder, e); // as on Windows
    }
  }

  /** A link stays a link; what it names is replaced. */
  private Path target() {
    try {
      return Files.exists(path) ? path.toRealPath() : path;
    } catch (IOException e) {
      throw RulingFileException.failed(path.toString(), e);
    }
  }

  private static Path sibling(Path target, String ending) {
    return target.resolveSibling("." + target.getFileName() + ending);
  }

  private Optional<byte[]> content() throws IOException {
    try {
      if (Files.size(path) > LARGEST) {
        throw damaged(
            "Berkas lebih dari 8 MB; pasti bukan berkas putusan.",
            "The file has more than 8 MB; it is hardly a file of rulings.");
      }
      return Optional.of(Files.readAllBytes(path));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private RulingSheet sheet(byte[] content) {
    RulingSheet sheet = RulingSheet.read(text(content));
    if (!sheet.faults().isEmpty()) {
      throw RulingFileException.damaged(path.toString(), sheet.faults());
    }
    return sheet;
  }

  private String text(byte[] content) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      if (text.indexOf('\0') < 0) {
        return text;
      }
    } catch (CharacterCodingException e) {
      LOG.debug("{} is not in UTF-8", path, e);
    }
    throw damaged(
        "Isinya bukan teks UTF-8. Simpan lagi sebagai \"CSV UTF-8\".",
        "Its content is no text in UTF-8. Save it again as \"CSV UTF-8\".");
  }

  private RulingFileException damaged(String indonesian, String english) {
    return RulingFileException.damaged(
        path.toString(), List.of(LocalizedText.of(indonesian, english)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "RulingFile[" + path + "]";
  }
}
