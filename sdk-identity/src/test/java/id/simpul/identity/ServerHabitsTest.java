package id.simpul.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.simpul.core.ProtectedResource;
import id.simpul.core.Secret;
import id.simpul.testkit.ClientRegistration;
import id.simpul.testkit.ServerHabit;
import id.simpul.testkit.TestAuthority;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each habit of a server in the field has a word, without which its tokens are not to be had. */
class ServerHabitsTest {

  private static final String SECRET = "rahasia-yang-panjang";

  private final Agency agency = new Agency();
  private final TestAuthority jakarta =
      TestAuthority.builder("jakarta").clock(agency.clock).build();

  @AfterEach
  void close() {
    jakarta.close();
    agency.close();
  }

  @ParameterizedTest
  @EnumSource
  void habit_isMetByItsWord_andByNothingElse(ServerHabit habit) {
    try (TestAuthority depok =
        TestAuthority.builder("depok").clock(agency.clock).habits(habit).build()) {
      introduce(depok);
      TokenServerSettings byTheBook = TokenServerSettings.at(depok.issuer().toString());
      try (TokenSource tokens = source(habit, byTheBook)) {
        assertThatExceptionOfType(TokenException.class)
            .isThrownBy(() -> takeEveryWay(tokens, depok))
            .satisfies(refused -> assertThat(refused.toString()).doesNotContain(SECRET));
      }
      try (TokenSource tokens = source(habit, meeting(habit, byTheBook))) {
        takeEveryWay(tokens, depok);
      }
    }
  }

  private void introduce(TestAuthority depok) {
    depok.registerClient(agency.registration().grantsFor(jakarta.issuer().toString()));
    depok.registerClient(
        ClientRegistration.withSecret("rahasia", SECRET)
            .scopes("sktm:baca")
            .resources(Agency.SKTM)
            .ownResources(Agency.HOSPITAL)
            .grantsFor(jakarta.issuer().toString()));
    agency.register(jakarta);
    jakarta.trustIssuerOfAccessTokens(depok.issuer(), depok.jwksUri().toString());
    jakarta.registerUser("warga-jkt-9", depok.issuer(), "warga-1");
  }

  /** For ourselves, for a person at her own authority, and for her at another one. */
  private void takeEveryWay(TokenSource tokens, TestAuthority depok) {
    ProtectedResource here = Agency.sktmAt(depok, "sktm:baca");
    assertThat(tokens.token(here).expiresAt()).isAfter(agency.clock.instant());
    VerifiedToken person = resident(depok);
    assertThat(tokens.token(here, person).subject()).isPresent();
    assertThat(tokens.token(Agency.sktmAt(jakarta, "sktm:baca"), person).subject())
        .contains(new Subject(jakarta.issuer().toString(), "warga-jkt-9"));
  }

  private VerifiedToken resident(TestAuthority depok) {
    String token = depok.signIn("warga-1").audience(Agency.HOSPITAL).scope("sktm:baca").token();
    try (TokenVerifier verifier = agency.verifier(Agency.HOSPITAL, depok)) {
      return verifier.verify(token);
    }
  }

  private TokenSource source(ServerHabit habit, TokenServerSettings depok) {
    ClientIdentity known =
        habit == ServerHabit.SECRET_IN_FORM
            ? ClientIdentity.withSecret("rahasia", Secret.of(SECRET))
            : ClientIdentity.of("rs-jakarta", agency.key);
    return agency.source().asking(depok.as(known)).build();
  }

  private static TokenServerSettings meeting(ServerHabit habit, TokenServerSettings server) {
    return switch (habit) {
      case GRANT_TYPE_IN_QUERY -> server.grantTypeInQuery();
      case SECRET_IN_FORM -> server.secretInForm();
      case TYPED_ASSERTIONS -> server.typedAssertions();
      case AUDIENCE_PARAMETER -> server.audienceParameter();
      case ACTOR_TOKEN -> server.sendingActorToken();
      case GRANTS_AS_ACCESS_TOKENS -> server.grantsAsAccessTokens();
      case MISSING_ACTOR -> server.exceptMissingActor();
      case PAIRWISE_SUBJECTS -> server.exceptPairwiseSubjects();
      case SCOPE_ARRAYS -> server.exceptScopeArrays();
      case APIGEE_ANSWERS -> server.exceptApigeeAnswers();
    };
  }
}
