package id.simpul.benchmarks.search;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.simpul.catalog.Catalog;
import id.simpul.catalog.CatalogWriter;
import id.simpul.catalog.PublicOrganisation;
import id.simpul.catalog.harvest.HarvestSource;
import id.simpul.core.AgencyId;
import id.simpul.core.LocalizedText;
import id.simpul.testkit.FaultProxy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Five authorities on loopback, who together describe 35,000 services, in pages of 500. Each time
 * one of them is asked, another of its pages has changed. The last stands behind a line that can be
 * cut.
 */
final class FiveAuthorities implements AutoCloseable {

  private static final int AUTHORITIES = 5;
  private static final int PAGES = 14;
  private static final int ON_A_PAGE = 500;

  /** What they describe together. */
  static final int SERVICES = AUTHORITIES * PAGES * ON_A_PAGE;

  private static final String OLD = "VERSI-LAMA";

  private final List<HttpServer> servers = new ArrayList<>();
  private final List<HarvestSource> sources = new ArrayList<>();
  private final FaultProxy line;

  private FiveAuthorities(ManyServices services) throws IOException {
    for (int i = 0; i < AUTHORITIES; i++) {
      AgencyId agency = AgencyId.of("pemda-" + i);
      List<String> pages = new ArrayList<>();
      for (int page = 0; page < PAGES; page++) {
        pages.add(page(services, agency, (i * PAGES + page) * ON_A_PAGE));
      }
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      AtomicInteger asked = new AtomicInteger();
      server.createContext("/", exchange -> answer(exchange, pages, asked));
      server.start();
      servers.add(server);
    }
    line = FaultProxy.before(address(AUTHORITIES - 1));
    for (int i = 0; i < AUTHORITIES; i++) {
      AgencyId agency = AgencyId.of("pemda-" + i);
      URI address = i == AUTHORITIES - 1 ? line.uri() : address(i);
      sources.add(HarvestSource.of(agency, address.resolve("/0"), ManyServices.home(agency)));
    }
  }

  static FiveAuthorities start(ManyServices services) throws IOException {
    return new FiveAuthorities(services);
  }

  List<HarvestSource> sources() {
    return sources;
  }

  /** What lies between the harvester and the last authority. */
  FaultProxy line() {
    return line;
  }

  private URI address(int number) {
    return URI.create("http://127.0.0.1:" + servers.get(number).getAddress().getPort() + "/");
  }

  private static void answer(HttpExchange exchange, List<String> pages, AtomicInteger asked)
      throws IOException {
    try (exchange) {
      int page = Integer.parseInt(exchange.getRequestURI().getPath().substring(1));
      int run = page == 0 ? asked.incrementAndGet() : asked.get();
      int changed = run / PAGES + (page < run % PAGES ? 1 : 0);
      String tag = "\"" + page + "-" + changed + "\"";
      exchange.getResponseHeaders().set("ETag", tag);
      if (page + 1 < pages.size()) {
        exchange.getResponseHeaders().set("Link", "</" + (page + 1) + ">; rel=\"next\"");
      }
      if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
        exchange.sendResponseHeaders(304, -1);
        return;
      }
      byte[] body =
          pages.get(page).replace(OLD, "versi " + changed).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", CatalogWriter.JSON_LD);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static String page(ManyServices services, AgencyId agency, int from) {
    String home = ManyServices.home(agency);
    Catalog.Builder catalog =
        Catalog.builder(
            home + "katalog",
            PublicOrganisation.of(home, LocalizedText.indonesian(agency.value())));
    IntStream.range(from, from + ON_A_PAGE)
        .mapToObj(number -> services.service(number, agency, agency.value()).service())
        .map(service -> service.toBuilder().keyword(LocalizedText.indonesian(OLD)).build())
        .forEach(catalog::service);
    return CatalogWriter.toJsonLd(catalog.build());
  }

  @Override
  public void close() {
    line.close();
    servers.forEach(server -> server.stop(0));
  }
}
