package id.simpul.catalog.harvest;

import id.simpul.core.AgencyId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One file an authority. A copy is written beside the old one, forced to the disk and then renamed
 * over it, so that a kill at any moment leaves the old copy or the new one; what is left of an
 * interrupted write is never read.
 */
final class DiskStore implements HarvestStore {

  private static final String ENDING = ".katalog";
  private static final String UNFINISHED = ".tmp";

  private final Path folder;

  DiskStore(Path folder, InstantSource clock) {
    this.folder = folder.toAbsolutePath();
    try {
      Files.createDirectories(this.folder);
      clearLeftovers(clock.instant());
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public Optional<byte[]> load(AgencyId agency) {
    try {
      return Optional.of(Files.readAllBytes(file(agency)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void save(AgencyId agency, byte[] copy) {
    try {
      Path written = Files.createTempFile(folder, agency.value() + "-", UNFINISHED);
      try {
        write(written, copy);
        Files.move(
            written,
            file(agency),
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(written);
      }
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public Set<AgencyId> agencies() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(ENDING))
          .map(name -> AgencyId.of(name.substring(0, name.length() - ENDING.length())))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public String toString() {
    return "DiskStore[" + folder + "]";
  }

  /** Another process may be writing now, so only what nobody touched for an hour goes. */
  private void clearLeftovers(Instant now) throws IOException {
    FileTime anHourAgo = FileTime.from(now.minus(Duration.ofHours(1)));
    try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(folder, "*" + UNFINISHED)) {
      for (Path leftover : leftovers) {
        if (leftover.toFile().lastModified() < anHourAgo.toMillis()) { // 0 if it is gone already
          Files.deleteIfExists(leftover);
        }
      }
    }
  }

  private static void write(Path file, byte[] copy) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(copy);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  private Path file(AgencyId agency) {
    return folder.resolve(agency.value() + ENDING);
  }

  private HarvestStoreException failed(IOException cause) {
    return new HarvestStoreException(folder.toString(), cause);
  }
}
