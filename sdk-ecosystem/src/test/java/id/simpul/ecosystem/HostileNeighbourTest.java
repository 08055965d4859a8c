package id.simpul.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.simpul.catalog.ServiceEndpoint;
import id.simpul.core.ServiceId;
import id.simpul.core.SimpulException;
import id.simpul.core.http.Request;
import id.simpul.ecosystem.Platform.Answer;
import id.simpul.identity.TokenException;
import id.simpul.testkit.ClientRegistration;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Depok calls; Jakarta is honest and has something worth stealing a token for; the town of Durjana
 * is a member that claims more than it may. Whatever it claims, no token server is asked for a
 * token, and nobody receives one.
 */
class HostileNeighbourTest {

  private final Town depok = new Town("kota-depok", "depok.example");
  private final Town jakarta = new Town("dki-jakarta", "jakarta.example");
  private final Town durjana = new Town("kota-durjana", "durjana.example");
  private final Platform stranger = new Platform();
  private final Ecosystem ecosystem = Ecosystem.join(depok.settings(jakarta, durjana).build());

  @BeforeEach
  void everyTokenServerWouldGiveDepokATokenForEveryApi() {
    for (Town town : towns()) {
      town.authority.registerClient(
          ClientRegistration.of(depok.clientId(), depok.key.publicJwks())
              .scopes(Town.SCOPE)
              .resources(
                  jakarta.api().toString(), durjana.api().toString(), depok.api().toString()));
      town.platform.page("/api/x", Answer.json("{}"));
    }
    jakarta.offer("rahasia", jakarta.api().toString());
    durjana.offer("umpan", durjana.api().toString());
    stranger.page("/api/x", Answer.json("{}"));
  }

  @AfterEach
  void close() {
    ecosystem.close();
    towns().forEach(Town::close);
    stranger.close();
  }

  private List<Town> towns() {
    return List.of(depok, jakarta, durjana);
  }

  private SimpulException callTo(ServiceId service) {
    return catchThrowableOfType(
        SimpulException.class, () -> ecosystem.service(service).get("/x").close());
  }

  private void assertThatNobodyGotAToken() {
    assertThat(towns().stream().mapToInt(Town::tokenRequests).sum()).isZero();
    assertThat(
            Stream.concat(towns().stream().map(t -> t.platform), Stream.of(stranger))
                .mapToLong(Platform::askedWithToken)
                .sum())
        .isZero();
    assertThat(stranger.asked("/api/x")).isZero();
  }

  private void assertRefused(String code, String expected, String found) {
    SimpulException refusal = callTo(durjana.id("umpan"));
    assertThat(refusal.code()).isEqualTo(code);
    for (String language : new String[] {"id", "en"}) {
      assertThat(refusal.explanation().in(language)).contains(expected).contains(found);
    }
    assertThatNobodyGotAToken();
  }

  @Test
  void honestNeighbours_areCalled_soThatTheRefusalsBelowMeanSomething() {
    assertThat(callTo(durjana.id("umpan"))).isNull();
    assertThat(callTo(jakarta.id("rahasia"))).isNull();
    assertThat(durjana.tokenRequests()).isEqualTo(1);
    assertThat(durjana.platform.askedWithToken()).isEqualTo(1);
    assertThat(jakarta.tokenRequests()).isEqualTo(1);
  }

  @Test
  void catalogueThatDescribesAnothersService_isNotListenedTo() {
    durjana.offer(
        durjana
            .describe(jakarta.iri("rahasia-baru"), "rahasia baru")
            .endpoint(ServiceEndpoint.of(durjana.api().toString()))
            .build());
    ecosystem.refresh();
    assertThat(ecosystem.services())
        .extracting(s -> s.service().id())
        .contains(durjana.id("umpan"), jakarta.id("rahasia"))
        .doesNotContain(jakarta.id("rahasia-baru"));
    assertThat(callTo(jakarta.id("rahasia-baru")).code()).isEqualTo("service.unknown");
    assertThatNobodyGotAToken();
  }

  @Test
  void catalogueThatSendsCallersToAnothersApi_isRefused() {
    durjana.offer("umpan-2", jakarta.api().toString());
    SimpulException refusal = callTo(durjana.id("umpan-2"));
    assertThat(refusal.code()).isEqualTo("trust.endpoint-origin");
    assertThat(refusal.explanation().in("en"))
        .contains(jakarta.api().toString(), durjana.platform.origin());
    assertThatNobodyGotAToken();
    assertThat(jakarta.platform.asked("/api/x")).isZero();
  }

  @Test
  void catalogueThatSendsCallersToAStranger_isRefused() {
    durjana.offer("umpan-2", stranger.at("/api").toString());
    assertThat(callTo(durjana.id("umpan-2")).code()).isEqualTo("trust.endpoint-origin");
    assertThatNobodyGotAToken();
  }

  @Test
  void metadataThatNamesAnothersAudience_getsNoToken() {
    durjana.publishMetadata(jakarta.api().toString(), jakarta.authority.issuer());
    assertRefused("trust.resource", durjana.api().toString(), jakarta.api().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "/api/", "/api/x", "/API"})
  void metadataForAnotherPathOfTheSameSite_isRefused(String path) {
    String claimed = durjana.platform.origin() + path;
    durjana.publishMetadata(claimed, durjana.authority.issuer());
    assertRefused("trust.resource", durjana.api().toString(), claimed);
  }

  @Test
  void metadataThatNamesAnotherMembersTokenServer_getsNoToken() {
    durjana.publishMetadata(durjana.api().toString(), jakarta.authority.issuer());
    assertRefused(
        "token-server.none",
        durjana.authority.issuer().toString(),
        jakarta.authority.issuer().toString());
  }

  @Test
  void metadataThatNamesAnUnlistedTokenServer_getsNoToken_andTheServerIsNotContacted() {
    durjana.publishMetadata(durjana.api().toString(), stranger.at(""));
    assertRefused("token-server.none", durjana.authority.issuer().toString(), stranger.origin());
    assertThat(stranger.asked("/.well-known/openid-configuration")).isZero();
    assertThat(stranger.asked("/.well-known/oauth-authorization-server")).isZero();
  }

  @Test
  void listedTokenServerBesideAnUnlistedOne_isTheOnlyOneAsked() {
    durjana.publishMetadata(durjana.api().toString(), stranger.at(""), durjana.authority.issuer());
    assertThat(callTo(durjana.id("umpan"))).isNull();
    assertThat(durjana.tokenRequests()).isEqualTo(1);
    assertThat(stranger.asked("/.well-known/openid-configuration")).isZero();
  }

  @Test
  void metadataBehindARedirect_isRefused_andNotFollowed() {
    stranger.page("/m", Answer.json("{\"resource\":\"" + durjana.api() + "\"}"));
    durjana.platform.page(Town.METADATA, Answer.redirect(stranger.at("/m")));
    assertRefused("metadata.unusable", "200", "302");
    assertThat(stranger.asked("/m")).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html>masuk</html>",
        "{}",
        "{\"resource\":null}",
        "{\"resource\":\"a\",\"resource\":\"b\"}",
        "[]"
      })
  void metadataThatIsNone_isRefused(String body) {
    durjana.platform.page(Town.METADATA, Answer.json(body));
    assertRefused("metadata.unusable", "RFC 9728", Town.METADATA);
  }

  @Test
  void metadataWithoutEnd_isRefused() {
    durjana.platform.page(Town.METADATA, Answer.json("{\"x\":\"" + "a".repeat(300_000) + "\"}"));
    assertRefused("metadata.unusable", "256 KiB", Town.METADATA);
  }

  @Test
  void missingMetadata_isRefused_becauseNobodyGuessesAnAudience() {
    durjana.platform.remove(Town.METADATA);
    assertRefused("metadata.unusable", "200", "404");
  }

  @Test
  void tokenServerThatCallsItselfOtherwise_getsNoTokenRequest() {
    try (Platform impostor = new Platform()) {
      String metadata =
          "{\"issuer\":\"%s\",\"token_endpoint\":\"%s\",\"jwks_uri\":\"%s\"}"
              .formatted(jakarta.authority.issuer(), impostor.at("/token"), impostor.at("/jwks"));
      impostor.page("/.well-known/openid-configuration", Answer.json(metadata));
      impostor.page("/.well-known/oauth-authorization-server", Answer.json(metadata));
      durjana.publishMetadata(durjana.api().toString(), impostor.at(""));
      Member deceived = durjana.memberBuilder().issuer(impostor.origin()).build();
      try (Ecosystem trusting =
          Ecosystem.join(
              depok.settings().members(depok.member(), jakarta.member(), deceived).build())) {
        SimpulException refusal =
            catchThrowableOfType(
                SimpulException.class,
                () -> trusting.service(durjana.id("umpan")).get("/x").close());
        assertThat(refusal).isInstanceOf(TokenException.class);
        assertThat(refusal.code()).isEqualTo("token-server.metadata");
        assertThat(impostor.asked("/token")).isZero();
        assertThatNobodyGotAToken();
      }
    }
  }

  @Test
  void apiCatalogThatPointsToAStranger_isRefused_andNotFollowed() {
    stranger.page("/katalog.jsonld", Answer.json("{}"));
    durjana.publishApiCatalog(stranger.at("/katalog.jsonld").toString());
    assertThat(callTo(durjana.id("umpan")).code()).isEqualTo("trust.catalogue-origin");
    assertThat(stranger.asked("/katalog.jsonld")).isZero();
    assertThatNobodyGotAToken();
  }

  @Test
  void apiCatalogThatPointsWithoutAScheme_isUnderstoodAsWhereItLeads() {
    durjana.publishApiCatalog("//" + stranger.at("/katalog.jsonld").getRawAuthority() + "/k");
    assertThat(callTo(durjana.id("umpan")).code()).isEqualTo("trust.catalogue-origin");
    assertThatNobodyGotAToken();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://{host}@evil.example/api",
        "http://user@{host}/api",
        "http://LOCALHOST:{port}/api",
        "http://127.0.0.1.:{port}/api",
        "http://127.1:{port}/api",
        "http://2130706433:{port}/api",
        "http://{host}/api/../rahasia",
        "http://{host}/api%2Frahasia",
        "http://{host}/%61pi",
        "http://{host}//api",
        "http://{host}/api?x=1",
        "http://{host}/api#x",
        "http://evil.example/api",
        "http://10.0.0.1/api",
        "ftp://{host}/api"
      })
  void endpointThatCouldBeReadInTwoWays_isRefused(String trick) {
    URI own = durjana.platform.at("");
    String endpoint =
        trick
            .replace("{host}", own.getRawAuthority())
            .replace("{port}", String.valueOf(own.getPort()));
    String catalogue = durjana.catalogueJson().replace(durjana.api().toString(), endpoint);
    durjana.publishCatalogue(catalogue);
    SimpulException refusal = callTo(durjana.id("umpan"));
    assertThat(refusal).isNotNull();
    assertThat(refusal.code())
        .isIn("trust.address", "trust.endpoint-origin", "service.without-api", "service.unknown");
    assertThatNobodyGotAToken();
    assertThat(durjana.platform.asked("/api/x")).isZero();
  }

  @Test
  void apiCatalogBehindARedirect_isRefused_andNotFollowed() {
    stranger.page("/a", Answer.json("{}"));
    durjana.platform.page(Town.API_CATALOG, Answer.redirect(stranger.at("/a")));
    SimpulException refusal = callTo(durjana.id("umpan"));
    assertThat(refusal.code()).isEqualTo("metadata.unusable");
    assertThat(refusal.getMessage()).contains("302");
    assertThat(stranger.asked("/a")).isZero();
    assertThatNobodyGotAToken();
  }

  @Test
  void plainHttpOutsideThisMachine_isRefusedForTheMemberItself() {
    assertThat(
            catchThrowableOfType(
                IllegalArgumentException.class,
                () -> durjana.memberBuilder().baseUrl("http://durjana.example")))
        .hasMessageContaining("https");
  }

  @Test
  void requestThatLeavesTheService_getsNoToken() {
    ServiceClient client = ecosystem.service(durjana.id("umpan"));
    for (URI elsewhere :
        List.of(
            jakarta.api().resolve("/api/x"),
            stranger.at("/api/x"),
            durjana.platform.at("/lain"),
            durjana.platform.at("/api/../lain"))) {
      SimpulException refusal =
          catchThrowableOfType(
              SimpulException.class, () -> client.send(Request.of("GET", elsewhere)).close());
      assertThat(refusal.code()).isIn("token.destination", "url.unusable");
    }
    assertThatNobodyGotAToken();
  }
}
