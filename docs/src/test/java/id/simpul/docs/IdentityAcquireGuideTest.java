package id.simpul.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import id.simpul.core.Audience;
import id.simpul.core.LocalizedText;
import id.simpul.core.ProtectedResource;
import id.simpul.core.Scope;
import id.simpul.core.Secret;
import id.simpul.core.http.Request;
import id.simpul.core.http.ResilientTransport;
import id.simpul.core.http.Transport;
import id.simpul.identity.Assurance;
import id.simpul.identity.ClientIdentity;
import id.simpul.identity.ClientMetadata;
import id.simpul.identity.OnBehalfOf;
import id.simpul.identity.PendingSignIn;
import id.simpul.identity.RelyingParty;
import id.simpul.identity.Representation;
import id.simpul.identity.SignInStart;
import id.simpul.identity.SignatureAlgorithm;
import id.simpul.identity.SignedIn;
import id.simpul.identity.SigningKey;
import id.simpul.identity.SigningKeys;
import id.simpul.identity.Subject;
import id.simpul.identity.TokenRefusedException;
import id.simpul.identity.TokenServerSettings;
import id.simpul.identity.TokenServerUnavailableException;
import id.simpul.identity.TokenSource;
import id.simpul.identity.TokenVerifier;
import id.simpul.identity.TrustedIssuer;
import id.simpul.identity.VerifiedToken;
import id.simpul.identity.disclosure.AuditLog;
import id.simpul.identity.disclosure.AuditTrail;
import id.simpul.identity.disclosure.DataUse;
import id.simpul.identity.disclosure.Disclosures;
import id.simpul.identity.disclosure.LegalBasis;
import id.simpul.identity.disclosure.PersonalDataException;
import id.simpul.identity.disclosure.PersonalDataGate;
import id.simpul.testkit.ClientRegistration;
import id.simpul.testkit.ServerHabit;
import id.simpul.testkit.TestAuthority;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of {@code docs/guides/identity-acquire.md}, run against two strict authorities. */
class IdentityAcquireGuideTest {

  private static final String PORTAL = "https://portal.depok.example";
  private static final URI BACK = URI.create("http://127.0.0.1:1/masuk/kembali");

  private final TestAuthority depok = TestAuthority.start("depok");
  private final TestAuthority jakarta = TestAuthority.start("jakarta");
  private final SigningKey key = SigningKey.generate(SignatureAlgorithm.ES256);
  private final ClientIdentity portal = ClientIdentity.of("portal-depok", key);
  private final Map<String, String> session = new HashMap<>();
  private final Map<String, String> seen = new HashMap<>();
  private @TempDir Path folder;
  private HttpServer api;
  private URI address;

  @BeforeEach
  void open() throws IOException {
    api = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    address = URI.create("http://127.0.0.1:" + api.getAddress().getPort() + "/sktm");
    api.createContext(
        "/",
        exchange -> {
          exchange.getRequestHeaders().forEach((name, all) -> seen.put(name, all.get(0)));
          exchange.sendResponseHeaders(200, 2);
          exchange.getResponseBody().write("{}".getBytes(StandardCharsets.UTF_8));
          exchange.close();
        });
    api.start();
    ClientRegistration known =
        ClientRegistration.of("portal-depok", key.publicJwks())
            .scopes("sktm:baca")
            .resources(address.toString(), PORTAL)
            .ownResources(PORTAL)
            .redirectUris(BACK.toString());
    depok.registerClient(known.grantsFor(jakarta.issuer().toString()));
    jakarta.registerClient(known);
    jakarta.trustIssuer(depok.issuer(), depok.jwksUri().toString());
    jakarta.registerUser("warga-jkt-9", depok.issuer(), "warga-1");
  }

  @AfterEach
  void close() {
    api.stop(0);
    depok.close();
    jakarta.close();
  }

  @Test
  void agency_callsForItself() {
    URI depokIssuer = depok.issuer();
    // region agency
    ProtectedResource sktm =
        new ProtectedResource(
            address, // where the API is
            Audience.of(address.toString()), // its name in tokens
            Set.of(Scope.of("sktm:baca")), // what you need there
            depokIssuer); // who grants it
    TokenSource tokens = TokenSource.builder().as(portal).build();
    Transport calling = ResilientTransport.builder().authenticating(tokens.bearer(sktm)).build();
    // endregion
    try (tokens) {
      calling.send(Request.of("GET", address)).close();
      calling.send(Request.of("GET", address)).close();
    }
    assertThat(seen.get("Authorization")).startsWith("Bearer ey");
    assertThat(depok.requestsTo("/token")).isEqualTo(1);
  }

  @Test
  void failures_sayWhatToDo() {
    try (TokenSource tokens = TokenSource.builder().as(ClientIdentity.of("asing", key)).build()) {
      String shown = "";
      // region failures
      try {
        tokens.token(sktm(depok));
      } catch (TokenRefusedException e) { // asking again does not help: somebody has to act
        shown = e.code() + ": " + e.explanation().in("id");
      } catch (TokenServerUnavailableException e) { // an outage: try again later
        shown = e.explanation().in("id");
      }
      // endregion
      assertThat(shown).startsWith("token-refused.invalid-client: Server tidak mengenali klien");
    }
  }

  @Test
  void agency_callsForAPerson_andForWhomSheRepresents() {
    Subject child = new Subject(depok.issuer().toString(), "anak-1");
    depok.registerParent("warga-1", "anak-1");
    try (TokenSource tokens = TokenSource.builder().as(portal).build()) {
      VerifiedToken her = resident();
      ProtectedResource sktm = sktm(depok);
      // region person
      ResilientTransport forHer =
          ResilientTransport.builder().authenticating(tokens.bearer(sktm, her)).build();
      ResilientTransport forHerChild =
          ResilientTransport.builder()
              .authenticating(
                  tokens.bearer(sktm, OnBehalfOf.person(her).as(Representation.parentOf(child))))
              .build();
      // endregion
      forHer.send(Request.of("GET", address)).close();
      assertThat(whose(verified(depok))).isEqualTo(her.subject());
      forHerChild.send(Request.of("GET", address)).close();
      assertThat(whose(verified(depok))).isEqualTo(child);
      assertThat(verified(depok).subject()).isEqualTo(her.subject());
      assertThat(verified(depok).actor().orElseThrow().subject().value()).isEqualTo("portal-depok");
    }
  }

  @Test
  void kuasa_isLimited() {
    Instant end = Instant.parse("2099-01-01T00:00:00Z");
    Subject grantor = new Subject(depok.issuer().toString(), "warga-7");
    depok.registerKuasa("warga-1", "warga-7", "ambil-akta-kelahiran", end);
    try (TokenSource tokens = TokenSource.builder().as(portal).build()) {
      VerifiedToken her = resident();
      // region kuasa
      Representation kuasa = Representation.underKuasa(grantor, "ambil-akta-kelahiran", end);
      OnBehalfOf holder = OnBehalfOf.person(her).as(kuasa);
      // endregion
      String token = tokens.token(sktm(depok), holder).value().reveal();
      VerifiedToken received = verified(depok, token);
      boolean allowed = false;
      Instant now = Instant.parse("2026-11-28T00:00:00Z");
      // region received
      Representation shown = Representation.in(received).orElseThrow();
      switch (shown.relation()) {
        case PARENT -> allowed = true;
        case KUASA, OFFICER -> allowed = shown.covers("ambil-akta-kelahiran", now);
      }
      // endregion
      assertThat(allowed).isTrue();
      assertThat(shown.covers("jual-rumah", now)).isFalse();
    }
  }

  private static Subject whose(VerifiedToken token) {
    // region whose
    Subject whose =
        Representation.in(token).map(Representation::represented).orElse(token.subject());
    // endregion
    return whose;
  }

  @Test
  void person_isKnownAtAnotherAuthority_byAGrantOfHerOwn() {
    try (TokenSource tokens = TokenSource.builder().as(portal).build()) {
      VerifiedToken her = resident();
      ProtectedResource sktm = sktm(jakarta);
      // region across
      String hers = tokens.token(sktm, her).subject().orElseThrow().value();
      // endregion
      assertThat(hers).isEqualTo("warga-jkt-9");
      assertThat(depok.requestsTo("/token")).isEqualTo(1);
      assertThat(jakarta.requestsTo("/token")).isEqualTo(1);
    }
  }

  @Test
  void serverInTheField_canBeHadOnOnesOwnMachine_withItsHabits() {
    // region habits
    TestAuthority provinsi =
        TestAuthority.builder("provinsi")
            .habits(ServerHabit.AUDIENCE_PARAMETER, ServerHabit.GRANTS_AS_ACCESS_TOKENS)
            .build();
    // endregion
    TokenServerSettings hers =
        TokenServerSettings.at(provinsi.issuer().toString())
            .audienceParameter()
            .grantsAsAccessTokens();
    try (provinsi;
        TokenSource tokens = TokenSource.builder().as(portal).asking(hers).build()) {
      provinsi.registerClient(
          ClientRegistration.of("portal-depok", key.publicJwks())
              .scopes("sktm:baca")
              .ownResources(PORTAL)
              .grantsFor(jakarta.issuer().toString()));
      jakarta.trustIssuerOfAccessTokens(provinsi.issuer(), provinsi.jwksUri().toString());
      jakarta.registerUser("warga-jkt-7", provinsi.issuer(), "warga-1");
      assertThat(tokens.token(sktm(jakarta), resident(provinsi)).subject().orElseThrow().value())
          .isEqualTo("warga-jkt-7");
    }
  }

  @Test
  void keycloak_isAskedForGrantsInItsOwnWay_andItsSilenceAboutTheActorIsSaidAloud() {
    String provinsi = depok.issuer().toString();
    String kabupaten = jakarta.issuer().toString();
    // region keycloak
    TokenServerSettings hers =
        TokenServerSettings.at(provinsi).audienceParameter().grantsAsAccessTokens();
    TokenServerSettings there = TokenServerSettings.at(kabupaten).exceptMissingActor();
    TokenSource tokens = TokenSource.builder().as(portal).asking(hers).asking(there).build();
    // endregion
    try (tokens) {
      assertThat(hers.toString()).contains("audienceParameter", "grantsAsAccessTokens");
      assertThat(there.toString()).contains("exceptMissingActor");
      assertThat(
              catchThrowableOfType(
                      TokenRefusedException.class, () -> tokens.token(sktm(jakarta), resident()))
                  .error())
          .as("a server that goes by the book wants to be asked by it")
          .isEqualTo("invalid_target");
    }
  }

  @Test
  void citizens_signIn_renew_andSignOut() throws Exception {
    depok.atTheBrowser("warga-1");
    String depokIssuer = depok.issuer().toString();
    // region portal
    RelyingParty signIns =
        RelyingParty.at(TrustedIssuer.at(depokIssuer).acr("otp", Assurance.SUBSTANTIAL))
            .as(portal)
            .returningTo(BACK)
            .scopes(Scope.of("sktm:baca"))
            .resource(Audience.of(PORTAL))
            .build();
    // endregion
    try (signIns) {
      URI callback = browse(begin(signIns));
      SignedIn person = comeBack(signIns, callback);
      assertThat(person.person().assurance()).isEqualTo(Assurance.SUBSTANTIAL);
      // region renew
      SignedIn fresh = signIns.renew(person); // keep this one instead of the old one
      URI goodbye = signIns.signOut(fresh, BACK); // send the browser there
      // endregion
      assertThat(fresh.person().subject()).isEqualTo(person.person().subject());
      assertThat(goodbye.toString()).startsWith(depokIssuer + "/logout?");
      assertThat(
              catchThrowableOfType(TokenRefusedException.class, () -> signIns.renew(fresh)).error())
          .isEqualTo("invalid_grant");
    }
  }

  private URI begin(RelyingParty signIns) {
    // region begin
    SignInStart start = signIns.begin(asked -> asked.atLeast(Assurance.SUBSTANTIAL));
    session.put("masuk", start.pending().toSecret().reveal());
    URI sendTheBrowserTo = start.redirect();
    // endregion
    return sendTheBrowserTo;
  }

  private SignedIn comeBack(RelyingParty signIns, URI callback) {
    // region comeback
    PendingSignIn pending = PendingSignIn.parse(Secret.of(session.remove("masuk")));
    SignedIn person = signIns.complete(pending, callback);
    // endregion
    return person;
  }

  @Test
  void serverInTheField_isAskedInItsOwnWay() throws IOException {
    Map<String, String> asked = new HashMap<>();
    HttpServer field =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    field.createContext(
        "/",
        exchange -> {
          asked.put("query", exchange.getRequestURI().getQuery());
          asked.put(
              "form", new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          byte[] body =
              "{\"access_token\":\"abc\",\"token_type\":\"BearerToken\",\"expires_in\":\"3599\"}"
                  .getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    field.start();
    String issuer = "http://127.0.0.1:" + field.getAddress().getPort() + "/oauth2/v1";
    Secret secret = Secret.of("rahasia");
    // region field
    TokenServerSettings satusehat =
        TokenServerSettings.at(issuer)
            .as(ClientIdentity.withSecret("klien-puskesmas", secret))
            .tokenEndpoint(URI.create(issuer + "/accesstoken")) // it has no metadata
            .grantTypeInQuery()
            .secretInForm()
            .exceptApigeeAnswers();
    TokenSource tokens = TokenSource.builder().as(portal).asking(satusehat).build();
    // endregion
    try (tokens) {
      ProtectedResource fhir =
          new ProtectedResource(
              address, Audience.of(address.toString()), Set.of(), URI.create(issuer));
      assertThat(tokens.token(fhir).value().reveal()).isEqualTo("abc");
      assertThat(asked.get("query")).isEqualTo("grant_type=client_credentials");
      assertThat(asked.get("form")).contains("client_id=klien-puskesmas&client_secret=rahasia");
    } finally {
      field.stop(0);
    }
  }

  @Test
  void boundTokens_areShownWithAProof() {
    String depokIssuer = depok.issuer().toString();
    // region bound
    TokenSource tokens =
        TokenSource.builder()
            .as(portal)
            .asking(TokenServerSettings.at(depokIssuer).bindingTokens())
            .build();
    // endregion
    try (tokens) {
      Transport calling =
          ResilientTransport.builder().authenticating(tokens.bearer(sktm(depok))).build();
      calling.send(Request.of("GET", address)).close();
      assertThat(seen.get("Authorization")).startsWith("DPoP ey");
      assertThat(seen.get("Dpop")).startsWith("ey");
    }
  }

  @Test
  void keyInAFile_isChangedWithoutARestart() throws IOException {
    Path file = folder.resolve("portal.jwk");
    Files.writeString(file, key.privateJwk().reveal());
    // region keys
    SigningKeys keys = SigningKeys.file(file);
    TokenSource tokens = TokenSource.builder().as(ClientIdentity.of("portal-depok", keys)).build();
    // endregion
    try (tokens) {
      assertThat(tokens.token(sktm(depok))).isNotNull();
    }
    URI document = URI.create("https://portal.depok.example/klien.json");
    // region metadata
    ClientMetadata us =
        ClientMetadata.at(document, key)
            .named(LocalizedText.of("Portal Warga Depok", "Depok residents' portal"))
            .returningTo(URI.create("https://portal.depok.example/masuk/kembali"));
    String servedThere = us.toJson();
    ClientIdentity published = ClientIdentity.published(document, SigningKeys.of(key));
    // endregion
    assertThat(servedThere).contains("\"client_id\"").doesNotContain("\"d\"");
    assertThat(published.clientId()).isEqualTo(document.toString());
  }

  @Test
  void personalData_movesForAPurposeOnly_andIsWrittenDown() {
    Path file = folder.resolve("pengungkapan.jsonl");
    Secret pseudonymKey = Secret.of("kunci-samaran-".repeat(3));
    ResilientTransport transport = ResilientTransport.ofDefaults();
    Subject her = new Subject(depok.issuer().toString(), "warga-1");
    ProtectedResource sktm = sktm(depok);
    // region data
    AuditLog log = AuditLog.jsonLines(file);
    Disclosures disclosures =
        Disclosures.by("portal-depok").pseudonymsBy(pseudonymKey).recordingTo(log).build();
    PersonalDataGate gate =
        PersonalDataGate.before(transport).marking(sktm).writingTo(disclosures).build();
    gate.using(
            DataUse.of("penetapan-keringanan", LegalBasis.PUBLIC_TASK)
                .about(her)
                .kinds("penghasilan"))
        .send(Request.of("GET", address))
        .close();
    // endregion
    try (transport;
        log) {
      PersonalDataException refused =
          catchThrowableOfType(
              PersonalDataException.class,
              () -> gate.withoutPersonalData().send(Request.of("GET", address)));
      assertThat(refused.code()).isEqualTo("personal-data.undeclared");
      String headOfYesterday = AuditTrail.check(file).head();
      gate.using(DataUse.of("koreksi", LegalBasis.CONSENT).about(her))
          .send(Request.of("GET", address))
          .close();
      // region trail
      AuditTrail trail = AuditTrail.checkSince(headOfYesterday, file);
      boolean asItWasWritten = trail.brokenAt().isEmpty() && !trail.isShortened();
      // endregion
      assertThat(asItWasWritten).isTrue();
      assertThat(trail.lines()).isEqualTo(4);
      assertThat(trail.brokenAt()).isEmpty();
    }
  }

  private ProtectedResource sktm(TestAuthority server) {
    return new ProtectedResource(
        address, Audience.of(address.toString()), Set.of(Scope.of("sktm:baca")), server.issuer());
  }

  private VerifiedToken resident() {
    return resident(depok);
  }

  private static VerifiedToken resident(TestAuthority authority) {
    String token = authority.signIn("warga-1").audience(PORTAL).scope("sktm:baca").token();
    return verified(authority, token, PORTAL);
  }

  private VerifiedToken verified(TestAuthority issuer) {
    return verified(issuer, seen.get("Authorization").substring("Bearer ".length()));
  }

  private VerifiedToken verified(TestAuthority issuer, String token) {
    return verified(issuer, token, address.toString());
  }

  private static VerifiedToken verified(TestAuthority issuer, String token, String audience) {
    try (TokenVerifier verifier =
        TokenVerifier.forAudience(audience)
            .trusting(TrustedIssuer.at(issuer.issuer().toString()))
            .build()) {
      return verifier.verify(token);
    }
  }

  private static URI browse(URI page) throws IOException, InterruptedException {
    HttpResponse<Void> answer =
        HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .build()
            .send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.discarding());
    assertThat(List.of(302)).contains(answer.statusCode());
    return URI.create(answer.headers().firstValue("Location").orElseThrow());
  }
}
