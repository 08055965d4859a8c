package id.simpul.catalog.harvest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.catalog.Catalog;
import id.simpul.catalog.CatalogWriter;
import id.simpul.catalog.PublicOrganisation;
import id.simpul.catalog.PublicService;
import id.simpul.catalog.ServiceEndpoint;
import id.simpul.catalog.SourcedService;
import id.simpul.catalog.graph.ReadLimits;
import id.simpul.core.AgencyId;
import id.simpul.core.LocalizedText;
import id.simpul.core.Retryability;
import id.simpul.core.ServiceId;
import id.simpul.core.SimpulException;
import id.simpul.core.http.ErrorResponseException;
import id.simpul.core.http.Headers;
import id.simpul.core.http.Request;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HarvesterTest {

  private static final AgencyId DEPOK = AgencyId.of("kota-depok");
  private static final HarvestSource SOURCE =
      HarvestSource.of(
          DEPOK, URI.create("https://depok.example/katalog"), "https://depok.example/layanan/");
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final ScriptedSource source = new ScriptedSource();
  private final HarvestStore store = HarvestStore.inMemory();
  private Instant now = NOON;
  private final Harvester harvester = harvester(store);

  @Test
  void firstRun_showsEveryService_withItsSourceAndAge() {
    source.answers(catalog("a", "b"));

    HarvestReport report = harvester.harvest(SOURCE);
    now = NOON.plusSeconds(60);

    assertThat(report.outcome()).isEqualTo(HarvestOutcome.UPDATED);
    assertThat(report.services()).isEqualTo(2);
    assertThat(report.changes().added().count()).isEqualTo(2);
    assertThat(report.read()).isEqualTo(2);
    assertThat(report.nextTry()).isEqualTo(NOON.plusSeconds(3_600));
    assertThat(report.age()).contains(Duration.ZERO);
    assertThat(harvester.services())
        .hasSize(2)
        .allSatisfy(
            sourced -> {
              assertThat(sourced.source()).isEqualTo(DEPOK);
              assertThat(sourced.age(now)).isEqualTo(Duration.ofMinutes(1));
            });
  }

  @Test
  void secondRun_asksOnlyForWhatIsNew_andNotModifiedRenewsTheAge() {
    source.answers(
        200,
        Map.of("ETag", "\"v1\"", "Last-Modified", "Sun, 01 Mar 2026 11:00:00 GMT"),
        catalog("a"));
    source.answers(304, Map.of(), "");
    harvester.harvest(SOURCE);
    now = NOON.plusSeconds(3_600);

    HarvestReport report = harvester.harvest(SOURCE);

    assertThat(source.asked.get(0).headers().first("If-None-Match")).isEmpty();
    assertThat(source.asked)
        .as("a copy that the transport keeps must not pass for what the source says now")
        .allMatch(asked -> asked.headers().all("Cache-Control").equals(List.of("no-cache")));
    assertThat(source.asked.get(1).headers().first("If-None-Match")).contains("\"v1\"");
    assertThat(source.asked.get(1).headers().first("If-Modified-Since"))
        .contains("Sun, 01 Mar 2026 11:00:00 GMT");
    assertThat(report.outcome()).isEqualTo(HarvestOutcome.UNCHANGED);
    assertThat(report.changes().unchanged()).isEqualTo(1);
    assertThat(harvester.current(DEPOK))
        .hasValueSatisfying(copy -> assertThat(copy.asOf()).isEqualTo(now));
  }

  @Test
  void changedAddedAndRemovedServices_areToldApart() {
    source.answers(catalog("a", "b", "c"));
    PublicService changed = service("b").toBuilder().title("Lain", "Other").build();
    source.answers(CatalogWriter.toJsonLd(catalogOf(service("a"), changed, service("d"))));
    harvester.harvest(SOURCE);

    Changes changes = harvester.harvest(SOURCE).changes();

    assertThat(changes.unchanged()).isEqualTo(1);
    assertThat(changes.changed().first())
        .extracting(Object::toString)
        .containsExactly("https://depok.example/layanan/b");
    assertThat(changes.added().first())
        .extracting(Object::toString)
        .containsExactly("https://depok.example/layanan/d");
    assertThat(changes.removed().first())
        .extracting(Object::toString)
        .containsExactly("https://depok.example/layanan/c");
  }

  @Test
  void sourceThatIsDown_leavesTheLastGoodCopy_withItsAge() {
    source.answers(catalog("a")).fails(new Down());
    harvester.harvest(SOURCE);
    now = NOON.plusSeconds(86_400);

    HarvestReport report = harvester.harvest(SOURCE);

    assertThat(report.outcome()).isEqualTo(HarvestOutcome.KEPT_LAST_GOOD);
    assertThat(report.services()).isEqualTo(1);
    assertThat(report.age()).contains(Duration.ofDays(1));
    assertThat(report.failure())
        .hasValueSatisfying(e -> assertThat(e.code()).isEqualTo("test.down"));
    assertThat(harvester.services()).hasSize(1);
  }

  @Test
  void sourceThatWasNeverReached_fails_andShowsNothing() {
    source.fails(new Down());

    HarvestReport report = harvester.harvest(SOURCE);

    assertThat(report.outcome()).isEqualTo(HarvestOutcome.FAILED);
    assertThat(report.age()).isEmpty();
    assertThat(harvester.services()).isEmpty();
  }

  @Test
  void everyKindOfBadAnswer_keepsTheCopy_andSaysWhy() {
    source.answers(catalog("a"));
    source.answers(500, Map.of("Content-Type", "text/html"), "<html>");
    source.answers(200, Map.of("Content-Type", "text/html"), "<html>");
    source.answers("{\"@graph\": [");
    source.answers("[]");
    source.fails(new IllegalStateException("a format with a bug"));
    harvester.harvest(SOURCE);

    assertThat(IntStream.range(0, 5).mapToObj(i -> harvester.harvest(SOURCE)))
        .allMatch(report -> report.outcome() == HarvestOutcome.KEPT_LAST_GOOD)
        .extracting(report -> report.failure().orElseThrow().code())
        .containsExactly(
            "harvest.status",
            "catalog.document.unknown-format",
            "catalog.document.malformed",
            "harvest.nothing-read",
            "harvest.unexpected");
    assertThat(harvester.services()).hasSize(1);
  }

  @Test
  void serviceOutsideTheAuthoritysPrefixes_isSetAside_andTheRestIsRead() {
    PublicService stranger = service("a").toBuilder().build();
    PublicService stolen =
        PublicService.builder("https://jakarta.example/layanan/akta")
            .title(stranger.title())
            .competentAuthority(stranger.competentAuthority())
            .build();
    source.answers(CatalogWriter.toJsonLd(catalogOf(service("a"), stolen)));

    HarvestReport report = harvester.harvest(SOURCE);

    assertThat(report.services()).isEqualTo(1);
    assertThat(report.quarantined())
        .singleElement()
        .satisfies(
            q -> {
              assertThat(q.subject()).isEqualTo("https://jakarta.example/layanan/akta");
              assertThat(q.findings().get(0).ruleId()).isEqualTo("service.id.foreign");
            });
  }

  @Test
  void lookalikePrefixes_areNotOwned() {
    HarvestSource narrow = HarvestSource.of(DEPOK, SOURCE.catalogue(), "https://depok.example/a");

    assertThat(owns(narrow, "https://depok.example/a")).isTrue();
    assertThat(owns(narrow, "https://depok.example/a/1")).isTrue();
    assertThat(owns(narrow, "https://depok.example/a#x")).isTrue();
    assertThat(owns(narrow, "https://depok.example/ab")).isFalse();
    assertThat(owns(narrow, "https://depok.example/a/../b")).isFalse();
    assertThat(owns(narrow, "https://depok.example/a/%2e%2E/b")).isFalse();
    assertThat(owns(narrow, "http://depok.example/a/1")).isFalse();
    assertThat(owns(narrow, "https://depok.example:444/a/1")).isFalse();
    assertThat(owns(narrow, "https://depok.example.evil.example/a/1")).isFalse();
  }

  @Test
  void massRemoval_isHeld_untilSomebodyAcceptsIt() {
    String[] ten = IntStream.range(0, 10).mapToObj(i -> "s" + i).toArray(String[]::new);
    source
        .answers(catalog(ten))
        .answers(catalog("s0", "s1", "s2", "s3"))
        .answers(catalog("s0", "s1", "s2", "s3"));
    harvester.harvest(SOURCE);

    HarvestReport held = harvester.harvest(SOURCE);
    assertThat(held.outcome()).isEqualTo(HarvestOutcome.HELD);
    assertThat(held.changes().removed().count()).isEqualTo(6);
    assertThat(harvester.services()).hasSize(10);

    assertThat(harvester.harvestAcceptingRemovals(SOURCE).outcome())
        .isEqualTo(HarvestOutcome.UPDATED);
    assertThat(harvester.services()).hasSize(4);
  }

  @Test
  void removalOfExactlyHalf_isNotHeld() {
    String[] ten = IntStream.range(0, 10).mapToObj(i -> "s" + i).toArray(String[]::new);
    source.answers(catalog(ten)).answers(catalog("s0", "s1", "s2", "s3", "s4"));
    harvester.harvest(SOURCE);

    assertThat(harvester.harvest(SOURCE).outcome()).isEqualTo(HarvestOutcome.UPDATED);
  }

  @Test
  void tooManyServicesOrBytes_areRefused() {
    source.answers(catalog("a", "b")).answers(catalog("a", "b"));

    HarvestLimits one = HarvestLimits.builder().maxServices(1).build();
    HarvestLimits small =
        HarvestLimits.builder().document(ReadLimits.builder().maxBytes(100).build()).build();
    assertThat(code(builder().limits(one).build().harvest(SOURCE)))
        .isEqualTo("harvest.too-many-services");
    assertThat(code(builder().limits(small).build().harvest(SOURCE)))
        .isEqualTo("catalog.document.too-large");
  }

  @Test
  void copyOnDisk_isThereAfterARestart(@TempDir Path folder) {
    source.answers(catalog("a", "b")).answers(304, Map.of(), "");
    harvester(HarvestStore.onDisk(folder)).harvest(SOURCE);

    Harvester restarted = harvester(HarvestStore.onDisk(folder));

    assertThat(restarted.services()).hasSize(2);
    assertThat(restarted.harvest(SOURCE).outcome()).isEqualTo(HarvestOutcome.UNCHANGED);
    assertThat(source.asked.get(1).headers().first("If-None-Match")).contains("\"v1\"");
    assertThat(restarted.services()).hasSize(2);
  }

  @Test
  void whatIsGone_leavesItsName_untilItIsBack() {
    source.answers(catalog("a", "b")).answers(catalog("a")).answers(catalog("a", "b"));
    harvester.harvest(SOURCE);
    now = NOON.plusSeconds(60);
    harvester.harvest(SOURCE);
    ServiceId gone = ServiceId.of("https://depok.example/layanan/b");

    HarvestedCatalog copy = harvester.current(DEPOK).orElseThrow();
    assertThat(copy.service(gone)).isEmpty();
    assertThat(copy.withdrawn(gone)).contains(new Withdrawal(gone, now));
    assertThat(copy.services()).hasSize(1);

    assertThat(harvester.harvest(SOURCE).changes().added().count()).isEqualTo(1);
    assertThat(harvester.current(DEPOK).orElseThrow().withdrawn(gone)).isEmpty();
  }

  @Test
  void nameOfWhatIsGone_isForgottenAfterNinetyDays() {
    source.answers(catalog("a", "b")).answers(catalog("a"));
    source.answers(catalog("a")).answers(catalog("a"));
    harvester.harvest(SOURCE);
    harvester.harvest(SOURCE);
    ServiceId gone = ServiceId.of("https://depok.example/layanan/b");

    now = NOON.plus(Duration.ofDays(90)).minusSeconds(1);
    harvester.harvest(SOURCE);
    assertThat(harvester.current(DEPOK).orElseThrow().withdrawn(gone)).isPresent();
    now = NOON.plus(Duration.ofDays(90));
    harvester.harvest(SOURCE);
    assertThat(harvester.current(DEPOK).orElseThrow().withdrawn(gone)).isEmpty();
  }

  @Test
  void sameContentInAnotherOrder_isUnchanged() {
    source.answers(catalog("a", "b")).answers(catalog("b", "a"));
    harvester.harvest(SOURCE);

    HarvestReport report = harvester.harvest(SOURCE);

    assertThat(report.changes().unchanged()).isEqualTo(2);
    assertThat(report.outcome()).isEqualTo(HarvestOutcome.UNCHANGED);
  }

  @Test
  void copyInHand_staysAsItIs_whateverIsHarvestedMeanwhile(@TempDir Path folder) {
    source.answers(catalog("a", "b")).answers(catalog("c")).answers(catalog("d"));
    Harvester onDisk = harvester(HarvestStore.onDisk(folder));
    onDisk.harvest(SOURCE);
    HarvestedCatalog inHand = onDisk.current(DEPOK).orElseThrow();
    onDisk.harvest(SOURCE);
    onDisk.harvest(SOURCE);

    assertThat(inHand.services())
        .extracting(sourced -> sourced.service().id().toString())
        .containsExactly("https://depok.example/layanan/a", "https://depok.example/layanan/b");
    assertThat(onDisk.services()).hasSize(1);
  }

  @Test
  void storeThatCannotBeUsed_isTold_andNothingIsAsked() {
    Harvester brokenDisk = builder().store(new BrokenStore()).build();

    HarvestReport report = brokenDisk.harvest(SOURCE);

    assertThat(report.outcome()).isEqualTo(HarvestOutcome.FAILED);
    assertThat(code(report)).isEqualTo("harvest.store.failed");
    assertThat(source.asked).isEmpty();
  }

  @Test
  void failures_putTheNextTryOffFurtherAndFurther_upToTheInterval() {
    for (int i = 0; i < 8; i++) {
      source.fails(new Down());
    }
    source.answers(catalog("a"));

    assertThat(IntStream.range(0, 8).mapToObj(i -> harvester.harvest(SOURCE)))
        .extracting(report -> Duration.between(NOON, report.nextTry()).toMinutes())
        .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L);
    assertThat(harvester.harvest(SOURCE).nextTry()).isEqualTo(NOON.plusSeconds(3_600));
  }

  @Test
  void sourceThatAsksForMoreTime_getsIt() {
    Headers busy = Headers.none().with("Retry-After", "7200");
    source.fails(
        ErrorResponseException.of(Request.of("GET", SOURCE.catalogue()), 503, busy, new byte[0]));

    assertThat(harvester.harvest(SOURCE).nextTry()).isEqualTo(NOON.plusSeconds(7_200));
  }

  @Test
  void sourceThatIsNotDue_isNotAsked() {
    source.answers(catalog("a")).answers(catalog("a"));

    assertThat(harvester.harvestDue(List.of(SOURCE))).hasSize(1);
    now = NOON.plusSeconds(3_599);
    assertThat(harvester.harvestDue(List.of(SOURCE))).isEmpty();
    now = NOON.plusSeconds(3_600);
    assertThat(harvester.harvestDue(List.of(SOURCE))).hasSize(1);
  }

  @Test
  void apisThatHoldPersonalData_areKnownWithoutReadingTheServices(@TempDir Path folder) {
    PublicService open = service("a");
    PublicService marked =
        service("b").toBuilder()
            .endpoint(
                ServiceEndpoint.builder("https://api.depok.example/b").personalData(true).build())
            .endpoint(
                ServiceEndpoint.builder("https://api.depok.example/c").personalData(false).build())
            .build();
    HarvestStore disk = HarvestStore.onDisk(folder);
    source
        .answers(CatalogWriter.toJsonLd(catalogOf(open, marked)))
        .answers(304, Map.of(), "")
        .answers(CatalogWriter.toJsonLd(catalogOf(open, service("b"))));

    harvester(disk).harvest(SOURCE);
    assertThat(apis(disk)).containsExactly("https://api.depok.example/b");
    harvester(disk).harvest(SOURCE);
    assertThat(apis(HarvestStore.onDisk(folder))).containsExactly("https://api.depok.example/b");
    harvester(disk).harvest(SOURCE);
    assertThat(apis(disk)).isEmpty();
  }

  private List<String> apis(HarvestStore store) {
    return harvester(store).current(DEPOK).orElseThrow().personalDataApis().stream()
        .map(URI::toString)
        .toList();
  }

  @Test
  void restart_asksNobodySooner(@TempDir Path folder) {
    source.fails(new Down()).fails(new Down()).answers(catalog("a"));
    harvester(HarvestStore.onDisk(folder)).harvest(SOURCE);
    HarvestReport second = harvester(HarvestStore.onDisk(folder)).harvest(SOURCE);

    assertThat(second.nextTry()).isEqualTo(NOON.plusSeconds(120));
    Harvester restarted = harvester(HarvestStore.onDisk(folder));
    now = NOON.plusSeconds(119);
    assertThat(restarted.harvestDue(List.of(SOURCE))).isEmpty();
    now = NOON.plusSeconds(120);
    assertThat(restarted.harvestDue(List.of(SOURCE))).hasSize(1);
    assertThat(harvester(HarvestStore.onDisk(folder)).harvestDue(List.of(SOURCE))).isEmpty();
  }

  @Test
  void clockThatWasWrong_putsNobodyOffForEver(@TempDir Path folder) {
    source.answers(catalog("a")).answers(catalog("a"));
    now = NOON.plus(Duration.ofDays(400));
    harvester(HarvestStore.onDisk(folder)).harvest(SOURCE);

    now = NOON;

    assertThat(harvester(HarvestStore.onDisk(folder)).harvestDue(List.of(SOURCE))).hasSize(1);
  }

  @Test
  void attemptsThatAreNotAsTheyWereWritten_makeTheSourceDue(@TempDir Path folder)
      throws IOException {
    source.answers(catalog("a"));
    harvester(HarvestStore.onDisk(folder)).harvest(SOURCE);
    Path kept = folder.resolve("kota-depok").resolve("attempts");
    byte[] sound = Files.readAllBytes(kept);

    for (int i = 0; i < sound.length; i++) {
      byte[] damaged = sound.clone();
      damaged[i] ^= 0x10;
      Files.write(kept, damaged);
      source.answers(catalog("a"));
      assertThat(harvester(HarvestStore.onDisk(folder)).harvestDue(List.of(SOURCE))).hasSize(1);
    }
  }

  @Test
  void listener_hearsHowFarItIs_andItsMistakesAreItsOwn() {
    source.answers(catalog("a", "b")).answers(catalog("a", "b"));
    List<Object> heard = new ArrayList<>();
    Harvester watched =
        builder()
            .listener(
                new HarvestListener() {
                  @Override
                  public void started(AgencyId agency) {
                    heard.add(agency);
                  }

                  @Override
                  public void progressed(HarvestProgress progress) {
                    heard.add(progress.share());
                  }

                  @Override
                  public void finished(HarvestReport report) {
                    heard.add(report.outcome());
                    throw new IllegalStateException("a listener with a mistake");
                  }
                })
            .build();
    watched.harvest(SOURCE);
    watched.harvest(SOURCE);

    assertThat(heard)
        .containsExactly(
            DEPOK,
            OptionalInt.empty(),
            HarvestOutcome.UPDATED,
            DEPOK,
            OptionalInt.of(100),
            HarvestOutcome.UNCHANGED);
  }

  @Test
  void headingOfTheCatalogue_isKept_withoutItsServices() {
    source.answers(
        CatalogWriter.toJsonLd(
            catalogOf(service("a")).toBuilder().title("Katalog Depok", "Depok").build()));
    harvester.harvest(SOURCE);

    Catalog heading = harvester.current(DEPOK).orElseThrow().heading();

    assertThat(heading.title()).hasValueSatisfying(t -> assertThat(t.in("en")).isEqualTo("Depok"));
    assertThat(heading.publisher()).isEqualTo(authority());
    assertThat(heading.services()).isEmpty();
  }

  @Test
  void serviceThatIsHarvested_equalsTheOneThatWasPublished() {
    source.answers(catalog("a", "b"));
    harvester.harvest(SOURCE);

    assertThat(harvester.services())
        .extracting(SourcedService::service)
        .containsExactly(service("a"), service("b"));
  }

  @Test
  void harvesterWithoutATransport_isNotBuilt() {
    assertThatThrownBy(() -> Harvester.builder().build()).hasMessageContaining("transport(..)");
  }

  private HarvesterBuilder builder() {
    InstantSource clock = () -> now;
    return Harvester.builder().transport(source).clock(clock);
  }

  private Harvester harvester(HarvestStore keeper) {
    return builder().store(keeper).build();
  }

  private static boolean owns(HarvestSource source, String iri) {
    return source.owns(id.simpul.core.ServiceId.of(iri));
  }

  private static String code(HarvestReport report) {
    return report.failure().orElseThrow().code();
  }

  private static String catalog(String... names) {
    return CatalogWriter.toJsonLd(
        catalogOf(
            java.util.Arrays.stream(names)
                .map(HarvesterTest::service)
                .toArray(PublicService[]::new)));
  }

  private static Catalog catalogOf(PublicService... services) {
    Catalog.Builder catalog = Catalog.builder("https://depok.example/katalog", authority());
    for (PublicService service : services) {
      catalog.service(service);
    }
    return catalog.build();
  }

  private static PublicService service(String name) {
    return PublicService.builder("https://depok.example/layanan/" + name)
        .title("Layanan " + name, "Service " + name)
        .competentAuthority(authority())
        .build();
  }

  private static PublicOrganisation authority() {
    return PublicOrganisation.of("https://depok.example/", LocalizedText.of("Kota Depok", "Depok"));
  }

  /** What a transport throws for a neighbour that is down. */
  private static final class Down extends SimpulException {
    private static final long serialVersionUID = 1L;

    Down() {
      super("test.down", Retryability.SAFE_TO_RETRY, LocalizedText.of("mati", "down"), null);
    }
  }

  /** A disk without space. */
  private static final class BrokenStore implements HarvestStore {
    @Override
    public java.util.Optional<StoredCopy> latest(AgencyId agency) {
      throw new HarvestStoreException("test", new IOException("no space"));
    }

    @Override
    public Replacement replace(AgencyId agency) {
      throw new HarvestStoreException("test", new IOException("no space"));
    }

    @Override
    public java.util.Set<AgencyId> agencies() {
      return java.util.Set.of();
    }

    @Override
    public java.util.Optional<byte[]> attempts(AgencyId agency) {
      throw new HarvestStoreException("test", new IOException("no space"));
    }

    @Override
    public void attempted(AgencyId agency, byte[] attempts) {
      throw new HarvestStoreException("test", new IOException("no space"));
    }
  }
}
