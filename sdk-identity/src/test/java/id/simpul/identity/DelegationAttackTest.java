package id.simpul.identity;

import static id.simpul.identity.SignatureAlgorithm.ES256;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.simpul.core.Scope;
import id.simpul.testkit.MutableClock;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a token server may answer instead of the delegated token that was asked for. */
class DelegationAttackTest {

  private final Internet web = new Internet().withIssuer(Forge.ISSUER, Forge.of(ES256).jwks());
  private final VerifiedToken resident = Door.accept(Forge.of(ES256));

  @Test
  void attack61_actorsTooDeep_areRefused() {
    String chain = "{\"sub\":\"a\"}";
    for (int i = 0; i < 5; i++) {
      chain = "{\"sub\":\"rs-jakarta\",\"act\":" + chain + "}";
    }
    refused(granted().claim("act", chain));
  }

  @Test
  void attack62_ourselvesAsAnInnerActor_isNotOurselves() {
    refused(granted().claim("act", "{\"sub\":\"perantara\",\"act\":{\"sub\":\"rs-jakarta\"}}"));
  }

  @Test
  void attack63_actorOfAnotherIssuer_isSomebodyElse() {
    refused(
        granted().claim("act", "{\"sub\":\"rs-jakarta\",\"iss\":\"https://sso.bogor.example\"}"));
  }

  @Test
  void attack64_missingActor_isRefused_butForWhatAReviewerHasSeen() {
    Forge silent = granted().without("act");
    refused(silent);
    TokenServerSettings excusing = TokenServerSettings.at(Forge.ISSUER).exceptMissingActor();
    assertThat(excusing.toString()).contains("exceptMissingActor");
    serve(silent);
    try (TokenSource tokens = source(excusing)) {
      assertThat(tokens.token(Agency.forged(), resident).subject()).contains(resident.subject());
    }
    for (String wrong : List.of("{\"sub\":\"penyusup\"}", "null", "{}", "\"\"")) {
      serve(granted().claim("act", wrong));
      assertThat(code(source(excusing))).as(wrong).isEqualTo("token.delegation");
    }
  }

  @Test
  void attack66_historyDroppedWithTheActor_isNeverExcused() {
    VerifiedToken handedOn =
        Door.accept(Forge.of(ES256).claim("act", "{\"sub\":\"portal-depok\"}"));
    serve(granted().without("act"));
    try (TokenSource tokens = source(TokenServerSettings.at(Forge.ISSUER).exceptMissingActor())) {
      assertThat(code(tokens, handedOn)).isEqualTo("token.delegation");
    }
  }

  @Test
  void attack65_actorWhomTheTokenDoesNotAdmit_isRefused() {
    refused(granted().claim("may_act", "{\"sub\":\"orang-lain\"}"));
    accepted(granted().claim("may_act", "{\"sub\":\"rs-jakarta\"}"));
  }

  @Test
  void attack66_inventedHistory_isRefused() {
    refused(granted().claim("act", "{\"sub\":\"rs-jakarta\",\"act\":{\"sub\":\"karangan\"}}"));
  }

  @Test
  void attack67_widerScope_isRefused_butForWhatAReviewerHasSeen() {
    Forge wide = granted().claim("scope", "\"keringanan:ajukan profil email\"");
    refused(wide);
    serve(wide);
    try (TokenSource tolerant =
        source(TokenServerSettings.at(Forge.ISSUER).exceptExtraScopes(Scope.of("email")))) {
      assertThat(tolerant.token(Agency.forged(), resident)).isNotNull();
    }
  }

  @Test
  void attack68_opaqueTokenWhoseActorNobodyCanSee_isRefused() {
    web.serving(Forge.ISSUER + "/token", "{\"access_token\":\"buram\",\"token_type\":\"Bearer\"}");
    assertThat(code(source(TokenServerSettings.at(Forge.ISSUER)))).isEqualTo("token.delegation");
  }

  @Test
  void attack69_changedSubject_isRefused_orReportedWhereItIsExpected() {
    Forge other = granted().claim("sub", "\"samaran-7\"");
    refused(other);
    serve(other);
    try (TokenSource pairwise =
        source(TokenServerSettings.at(Forge.ISSUER).exceptPairwiseSubjects())) {
      assertThat(pairwise.token(Agency.forged(), resident).subject())
          .contains(new Subject(Forge.ISSUER, "samaran-7"));
    }
  }

  @Test
  void scopesAsAnArray_areReadOnlyWhereTheyAreExcused() {
    Forge spring = granted().claim("scope", "[\"profil\"]");
    refused(spring);
    serve(spring);
    try (TokenSource excusing = source(TokenServerSettings.at(Forge.ISSUER).exceptScopeArrays())) {
      assertThat(excusing.token(Agency.forged(), resident)).isNotNull();
    }
  }

  private Forge granted() {
    return Forge.of(ES256)
        .claim("aud", Forge.text(Agency.SKTM))
        .claim("act", "{\"sub\":\"rs-jakarta\"}");
  }

  private void accepted(Forge token) {
    serve(token);
    try (TokenSource tokens = source(TokenServerSettings.at(Forge.ISSUER))) {
      assertThat(tokens.token(Agency.forged(), resident)).isNotNull();
    }
  }

  private void refused(Forge token) {
    serve(token);
    try (TokenSource tokens = source(TokenServerSettings.at(Forge.ISSUER))) {
      assertThat(code(tokens)).isEqualTo("token.delegation");
    }
  }

  private String code(TokenSource tokens) {
    return code(tokens, resident);
  }

  private static String code(TokenSource tokens, VerifiedToken person) {
    TokenException refused =
        catchThrowableOfType(TokenException.class, () -> tokens.token(Agency.forged(), person));
    assertThat(refused.explanation().languages()).contains("id", "en");
    return refused.code();
  }

  private void serve(Forge token) {
    web.serving(
        Forge.ISSUER + "/token",
        "{\"access_token\":\"" + token.token() + "\",\"token_type\":\"Bearer\"}");
  }

  private TokenSource source(TokenServerSettings settings) {
    return TokenSource.builder()
        .as(ClientIdentity.of("rs-jakarta", SigningKey.generate(ES256)))
        .asking(settings)
        .transport(web)
        .clock(MutableClock.startingAt(Forge.NOW))
        .build();
  }
}
