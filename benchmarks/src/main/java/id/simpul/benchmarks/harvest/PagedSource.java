package id.simpul.benchmarks.harvest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.simpul.catalog.Catalog;
import id.simpul.catalog.CatalogWriter;
import id.simpul.catalog.Channel;
import id.simpul.catalog.ContactPoint;
import id.simpul.catalog.EvidenceType;
import id.simpul.catalog.Output;
import id.simpul.catalog.ProcessingTime;
import id.simpul.catalog.PublicOrganisation;
import id.simpul.catalog.PublicService;
import id.simpul.catalog.RegionCode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/**
 * An authority on loopback whose catalogue comes in pages of a thousand services of middling
 * richness, each page with a tag of its own.
 */
final class PagedSource implements AutoCloseable {

  static final String PREFIX = "https://kota.example/layanan/";
  static final int PAGE = 1_000;

  private static final String PLACE = "HALAMAN";

  private final HttpServer server;
  private final String template = template();
  private final AtomicLong requests = new AtomicLong();
  private final AtomicLong bytes = new AtomicLong();
  private volatile int pages;
  private volatile int changed;

  private PagedSource(HttpServer server) {
    this.server = server;
  }

  static PagedSource start() throws IOException {
    PagedSource source =
        new PagedSource(
            HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
    source.server.createContext("/", source::answer);
    source.server.start();
    return source;
  }

  /** From now on so many services. */
  void size(int services) {
    pages = services / PAGE;
    changed = 0;
  }

  /** From now on the first pages say something else. */
  void change(int howMany) {
    changed = howMany;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/0");
  }

  /** How many requests came since this was asked last. */
  long requests() {
    return requests.getAndSet(0);
  }

  /** How many bytes of pages went out since this was asked last. */
  long bytes() {
    return bytes.getAndSet(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      requests.incrementAndGet();
      int page = Integer.parseInt(exchange.getRequestURI().getPath().substring(1));
      String tag = "\"" + page + (page < changed ? "-b\"" : "-a\"");
      exchange.getResponseHeaders().set("ETag", tag);
      if (page + 1 < pages) {
        exchange.getResponseHeaders().set("Link", "</" + (page + 1) + ">; rel=\"next\"");
      }
      if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
        exchange.sendResponseHeaders(304, -1);
        return;
      }
      String words = page < changed ? page + "-x" : String.valueOf(page);
      byte[] body =
          template
              .replace("Layanan " + PLACE, "Layanan " + words)
              .replace(PLACE, String.valueOf(page))
              .getBytes(StandardCharsets.UTF_8);
      bytes.addAndGet(body.length);
      exchange.getResponseHeaders().set("Content-Type", CatalogWriter.JSON_LD);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static String template() {
    PublicOrganisation office =
        PublicOrganisation.builder("https://kota.example/")
            .name("Pemerintah Kota", "City government")
            .build();
    Catalog.Builder catalog = Catalog.builder("https://kota.example/katalog", office);
    for (int i = 0; i < PAGE; i++) {
      catalog.service(
          PublicService.builder(PREFIX + PLACE + "-" + i)
              .title("Layanan " + PLACE + " nomor " + i, "Service " + PLACE + " number " + i)
              .description(
                  "Untuk penduduk kota yang memerlukannya, di loket atau lewat situs.",
                  "For residents who need it, at a counter or on the site.")
              .competentAuthority(office)
              .residentsOf(RegionCode.kemendagri("32.76"))
              .requirement(EvidenceType.of("Kartu keluarga", "Family card"))
              .requirement(EvidenceType.of("KTP-el pemohon", "The applicant's identity card"))
              .step("Datang ke loket", "Come to the counter")
              .free()
              .processingTime(ProcessingTime.workingDays(1 + i % 14).onceComplete())
              .produces(Output.of("Surat nomor " + i, "Letter number " + i))
              .channel(Channel.online("https://kota.example/ajukan/" + PLACE + "/" + i))
              .complaints(ContactPoint.builder().telephone("112").build())
              .build());
    }
    return CatalogWriter.toJsonLd(catalog.build());
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
