package id.simpul.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.simpul.core.Scope;
import id.simpul.core.http.RefusedLocallyException;
import id.simpul.core.http.Request;
import id.simpul.core.http.ResilientTransport;
import id.simpul.ecosystem.Platform.Answer;
import id.simpul.identity.Assurance;
import id.simpul.identity.TokenException;
import id.simpul.identity.TokenRefusedException;
import id.simpul.identity.TokenRejectedException;
import id.simpul.identity.TokenVerifier;
import id.simpul.testkit.ClientRegistration;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EcosystemTest {

  private static final String AUDIENCE = "https://api.depok.example";

  private final Town depok = new Town("kota-depok", "depok.example");
  private final Town bogor = new Town("kota-bogor", "bogor.example");
  private final Town outside = new Town("kota-lain", "lain.example");

  @BeforeEach
  void open() {
    bogor.authority.registerClient(
        ClientRegistration.of(depok.clientId(), depok.key.publicJwks())
            .scopes(Town.SCOPE)
            .resources(bogor.api().toString()));
    bogor.offer("sktm", bogor.api().toString());
    bogor.platform.page("/api/x", Answer.json("{\"a\":1}"));
  }

  @AfterEach
  void close() {
    depok.close();
    bogor.close();
    outside.close();
  }

  private Ecosystem joined() {
    return Ecosystem.join(depok.settings(bogor).build());
  }

  @Test
  void verifier_acceptsTheTokensOfMembers_andOfNobodyElse() {
    try (Ecosystem ecosystem = joined();
        TokenVerifier verifier = ecosystem.verifier(AUDIENCE)) {
      String member = bogor.authority.signIn("warga-1").audience(AUDIENCE).token();
      assertThat(verifier.verify(member).subject().issuer())
          .isEqualTo(bogor.authority.issuer().toString());
      String stranger = outside.authority.signIn("warga-1").audience(AUDIENCE).token();
      assertThatThrownBy(() -> verifier.verify(stranger))
          .isInstanceOf(TokenRejectedException.class);
      assertThat(outside.authority.requestsTo("/jwks")).isZero();
    }
  }

  @Test
  void verifier_believesAMemberUpToItsCeiling_andNoFurther() {
    Member cautious = bogor.memberBuilder().assuranceCeiling(Assurance.LOW).build();
    try (Ecosystem ecosystem =
            Ecosystem.join(Town.patient().members(depok.member(), cautious).build());
        TokenVerifier verifier = ecosystem.verifier(AUDIENCE)) {
      String claimed =
          bogor.authority.signIn("warga-1").audience(AUDIENCE).claim("acr", "high").token();
      assertThat(verifier.verify(claimed).assurance()).isEqualTo(Assurance.LOW);
    }
  }

  @Test
  void sharedHost_isFoundThroughItsLinkHeader() {
    bogor.platform.remove(Town.API_CATALOG);
    bogor.platform.page("/bogor/", page("<" + "../api-catalog-bogor" + ">; rel=\"api-catalog\""));
    String json =
        ApiCatalog.of(bogor.platform.origin() + "/bogor/")
            .catalogue(bogor.platform.at(Town.CATALOGUE).toString(), "application/ld+json")
            .toJson();
    bogor.platform.page("/api-catalog-bogor", Answer.json(json));
    Member shared = bogor.memberBuilder().baseUrl(bogor.platform.origin() + "/bogor/").build();
    try (Ecosystem ecosystem = Ecosystem.join(Town.patient().members(shared).build())) {
      assertThat(ecosystem.refresh().complete()).isTrue();
      assertThat(ecosystem.services()).hasSize(1);
    }
    assertThat(bogor.platform.asked(Town.API_CATALOG)).isZero();
  }

  @Test
  void sharedHostWithoutTheLink_isRefused_ratherThanTakenForItsNeighbour() {
    bogor.platform.page("/bogor/", page("</x>; rel=next"));
    Member shared = bogor.memberBuilder().baseUrl(bogor.platform.origin() + "/bogor/").build();
    try (Ecosystem ecosystem = Ecosystem.join(Town.patient().members(shared).build())) {
      assertThat(ecosystem.refresh().members().get(0).failure())
          .hasValueSatisfying(f -> assertThat(f.getMessage()).contains("api-catalog"));
    }
    assertThat(bogor.platform.asked(Town.API_CATALOG)).isZero();
  }

  private static Answer page(String link) {
    return new Answer(200, "text/html", "<html></html>", Map.of("Link", link));
  }

  @Test
  void scopesThatAreAskedFor_areTheOnesOfTheToken() {
    try (Ecosystem ecosystem = joined()) {
      ServiceClient client = ecosystem.service(bogor.id("sktm"));
      client.asking(Scope.of(Town.SCOPE)).get("/x").close();
      assertThatThrownBy(() -> client.asking(Scope.of("lain")).get("/x").close())
          .isInstanceOf(TokenRefusedException.class);
    }
  }

  @Test
  void pathWithoutASlash_isRefused() {
    try (Ecosystem ecosystem = joined()) {
      ServiceClient client = ecosystem.service(bogor.id("sktm"));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> client.get("x"))
          .withMessageContaining("begins with '/'");
    }
  }

  @Test
  void requestOfOnesOwn_isSentWithTheRightToken() {
    try (Ecosystem ecosystem = joined()) {
      ServiceClient client = ecosystem.service(bogor.id("sktm"));
      Request request = client.request("GET", "/x").withHeader("Accept-Language", "id");
      assertThat(client.send(request).text()).isEqualTo("{\"a\":1}");
      assertThat(bogor.platform.askedWithToken()).isEqualTo(1);
    }
  }

  @Test
  void whatWasLent_staysOpen_andWhatWasOpened_isClosed() {
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try (ResilientTransport lent =
        ResilientTransport.builder()
            .attemptTimeout(Duration.ofMinutes(5))
            .timeout(Duration.ofMinutes(10))
            .build()) {
      Ecosystem ecosystem =
          Ecosystem.join(depok.settings(bogor).transport(lent).executor(threads).build());
      ecosystem.refresh();
      ServiceClient client = ecosystem.service(bogor.id("sktm"));
      ecosystem.close();
      ecosystem.close();
      assertThat(threads.isShutdown()).isFalse();
      assertThat(lent.send(Request.of("GET", bogor.platform.at("/api/x"))).status()).isEqualTo(200);
      assertThat(catchThrowableOfType(TokenException.class, () -> client.get("/x")).code())
          .as("the ecosystem asks for no token any more")
          .isEqualTo("token.closed");
    } finally {
      threads.shutdownNow();
    }
    Ecosystem own = joined();
    ServiceClient client = own.service(bogor.id("sktm"));
    own.close();
    assertThat(catchThrowableOfType(RuntimeException.class, () -> client.get("/x").close()))
        .isNotNull();
  }

  @Test
  void closedEcosystem_saysSo_andBlamesNoMember() {
    Ecosystem ecosystem = joined();
    ServiceClient client = ecosystem.service(bogor.id("sktm"));
    ecosystem.close();
    assertThatIllegalStateException()
        .isThrownBy(ecosystem::refresh)
        .withMessageContaining("closed");
    assertThatIllegalStateException().isThrownBy(() -> ecosystem.verifier(AUDIENCE));
    assertThatIllegalStateException().isThrownBy(() -> ecosystem.service(bogor.id("sktm")));
    assertThatExceptionOfType(RefusedLocallyException.class).isThrownBy(() -> client.get("/x"));
    assertThat(ecosystem.health())
        .extracting(MemberHealth::reach)
        .doesNotContain(MemberHealth.Reach.UNREACHABLE);
  }

  @Test
  void nothingPrintsATokenOrAKey() {
    try (Ecosystem ecosystem = joined()) {
      ServiceClient client = ecosystem.service(bogor.id("sktm"));
      client.get("/x").close();
      String d = depok.key.privateJwk().reveal().replaceFirst(".*\"d\":\"([^\"]+)\".*", "$1");
      String printed = "" + ecosystem + client + ecosystem.health() + depok.settings(bogor).build();
      assertThat(printed).doesNotContain(d).doesNotContain("eyJ");
    }
  }
}
