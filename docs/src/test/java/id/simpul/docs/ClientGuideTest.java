package id.simpul.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import id.simpul.core.Secret;
import id.simpul.core.http.Body;
import id.simpul.core.http.CachePolicy;
import id.simpul.core.http.CallException;
import id.simpul.core.http.ClientCertificate;
import id.simpul.core.http.EndpointHealth;
import id.simpul.core.http.ErrorResponseException;
import id.simpul.core.http.Headers;
import id.simpul.core.http.HedgePolicy;
import id.simpul.core.http.HttpProxy;
import id.simpul.core.http.LoadPolicy;
import id.simpul.core.http.Pages;
import id.simpul.core.http.Request;
import id.simpul.core.http.ResilientTransport;
import id.simpul.core.http.Response;
import id.simpul.core.http.TlsPolicy;
import id.simpul.core.http.Transport;
import id.simpul.core.receive.Answer;
import id.simpul.core.receive.IdempotencyStore;
import id.simpul.core.receive.IdempotentEndpoint;
import id.simpul.testkit.FaultProxy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines of the guide to the client, run against a neighbour. */
class ClientGuideTest {

  record Letter(String number) {}

  record Application(String purpose) {}

  private static final String JSON = "application/json";

  private final Neighbour neighbour = new Neighbour("depok");
  private final String depok = neighbour.at("").toString();
  private final List<String> page = new ArrayList<>();
  private final ResilientTransport transport = ResilientTransport.ofDefaults();

  @AfterEach
  void close() {
    transport.close();
    neighbour.close();
  }

  @Test
  void letter_isRead_andAFailureSaysWhatToDo() {
    neighbour.answer("/surat/7", JSON, exchange -> "{\"number\":\"470/7\",\"more\":1}");

    assertThat(read(transport, "7").number()).isEqualTo("470/7");
    assertThatThrownBy(() -> read(transport, "8")).isInstanceOf(ErrorResponseException.class);
    assertThat(page).singleElement().asString().contains("404");
  }

  private Letter read(Transport transport, String id) {
    // region ask
    try {
      return transport.send(Request.get(depok + "/surat/{id}", id)).as(Letter.class);
    } catch (CallException e) {
      page.add(e.explanation().in("id"));
      e.retryAfter().ifPresent(w -> page.add("Coba lagi dalam " + w.toSeconds() + " detik"));
      throw e;
    }
    // endregion
  }

  @Test
  void client_isBuiltOnce() {
    neighbour.answer("/surat/7", JSON, exchange -> "{\"number\":\"470/7\"}");
    // region client
    ResilientTransport client =
        ResilientTransport.builder()
            .timeout(ofSeconds(5))
            .load(LoadPolicy.builder().callsAtOnce(40).build())
            .cache(CachePolicy.builder().staleOnError(ofHours(6)).build())
            .build();
    // endregion
    try (client) {
      assertThat(read(client, "7").number()).isEqualTo("470/7");
    }
  }

  @Test
  void post_mayBeRepeated_becauseTheOtherSideDoesItOnce() throws IOException {
    AtomicInteger done = new AtomicInteger();
    IdempotentEndpoint applications =
        IdempotentEndpoint.named("POST /permohonan")
            .store(IdempotencyStore.embedded().build())
            .build();
    neighbour.answer(
        "/permohonan",
        JSON,
        exchange -> {
          Headers headers = Headers.received(exchange.getRequestHeaders());
          byte[] body = bytes(exchange);
          Answer answer =
              applications.handle(
                  "https://sso.depok.example warga-1",
                  headers,
                  body,
                  execution -> Answer.of(201, Headers.none(), accept(body, done)));
          return new String(answer.body(), StandardCharsets.UTF_8);
        });
    Application application = new Application("berobat");
    // region post
    Request request =
        Request.post(depok + "/permohonan").withBody(Body.json(application)).withIdempotencyKey();
    Letter receipt = transport.send(request).as(Letter.class);
    // endregion
    assertThat(transport.send(request).as(Letter.class)).isEqualTo(receipt);
    assertThat(done).hasValue(1);
  }

  private static byte[] accept(byte[] body, AtomicInteger done) {
    assertThat(new String(body, StandardCharsets.UTF_8)).contains("berobat");
    return ("{\"number\":\"" + done.incrementAndGet() + "\"}").getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] bytes(HttpExchange exchange) {
    try {
      return exchange.getRequestBody().readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void call_goesOnInTheBackground() {
    neighbour.answer("/surat/7", JSON, exchange -> "{\"number\":\"470/7\"}");
    // region background
    CompletableFuture<Letter> letter =
        transport
            .sendAsync(Request.get(depok + "/surat/{id}", "7"))
            .thenApply(response -> response.as(Letter.class));
    // endregion
    assertThat(letter.join().number()).isEqualTo("470/7");
  }

  @Test
  void files_goUpAndDown(@TempDir Path folder) throws IOException {
    List<String> received = new ArrayList<>();
    neighbour.answer(
        "/berkas",
        "application/pdf",
        exchange -> {
          received.add(new String(bytes(exchange), StandardCharsets.ISO_8859_1));
          return "%PDF";
        });
    Path scan = Files.writeString(folder.resolve("kk.pdf"), "%PDF scan");
    Path copy = folder.resolve("salinan.pdf");
    // region files
    Body form =
        Body.multipart().field("keperluan", "berobat").file("kk", "application/pdf", scan).build();
    transport.send(Request.post(depok + "/berkas").withBody(form)).close();
    transport.send(Request.get(depok + "/berkas/{id}", "7")).saveTo(copy);
    // endregion
    assertThat(received.get(0)).contains("berobat", "%PDF scan", "kk.pdf");
    assertThat(copy).hasContent("%PDF");
  }

  @Test
  void list_isReadPageByPage() {
    neighbour.answer(
        "/surat",
        JSON,
        exchange -> {
          boolean first = exchange.getRequestURI().getQuery() == null;
          if (first) {
            exchange.getResponseHeaders().add("Link", "</surat?page=2>; rel=\"next\"");
          }
          return first ? "[{\"number\":\"1\"},{\"number\":\"2\"}]" : "[{\"number\":\"3\"}]";
        });
    List<Letter> archive = new ArrayList<>();
    // region pages
    Pages letters = Pages.of(transport, Request.get(depok + "/surat"));
    try (Stream<Letter[]> pages = letters.each(Letter[].class)) {
      pages.flatMap(Arrays::stream).forEach(archive::add);
    }
    // endregion
    assertThat(archive).extracting(Letter::number).containsExactly("1", "2", "3");
  }

  @Test
  void copy_standsIn_whileTheNeighbourIsAway() {
    neighbour.answer(
        "/loket",
        JSON,
        exchange -> {
          exchange.getResponseHeaders().add("Cache-Control", "max-age=0");
          exchange.getResponseHeaders().add("ETag", "\"1\"");
          return "{\"number\":\"3\"}";
        });
    try (FaultProxy line = FaultProxy.before(neighbour.at(""));
        ResilientTransport client =
            ResilientTransport.builder().cache(CachePolicy.ofDefaults()).build()) {
      String office = line.uri().toString();
      client.send(Request.get(office + "/loket")).close();
      line.refuse();
      // region stale
      Response counters = client.send(Request.get(office + "/loket"));
      if (counters.isStale()) {
        page.add("Data " + counters.age().orElseThrow().toMinutes() + " menit yang lalu");
      }
      // endregion
      assertThat(counters.as(Letter.class).number()).isEqualTo("3");
      assertThat(page).containsExactly("Data 0 menit yang lalu");
    }
  }

  @Test
  void deadAddress_isLeftForOneThatAnswers() {
    neighbour.answer("/surat/7", JSON, exchange -> "{\"number\":\"470/7\"}");
    try (FaultProxy dead = FaultProxy.before(neighbour.at(""))) {
      String first = dead.uri().toString();
      String second = depok;
      dead.refuse();
      // region replicas
      ResilientTransport client =
          ResilientTransport.builder()
              .interchangeable(first, second)
              .hedging(HedgePolicy.ofDefaults())
              .build();
      // endregion
      try (client) {
        Letter letter = client.send(Request.get(first + "/surat/{id}", "7")).as(Letter.class);
        assertThat(letter.number()).isEqualTo("470/7");
        // region health
        for (EndpointHealth endpoint : client.health()) {
          page.add(endpoint.origin() + ": " + endpoint.lastErrorCode().orElse("baik"));
        }
        // endregion
        assertThat(page).hasSize(2).anyMatch(line -> line.equals(second + ": baik"));
      }
    }
  }

  @Test
  void certificatesAndProxies_areSaidOnce(@TempDir Path folder) throws Exception {
    Path key = folder.resolve("portal-depok.p12");
    makeKey(key, "rahasia");
    try (ResilientTransport client = throughTheDoors(key, Secret.of("rahasia"))) {
      assertThat(client.toString()).contains("Deadline").doesNotContain("rahasia");
    }
  }

  /** As an operator makes one, with the tool that every JDK brings. */
  private static void makeKey(Path file, String password) throws Exception {
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "portal-depok",
                "-keyalg",
                "EC",
                "-dname",
                "CN=portal-depok",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                password)
            .redirectErrorStream(true)
            .start();
    String said = new String(keytool.getInputStream().readAllBytes(), UTF_8);
    assertThat(keytool.waitFor()).as(said).isZero();
  }

  private static ResilientTransport throughTheDoors(Path key, Secret password) {
    // region doors
    return ResilientTransport.builder()
        .tls(TlsPolicy.builder().presenting(ClientCertificate.pkcs12(key, password)).build())
        .proxy(HttpProxy.at("proxy.depok.example", 3128))
        .build();
    // endregion
  }

  @Test
  void ownCode_isTestedWithoutAServer_orWithABrokenLine() {
    // region fake
    Transport fake =
        request -> Response.of(200, Headers.none(), "{\"number\":\"470/12\"}".getBytes(UTF_8));
    // endregion
    assertThat(read(fake, "12").number()).isEqualTo("470/12");
    neighbour.answer("/surat/7", JSON, exchange -> "{\"number\":\"470/7\"}");
    ResilientTransport client = transport;
    // region broken
    try (FaultProxy line = FaultProxy.before(neighbour.at(""))) {
      line.hang();
      Request letter = Request.get(line.uri() + "/surat/7").withTimeout(ofSeconds(1));
      assertThatThrownBy(() -> client.send(letter)).isInstanceOf(CallException.class);
    }
    // endregion
  }
}
