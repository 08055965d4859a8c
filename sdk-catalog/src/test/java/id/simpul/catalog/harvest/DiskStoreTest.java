package id.simpul.catalog.harvest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.core.AgencyId;
import id.simpul.core.http.Headers;
import id.simpul.core.http.Response;
import id.simpul.core.http.Transport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a disk, another process and a kill may do to the copies, and what is left then. */
class DiskStoreTest {

  private static final AgencyId DEPOK = KilledHarvester.DEPOK;
  private static final HarvestSource SOURCE = KilledHarvester.SOURCE;

  @TempDir Path folder;

  private int version;
  private final Transport transport =
      request ->
          Response.of(
              200,
              Headers.none().with("Content-Type", "application/ld+json"),
              Services.catalog(0, 20, "v" + version).getBytes(StandardCharsets.UTF_8));

  @Test
  void filesOfOldCopies_areDeleted_butForTheOneBefore() throws IOException {
    for (version = 0; version < 6; version++) {
      harvester().harvest(SOURCE);
    }

    assertThat(names())
        .containsExactly("5.manifest", "5.records", "6.manifest", "6.records", "attempts", "lock");
  }

  @Test
  void leftoversOfAKill_areNeverRead_andTheNextWriterRemovesThem() throws IOException {
    harvester().harvest(SOURCE);
    byte[] records = Files.readAllBytes(home().resolve("1.records"));
    byte[] manifest = Files.readAllBytes(home().resolve("1.manifest"));
    Random random = new Random(5);
    for (int i = 0; i < 20; i++) {
      Files.write(home().resolve("2.records"), head(records, random));
      Files.write(home().resolve("2.unfinished"), head(manifest, random));
      assertThat(shown()).isEqualTo("v0");
    }
    version = 1;

    assertThat(harvester().harvest(SOURCE).outcome()).isEqualTo(HarvestOutcome.UPDATED);
    assertThat(names()).doesNotContain("2.unfinished");
    assertThat(shown()).isEqualTo("v1");
  }

  @Test
  void damageToAnyByteOfTheNewestCopy_bringsTheOneBeforeBack_andTheNextRunMendsIt()
      throws IOException {
    harvester().harvest(SOURCE);
    version = 1;
    harvester().harvest(SOURCE);
    Map<String, byte[]> sound = files();
    Random random = new Random(9);
    for (int i = 0; i < 60; i++) {
      restore(sound);
      String name = i % 2 == 0 ? "2.manifest" : "2.records";
      byte[] damaged = sound.get(name).clone();
      damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(home().resolve(name), i % 3 == 0 ? head(sound.get(name), random) : damaged);

      assertThat(shown()).as("damage %d", i).isEqualTo("v0");
      HarvestReport report = harvester().harvest(SOURCE);
      assertThat(report.findings())
          .extracting(finding -> finding.ruleId())
          .contains("harvest.store.damaged");
      assertThat(shown()).isEqualTo("v1");
    }
  }

  @Test
  void copyOfWhichNothingIsSound_countsAsNone_isTold_andIsReplaced() throws IOException {
    harvester().harvest(SOURCE);
    Files.write(home().resolve("1.records"), new byte[] {1, 2, 3});

    assertThat(harvester().services()).isEmpty();
    assertThatThrownBy(() -> HarvestStore.onDisk(folder).latest(DEPOK))
        .isInstanceOf(HarvestStoreException.class)
        .hasMessageContaining("damaged");
    HarvestReport report = harvester().harvest(SOURCE);
    assertThat(report.outcome()).isEqualTo(HarvestOutcome.UPDATED);
    assertThat(report.findings())
        .extracting(finding -> finding.ruleId())
        .contains("harvest.store.damaged");
    assertThat(harvester().services()).hasSize(20);
  }

  @Test
  void secondProcess_isRefusedToWrite_withAWord_andReads() {
    harvester().harvest(SOURCE);
    try (ChildJvm child = ChildJvm.start(List.of(), LockHolder.class, folder)) {
      assertThat(child.line()).isEqualTo("held");
      version = 1;

      HarvestReport report = harvester().harvest(SOURCE);

      assertThat(report.outcome()).isEqualTo(HarvestOutcome.KEPT_LAST_GOOD);
      assertThat(report.failure())
          .hasValueSatisfying(f -> assertThat(f.code()).isEqualTo("harvest.store.in-use"))
          .hasValueSatisfying(f -> assertThat(f.explanation().in("id")).contains("proses lain"));
      assertThat(shown()).isEqualTo("v0");
      child.tell("go");
      assertThat(child.line()).isEqualTo("released");
      assertThat(harvester().harvest(SOURCE).outcome()).isEqualTo(HarvestOutcome.UPDATED);
    }
  }

  @Test
  void twoStoresOfOneProcess_doNotWriteIntoEachOther() {
    HarvestStore one = HarvestStore.onDisk(folder);
    try (HarvestStore.Replacement held = one.replace(DEPOK)) {
      assertThat(held).isNotNull();
      assertThatThrownBy(() -> HarvestStore.onDisk(folder).replace(DEPOK))
          .isInstanceOf(HarvestStoreException.class)
          .hasMessageContaining("another process");
    }
    HarvestStore.onDisk(folder).replace(DEPOK).close();
  }

  @Test
  void storeOfAnotherProcess_isSeenAsItIsNow() {
    Harvester reader = harvester();
    harvester().harvest(SOURCE);
    assertThat(titles(reader)).isEqualTo("v0");
    version = 1;
    harvester().harvest(SOURCE);
    assertThat(titles(reader)).isEqualTo("v1");
  }

  @Test
  void fullDisk_leavesTheCopyBefore_andSaysSo() {
    try (ChildJvm child = ChildJvm.start(List.of(), KilledHarvester.class, folder, 0, 1)) {
      assertThat(child.rest()).containsExactly("committed 0");
    }
    try (ChildJvm child = ChildJvm.limited(30, KilledHarvester.class, folder, 4, 1)) {
      assertThat(child.rest()).contains("refused 4 harvest.store.failed");
    }
    assertThat(harvester().services()).hasSize(KilledHarvester.services(0));
    try (ChildJvm child = ChildJvm.start(List.of(), KilledHarvester.class, folder, 4, 1)) {
      assertThat(child.rest()).containsExactly("committed 4");
    }
  }

  @Test
  void folderThatCannotBeWritten_isRead_andSaysSoWhenItShouldBeWritten() throws IOException {
    harvester().harvest(SOURCE);
    Path locked = Files.createDirectory(folder.resolve("x"));
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-xr-xr-x"));
    // Nothing keeps the superuser out but a file system that has no files.
    Path readOnly = Files.isWritable(locked) ? Path.of("/proc/self") : locked;
    Harvester nowhere =
        Harvester.builder().transport(transport).store(HarvestStore.onDisk(readOnly)).build();

    HarvestReport report = nowhere.harvest(SOURCE);

    assertThat(report.failure())
        .hasValueSatisfying(f -> assertThat(f.code()).isEqualTo("harvest.store.failed"))
        .hasValueSatisfying(f -> assertThat(f.getMessage()).contains(readOnly.toString()));
  }

  @Test
  void folderThatIsAFile_isToldAndNotTouched() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "mine");
    Harvester nowhere =
        Harvester.builder().transport(transport).store(HarvestStore.onDisk(file)).build();

    assertThat(nowhere.harvest(SOURCE).failure())
        .hasValueSatisfying(f -> assertThat(f.code()).isEqualTo("harvest.store.failed"));
    assertThat(nowhere.services()).isEmpty();
    assertThat(file).hasContent("mine");
  }

  /** Holds the copy of Depok until it is told to let go. */
  static final class LockHolder {
    public static void main(String[] arguments) throws IOException {
      int told;
      try (HarvestStore.Replacement held =
          HarvestStore.onDisk(Path.of(arguments[0])).replace(DEPOK)) {
        System.out.println(held == null ? "nothing" : "held");
        told = System.in.read();
      }
      System.out.println(told < 0 ? "alone" : "released");
    }
  }

  private Harvester harvester() {
    return Harvester.builder().transport(transport).store(HarvestStore.onDisk(folder)).build();
  }

  private String shown() {
    return titles(harvester());
  }

  private static String titles(Harvester harvester) {
    List<String> versions =
        harvester.services().stream()
            .map(s -> s.service().title().in("id").replaceAll(".*versi ", ""))
            .distinct()
            .toList();
    assertThat(versions).hasSize(1);
    assertThat(harvester.services()).hasSize(20);
    return versions.get(0);
  }

  private Path home() {
    return folder.resolve("kota-depok");
  }

  private static byte[] head(byte[] bytes, Random random) {
    return Arrays.copyOf(bytes, random.nextInt(bytes.length));
  }

  private List<String> names() throws IOException {
    return List.copyOf(files().keySet());
  }

  private Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(home())) {
      for (Path file : all.toList()) {
        files.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  private void restore(Map<String, byte[]> files) throws IOException {
    for (String name : names()) {
      Files.delete(home().resolve(name));
    }
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Files.write(home().resolve(file.getKey()), file.getValue());
    }
  }
}
