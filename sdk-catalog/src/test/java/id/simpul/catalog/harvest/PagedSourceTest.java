package id.simpul.catalog.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.core.AgencyId;
import id.simpul.core.http.ResilientTransport;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Catalogues in pages, over real sockets: followed to their end, or refused with a word. */
class PagedSourceTest {

  private static final AgencyId DEPOK = AgencyId.of("kota-depok");
  private static final String JSON_LD = "application/ld+json";

  private final SourceServer server = new SourceServer();
  private final ResilientTransport transport = SourceServer.patient().build();
  private final HarvestSource source = server.source(DEPOK);
  private final Harvester harvester = Harvester.builder().transport(transport).build();

  @AfterEach
  void close() {
    transport.close();
    server.close();
  }

  @Test
  void linksToTheNextPage_areFollowed() {
    pages(4, 5);

    HarvestReport report = harvester.harvest(source);

    assertThat(report.outcome()).isEqualTo(HarvestOutcome.UPDATED);
    assertThat(report.services()).isEqualTo(20);
    assertThat(report.pages()).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"hydra:next\":{\"@id\":\"/katalog?page=2\"}",
        "\"hydra:nextPage\":\"/katalog?page=2\"",
        "\"hydra:view\":{\"@type\":\"hydra:PartialCollectionView\",\"hydra:next\":{\"@id\":\"/katalog?page=2\"}}"
      })
  void hydra_isFollowedToo(String next) {
    server.on("/katalog", x -> SourceServer.send(x, 200, JSON_LD, hydra(0, next)));
    server.on("/katalog?page=2", x -> SourceServer.send(x, 200, JSON_LD, hydra(1, null)));

    assertThat(harvester.harvest(source).services()).isEqualTo(2);
  }

  @Test
  void whereNothingChanged_onePageCostsOneConditionalRequest_andNothingIsRead() {
    pages(10, 3);
    harvester.harvest(source);
    server.asked.clear();

    HarvestReport report = harvester.harvest(source);

    assertThat(server.asked).hasSize(10).allMatch(asked -> asked.endsWith(" if changed"));
    assertThat(report.outcome()).isEqualTo(HarvestOutcome.UNCHANGED);
    assertThat(report.changes().unchanged()).isEqualTo(30);
    assertThat(report.bytes()).isZero();
    assertThat(report.read()).isZero();
  }

  @Test
  void whereOnePageInAHundredChanged_theRunCostsATwentiethAtMost() {
    pages(100, 20);
    HarvestReport full = harvester.harvest(source);
    page(42, 100, 20, "2");

    HarvestReport report = harvester.harvest(source);

    assertThat(report.changes().changed().count()).isEqualTo(20);
    assertThat(report.changes().unchanged()).isEqualTo(1_980);
    assertThat(report.read()).isLessThanOrEqualTo(full.read() / 20);
    assertThat(report.bytes()).isLessThanOrEqualTo(full.bytes() / 20);
    assertThat(titles()).hasSize(2);
    System.out.println("full: " + full + "\n1 %:  " + report);
  }

  @Test
  void pageThatIsGone_takesItsServicesAlong_andThoseOfUnchangedPagesStay() {
    pages(3, 2);
    harvester.harvest(source);
    page(1, 2, 2, "1"); // the same content, so it is not sent, but with no link behind it
    server.on("/katalog?halaman=2", x -> x.sendResponseHeaders(410, -1));

    HarvestReport report = harvester.harvest(source);

    assertThat(report.changes().removed().count()).isEqualTo(2);
    assertThat(report.services()).isEqualTo(4);
  }

  @Test
  void serviceThatMovedToAnotherPage_isUnchanged() {
    server.page("/katalog", Services.catalog(0, 2, "1"), "/katalog?halaman=1");
    server.page("/katalog?halaman=1", Services.catalog(2, 3, "1"), null);
    harvester.harvest(source);
    server.page("/katalog", Services.catalog(0, 1, "1"), "/katalog?halaman=1");
    server.page("/katalog?halaman=1", Services.catalog(1, 3, "1"), null);

    Changes changes = harvester.harvest(source).changes();

    assertThat(changes.isEmpty()).isTrue();
    assertThat(changes.unchanged()).isEqualTo(3);
  }

  @Test
  void chainWithoutEnd_isRefusedAtTheLimit_andTheCopyStays() {
    pages(2, 2);
    Harvester bounded =
        Harvester.builder()
            .transport(transport)
            .limits(HarvestLimits.builder().maxPages(50).build())
            .build();
    bounded.harvest(source);
    AtomicInteger page = new AtomicInteger();
    endless("/katalog", page);

    HarvestReport report = bounded.harvest(source);

    refused(report, "harvest.too-many-pages");
    assertThat(report.services()).isEqualTo(4);
    assertThat(page.get()).isEqualTo(50);
  }

  @Test
  void chainThatOnlyRepeatsItself_isRefusedAtItsThirdPage_andTheCopyStays() {
    pages(2, 2);
    harvester.harvest(source);
    AtomicInteger page = new AtomicInteger();
    endless("/katalog", page, number -> Services.catalog(7, 9, "1"));

    HarvestReport report = harvester.harvest(source);

    refused(report, "harvest.page-repeated");
    assertThat(report.services()).isEqualTo(4);
    assertThat(page.get()).isEqualTo(3);
    assertThat(report.failure().orElseThrow().explanation().in("id")).contains("3 halaman");
  }

  @Test
  void chainOfTwoPagesInTurn_isRefusedToo() {
    AtomicInteger page = new AtomicInteger();
    endless("/katalog", page, number -> Services.catalog(number % 2, number % 2 + 1, "1"));

    refused(harvester.harvest(source), "harvest.page-repeated");
    assertThat(page.get()).isEqualTo(5);
  }

  @Test
  void chainOfEmptyPages_isRefusedAtTheHundredth() {
    AtomicInteger page = new AtomicInteger();
    endless("/katalog", page, number -> "{}");

    refused(harvester.harvest(source), "harvest.page-repeated");
    assertThat(page.get()).isEqualTo(100);
  }

  @Test
  void lastPageThatIsShownOnceMore_doesNoHarm() {
    server.page("/katalog", Services.catalog(0, 2, "1"), "/katalog?halaman=1");
    server.page("/katalog?halaman=1", Services.catalog(2, 3, "1"), "/katalog?halaman=2");
    server.page("/katalog?halaman=2", Services.catalog(2, 3, "1"), null);

    assertThat(harvester.harvest(source).services()).isEqualTo(3);
  }

  @Test
  void chainThatTakesTooLong_isRefused() {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    endless("/katalog", new AtomicInteger());
    Harvester impatient =
        Harvester.builder()
            .transport(
                request -> {
                  now.updateAndGet(before -> before.plusSeconds(20));
                  return transport.send(request);
                })
            .clock(now::get)
            .limits(HarvestLimits.builder().maxTime(Duration.ofMinutes(1)).build())
            .build();

    refused(impatient.harvest(source), "harvest.took-too-long");
  }

  @Test
  void chainThatComesBack_isRefused() {
    server.page("/katalog", Services.catalog(0, 1, "1"), "/katalog?halaman=1");
    server.page("/katalog?halaman=1", Services.catalog(1, 2, "1"), "/katalog#lagi");

    refused(harvester.harvest(source), "harvest.page-loop");
    assertThat(server.asked).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:1/katalog?halaman=2",
        "//evil.example/katalog",
        "https://localhost/katalog",
        "http://user@localhost:%d/katalog?halaman=2"
      })
  void pageOnAnotherOrigin_isNotAskedFor(String next) {
    String other = next.formatted(source.catalogue().getPort());
    server.page("/katalog", Services.catalog(0, 1, "1"), other);

    refused(harvester.harvest(source), "harvest.page-origin");
    assertThat(server.asked).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/passwd", "jar:file:///x!/y", "ht tp://x", "mailto:a@b"})
  void pageThatIsNoWebAddress_isNotAskedFor(String next) {
    server.on(
        "/katalog",
        x -> SourceServer.send(x, 200, JSON_LD, hydra(0, "\"hydra:nextPage\":\"" + next + "\"")));

    refused(harvester.harvest(source), "harvest.page-address");
  }

  @Test
  void pageWithTwoNextPages_isRefused() {
    server.on(
        "/katalog",
        x -> SourceServer.send(x, 200, JSON_LD, hydra(0, "\"hydra:nextPage\":[\"/a\",\"/b\"]")));

    refused(harvester.harvest(source), "harvest.page-ambiguous");
  }

  @Test
  void catalogueThatChangesUnderOnesFeet_isReadOnceMore() {
    AtomicInteger edition = new AtomicInteger();
    edition("/katalog", edition, 0, "/katalog?halaman=1");
    edition("/katalog?halaman=1", edition, 1, null);

    HarvestReport report = harvester.harvest(source);

    assertThat(report.outcome()).isEqualTo(HarvestOutcome.UPDATED);
    assertThat(report.read()).isEqualTo(2);
    assertThat(server.asked).hasSize(4);
  }

  @Test
  void catalogueThatNeverStandsStill_isRefused() {
    AtomicInteger shown = new AtomicInteger();
    server.on(
        "/katalog",
        x -> {
          x.getResponseHeaders().set("Link", "</katalog?halaman=1>; rel=next");
          SourceServer.send(x, 200, JSON_LD, Services.catalog(0, 1, "a" + shown.incrementAndGet()));
        });
    server.on(
        "/katalog?halaman=1", x -> SourceServer.send(x, 200, JSON_LD, Services.catalog(0, 2, "b")));

    refused(harvester.harvest(source), "harvest.changed-meanwhile");
  }

  @Test
  void totalsThatDiffer_tellThatTheListChanged() {
    AtomicInteger total = new AtomicInteger(7);
    server.on(
        "/katalog",
        x ->
            SourceServer.send(
                x,
                200,
                JSON_LD,
                hydra(
                    0,
                    "\"hydra:totalItems\":"
                        + total.getAndIncrement()
                        + ",\"hydra:nextPage\":\"/katalog?page=2\"")));
    server.on(
        "/katalog?page=2",
        x -> SourceServer.send(x, 200, JSON_LD, hydra(1, "\"hydra:totalItems\":2")));

    refused(harvester.harvest(source), "harvest.changed-meanwhile");
  }

  private void pages(int pages, int services) {
    for (int i = 0; i < pages; i++) {
      page(i, pages, services, "1");
    }
  }

  private void page(int number, int pages, int services, String version) {
    server.page(
        number == 0 ? "/katalog" : "/katalog?halaman=" + number,
        Services.catalog(number * services, (number + 1) * services, version),
        number + 1 < pages ? "/katalog?halaman=" + (number + 1) : null);
  }

  private void endless(String target, AtomicInteger page) {
    endless(target, page, number -> Services.catalog(number, number + 1, "1"));
  }

  private void endless(String target, AtomicInteger page, IntFunction<String> content) {
    server.on(
        target,
        x -> {
          int number = page.incrementAndGet();
          endless("/katalog?halaman=" + number, page, content);
          x.getResponseHeaders().set("Link", "</katalog?halaman=" + number + ">; rel=\"next\"");
          SourceServer.send(x, 200, JSON_LD, content.apply(number));
        });
  }

  /** While its first page is read for the first time, somebody publishes. */
  private void edition(String target, AtomicInteger edition, int page, String next) {
    server.on(
        target,
        x -> {
          x.getResponseHeaders().set("Simpul-Edition", "\"e" + edition.get() + "\"");
          edition.compareAndSet(0, 1);
          if (next != null) {
            x.getResponseHeaders().set("Link", "<" + next + ">; rel=next");
          }
          SourceServer.send(x, 200, JSON_LD, Services.catalog(page, page + 1, "1"));
        });
  }

  private static String hydra(int number, String said) {
    return "{\"@context\":[\"https://simpul.example/ns/context\","
        + "{\"hydra\":\"http://www.w3.org/ns/hydra/core#\"}],\"@graph\":["
        + (said == null ? "" : "{\"@id\":\"https://depok.example/daftar\"," + said + "},")
        + Services.member(number, "1")
        + "]}";
  }

  private Set<String> titles() {
    return harvester.services().stream()
        .map(s -> s.service().title().in("id").replaceAll(".*versi ", ""))
        .collect(Collectors.toSet());
  }

  private static void refused(HarvestReport report, String code) {
    assertThat(report.failure())
        .hasValueSatisfying(failure -> assertThat(failure.code()).isEqualTo(code));
    assertThat(report.outcome().isSuccess()).isFalse();
  }
}
