package id.simpul.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import id.simpul.core.ServiceId;
import id.simpul.ecosystem.Platform.Answer;
import id.simpul.identity.Actor;
import id.simpul.identity.TokenVerifier;
import id.simpul.identity.VerifiedToken;
import id.simpul.testkit.ClientRegistration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A resident of Depok applies at Jakarta, and Jakarta fetches a letter from Depok in the resident's
 * name: two authorities, two platforms, every document and token over real sockets.
 */
class OneStepTest {

  record Application(String purpose) {}

  record Receipt(String number, String letter) {}

  record Letter(String number, String holder) {}

  private static final String PORTAL = "https://portal.depok.example";

  private final Town depok = new Town("kota-depok", "depok.example");
  private final Town jakarta = new Town("dki-jakarta", "jakarta.example");
  private final Ecosystem depokSide = Ecosystem.join(depok.settings(jakarta).build());
  private final Ecosystem jakartaSide = Ecosystem.join(jakarta.settings(depok).build());
  private final List<VerifiedToken> seenByJakarta = new ArrayList<>();
  private final List<VerifiedToken> seenByDepok = new ArrayList<>();

  @BeforeEach
  void openTheCounters() {
    depok.authority.registerClient(
        ClientRegistration.of(depok.clientId(), depok.key.publicJwks())
            .scopes(Town.SCOPE)
            .resources(jakarta.api().toString())
            .ownResources(PORTAL));
    depok.authority.registerClient(
        ClientRegistration.of(jakarta.clientId(), jakarta.key.publicJwks())
            .scopes(Town.SCOPE)
            .resources(depok.api().toString())
            .ownResources(jakarta.api().toString()));
    jakarta.offer("akta-kelahiran", jakarta.api().toString());
    depok.offer("sktm", depok.api().toString());
    jakarta.publishMetadata(
        jakarta.api().toString(), jakarta.authority.issuer(), depok.authority.issuer());
    TokenVerifier atJakarta = jakartaSide.verifier(jakarta.api().toString());
    TokenVerifier atDepok = depokSide.verifier(depok.api().toString());
    jakarta.platform.page("/api/permohonan", exchange -> apply(atJakarta, exchange));
    depok.platform.page("/api/surat/470%2F12", exchange -> letter(atDepok, exchange));
  }

  @AfterEach
  void close() {
    depokSide.close();
    jakartaSide.close();
    depok.close();
    jakarta.close();
  }

  private Answer apply(TokenVerifier verifier, HttpExchange exchange) {
    VerifiedToken resident = verifier.verify(jakarta.incoming(exchange));
    seenByJakarta.add(resident);
    Letter letter =
        jakartaSide
            .service(depok.id("sktm"))
            .onBehalfOf(resident)
            .get("/surat/{nomor}", "470/12")
            .as(Letter.class);
    return Answer.json("{\"number\":\"J-1\",\"letter\":\"" + letter.holder() + "\"}");
  }

  private Answer letter(TokenVerifier verifier, HttpExchange exchange) {
    VerifiedToken resident = verifier.verify(depok.incoming(exchange));
    seenByDepok.add(resident);
    return Answer.json("{\"number\":\"470/12\",\"holder\":\"" + resident.subject().value() + "\"}");
  }

  private VerifiedToken residentAtThePortal() {
    try (TokenVerifier portal = depokSide.verifier(PORTAL)) {
      return portal.verify(
          depok.authority.signIn("warga-1").audience(PORTAL).scope(Town.SCOPE).token());
    }
  }

  @Test
  void serviceOfAnotherAuthority_isFoundAndCalledForAResident_inOneStep() {
    EcosystemSettings settings = depok.settings(jakarta).build();
    VerifiedToken token = residentAtThePortal();
    Application application = new Application("keringanan biaya");
    // tag::one-step[]
    try (Ecosystem ecosystem = Ecosystem.join(settings)) {
      Receipt r =
          ecosystem
              .service(ServiceId.of("https://jakarta.example/layanan/akta-kelahiran"))
              .onBehalfOf(token)
              .post("/permohonan", application)
              .as(Receipt.class);
      // end::one-step[]
      assertThat(r).isEqualTo(new Receipt("J-1", "warga-1"));
    }
  }

  @Test
  void receiver_seesTheResident_andWhoActs() {
    depokSide
        .service(jakarta.id("akta-kelahiran"))
        .onBehalfOf(residentAtThePortal())
        .post("/permohonan", new Application("x"))
        .close();

    VerifiedToken atJakarta = seenByJakarta.get(0);
    assertThat(atJakarta.issuer()).isEqualTo(depok.authority.issuer().toString());
    assertThat(atJakarta.subject().value()).isEqualTo("warga-1");
    assertThat(atJakarta.audiences()).containsExactly(jakarta.api().toString());
    Actor portal = atJakarta.actor().orElseThrow();
    assertThat(portal.subject().value()).isEqualTo(depok.clientId());
    assertThat(portal.actingFor()).isEmpty();
  }

  @Test
  void authorityThatIsCalledBack_seesTheResident_andTheWholeChainOfActors() {
    depokSide
        .service(jakarta.id("akta-kelahiran"))
        .onBehalfOf(residentAtThePortal())
        .post("/permohonan", new Application("x"))
        .close();

    VerifiedToken atDepok = seenByDepok.get(0);
    assertThat(atDepok.subject().value()).isEqualTo("warga-1");
    assertThat(atDepok.audiences()).containsExactly(depok.api().toString());
    Actor outermost = atDepok.actor().orElseThrow();
    assertThat(outermost.subject().value()).isEqualTo(jakarta.clientId());
    assertThat(outermost.actingFor().orElseThrow().subject().value()).isEqualTo(depok.clientId());
  }

  @Test
  void homeTokenServerIssuesTheToken_whenTheApiNamesIt_andTheOtherIsNotAsked() {
    depokSide
        .service(jakarta.id("akta-kelahiran"))
        .onBehalfOf(residentAtThePortal())
        .post("/permohonan", new Application("x"))
        .close();
    assertThat(depok.tokenRequests()).isEqualTo(2);
    assertThat(jakarta.tokenRequests()).isZero();
  }

  @Test
  void apisOwnTokenServer_exchangesTheForeignToken_whenTheApiNamesOnlyThat_andTheSettingsAllowIt() {
    jakarta.publishMetadata(jakarta.api().toString(), jakarta.authority.issuer());
    jakarta.authority.trustIssuer(depok.authority.issuer(), depok.authority.publicJwks());
    jakarta.authority.registerUser("tamu-7", depok.authority.issuer(), "warga-1");
    jakarta.authority.registerClient(
        ClientRegistration.of(depok.clientId(), depok.key.publicJwks())
            .scopes(Town.SCOPE)
            .resources(jakarta.api().toString())
            .ownResources(PORTAL));
    TokenVerifier atJakarta = jakartaSide.verifier(jakarta.api().toString());
    jakarta.platform.page(
        "/api/siapa",
        exchange ->
            Answer.json(
                "{\"letter\":\""
                    + atJakarta.verify(jakarta.incoming(exchange)).subject().value()
                    + "\"}"));

    EcosystemSettings allowing =
        depok.settings(jakarta).handingResidentTokensTo(jakarta.member().id()).build();
    try (Ecosystem ecosystem = Ecosystem.join(allowing)) {
      Receipt receipt =
          ecosystem
              .service(jakarta.id("akta-kelahiran"))
              .onBehalfOf(residentAtThePortal())
              .get("/siapa")
              .as(Receipt.class);
      assertThat(receipt.letter()).isEqualTo("tamu-7");
    }
    assertThat(depok.tokenRequests()).isZero();
    assertThat(jakarta.tokenRequests()).isEqualTo(1);
  }

  @Test
  void residentsToken_isHandedToNoOtherTokenServer_unlessTheSettingsAllowIt() {
    jakarta.publishMetadata(jakarta.api().toString(), jakarta.authority.issuer());
    ServiceClient client =
        depokSide.service(jakarta.id("akta-kelahiran")).onBehalfOf(residentAtThePortal());

    assertThatThrownBy(() -> client.get("/siapa"))
        .isInstanceOfSatisfying(
            NoTokenServerException.class,
            e -> {
              assertThat(e.code()).isEqualTo("token-server.would-see-token");
              assertThat(e.explanation().in("id")).contains("handingResidentTokensTo");
              assertThat(e.named()).containsExactly(jakarta.authority.issuer().toString());
            });
    assertThat(depok.tokenRequests() + jakarta.tokenRequests()).isZero();
    assertThat(jakarta.platform.askedWithToken()).isZero();
  }

  @Test
  void secondCall_asksForNoDocumentAndNoTokenAgain() {
    ServiceClient client =
        depokSide.service(jakarta.id("akta-kelahiran")).onBehalfOf(residentAtThePortal());
    client.post("/permohonan", new Application("x")).close();
    client.post("/permohonan", new Application("y")).close();
    assertThat(jakarta.platform.asked("/api/permohonan")).isEqualTo(2);
    assertThat(jakarta.platform.asked(Town.METADATA)).isEqualTo(1);
    assertThat(jakarta.platform.asked(Town.CATALOGUE)).isEqualTo(1);
    assertThat(jakarta.platform.asked(Town.API_CATALOG)).isEqualTo(1);
    // one exchange for the portal; one for each letter, as each call brings Jakarta a token anew
    assertThat(depok.authority.requestsTo("/token")).isLessThanOrEqualTo(3);
  }

  @Test
  void joining_contactsNobody() {
    try (Ecosystem ecosystem = Ecosystem.join(depok.settings(jakarta).build())) {
      assertThat(ecosystem.health()).allMatch(h -> h.reach() == MemberHealth.Reach.UNTRIED);
    }
    assertThat(jakarta.platform.asked(Town.API_CATALOG)).isZero();
    assertThat(depok.platform.asked(Town.API_CATALOG)).isZero();
  }
}
