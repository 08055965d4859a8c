package id.simpul.catalog.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.catalog.search.ServiceIndex;
import id.simpul.catalog.search.ServiceIndexException;
import id.simpul.catalog.search.ServiceQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files of the index are damaged in every way that a disk has. What opens afterwards is whole, or
 * is refused with a word of ours, or is emptied because somebody said so.
 */
class DamageTest {

  private static final long SEED = 20_260_301L;
  private static final int FLIPS = 8;
  private static final int SERVICES = 5;

  @TempDir private Path temporary;
  private Path sound;
  private int folders;

  @BeforeEach
  void write() {
    sound = temporary.resolve("sound");
    try (ServiceIndex index = LuceneIndexes.at(sound)) {
      for (int i = 0; i < SERVICES; i++) {
        index.put(List.of(Services.of(Services.DEPOK, String.valueOf(i), "Akta nomor " + i)));
      }
    }
  }

  @Test
  void anyByteOfAnyFile_isMissed() throws IOException {
    Random random = new Random(SEED);
    for (Path file : files()) {
      byte[] bytes = Files.readAllBytes(file);
      for (int i = 0; i < FLIPS; i++) {
        byte[] flipped = bytes.clone();
        int at = i == 0 ? bytes.length - 1 : random.nextInt(bytes.length);
        flipped[at] ^= (byte) (1 << random.nextInt(8));
        openedWith(file, flipped, "byte " + at + " of " + file.getFileName());
      }
    }
  }

  @Test
  void filesThatAreCutShort_areMissed() throws IOException {
    for (Path file : files()) {
      byte[] bytes = Files.readAllBytes(file);
      for (int length : new int[] {0, 1, bytes.length / 2, bytes.length - 1}) {
        String how = file.getFileName() + " of " + length + " bytes";
        assertThat(openedWith(file, Arrays.copyOf(bytes, length), how)).as(how).isFalse();
      }
    }
  }

  @Test
  void filesThatAreGone_areMissed() throws IOException {
    for (Path file : files()) {
      String how = file.getFileName() + " is gone";
      assertThat(openedWith(file, null, how)).as(how).isFalse();
    }
  }

  @Test
  void filesOfAWriterThatWasKilled_areNoDamage() throws IOException {
    Path folder = copy();
    Files.write(folder.resolve("lucene/_zz.cfs"), new byte[] {1, 2, 3});
    Files.write(folder.resolve("lucene/pending_segments_99"), new byte[] {1, 2, 3});

    try (ServiceIndex index = LuceneIndexes.at(folder)) {
      assertThat(index.size()).isEqualTo(SERVICES);
    }
  }

  @Test
  void folderThatWasClaimedHalfWay_isOurs() throws IOException {
    Path folder = temporary.resolve("claimed");
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("simpul-index.txt.new"), "simpul ind");

    try (ServiceIndex index = LuceneIndexes.at(folder)) {
      assertThat(index.size()).isZero();
    }
  }

  /** Whether the index still opened, and then it was whole. */
  private boolean openedWith(Path file, byte @Nullable [] content, String how) throws IOException {
    Path folder = copy();
    Path target = folder.resolve(sound.relativize(file));
    if (content == null) {
      Files.delete(target);
    } else {
      Files.write(target, content);
    }
    boolean opened = opens(folder, how);
    try (ServiceIndex index = LuceneIndexes.builder().at(folder).startingOverIfDamaged().open()) {
      assertThat(index.size()).as(how).isEqualTo(opened ? SERVICES : 0);
      index.put(List.of(Services.of(Services.BOGOR, "baru", "KTP baru")));
      assertThat(index.search(ServiceQuery.text("ktp")).total()).as(how).isEqualTo(1);
    }
    return opened;
  }

  private static boolean opens(Path folder, String how) {
    try (ServiceIndex index = LuceneIndexes.at(folder)) {
      assertThat(index.search(ServiceQuery.text("akta")).hits()).as(how).hasSize(SERVICES);
      return true;
    } catch (ServiceIndexException e) {
      assertThat(e.code()).as(how).isEqualTo("search.index.damaged");
      assertThat(e.explanation().in("id")).contains("startingOverIfDamaged()");
      return false;
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(sound.resolve("lucene"))) {
      return files.filter(file -> !file.endsWith("write.lock")).sorted().toList();
    }
  }

  private Path copy() throws IOException {
    Path copy = temporary.resolve("copy-" + folders++);
    try (Stream<Path> files = Files.walk(sound)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(sound.relativize(file).toString()));
      }
    }
    return copy;
  }
}
