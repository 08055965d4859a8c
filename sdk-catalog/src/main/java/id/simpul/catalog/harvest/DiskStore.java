package id.simpul.catalog.harvest;

import id.simpul.core.AgencyId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** A folder with a folder an authority in it; see {@link AgencyFolder}. */
final class DiskStore implements HarvestStore {

  private final Path folder;
  private final Map<AgencyId, AgencyFolder> folders = new ConcurrentHashMap<>();

  DiskStore(Path folder) {
    this.folder = folder.toAbsolutePath();
  }

  @Override
  public Optional<StoredCopy> latest(AgencyId agency) {
    return of(agency).latest();
  }

  @Override
  public Replacement replace(AgencyId agency) {
    return of(agency).replace();
  }

  @Override
  public Set<AgencyId> agencies() {
    Set<AgencyId> agencies = new HashSet<>();
    try (Stream<Path> all = Files.list(folder)) {
      for (Path one : all.filter(Files::isDirectory).toList()) {
        agency(String.valueOf(one.getFileName())).ifPresent(agencies::add);
      }
    } catch (NoSuchFileException | NotDirectoryException e) {
      return Set.of();
    } catch (IOException e) {
      throw new HarvestStoreException(folder.toString(), e);
    }
    return Set.copyOf(agencies);
  }

  @Override
  public Optional<byte[]> attempts(AgencyId agency) {
    return of(agency).attempts();
  }

  @Override
  public void attempted(AgencyId agency, byte[] attempts) {
    of(agency).attempted(attempts);
  }

  @Override
  public String toString() {
    return "DiskStore[" + folder + "]";
  }

  private AgencyFolder of(AgencyId agency) {
    return folders.computeIfAbsent(agency, a -> new AgencyFolder(a, folder.resolve(a.value())));
  }

  /** A folder of another name is somebody else's. */
  private static Optional<AgencyId> agency(String name) {
    try {
      return Optional.of(AgencyId.of(name));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
