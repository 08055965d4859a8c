package id.simpul.catalog.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import id.simpul.catalog.Quarantined;
import id.simpul.core.AgencyId;
import id.simpul.core.http.ResilientTransport;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a source on a real socket may do, and what it may not bring about. */
class HostileSourceTest {

  private static final AgencyId DEPOK = AgencyId.of("kota-depok");
  private static final String JSON_LD = "application/ld+json";
  private static final int MIB = 1 << 20;

  private final SourceServer server = new SourceServer();
  private final ResilientTransport transport =
      SourceServer.patient().maxResponseBytes(1L << 30).build();
  private final HarvestSource source = server.source(DEPOK);
  private final Harvester harvester =
      Harvester.builder()
          .transport(transport)
          .limits(HarvestLimits.builder().maxBytes(8L * MIB).build())
          .build();

  @AfterEach
  void close() {
    transport.close();
    server.close();
  }

  @Test
  void compressedAnswer_isRead_andCountedDecompressed() {
    String json = Services.catalog(0, 50, "1");
    server.on("/katalog", x -> gzip(x, out -> out.write(json.getBytes(StandardCharsets.UTF_8))));

    HarvestReport report = harvester.harvest(source);

    assertThat(report.services()).isEqualTo(50);
    assertThat(report.bytes()).isEqualTo(json.getBytes(StandardCharsets.UTF_8).length);
  }

  @Test
  void gzipBomb_isRefusedAtTheLimit() {
    byte[] spaces = " ".repeat(MIB).getBytes(StandardCharsets.UTF_8);
    server.on(
        "/katalog",
        x ->
            gzip(
                x,
                out -> {
                  for (int i = 0; i < 4096; i++) {
                    out.write(spaces);
                  }
                }));

    HarvestReport report = harvester.harvest(source);

    refused(report, "harvest.too-many-bytes");
    assertThat(report.bytes()).isLessThan(9L * MIB);
  }

  @Test
  void zipArchive_isNotOpened() {
    server.on("/katalog", x -> SourceServer.send(x, 200, "application/zip", "PK\u0003\u0004"));

    refused(harvester.harvest(source), "catalog.document.unknown-format");
  }

  @Test
  void limitOfBytes_countsOverAllPages() {
    for (int i = 0; i < 12; i++) {
      server.page(
          i == 0 ? "/katalog" : "/katalog?halaman=" + i,
          Services.catalog(i, i + 1, "x".repeat(MIB)),
          "/katalog?halaman=" + (i + 1));
    }

    refused(harvester.harvest(source), "harvest.too-many-bytes");
  }

  @Test
  void literalOfTenMegabytes_costsItsOwnRecordOnly() {
    String longTitle = Services.member(1, "x".repeat(5 * MIB));
    server.on(
        "/katalog",
        x -> SourceServer.send(x, 200, JSON_LD, document(Services.member(0, "1"), longTitle)));

    HarvestReport report = harvester.harvest(source);

    assertThat(report.services()).isEqualTo(1);
    assertThat(report.quarantined())
        .extracting(Quarantined::subject)
        .containsExactly("https://depok.example/layanan/s000001");
  }

  @Test
  void everyRecordThatIsSetAside_isToldToTheListener_andTheReportCountsThem() {
    List<String> told = new ArrayList<>();
    Harvester watched =
        Harvester.builder()
            .transport(transport)
            .listener(
                new HarvestListener() {
                  @Override
                  public void quarantined(AgencyId agency, Quarantined record) {
                    told.add(record.subject());
                  }
                })
            .build();
    String[] members =
        IntStream.range(0, 1_500)
            .mapToObj(
                i ->
                    Services.member(i, "1")
                        .replace(
                            "https://depok.example/layanan", "https://jakarta.example/layanan"))
            .toArray(String[]::new);
    members[0] = Services.member(0, "1");
    server.on("/katalog", x -> SourceServer.send(x, 200, JSON_LD, document(members)));

    HarvestReport report = watched.harvest(source);

    assertThat(report.services()).isEqualTo(1);
    assertThat(report.quarantinedCount()).isEqualTo(1_499);
    assertThat(report.quarantined())
        .hasSize(1_000)
        .allSatisfy(q -> assertThat(q.findings().get(0).ruleId()).isEqualTo("service.id.foreign"));
    assertThat(told).hasSize(1_499);
  }

  @Test
  void sourceWhoseEveryRecordIsSetAside_isNoSuccess() {
    server.on(
        "/katalog",
        x ->
            SourceServer.send(
                x,
                200,
                JSON_LD,
                document("{\"@id\":\"https://evil.example/1\",\"@type\":\"PublicService\"}")));

    refused(harvester.harvest(source), "harvest.nothing-read");
  }

  @Test
  void answerThatBreaksOff_isNoCatalogue() {
    byte[] bytes = Services.triples(1).getBytes(StandardCharsets.UTF_8);
    server.on(
        "/katalog",
        x -> {
          x.getResponseHeaders().set("Content-Type", "application/n-triples");
          x.sendResponseHeaders(200, bytes.length + 100);
          x.getResponseBody().write(bytes);
          x.getResponseBody().flush();
        });
    Harvester triples =
        Harvester.builder()
            .transport(transport)
            .format(new id.simpul.catalog.PlainTriples())
            .build();

    HarvestReport report = triples.harvest(source);

    assertThat(report.outcome()).isEqualTo(HarvestOutcome.FAILED);
    assertThat(report.failure())
        .hasValueSatisfying(f -> assertThat(f.code()).startsWith("connection."));
  }

  @ParameterizedTest
  @MethodSource
  void hostileDocument_endsInAReport_andTheCopyStays(String type, byte[] document) {
    server.page("/katalog", Services.catalog(0, 3, "1"), null);
    harvester.harvest(source);
    server.on(
        "/katalog",
        x -> {
          x.getResponseHeaders().set("Content-Type", type);
          x.sendResponseHeaders(200, document.length == 0 ? -1 : document.length);
          x.getResponseBody().write(document);
        });

    HarvestReport report = harvester.harvest(source);

    assertThat(report.outcome()).isEqualTo(HarvestOutcome.KEPT_LAST_GOOD);
    assertThat(report.failure())
        .hasValueSatisfying(
            f -> assertThat(f.code()).matches("catalog\\.document\\..*|harvest\\..*"))
        .hasValueSatisfying(f -> assertThat(f.code()).isNotEqualTo("harvest.unexpected"))
        .hasValueSatisfying(f -> assertThat(f.explanation().in("id")).isNotBlank());
    assertThat(harvester.services()).hasSize(3);
  }

  static Stream<Arguments> hostileDocument_endsInAReport_andTheCopyStays() {
    String service = Services.member(0, "1");
    String deep = "{\"a\":".repeat(100_000);
    String manyTerms =
        IntStream.range(0, 50_000)
            .mapToObj(i -> "\"x" + i + "\":1")
            .collect(Collectors.joining(","));
    return Stream.of(
            document(service)
                .replace("https://simpul.example/ns/context", "https://evil.example/c"),
            document(service).replace("https://simpul.example/ns/context", "file:///etc/passwd"),
            deep,
            "[".repeat(100_000),
            "",
            "null",
            "\u0000\u0001",
            "\u202E{\"@graph\":[]}",
            "{" + manyTerms + "}",
            "{\"@id\":\"a b\",\"@type\":\"http://purl.org/vocab/cpsv#PublicService\"}",
            "{\"@context\":{\"a\":\"b:\",\"b\":\"a:\"},\"a:x\":\"y\"}",
            document(service).substring(0, 200))
        .map(text -> Arguments.of(JSON_LD, text.getBytes(StandardCharsets.UTF_8)))
        .flatMap(
            one ->
                Stream.concat(
                    Stream.of(one),
                    Stream.of(
                        Arguments.of("application/rdf+xml", one.get()[1]),
                        Arguments.of(
                            JSON_LD,
                            new String((byte[]) one.get()[1], StandardCharsets.UTF_8)
                                .getBytes(StandardCharsets.UTF_16BE)))))
        .filter(one -> !isSound((byte[]) one.get()[1]));
  }

  /** Jackson finds out by itself what is UTF-16, which is allowed to it. */
  private static boolean isSound(byte[] document) {
    return new String(document, StandardCharsets.UTF_16BE)
        .startsWith("{\"@context\":\"https://simpul");
  }

  @Test
  void sourcesThatHangOrFail_holdNobodyUp() throws Exception {
    CountDownLatch released = new CountDownLatch(1);
    CountDownLatch othersDone = new CountDownLatch(5);
    server.on("/hang", x -> awaitQuietly(released));
    server.on("/fail", x -> SourceServer.send(x, 500, "text/html", "<html>"));
    server.page("/katalog", Services.catalog(0, 3, "1"), null);
    List<HarvestSource> sources = new ArrayList<>();
    for (String target :
        List.of("/hang", "/katalog", "/fail", "/katalog", "/hang", "/katalog", "/fail")) {
      sources.add(
          HarvestSource.of(
              AgencyId.of("kota-" + sources.size()), server.uri(target), Services.PREFIX));
    }
    try (ResilientTransport patient = SourceServer.patient().build()) {
      Harvester side =
          Harvester.builder()
              .transport(patient)
              .listener(
                  new HarvestListener() {
                    @Override
                    public void finished(HarvestReport report) {
                      othersDone.countDown();
                    }
                  })
              .build();
      ExecutorService caller = Executors.newSingleThreadExecutor();
      Future<List<HarvestReport>> all = caller.submit(() -> side.harvestAll(sources));

      othersDone.await();
      assertThat(all.isDone()).isFalse();
      assertThat(side.services()).hasSize(9);
      released.countDown();

      assertThat(all.get())
          .extracting(HarvestReport::outcome)
          .containsExactly(
              HarvestOutcome.FAILED,
              HarvestOutcome.UPDATED,
              HarvestOutcome.FAILED,
              HarvestOutcome.UPDATED,
              HarvestOutcome.FAILED,
              HarvestOutcome.UPDATED,
              HarvestOutcome.FAILED);
      caller.shutdownNow();
    }
  }

  @Test
  void sourceThatTricklesForEver_endsAtTheTimeLimit() {
    CountDownLatch asked = new CountDownLatch(1);
    server.on(
        "/katalog",
        x -> {
          x.getResponseHeaders().set("Content-Type", JSON_LD);
          x.sendResponseHeaders(200, 0);
          x.getResponseBody().write('[');
          x.getResponseBody().flush();
          awaitQuietly(asked);
        });
    Harvester impatient =
        Harvester.builder()
            .transport(transport)
            .limits(HarvestLimits.builder().maxTime(Duration.ofMillis(700)).build())
            .build();

    HarvestReport report = impatient.harvest(source);

    asked.countDown();
    assertThat(report.outcome()).isEqualTo(HarvestOutcome.FAILED);
    assertThat(report.failure())
        .hasValueSatisfying(f -> assertThat(f.code()).isEqualTo("call.timed-out"));
  }

  private interface Writer {
    void write(OutputStream out) throws IOException;
  }

  private static void gzip(HttpExchange exchange, Writer writer) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", JSON_LD);
    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    exchange.sendResponseHeaders(200, 0);
    try (GZIPOutputStream out = new GZIPOutputStream(exchange.getResponseBody())) {
      writer.write(out);
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String document(String... members) {
    return "{\"@context\":\"https://simpul.example/ns/context\",\"@graph\":["
        + String.join(",", members)
        + "]}";
  }

  private static void refused(HarvestReport report, String code) {
    assertThat(report.failure())
        .hasValueSatisfying(failure -> assertThat(failure.code()).isEqualTo(code));
    assertThat(report.outcome().isSuccess()).isFalse();
  }
}
