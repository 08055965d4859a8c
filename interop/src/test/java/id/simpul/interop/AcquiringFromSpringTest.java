package id.simpul.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.simpul.core.ProtectedResource;
import id.simpul.identity.AccessToken;
import id.simpul.identity.TokenException;
import id.simpul.identity.TokenRefusedException;
import id.simpul.identity.TokenServerSettings;
import id.simpul.identity.TokenSource;
import id.simpul.identity.TokenVerifier;
import id.simpul.identity.VerifiedToken;
import id.simpul.testkit.MutableClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Spring Authorization Server, asked by the SDK: a secret, and an actor that it names. */
@Tag("slow")
class AcquiringFromSpringTest {

  @RegisterExtension private static final Spring SPRING = new Spring();

  private final MutableClock clock = MutableClock.startingNow();

  @Test
  void agencysOwnToken_isAcceptedByTheApi() {
    try (TokenSource tokens = source(SPRING.as("dinas"));
        TokenVerifier verifier = verifier()) {
      AccessToken token = tokens.token(api());
      assertThat(verifier.verify(Api.request(token)).clientId()).isEqualTo("dinas");
      assertThat(token.subject().orElseThrow().value()).isEqualTo("dinas");
    }
  }

  @Test
  void personsToken_namesTheActor_onlyWhenItsTokenIsSentAlong() {
    try (TokenSource without = source(SPRING.as("dinas"));
        TokenSource with = source(SPRING.as("dinas").sendingActorToken());
        TokenVerifier verifier = verifier()) {
      VerifiedToken person = SPRING.person("warga-1", clock);
      TokenException refused =
          catchThrowableOfType(TokenException.class, () -> without.token(api(), person));
      assertThat(refused.code()).isEqualTo("token.delegation");
      VerifiedToken token = verifier.verify(Api.request(with.token(api(), person)));
      assertThat(token.subject()).isEqualTo(person.subject());
      assertThat(token.actor().orElseThrow().subject().value()).isEqualTo("dinas");
    }
  }

  @Test
  void refusals_areDecoded() {
    try (TokenSource wrong = source(SPRING.as("dinas", "salah"));
        TokenSource right = source(SPRING.as("dinas"))) {
      assertThat(
              catchThrowableOfType(TokenRefusedException.class, () -> wrong.token(api())).error())
          .isEqualTo("invalid_client");
      ProtectedResource more = Api.grantedBy(SPRING.issuer(), "permohonan:hapus");
      assertThat(catchThrowableOfType(TokenRefusedException.class, () -> right.token(more)).error())
          .isEqualTo("invalid_scope");
    }
  }

  private TokenVerifier verifier() {
    return Api.trusting(SPRING.trusted(), clock);
  }

  private TokenSource source(TokenServerSettings settings) {
    return Spring.asking(settings).clock(clock).build();
  }

  private static ProtectedResource api() {
    return Api.grantedBy(SPRING.issuer(), Api.SCOPE);
  }
}
