package id.simpul.catalog.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hundred thousand services from one source, in a process that has 64 MB for everything. */
class LargeSourceTest {

  private static final int SERVICES = 100_000;

  @TempDir Path folder;

  @Test
  void oneJsonLdDocument_passesThrough64Megabytes() {
    try (SourceServer server = new SourceServer()) {
      server.on("/katalog", exchange -> whole(exchange, "application/ld+json", true));

      assertHarvested(server, 1);
    }
  }

  @Test
  void oneDocumentOfNTriples_passesThrough64Megabytes() {
    try (SourceServer server = new SourceServer()) {
      server.on("/katalog", exchange -> whole(exchange, "application/n-triples", false));

      assertHarvested(server, 1);
    }
  }

  @Test
  void aThousandPages_passThrough64Megabytes() {
    try (SourceServer server = new SourceServer()) {
      int pages = SERVICES / 100;
      for (int i = 0; i < pages; i++) {
        int page = i;
        server.on(
            i == 0 ? "/katalog" : "/katalog?halaman=" + i,
            exchange -> {
              if (page + 1 < pages) {
                exchange
                    .getResponseHeaders()
                    .set("Link", "</katalog?halaman=" + (page + 1) + ">; rel=\"next\"");
              }
              answer(exchange, "application/ld+json", true, page * 100, (page + 1) * 100);
            });
      }

      assertHarvested(server, pages);
    }
  }

  private void assertHarvested(SourceServer server, int pages) {
    try (ChildJvm child =
        ChildJvm.start(List.of("-Xmx64m"), LargeHarvest.class, server.uri("/katalog"), folder)) {
      List<String> said = child.rest();
      System.out.println(String.join("\n", said));
      assertThat(said).hasSize(3);
      assertThat(said.get(0)).contains("UPDATED, 100000 services, read 100000, +100000 ~0 -0");
      assertThat(said.get(1)).contains("UNCHANGED, 100000 services, read 0, +0 ~0 -0");
      assertThat(said.get(2)).isEqualTo("found 100000");
    }
    assertThat(server.asked.stream().filter(asked -> asked.endsWith("if changed"))).hasSize(pages);
  }

  private static void whole(HttpExchange exchange, String type, boolean json) throws IOException {
    answer(exchange, type, json, 0, SERVICES);
  }

  private static void answer(HttpExchange exchange, String type, boolean json, int from, int to)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.getResponseHeaders().set("ETag", "\"eins\"");
    if (exchange.getRequestHeaders().containsKey("If-None-Match")) {
      exchange.sendResponseHeaders(304, -1);
      return;
    }
    exchange.sendResponseHeaders(200, 0);
    try (BufferedWriter out =
        new BufferedWriter(
            new OutputStreamWriter(exchange.getResponseBody(), StandardCharsets.UTF_8), 1 << 16)) {
      out.write(json ? "{\"@context\":\"https://simpul.example/ns/context\",\"@graph\":[\n" : "");
      for (int i = from; i < to; i++) {
        out.write(
            json ? Services.member(i, "1") + (i + 1 < to ? ",\n" : "\n]}") : Services.triples(i));
      }
    }
  }
}
