package id.simpul.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.simpul.core.AgencyId;
import id.simpul.ecosystem.Platform.Answer;
import id.simpul.identity.Actor;
import id.simpul.identity.Representation;
import id.simpul.identity.Subject;
import id.simpul.identity.TokenServerUnavailableException;
import id.simpul.identity.TokenVerifier;
import id.simpul.identity.VerifiedToken;
import id.simpul.testkit.ClientRegistration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Which way a resident's token takes to another authority: what the token servers are declared to
 * take decides, and what is named first is preferred.
 */
class GrantPathTest {

  private static final String PORTAL = "https://portal.depok.example";

  private final Town depok = new Town("kota-depok", "depok.example");
  private final Town jakarta = new Town("dki-jakarta", "jakarta.example");
  private final List<VerifiedToken> seen = new ArrayList<>();
  private final Ecosystem jakartaSide = Ecosystem.join(jakarta.settings(depok).build());

  @BeforeEach
  void openTheCounters() {
    depok.authority.registerClient(
        ClientRegistration.of(depok.clientId(), depok.key.publicJwks())
            .scopes(Town.SCOPE)
            .ownResources(PORTAL)
            .grantsFor(jakarta.authority.issuer().toString()));
    jakarta.authority.registerClient(
        ClientRegistration.of(depok.clientId(), depok.key.publicJwks())
            .scopes(Town.SCOPE)
            .resources(jakarta.api().toString()));
    jakarta.authority.trustIssuer(depok.authority.issuer(), depok.authority.publicJwks());
    jakarta.authority.registerUser("tamu-7", depok.authority.issuer(), "warga-1");
    jakarta.offer("akta", jakarta.api().toString());
    TokenVerifier verifier = jakartaSide.verifier(jakarta.api().toString());
    jakarta.platform.page(
        "/api/siapa",
        exchange -> {
          seen.add(verifier.verify(jakarta.incoming(exchange)));
          return Answer.json("{}");
        });
  }

  @AfterEach
  void close() {
    jakartaSide.close();
    depok.close();
    jakarta.close();
  }

  @Test
  void apiThatTakesItsOwnServersTokensOnly_isReachedByAGrant_andNoTokenIsShown() {
    try (Ecosystem ecosystem = joined(GrantType.TOKEN_EXCHANGE, GrantType.JWT_BEARER)) {
      ecosystem.service(jakarta.id("akta")).onBehalfOf(resident(ecosystem)).get("/siapa").close();
    }
    VerifiedToken shown = seen.get(0);
    assertThat(shown.subject())
        .isEqualTo(new Subject(jakarta.authority.issuer().toString(), "tamu-7"));
    Actor actor = shown.actor().orElseThrow();
    assertThat(actor.subject())
        .isEqualTo(new Subject(jakarta.authority.issuer().toString(), depok.clientId()));
    assertThat(actor.actingFor().orElseThrow().subject())
        .isEqualTo(new Subject(depok.authority.issuer().toString(), depok.clientId()));
    assertThat(depok.tokenRequests()).as("the grant").isEqualTo(1);
    assertThat(jakarta.tokenRequests()).as("the token").isEqualTo(1);
  }

  @Test
  void grantIsPreferred_toHandingOver() {
    EcosystemSettings both =
        settings(GrantType.TOKEN_EXCHANGE, GrantType.JWT_BEARER)
            .handingResidentTokensTo(AgencyId.of("dki-jakarta"))
            .build();
    try (Ecosystem ecosystem = Ecosystem.join(both)) {
      ecosystem.service(jakarta.id("akta")).onBehalfOf(resident(ecosystem)).get("/siapa").close();
    }
    assertThat(depok.tokenRequests()).isEqualTo(1);
  }

  @Test
  void representation_goesAlong() {
    depok.authority.registerParent("warga-1", "anak-1");
    Representation child =
        Representation.parentOf(new Subject(depok.authority.issuer().toString(), "anak-1"));
    try (Ecosystem ecosystem = joined(GrantType.JWT_BEARER)) {
      ecosystem
          .service(jakarta.id("akta"))
          .onBehalfOf(resident(ecosystem), child)
          .get("/siapa")
          .close();
    }
    assertThat(Representation.in(seen.get(0))).contains(child);
  }

  @Test
  void serverThatFails_isNamed_andTheOtherMemberNotBlamed() {
    try (Ecosystem ecosystem = joined(GrantType.JWT_BEARER)) {
      VerifiedToken her = resident(ecosystem);
      ServiceClient akta = ecosystem.service(jakarta.id("akta")).onBehalfOf(her);
      depok.authority.stop();
      TokenServerUnavailableException hers =
          catchThrowableOfType(TokenServerUnavailableException.class, () -> akta.get("/siapa"));
      assertThat(hers.tokenServer()).isEqualTo(depok.authority.issuer());
      depok.authority.restart();
      jakarta.authority.stop();
      MemberUnreachableException theirs =
          catchThrowableOfType(
              MemberUnreachableException.class,
              () ->
                  ecosystem
                      .service(jakarta.id("akta"))
                      .onBehalfOf(resident(ecosystem))
                      .get("/siapa"));
      assertThat(theirs.member()).isEqualTo(AgencyId.of("dki-jakarta"));
    }
  }

  /** Words: hers = the issuer of her token, ours = this agency's, theirs = the API's member's. */
  @ParameterizedTest
  @CsvSource({
    "hers+theirs,  x,   x,   x,   hers:EXCHANGE",
    "theirs,       x,   x,   xj,  theirs:GRANT",
    "theirs,       x,   x,   j,   theirs:GRANT",
    "theirs,       j,   x,   xj,  would-see-token",
    "theirs,       j,   x,   j,   no-grant-type",
    "theirs,       x,   x,   x,   would-see-token",
    "ours,         x,   x,   x,   ours:HAND_OVER",
    "ours,         x,   xj,  x,   ours:GRANT",
    "ours,         j,   xj,  x,   ours:HAND_OVER",
    "ours,         j,   j,   x,   no-grant-type",
    "ours+theirs,  j,   j,   x,   would-see-token",
    "hers,         j,   x,   x,   no-grant-type",
    "hers+ours,    j,   x,   x,   ours:HAND_OVER",
    "ours+theirs,  x,   x,   j,   ours:HAND_OVER",
    "strangers,    x,   xj,  xj,  none",
  })
  void wayIsChosenByWhatIsDeclared(
      String named, String hers, String ours, String theirs, String expected) {
    Member issuing = member("kota-bogor", hers);
    Member home = member("kota-depok", ours);
    Member owner = member("dki-jakarta", theirs);
    TokenServers servers =
        TokenServers.forResident(owner, Optional.of(home), Optional.of(issuing), Set.of());
    assertThat(chosen(servers, owner, named)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "theirs, x,  theirs:HAND_OVER",
    "theirs, xj, theirs:GRANT",
    "theirs, j,  theirs:GRANT"
  })
  void theWordInTheSettings_opensTheLastWay_andNoBetterOneIsLeftForIt(
      String named, String theirs, String expected) {
    Member owner = member("dki-jakarta", theirs);
    TokenServers servers =
        TokenServers.forResident(
            owner, Optional.empty(), Optional.of(member("kota-bogor", "x")), Set.of(owner.id()));
    assertThat(chosen(servers, owner, named)).isEqualTo(expected);
  }

  @Test
  void tokenOfAnIssuerThatIsNoMember_getsNoGrantAnywhere() {
    Member owner = member("dki-jakarta", "xj");
    TokenServers servers =
        TokenServers.forResident(owner, Optional.empty(), Optional.empty(), Set.of());
    assertThat(chosen(servers, owner, "theirs")).isEqualTo("would-see-token");
  }

  @Test
  void refusal_saysWhatEachServerTakes_inTwoLanguages() {
    Member owner = member("dki-jakarta", "j");
    TokenServers servers =
        TokenServers.forResident(owner, Optional.empty(), Optional.empty(), Set.of());
    NoTokenServerException refused =
        catchThrowableOfType(
            NoTokenServerException.class, () -> servers.choose(owner, metadata("theirs")));
    assertThat(refused.code()).isEqualTo("token-server.no-grant-type");
    assertThat(refused.explanation().in("en"))
        .contains("https://sso.dki-jakarta.example [jwt-bearer]", "None was contacted");
    assertThat(refused.explanation().in("id")).contains("Tidak satu pun dihubungi");
  }

  @Test
  void grantTypes_travelInTheList_andWrongOnesAreRefused() {
    Member both = member("kota-depok", "xj");
    assertThat(MemberListFormat.write(MemberList.of(both)))
        .contains("\"grant_types\":[\"token-exchange\",\"jwt-bearer\"]");
    assertThat(member("kota-depok", "x")).isNotEqualTo(both);
    assertThat(Members.depok().grantTypes()).containsExactly(GrantType.TOKEN_EXCHANGE);
    assertThatIllegalArgumentException().isThrownBy(() -> GrantType.of("password"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Member.builder("kota-depok").grantTypes());
  }

  private static String chosen(TokenServers servers, Member owner, String named) {
    try {
      TokenPath path = servers.choose(owner, metadata(named));
      return word(path.server().toString()) + ":" + path.way();
    } catch (NoTokenServerException e) {
      return e.code().replace("token-server.", "");
    }
  }

  private static ResourceMetadata metadata(String named) {
    return new ResourceMetadata(
        "https://jakarta.example/api",
        Arrays.stream(named.split("\\+"))
            .map(
                word ->
                    switch (word) {
                      case "hers" -> "https://sso.kota-bogor.example";
                      case "ours" -> "https://sso.kota-depok.example";
                      case "theirs" -> "https://sso.dki-jakarta.example";
                      default -> "https://sso.jahat.example";
                    })
            .toList(),
        Set.of());
  }

  private static String word(String server) {
    return switch (server) {
      case "https://sso.kota-bogor.example" -> "hers";
      case "https://sso.kota-depok.example" -> "ours";
      default -> "theirs";
    };
  }

  private static Member member(String name, String grants) {
    List<GrantType> taken = new ArrayList<>();
    if (grants.contains("x")) {
      taken.add(GrantType.TOKEN_EXCHANGE);
    }
    if (grants.contains("j")) {
      taken.add(GrantType.JWT_BEARER);
    }
    return Member.builder(name)
        .baseUrl("https://" + name + ".example")
        .issuer("https://sso." + name + ".example")
        .iriPrefixes("https://" + name + ".example/layanan/")
        .grantTypes(taken.toArray(GrantType[]::new))
        .build();
  }

  private EcosystemSettingsBuilder settings(GrantType... jakartas) {
    return Town.patient()
        .agency(depok.member().id())
        .client(depok.client())
        .members(depok.member(), jakarta.memberBuilder().grantTypes(jakartas).build());
  }

  private Ecosystem joined(GrantType... jakartas) {
    return Ecosystem.join(settings(jakartas).build());
  }

  private VerifiedToken resident(Ecosystem ecosystem) {
    try (TokenVerifier portal = ecosystem.verifier(PORTAL)) {
      return portal.verify(
          depok.authority.signIn("warga-1").audience(PORTAL).scope(Town.SCOPE).token());
    }
  }
}
