package id.simpul.ecosystem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Two lines, the version and the signed list, replaced in one move: whoever is killed in between
 * leaves the old file or the new one.
 */
final class FileMemberListStore implements MemberListStore {

  private final Path file;

  FileMemberListStore(Path file) {
    this.file = Objects.requireNonNull(file, "file").toAbsolutePath();
  }

  @Override
  public synchronized Optional<Accepted> latest() {
    try {
      return Optional.of(parse(Files.readAllLines(file)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException | NumberFormatException e) {
      throw unusable(e);
    }
  }

  private static Accepted parse(List<String> lines) throws IOException {
    if (lines.size() != 2) {
      throw new IOException("expected two lines, found " + lines.size());
    }
    return new Accepted(Long.parseLong(lines.get(0)), lines.get(1));
  }

  @Override
  public synchronized void keep(Accepted list) {
    try {
      Path fresh = Files.createTempFile(file.getParent(), "members", ".new");
      try {
        Files.writeString(fresh, list.version() + "\n" + list.signed() + "\n");
        Files.move(
            fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(fresh);
      }
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  private MemberListRefusedException unusable(Exception cause) {
    return new MemberListRefusedException(
        "store",
        Explanation.of(
            "Berkas daftar anggota %s tidak dapat dibaca atau ditulis. Seharusnya dua baris: versi"
                + " dan daftar bertanda tangan. Perbaiki izin berkas; menghapusnya berarti menerima"
                + " daftar versi mana pun.",
            "The member list file %s cannot be read or written. Expected two lines: the version and"
                + " the signed list. Mend its permissions; to delete it means to accept a list of"
                + " any version.",
            file),
        cause);
  }

  @Override
  public String toString() {
    return "MemberListStore[" + file + "]";
  }
}
