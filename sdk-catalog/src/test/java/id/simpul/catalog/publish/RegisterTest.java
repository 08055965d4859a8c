package id.simpul.catalog.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.simpul.catalog.Catalog;
import id.simpul.catalog.CatalogWriter;
import id.simpul.catalog.Cost;
import id.simpul.catalog.PublicOrganisation;
import id.simpul.catalog.PublicService;
import id.simpul.catalog.PublishedCatalog;
import id.simpul.catalog.ServiceType;
import id.simpul.core.LocalizedText;
import id.simpul.core.ServiceId;
import id.simpul.core.http.Body;
import id.simpul.core.http.ErrorResponseException;
import id.simpul.core.http.Headers;
import id.simpul.core.http.Request;
import id.simpul.core.http.ResilientTransport;
import id.simpul.core.http.Response;
import id.simpul.core.http.Transport;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A shared register and its publishers, over real sockets. */
class RegisterTest {

  private static final PublicOrganisation DEPOK =
      PublicOrganisation.of("https://depok.example/", LocalizedText.of("Depok", "Depok"));
  private static final PublicOrganisation KEEPER =
      PublicOrganisation.of("https://register.example/", LocalizedText.of("Register", "Register"));
  private static final String PREFIX = "https://depok.example/layanan/";

  private final PublishedCatalog published =
      PublishedCatalog.of(Catalog.builder("https://register.example/katalog", KEEPER).build());
  private final HandlerServer server =
      new HandlerServer(
          CatalogHandler.builder(published).accepting(RegisterTest::permission).build());
  private final ResilientTransport transport = HandlerServer.patient().build();
  private final CatalogRegister register =
      CatalogRegister.at(server.uri("/katalog"), as("depok", transport));

  @AfterEach
  void close() {
    transport.close();
    server.close();
  }

  @Test
  void serviceIsAdded_read_replacedAndWithdrawn() {
    assertThat(register.find(service("SKTM").id())).isEmpty();

    Registered first = register.add(service("SKTM"));
    assertThat(register.find(service("SKTM").id())).contains(first);
    Registered second = register.replace(first, service("SKTM baru"));

    assertThat(second.version()).isNotEqualTo(first.version());
    assertThat(published.current().services()).containsExactly(service("SKTM baru"));
    register.withdraw(second);
    assertThat(published.current().services()).isEmpty();
    assertThat(server.answered).contains("PUT 201", "PUT 204", "DELETE 204");
  }

  @Test
  void versionThatSomebodyElseReplaced_isNotOverwritten_andTheirsIsTold() {
    Registered seen = register.add(service("SKTM"));
    Registered theirs = register.replace(seen, service("dari orang lain"));

    RegisterException refusal =
        catchThrowableOfType(
            RegisterException.class, () -> register.replace(seen, service("dari saya")));

    assertThat(refusal.code()).isEqualTo("register.changed-meanwhile");
    assertThat(refusal.current()).contains(theirs);
    assertThat(refusal.explanation().in("id")).contains("sudah diubah orang lain");
    assertThat(refusal.getMessage()).contains("publish again over that");
    assertThat(published.current().services()).containsExactly(service("dari orang lain"));
    assertThatThrownBy(() -> register.withdraw(seen))
        .isInstanceOfSatisfying(
            RegisterException.class,
            e -> assertThat(e.code()).isEqualTo("register.changed-meanwhile"));
  }

  @Test
  void nameThatLeavesItsPrefixByDots_isRefused_beforeTheGateIsAsked() {
    CatalogHandler open =
        CatalogHandler.builder(published).accepting((m, t, h, s) -> Permission.granted()).build();
    for (String name : List.of("layanan/../orang-lain", "layanan/%252e%252E/orang-lain")) {
      assertThat(
              open.handle(
                      "DELETE",
                      URI.create("/katalog?layanan=https://depok.example/" + name),
                      Headers.of(Map.of("If-Match", "*")))
                  .status())
          .isEqualTo(400);
    }
  }

  @Test
  void serviceThatIsThereAlready_isNotAddedOver() {
    register.add(service("SKTM"));

    assertThatThrownBy(() -> register.add(service("lain")))
        .isInstanceOfSatisfying(
            RegisterException.class,
            e -> {
              assertThat(e.code()).isEqualTo("register.exists");
              assertThat(e.current().orElseThrow().service()).isEqualTo(service("SKTM"));
            });
  }

  @Test
  void serviceThatIsGone_isNotReplaced() {
    Registered seen = register.add(service("SKTM"));
    register.withdraw(seen);

    assertThatThrownBy(() -> register.replace(seen, service("baru")))
        .isInstanceOfSatisfying(
            RegisterException.class, e -> assertThat(e.code()).isEqualTo("register.gone"));
    register.withdraw(seen);
    assertThat(published.current().services()).isEmpty();
  }

  @Test
  void twoPublishersRacing_loseNoUpdate() throws Exception {
    register.add(service("SKTM"));
    ExecutorService racers = Executors.newFixedThreadPool(2);
    List<Future<Integer>> conflicts = new ArrayList<>();
    for (String who : List.of("a", "b")) {
      conflicts.add(racers.submit(() -> addWords(who, 40)));
    }
    int refused = 0;
    for (Future<Integer> one : conflicts) {
      refused += one.get();
    }
    racers.shutdown();

    String said = register.find(service("SKTM").id()).orElseThrow().service().title().in("id");
    Set<String> words = Set.of(said.split(" "));
    for (int i = 0; i < 40; i++) {
      assertThat(words).contains("a" + i, "b" + i);
    }
    System.out.println("80 updates by two publishers, " + refused + " refused and done again");
  }

  @Test
  void twoPublishersAddingTheSame_oneWins() throws Exception {
    ExecutorService racers = Executors.newFixedThreadPool(2);
    for (int i = 0; i < 20; i++) {
      String name = "baru-" + i;
      List<Future<Boolean>> both = new ArrayList<>();
      for (String who : List.of("satu", "dua")) {
        both.add(racers.submit(() -> isAdded(name, who)));
      }
      assertThat(List.of(both.get(0).get(), both.get(1).get()))
          .containsExactlyInAnyOrder(true, false);
    }
    racers.shutdown();
  }

  @Test
  void answerThatWasLost_isFoundToBeDone_whenItIsAskedAgain() {
    AtomicBoolean lose = new AtomicBoolean(true);
    CatalogRegister unlucky =
        CatalogRegister.at(
            server.uri("/katalog"),
            as(
                "depok",
                request -> {
                  if (request.method().equals("PUT") && lose.getAndSet(false)) {
                    transport.send(request).close();
                  }
                  return transport.send(request);
                }));

    assertThat(unlucky.add(service("SKTM")).service()).isEqualTo(service("SKTM"));
    assertThat(server.answered).contains("PUT 201", "PUT 412");
  }

  @Test
  void strangers_andThoseWhoDoNotOwnTheService_areRefused() {
    CatalogRegister nobody = CatalogRegister.at(server.uri("/katalog"), transport);
    CatalogRegister bekasi = CatalogRegister.at(server.uri("/katalog"), as("bekasi", transport));

    assertThat(status(() -> nobody.add(service("x")))).isEqualTo(401);
    assertThat(status(() -> bekasi.add(service("x")))).isEqualTo(403);
    CatalogRegister broken = CatalogRegister.at(server.uri("/katalog"), as("broken", transport));
    assertThat(status(() -> broken.add(service("x")))).isEqualTo(503);
    assertThat(published.current().services()).isEmpty();
  }

  @Test
  void handlerWithoutAGate_takesNothing() {
    try (HandlerServer closed = new HandlerServer(CatalogHandler.builder(published).build())) {
      CatalogRegister there = CatalogRegister.at(closed.uri("/katalog"), as("depok", transport));

      assertThat(status(() -> there.add(service("x")))).isEqualTo(405);
    }
    assertThat(published.current().services()).isEmpty();
  }

  @Test
  void impossibleDescription_isRefused_withWhatToMend() {
    PublicService charged =
        service("KTP").toBuilder().type(ServiceType.KTP_EL).cost(Cost.rupiah(50_000)).build();

    assertThatThrownBy(() -> register.add(charged))
        .isInstanceOfSatisfying(
            ErrorResponseException.class,
            e -> {
              assertThat(e.status()).isEqualTo(422);
              assertThat(e.problem().orElseThrow().detail().orElse(""))
                  .contains("gratis menurut undang-undang");
            });
  }

  @Test
  void requestsThatMakeNoSense_areToldWhatIsMissing() {
    String of = "/katalog?layanan=" + PREFIX + "sktm";
    String json = "application/ld+json";

    assertThat(put("/katalog", json, "{}", "If-None-Match", "*")).isEqualTo(400);
    assertThat(put(of, json, "{}", "X", "y")).isEqualTo(428);
    assertThat(put(of, json, "{", "If-None-Match", "*")).isEqualTo(400);
    assertThat(put(of, json, "{}", "If-None-Match", "*")).isEqualTo(422);
    assertThat(put(of, "text/html", "<html>", "If-None-Match", "*")).isEqualTo(415);
    assertThat(put(of, json, "[\"" + "x".repeat(5 << 20) + "\"]", "If-None-Match", "*"))
        .isEqualTo(413);
    assertThat(put(of, json, "{}", "If-Match", "\"x\"")).isEqualTo(412);
  }

  @Test
  void anyVersion_isNoVersion_andOverwritesNothing() {
    String of = "/katalog?layanan=" + PREFIX + "sktm";
    assertThat(put(of, "application/ld+json", "{}", "If-Match", "*")).isEqualTo(412);
    register.add(service("SKTM"));

    for (String method : List.of("PUT", "DELETE")) {
      Request request =
          Request.of(method, server.uri(of))
              .withHeader("If-Match", "*")
              .withBody(Body.bytes("application/ld+json", new byte[0]));
      assertThatThrownBy(() -> as("depok", transport).send(request).close())
          .isInstanceOfSatisfying(
              ErrorResponseException.class,
              e -> {
                assertThat(e.status()).isEqualTo(428);
                assertThat(e.problem().orElseThrow().detail().orElse("")).contains("ETag");
              });
    }

    assertThat(published.current().services()).containsExactly(service("SKTM"));
  }

  @Test
  void documentAboutAnotherService_isRefused_withTheNameOfThatOne() {
    String json =
        CatalogWriter.toJsonLd(
            Catalog.builder("https://depok.example/katalog", DEPOK)
                .service(named("ktp", "KTP"))
                .build());
    Request request =
        Request.of("PUT", server.uri("/katalog?layanan=" + PREFIX + "sktm"))
            .withHeader("If-None-Match", "*")
            .withBody(
                Body.bytes(
                    "application/ld+json", json.getBytes(java.nio.charset.StandardCharsets.UTF_8)));

    assertThatThrownBy(() -> as("depok", transport).send(request).close())
        .isInstanceOfSatisfying(
            ErrorResponseException.class,
            e -> {
              assertThat(e.status()).isEqualTo(422);
              assertThat(e.problem().orElseThrow().detail().orElse(""))
                  .contains(PREFIX + "sktm", "1 (" + PREFIX + "ktp)");
            });
  }

  private int put(String target, String type, String body, String header, String value) {
    Request request =
        Request.of("PUT", server.uri(target))
            .withHeader(header, value)
            .withBody(Body.bytes(type, body.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    return status(() -> as("depok", transport).send(request).close());
  }

  private static int status(Runnable call) {
    return catchThrowableOfType(ErrorResponseException.class, call::run).status();
  }

  /** Adds a word to the title so many times, each time to what is there now. */
  private int addWords(String who, int times) {
    int refused = 0;
    for (int done = 0; done < times; ) {
      Registered seen = register.find(service("SKTM").id()).orElseThrow();
      String more = seen.service().title().in("id") + " " + who + done;
      try {
        register.replace(seen, service(more));
        done++;
      } catch (RegisterException e) {
        assertThat(e.code()).isEqualTo("register.changed-meanwhile");
        refused++;
      }
    }
    return refused;
  }

  private boolean isAdded(String name, String title) {
    try {
      register.add(named(name, title));
      return true;
    } catch (RegisterException e) {
      return false;
    }
  }

  private static PublicService service(String title) {
    return named("sktm", title);
  }

  private static PublicService named(String name, String title) {
    return PublicService.builder(PREFIX + name)
        .title(title.isEmpty() ? "-" : title, "Letter")
        .competentAuthority(DEPOK)
        .build();
  }

  private static Permission permission(
      String method, java.net.URI target, id.simpul.core.http.Headers headers, ServiceId service) {
    return switch (headers.first("X-Caller").orElse("")) {
      case "depok" ->
          service.toString().startsWith(PREFIX) ? Permission.granted() : Permission.forbidden();
      case "bekasi" -> Permission.forbidden();
      case "broken" -> throw new IllegalStateException("no token server");
      default -> Permission.unknownCaller("Bearer");
    };
  }

  private static Transport as(String caller, Transport transport) {
    return request -> {
      Response response = transport.send(request.withHeader("X-Caller", caller));
      return response;
    };
  }
}
