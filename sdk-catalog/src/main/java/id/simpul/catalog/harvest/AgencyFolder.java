package id.simpul.catalog.harvest;

import id.simpul.catalog.internal.sorted.DamagedFileException;
import id.simpul.catalog.internal.sorted.SortedFile;
import id.simpul.core.AgencyId;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The copies of one authority's catalogue in its folder. Each copy is a generation: a file of
 * records that is never changed, and a manifest that names it. A generation exists from the moment
 * at which its manifest has its name, which happens at once; whatever else lies there was
 * interrupted, and the next who writes removes it.
 */
final class AgencyFolder {

  private static final Logger LOG = LoggerFactory.getLogger(AgencyFolder.class);
  private static final Pattern NAME =
      Pattern.compile("(\\d{1,18})\\.(manifest|records|unfinished)");
  private static final String ATTEMPTS = "attempts";
  private static final int TRIES = 10;

  private final AgencyId agency;
  private final Path folder;
  private @Nullable DiskCopy open;
  private List<Long> openWith = List.of();

  AgencyFolder(AgencyId agency, Path folder) {
    this.agency = agency;
    this.folder = folder;
  }

  /** A file of a generation; which kind, its ending tells. */
  Path file(long generation, String ending) {
    return folder.resolve(generation + "." + ending);
  }

  Path path() {
    return folder;
  }

  /** Another process may replace and clear away while this one looks: then it looks again. */
  synchronized Optional<StoredCopy> latest() {
    try {
      for (int i = 0; i < TRIES; i++) {
        List<Long> manifests = generations("manifest");
        DiskCopy known = open;
        if (known != null && manifests.equals(openWith)) {
          return Optional.of(known);
        }
        Optional<DiskCopy> newest = newest(manifests);
        if (newest.isPresent() || generations("manifest").equals(manifests)) {
          open = newest.orElse(null);
          openWith = manifests;
          return newest.map(copy -> copy);
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new HarvestStoreException(folder.toString(), e);
    }
  }

  private Optional<DiskCopy> newest(List<Long> manifests) throws IOException {
    DamagedFileException damage = null;
    for (Long generation : manifests) {
      try {
        return Optional.of(opened(generation, damage != null));
      } catch (DamagedFileException e) {
        LOG.warn("Copy {} of {} is damaged: {}", generation, agency, e.getMessage());
        damage = e;
      } catch (NoSuchFileException e) {
        if (Files.exists(file(generation, "manifest"))) {
          damage = new DamagedFileException("a file of records that is missing");
        }
      }
    }
    if (damage != null) {
      throw HarvestStoreException.damaged(folder.toString(), damage);
    }
    return Optional.empty();
  }

  private DiskCopy opened(long generation, boolean olderThanDamaged) throws IOException {
    Manifest manifest = Manifest.read(Files.readAllBytes(file(generation, "manifest")));
    DiskCopy before = open;
    SortedFile records =
        before != null && before.manifest().records() == manifest.records()
            ? before.file()
            : SortedFile.open(
                file(manifest.records(), "records"), manifest.length(), manifest.count());
    return new DiskCopy(folder.toString(), manifest, records, olderThanDamaged);
  }

  HarvestStore.Replacement replace() {
    try {
      Files.createDirectories(folder);
      FileChannel lock =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        if (!isOurs(lock)) {
          throw HarvestStoreException.inUse(folder.toString(), agency);
        }
        long newest = generations("manifest").stream().findFirst().orElse(0L);
        clearInterrupted(newest);
        return new DiskReplacement(this, lock, newest + 1);
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new HarvestStoreException(folder.toString(), e);
    }
  }

  Optional<byte[]> attempts() {
    try {
      return Optional.of(Files.readAllBytes(folder.resolve(ATTEMPTS)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new HarvestStoreException(folder.toString(), e);
    }
  }

  /** A file of its own, for there may be attempts without a copy. */
  void attempted(byte[] attempts) {
    try {
      Files.createDirectories(folder);
      Path unfinished = folder.resolve(ATTEMPTS + ".unfinished");
      Files.write(unfinished, attempts);
      Files.move(
          unfinished,
          folder.resolve(ATTEMPTS),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new HarvestStoreException(folder.toString(), e);
    }
  }

  private static boolean isOurs(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false; // another store of this process
    }
  }

  /** Deletes what a killed writer left; it has a higher number than any manifest. */
  private void clearInterrupted(long newest) throws IOException {
    for (Long generation : generations("unfinished")) {
      Files.deleteIfExists(file(generation, "unfinished"));
    }
    for (Long generation : generations("records")) {
      if (generation > newest) {
        Files.deleteIfExists(file(generation, "records"));
      }
    }
  }

  /**
   * Deletes what nobody needs once a new copy is there: all but the newest and the one before that
   * has other records. Only who holds the lock may.
   */
  void clear() throws IOException {
    Manifest newest = null;
    Manifest before = null;
    for (Long generation : generations("manifest")) {
      Manifest manifest = sound(generation);
      if (manifest != null && newest == null) {
        newest = manifest;
      } else if (manifest != null && before == null && !uses(newest, manifest.records())) {
        before = manifest;
      } else {
        Files.deleteIfExists(file(generation, "manifest"));
      }
    }
    for (Long generation : generations("records")) {
      if (!uses(newest, generation) && !uses(before, generation)) {
        Files.deleteIfExists(file(generation, "records"));
      }
    }
  }

  private static boolean uses(@Nullable Manifest manifest, long records) {
    return manifest != null && manifest.records() == records;
  }

  private @Nullable Manifest sound(long generation) throws IOException {
    try {
      Manifest manifest = Manifest.read(Files.readAllBytes(file(generation, "manifest")));
      return Files.exists(file(manifest.records(), "records")) ? manifest : null;
    } catch (DamagedFileException e) {
      return null;
    }
  }

  /** The newest manifest, of which whoever writes is sure. */
  Optional<Manifest> newestSound() throws IOException {
    for (Long generation : generations("manifest")) {
      Manifest manifest = sound(generation);
      if (manifest != null) {
        return Optional.of(manifest);
      }
    }
    return Optional.empty();
  }

  /** The numbers of which there is such a file, newest first. */
  private List<Long> generations(String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> NAME.matcher(String.valueOf(file.getFileName())))
          .filter(Matcher::matches)
          .filter(name -> name.group(2).equals(ending))
          .map(name -> Long.valueOf(name.group(1)))
          .sorted(Comparator.reverseOrder())
          .toList();
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (java.io.UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
