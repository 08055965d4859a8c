package id.simpul.catalog.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.simpul.catalog.Catalog;
import id.simpul.catalog.PublicOrganisation;
import id.simpul.catalog.PublishedCatalog;
import id.simpul.catalog.SourcedService;
import id.simpul.catalog.harvest.HarvestSource;
import id.simpul.catalog.harvest.HarvestStore;
import id.simpul.catalog.harvest.Harvester;
import id.simpul.catalog.lucene.LuceneIndexes;
import id.simpul.catalog.publish.CatalogHandler;
import id.simpul.catalog.search.Hit;
import id.simpul.catalog.search.ServiceIndex;
import id.simpul.catalog.search.ServiceQuery;
import id.simpul.core.AgencyId;
import id.simpul.core.LocalizedText;
import id.simpul.core.Secret;
import id.simpul.core.http.Transport;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines of {@code docs/guides/search-cluster.md}, run. */
class MovingTest {

  private static final AgencyId DEPOK = AgencyId.of("depok");
  private static final ServiceQuery QUESTION = ServiceQuery.text("akte lahir");

  @TempDir private Path folder;

  @Test
  @Tag("slow")
  void portal_movesToTheCluster_whileItIsAsked() throws Exception {
    Harvester harvester = harvested();
    ServiceIndex one = LuceneIndexes.inMemory();
    fill(one, harvester);
    AtomicReference<ServiceIndex> asked = new AtomicReference<>(one);
    AtomicBoolean going = new AtomicBoolean(true);
    AtomicInteger answers = new AtomicInteger();
    List<Hit> before = one.search(QUESTION).hits();
    ExecutorService portal = Executors.newSingleThreadExecutor();
    try (ServiceIndex cluster = TestCluster.get().index("pindah").open()) {
      Future<?> asking =
          portal.submit(
              () -> {
                while (going.get()) {
                  assertThat(asked.get().search(QUESTION).hits()).isEqualTo(before);
                  answers.incrementAndGet();
                }
              });
      fill(cluster, harvester);
      asked.set(cluster);
      int moved = answers.get();
      await()
          .atMost(Duration.ofMinutes(3))
          .until(() -> answers.get() > moved + 5 || asking.isDone());
      going.set(false);
      asking.get();

      one.close();
      assertThat(cluster.search(QUESTION).hits()).isEqualTo(before).hasSize(1);
      assertThat(cluster.size()).isEqualTo(2);
    } finally {
      going.set(false);
      portal.shutdownNow();
    }
  }

  /** Compiled for the guide; the test above opens the index of a cluster that is there. */
  static ServiceIndex open(String password) {
    // region open
    ServiceIndex cluster =
        OpenSearchIndexes.named("layanan-1")
            .node(URI.create("https://cari-1.jabar.example:9200"))
            .node(URI.create("https://cari-2.jabar.example:9200"))
            .node(URI.create("https://cari-3.jabar.example:9200"))
            .user("simpul", Secret.of(password))
            .open();
    // endregion
    return cluster;
  }

  private void fill(ServiceIndex cluster, Harvester harvester) {
    // region fill
    HarvestStore store = HarvestStore.onDisk(folder.resolve("katalog"));
    for (AgencyId agency : store.agencies()) {
      harvester.current(agency).ifPresent(copy -> cluster.replace(copy.agency(), copy.services()));
    }
    // endregion
  }

  private Harvester harvested() {
    PublicOrganisation dinas =
        PublicOrganisation.of("https://depok.example/dinas", LocalizedText.untagged("Dinas"));
    Catalog.Builder catalog = Catalog.builder("https://depok.example/katalog", dinas);
    for (String title : new String[] {"Akta kelahiran", "KTP-el hilang"}) {
      SourcedService service = Services.of(DEPOK, title.substring(0, 3), title);
      catalog.service(service.service());
    }
    CatalogHandler handler = CatalogHandler.builder(PublishedCatalog.of(catalog.build())).build();
    Transport transport = request -> handler.handle("GET", request.uri(), request.headers());
    Harvester harvester =
        Harvester.builder()
            .transport(transport)
            .store(HarvestStore.onDisk(folder.resolve("katalog")))
            .build();
    harvester.harvest(
        HarvestSource.of(
            DEPOK, URI.create("https://depok.example/katalog"), "https://depok.example/layanan/"));
    assertThat(harvester.current(DEPOK)).isPresent();
    return harvester;
  }
}
