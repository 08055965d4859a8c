package id.simpul.catalog.internal.sorted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SorterTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2_000, 100_000, 1L << 30})
  void entriesInAnyOrder_comeOutByKey_andThoseOfOneKeyInTheirOrder(long buffer) throws IOException {
    Map<String, List<String>> expected = new TreeMap<>();
    try (Sorter sorter = new Sorter(folder, buffer)) {
      fill(sorter, 3_000, new Random(7), expected);

      assertThat(all(sorter.sorted())).isEqualTo(expected);
      assertThat(all(sorter.sorted())).as("a second time").isEqualTo(expected);
    }
    assertThat(leftovers()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {2_000, 1L << 30})
  void everyKey_isFoundWithAllItsEntries(long buffer) throws IOException {
    Map<String, List<String>> expected = new TreeMap<>();
    try (Sorter sorter = new Sorter(folder, buffer)) {
      fill(sorter, 20_000, new Random(11), expected);
      Sorted sorted = sorter.lookup();

      for (Map.Entry<String, List<String>> one : expected.entrySet()) {
        assertThat(sorted.find(bytes(one.getKey()), 1 << 20))
            .extracting(entry -> text(entry.value()))
            .isEqualTo(one.getValue());
      }
      assertThat(sorted.find(bytes("nobody"), 1 << 20)).isEmpty();
      assertThat(sorted.find(bytes(""), 1 << 20)).isEmpty();
      assertThat(sorted.find(bytes(expected.keySet().iterator().next()), 0)).isNull();
    }
  }

  @Test
  void whatWasWritten_isReadBack_andDamageOfAnyByteIsNoticed() throws IOException {
    Path file = folder.resolve("entries");
    long length;
    try (SortedFileWriter writer = SortedFileWriter.create(file)) {
      for (int i = 0; i < 50; i++) {
        writer.add(new Entry(bytes("k%03d".formatted(i)), bytes("value " + i)));
      }
      writer.force();
      length = writer.length();
    }
    try (SortedFile sound = SortedFile.open(file, length, 50)) {
      assertThat(sound.find(bytes("k033"), 100)).hasSize(1);
    }
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(3);
    for (int i = 0; i < 200; i++) {
      byte[] damaged = whole.clone();
      damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, damaged);
      assertThatThrownBy(() -> SortedFile.open(file, length, 50))
          .isInstanceOf(DamagedFileException.class);
    }
    Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 1));
    assertThatThrownBy(() -> SortedFile.open(file, length, 50))
        .isInstanceOf(DamagedFileException.class);
  }

  @Test
  void interruptedReader_closesTheFileForNobody() throws IOException {
    try (Sorter sorter = new Sorter(folder, 10)) {
      fill(sorter, 100, new Random(1), new TreeMap<>());
      Sorted sorted = sorter.lookup();
      Thread.currentThread().interrupt();
      try {
        all(sorted.cursor());
      } finally {
        assertThat(Thread.interrupted()).isTrue();
      }
      assertThat(all(sorted.cursor())).isNotEmpty();
    }
  }

  private static void fill(
      Sorter sorter, int entries, Random random, Map<String, List<String>> expected)
      throws IOException {
    for (int i = 0; i < entries; i++) {
      String key = "k" + random.nextInt(Math.max(1, entries / 3)) + "ü".repeat(random.nextInt(9));
      String value = i + "-" + "v".repeat(random.nextInt(300));
      sorter.add(new Entry(bytes(key), bytes(value)));
      expected.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
    }
  }

  private static Map<String, List<String>> all(Cursor cursor) throws IOException {
    Map<String, List<String>> all = new LinkedHashMap<>();
    Entry last = null;
    for (Entry entry = cursor.next(); entry != null; entry = cursor.next()) {
      assertThat(last == null || last.compareTo(entry) <= 0).isTrue();
      last = entry;
      all.computeIfAbsent(text(entry.key()), k -> new ArrayList<>()).add(text(entry.value()));
    }
    return all;
  }

  private List<Path> leftovers() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
