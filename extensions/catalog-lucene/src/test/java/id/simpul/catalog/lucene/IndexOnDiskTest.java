package id.simpul.catalog.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.catalog.SourcedService;
import id.simpul.catalog.search.ServiceIndex;
import id.simpul.catalog.search.ServiceIndexException;
import id.simpul.catalog.search.ServiceQuery;
import id.simpul.core.AgencyId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexOnDiskTest {

  private static final AgencyId DEPOK = Services.DEPOK;

  @TempDir private Path temporary;
  private Path folder;

  @BeforeEach
  void aFolder() {
    folder = temporary.resolve("index");
  }

  @Test
  void whatWasWritten_isThereAfterReopening() {
    try (ServiceIndex index = LuceneIndexes.at(folder)) {
      index.replace(DEPOK, List.of(service("Akta kelahiran")));
    }
    try (ServiceIndex index = LuceneIndexes.at(folder)) {
      assertThat(index.search(ServiceQuery.text("akte lahir")).total()).isEqualTo(1);
    }
  }

  @Test
  void secondOpening_isRefused_whileTheFirstIsOpen() {
    try (ServiceIndex first = LuceneIndexes.at(folder)) {
      assertRefused("search.index.in-use");
      assertThat(first.size()).isZero();
    }
    LuceneIndexes.at(folder).close();
  }

  @Test
  void folderOfSomethingElse_isRefused_andNotTouched() throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("laporan.txt"), "penting");

    assertRefused("search.index.foreign");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(folder.resolve("laporan.txt"));
    }
  }

  @Test
  void brokenFiles_areRefused_orStartedOver() throws IOException {
    try (ServiceIndex index = LuceneIndexes.at(folder)) {
      index.replace(DEPOK, List.of(service("Akta kelahiran")));
    }
    try (Stream<Path> files = Files.list(folder.resolve("lucene"))) {
      for (Path file : files.filter(f -> !f.endsWith("write.lock")).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 0x55;
        Files.write(file, bytes);
      }
    }

    assertRefused("search.index.damaged");
    try (ServiceIndex index = LuceneIndexes.builder().at(folder).startingOverIfDamaged().open()) {
      assertThat(index.size()).isZero();
      index.replace(DEPOK, List.of(service("Akta kelahiran")));
      assertThat(index.size()).isEqualTo(1);
    }
  }

  @Test
  void wordsOfOnesOwn_areKnown_alsoByWhatWasWrittenBefore() throws IOException {
    Path words = temporary.resolve("kata.txt");
    Files.writeString(words, "# kata kami\nsilondo = kartu keluarga\n");
    try (ServiceIndex index = LuceneIndexes.at(folder)) {
      index.replace(DEPOK, List.of(service("Kartu Keluarga")));
      assertThat(index.search(ServiceQuery.text("silondo")).isEmpty()).isTrue();
    }
    try (ServiceIndex index = LuceneIndexes.builder().at(folder).words(words).open()) {
      assertThat(index.search(ServiceQuery.text("silondo")).total()).isEqualTo(1);
    }
  }

  @Test
  void longIdentifiersAndStrayCharacters_areWritten_andFoundAgain() {
    SourcedService odd =
        Services.of(DEPOK, "a".repeat(50_000), "Akta \ud800 " + "sangat ".repeat(9_000));
    try (ServiceIndex index = LuceneIndexes.at(folder)) {
      index.put(List.of(odd));
      index.put(List.of(odd));
      assertThat(index.size()).isEqualTo(1);
      assertThat(index.search(ServiceQuery.text("akta")).hits()).hasSize(1);
      index.remove(DEPOK, odd.service().id());
      assertThat(index.size()).isZero();
    }
  }

  @Test
  void serviceThatCouldNotBeReadAgain_isRefused_andNothingHasChanged() {
    SourcedService disguised = Services.of(DEPOK, "palsu", "Akta \u202enamatiher");
    try (ServiceIndex index = LuceneIndexes.at(folder)) {
      index.put(List.of(service("Akta kelahiran")));
      for (Runnable write :
          List.<Runnable>of(
              () -> index.put(List.of(disguised)),
              () -> index.replace(DEPOK, List.of(service("Akta kematian"), disguised)))) {
        assertThatThrownBy(write::run)
            .isInstanceOf(ServiceIndexException.class)
            .hasMessageContaining("service.text.direction")
            .hasMessageNotContainingAny("\u202e")
            .extracting("code")
            .isEqualTo("search.service.refused");
      }
      assertThat(index.search(ServiceQuery.text("akta")).hits())
          .singleElement()
          .satisfies(hit -> assertThat(hit.title().text()).isEqualTo("Akta kelahiran"));
    }
  }

  @Test
  void lineThatSaysNothing_isRefused_withItsNumber() throws IOException {
    Path words = temporary.resolve("kata.txt");
    Files.writeString(words, "ktp = kartu\nsendirian\n");

    assertThatThrownBy(() -> LuceneIndexes.builder().words(words))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("line 2")
        .hasMessageContaining("sendirian");
  }

  private void assertRefused(String code) {
    assertThatThrownBy(() -> LuceneIndexes.at(folder))
        .isInstanceOf(ServiceIndexException.class)
        .extracting("code")
        .isEqualTo(code);
  }

  private static SourcedService service(String title) {
    return Services.of(DEPOK, "satu", title);
  }
}
