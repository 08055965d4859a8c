package id.simpul.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.simpul.catalog.Channel;
import id.simpul.catalog.ServicePoint;
import id.simpul.catalog.ServiceType;
import id.simpul.catalog.search.ServiceQuery;
import id.simpul.core.ServiceId;
import id.simpul.core.settings.WrongSettingException;
import id.simpul.ecosystem.MemberHealth.Reach;
import id.simpul.ecosystem.Platform.Answer;
import id.simpul.testkit.ClientRegistration;
import id.simpul.testkit.MutableClock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NeighbourOutageTest {

  private final MutableClock clock = MutableClock.startingNow();
  private final Town depok = new Town("kota-depok", "depok.example", clock);
  private final Town bekasi = new Town("kota-bekasi", "bekasi.example", clock);
  private final Ecosystem ecosystem =
      Ecosystem.join(depok.settings(bekasi).clock(clock).staleAfter(Duration.ofHours(1)).build());

  @BeforeEach
  void open() {
    bekasi.authority.registerClient(
        ClientRegistration.of(depok.clientId(), depok.key.publicJwks())
            .scopes(Town.SCOPE)
            .resources(bekasi.api().toString()));
    bekasi.offer("sktm", bekasi.api().toString());
    bekasi.platform.page("/api/x", Answer.json("{}"));
    depok.offer("sktm", depok.api().toString());
  }

  @AfterEach
  void close() {
    ecosystem.close();
    depok.close();
    bekasi.close();
  }

  private MemberHealth bekasiHealth() {
    return ecosystem.health().stream()
        .filter(h -> h.member().equals(bekasi.member().id()))
        .findFirst()
        .orElseThrow();
  }

  private MemberUnreachableException unreachable(Runnable call) {
    return catchThrowableOfType(MemberUnreachableException.class, call::run);
  }

  @Test
  void neighbourThatDies_isStillFound_markedWithItsAge() {
    ecosystem.refresh();
    bekasi.platform.stop();
    clock.advance(Duration.ofHours(25));
    Refresh round = ecosystem.refresh();

    assertThat(round.complete()).isFalse();
    assertThat(ecosystem.search(ServiceQuery.text("sktm")).hits()).hasSize(2);
    ServiceClient client = ecosystem.service(bekasi.id("sktm"));
    assertThat(client.stale()).isTrue();
    assertThat(client.catalogAge()).isEqualTo(Duration.ofHours(25));
    assertThat(ecosystem.service(depok.id("sktm")).stale()).isFalse();
    assertThat(bekasiHealth().reach()).isEqualTo(Reach.UNREACHABLE);
    assertThat(bekasiHealth().catalogAge()).contains(Duration.ofHours(25));
    assertThat(bekasiHealth().lastError()).isPresent();
  }

  @Test
  void callToADeadNeighbour_isExplained_andNothingWasSent() {
    ServiceClient client = ecosystem.service(bekasi.id("sktm"));
    client.get("/x").close();
    bekasi.platform.stop();
    MemberUnreachableException e = unreachable(() -> client.get("/x").close());
    assertThat(e.code()).isEqualTo("member.unreachable");
    assertThat(e.member()).isEqualTo(bekasi.member().id());
    assertThat(e.catalogRead()).isPresent();
    assertThat(e.explanation().in("id")).contains("kota-bekasi", "sedang tidak bisa dihubungi");
    assertThat(e.explanation().in("en")).contains("kota-bekasi", "cannot be reached");
  }

  @Test
  void callToANeighbourWhoseMetadataWasNeverRead_isExplainedTheSameWay() {
    ServiceClient client = ecosystem.service(bekasi.id("sktm"));
    bekasi.platform.stop();
    assertThat(unreachable(() -> client.get("/x").close())).isNotNull();
    assertThat(bekasi.tokenRequests()).isZero();
  }

  @Test
  void deadTokenServerOfTheNeighbour_isExplainedTheSameWay() {
    ServiceClient client = ecosystem.service(bekasi.id("sktm"));
    bekasi.authority.stop();
    assertThat(unreachable(() -> client.get("/x").close())).isNotNull();
    assertThat(bekasi.platform.asked("/api/x")).isZero();
  }

  @Test
  void neighbourThatReturns_isUsedAgain() {
    ServiceClient client = ecosystem.service(bekasi.id("sktm"));
    bekasi.platform.stop();
    assertThat(unreachable(() -> client.get("/x").close())).isNotNull();
    bekasi.platform.restart();
    clock.advance(Duration.ofMinutes(10));
    client.get("/x").close();
    assertThat(bekasiHealth().reach()).isEqualTo(Reach.REACHABLE);
  }

  @Test
  void neighbourThatWasNeverReached_isUnreachable_andTheOthersAreNot() {
    bekasi.platform.stop();
    Refresh round = ecosystem.refresh();
    assertThat(round.members()).hasSize(2);
    assertThat(ecosystem.services()).hasSize(1);
    assertThat(unreachable(() -> ecosystem.service(bekasi.id("sktm")))).isNotNull();
    assertThat(ecosystem.service(depok.id("sktm")).member()).isEqualTo(depok.member().id());
  }

  @Test
  void neighbourWhoseFrontIsBroken_doesNotHoldUpTheOthers() {
    bekasi.platform.page(Town.API_CATALOG, new Answer(200, "text/html", "<html>", Map.of()));
    Refresh round = ecosystem.refresh();
    assertThat(round.members().get(0).failure())
        .hasValueSatisfying(f -> assertThat(f.code()).isEqualTo("metadata.unusable"));
    assertThat(round.members().get(1).failure()).isEmpty();
    assertThat(bekasiHealth().reach()).isEqualTo(Reach.REACHABLE);
    assertThat(bekasiHealth().lastError()).isPresent();
  }

  @Test
  void slowNeighbour_doesNotHoldUpTheOthers() {
    CountDownLatch othersWereRead = new CountDownLatch(1);
    AtomicBoolean readMeanwhile = new AtomicBoolean();
    bekasi.platform.page(
        Town.API_CATALOG,
        exchange -> {
          readMeanwhile.set(awaited(othersWereRead));
          return Answer.status(404);
        });
    depok.platform.page(
        Town.CATALOGUE,
        exchange -> {
          othersWereRead.countDown();
          return new Answer(200, "application/ld+json", depok.catalogueJson(), Map.of());
        });
    Refresh round = ecosystem.refresh();
    assertThat(readMeanwhile).isTrue();
    assertThat(round.members().get(1).failure()).isEmpty();
    assertThat(round.members().get(0).failure())
        .hasValueSatisfying(f -> assertThat(f.getMessage()).contains("404"));
  }

  /** Only a round that reads one after the other waits for the whole time. */
  private static boolean awaited(CountDownLatch latch) {
    try {
      return latch.await(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Test
  void interruptedRound_ends_andKeepsTheFlag() {
    Thread.currentThread().interrupt();
    RefreshFailedException e =
        catchThrowableOfType(RefreshFailedException.class, ecosystem::refresh);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(e.code()).isEqualTo("refresh.interrupted");
  }

  @Test
  void metadata_isReadAgainAfterItsAge_andNotBefore() {
    ServiceClient client = ecosystem.service(bekasi.id("sktm"));
    client.get("/x").close();
    clock.advance(Duration.ofMinutes(10).minusNanos(1));
    client.get("/x").close();
    assertThat(bekasi.platform.asked(Town.METADATA)).isEqualTo(1);
    clock.advance(Duration.ofNanos(1));
    client.get("/x").close();
    assertThat(bekasi.platform.asked(Town.METADATA)).isEqualTo(2);
  }

  @Test
  void serviceOfNoMember_isUnknown_andTheMembersAreNamed() {
    ServiceNotFoundException e =
        catchThrowableOfType(
            ServiceNotFoundException.class,
            () -> ecosystem.service(ServiceId.of("https://bogor.example/layanan/x")));
    assertThat(e.code()).isEqualTo("member.unknown");
    assertThat(e.explanation().in("id")).contains("kota-bekasi", "kota-depok");
  }

  @Test
  void serviceThatIsNotDescribed_isUnknown() {
    ServiceNotFoundException e =
        catchThrowableOfType(
            ServiceNotFoundException.class, () -> ecosystem.service(bekasi.id("tidak-ada")));
    assertThat(e.code()).isEqualTo("service.unknown");
  }

  @Test
  void counterService_saysWhereToGo() {
    bekasi.offer(
        bekasi
            .describe(bekasi.iri("ktp-hilang"), "KTP hilang")
            .channel(
                Channel.at(
                    ServicePoint.builder("MPP Kota Bekasi", "Bekasi service mall")
                        .address("Jl. Contoh 1", "1 Contoh Street")
                        .build()))
            .build());
    ServiceWithoutApiException e =
        catchThrowableOfType(
            ServiceWithoutApiException.class, () -> ecosystem.service(bekasi.id("ktp-hilang")));
    assertThat(e.code()).isEqualTo("service.without-api");
    assertThat(e.servicePoints()).hasSize(1);
    assertThat(e.explanation().in("id")).contains("MPP Kota Bekasi, Jl. Contoh 1");
    assertThat(e.explanation().in("en")).contains("Bekasi service mall, 1 Contoh Street");
  }

  @Test
  void oneKindOfService_isComparedAcrossMembers() {
    for (Town town : new Town[] {depok, bekasi}) {
      town.offer(
          town.describe(town.iri("akta-kelahiran"), "Akta kelahiran")
              .type(ServiceType.AKTA_KELAHIRAN)
              .free()
              .build());
    }
    ecosystem.refresh();
    assertThat(ecosystem.compare(ServiceType.AKTA_KELAHIRAN).columns()).hasSize(2);
  }

  @Test
  void lookingOnWithoutAClient_findsButDoesNotCall() {
    try (Ecosystem visitor =
        Ecosystem.join(Town.patient().members(depok.member(), bekasi.member()).build())) {
      ServiceClient client = visitor.service(bekasi.id("sktm"));
      WrongSettingException e =
          catchThrowableOfType(WrongSettingException.class, () -> client.get("/x").close());
      assertThat(e.key()).isEqualTo("simpul.client.id");
    }
  }
}
