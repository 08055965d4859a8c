package id.simpul.catalog.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.catalog.CatalogRecord;
import id.simpul.catalog.publish.CatalogHandler;
import id.simpul.core.ServiceId;
import id.simpul.core.http.Headers;
import id.simpul.core.http.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficeCatalogTest {

  private static final String HEAD =
      "katalog:\n  situs: https://depok.example/\n  penerbit: {kode: pemkot, nama: Pemkot}\nlayanan:\n";
  private static final String SKTM = "  - {kode: sktm, nama: SKTM, biaya: gratis}\n";
  private static final String KTP = "  - {kode: ktp, nama: KTP-el}\n";

  @TempDir Path folder;
  private Path file;
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
  private final InstantSource clock = now::get;
  private final List<OfficeStatus.State> told = new ArrayList<>();

  @BeforeEach
  void aFileWithTwoServices() throws IOException {
    file = folder.resolve("layanan.yaml");
    save(HEAD + SKTM + KTP);
  }

  @Test
  void aChange_isServed_afterTwoLooksThatAgree() throws IOException {
    try (OfficeCatalog office = open()) {
      CatalogHandler handler = CatalogHandler.builder(office.published()).build();
      String before = office.published().etag();
      now.set(Instant.parse("2026-02-01T00:00:00Z"));
      save(HEAD + SKTM.replace("nama: SKTM", "nama: Surat baru") + KTP);
      office.look();
      assertThat(office.published().etag()).isEqualTo(before);
      assertThat(office.status().state()).isEqualTo(OfficeStatus.State.CHANGING);
      office.look();
      assertThat(office.published().etag()).isNotEqualTo(before);
      try (Response answer = handler.handle("GET", URI.create("/katalog"), Headers.none())) {
        assertThat(answer.text()).contains("Surat baru");
      }
      assertThat(record(office, "sktm").issued()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
      assertThat(record(office, "sktm").modified()).isEqualTo(now.get());
      assertThat(record(office, "ktp").modified()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
      assertThat(office.status().since()).isEqualTo(now.get());
      assertThat(told).containsExactly(OfficeStatus.State.CHANGING, OfficeStatus.State.CURRENT);
    }
  }

  @Test
  void aFileThatWasTouchedOnly_isNotReadAgain_andOneWithTheOldDateIs() throws IOException {
    FileTime old = Files.getLastModifiedTime(file);
    try (OfficeCatalog office = open()) {
      Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2027-01-01T00:00:00Z")));
      office.look();
      office.look();
      assertThat(told).isEmpty();
      save(HEAD + SKTM);
      Files.setLastModifiedTime(file, old);
      office.look();
      office.look();
      assertThat(office.published().current().services()).hasSize(1);
      assertThat(office.status().removed())
          .containsExactly(ServiceId.of("https://depok.example/layanan/ktp"));
    }
  }

  @Test
  void aFileThatIsStillBeingSaved_isLeftAlone() throws IOException {
    try (OfficeCatalog office = open()) {
      for (int lines = 1; lines < 5; lines++) {
        save(HEAD + SKTM.repeat(1) + "# " + "x".repeat(lines));
        office.look();
      }
      assertThat(office.published().current().services()).hasSize(2);
    }
  }

  @Test
  void aBrokenFile_orNone_keepsTheLastGoodCopy_andSaysSo_untilItIsWholeAgain() throws IOException {
    try (OfficeCatalog office = open()) {
      save(HEAD + "\t" + SKTM);
      office.look();
      office.look();
      assertThat(office.status().state()).isEqualTo(OfficeStatus.State.LAST_GOOD);
      assertThat(office.status().reason().orElseThrow().in("id")).contains("tab");
      assertThat(office.published().current().services()).hasSize(2);
      Files.delete(file);
      office.look();
      assertThat(office.status().reason().orElseThrow().in("id")).contains("tidak bisa dibuka");
      save(HEAD + SKTM + KTP);
      office.look();
      assertThat(office.status().state()).isEqualTo(OfficeStatus.State.CURRENT);
      assertThat(office.status().reason()).isEmpty();
      assertThat(told)
          .containsExactly(
              OfficeStatus.State.CHANGING,
              OfficeStatus.State.LAST_GOOD,
              OfficeStatus.State.LAST_GOOD,
              OfficeStatus.State.CURRENT);
    }
  }

  @Test
  void aFileThatLostAllItsServices_keepsTheLastGoodCopy() throws IOException {
    try (OfficeCatalog office = open()) {
      save(HEAD);
      office.look();
      office.look();
      assertThat(office.status().state()).isEqualTo(OfficeStatus.State.LAST_GOOD);
      assertThat(office.published().current().services()).hasSize(2);
    }
  }

  @Test
  void aServiceThatBecameWrong_keepsItsLastGoodDescription_andTheOthersGoOn() throws IOException {
    try (OfficeCatalog office = open()) {
      save(HEAD + SKTM.replace("gratis", "entah") + KTP.replace("KTP-el", "KTP elektronik"));
      office.look();
      office.look();
      assertThat(office.published().current().services())
          .extracting(service -> service.title().in("id"))
          .containsExactlyInAnyOrder("SKTM", "KTP elektronik");
      assertThat(office.status().quarantined()).hasSize(1);
      assertThat(office.status().removed()).isEmpty();
    }
  }

  @Test
  void theFirstFile_hasToBeGood() throws IOException {
    save("katalog:\n");
    assertThatThrownBy(this::open).isInstanceOf(OfficeFileException.class);
  }

  @Test
  void theExecutor_looksByItself_andIsLeftRunning() throws Exception {
    ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();
    CountDownLatch taken = new CountDownLatch(1);
    try (OfficeCatalog office =
        OfficeCatalog.builder(file)
            .executor(executor)
            .every(java.time.Duration.ofMillis(5))
            .listener(
                status -> {
                  if (status.state() == OfficeStatus.State.CURRENT) {
                    taken.countDown();
                  }
                  throw new IllegalStateException("a listener that fails");
                })
            .open()) {
      save(HEAD + SKTM);
      assertThat(taken.await(5, TimeUnit.MINUTES)).isTrue();
      assertThat(office.published().current().services()).hasSize(1);
    }
    assertThat(executor.isShutdown()).isFalse();
    executor.shutdownNow();
  }

  private OfficeCatalog open() {
    return OfficeCatalog.builder(file)
        .clock(clock)
        .listener(status -> told.add(status.state()))
        .open();
  }

  private static CatalogRecord record(OfficeCatalog office, String code) {
    return office
        .published()
        .current()
        .record(ServiceId.of("https://depok.example/layanan/" + code))
        .orElseThrow();
  }

  private void save(String yaml) throws IOException {
    Files.writeString(file, yaml);
  }
}
