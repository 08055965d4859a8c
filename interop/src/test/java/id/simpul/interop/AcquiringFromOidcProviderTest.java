package id.simpul.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.simpul.core.ProtectedResource;
import id.simpul.core.Scope;
import id.simpul.identity.AccessToken;
import id.simpul.identity.ClientIdentity;
import id.simpul.identity.SignatureAlgorithm;
import id.simpul.identity.SigningKey;
import id.simpul.identity.TokenRefusedException;
import id.simpul.identity.TokenServerSettings;
import id.simpul.identity.TokenSource;
import id.simpul.identity.TokenVerifier;
import id.simpul.testkit.MutableClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** npm's oidc-provider, asked by the SDK: ES512 as INApas wants it, and tokens bound by DPoP. */
@Tag("slow")
class AcquiringFromOidcProviderTest {

  @RegisterExtension private static final OidcProvider PROVIDER = new OidcProvider();

  private final MutableClock clock = MutableClock.startingNow();

  @Test
  void keyOnP521_provesTheClient_andTheTokenIsAccepted() {
    try (TokenSource tokens = PROVIDER.asking("portal").clock(clock).build();
        TokenVerifier verifier = Api.trusting(PROVIDER.trusted(), clock)) {
      AccessToken token = tokens.token(api());
      assertThat(verifier.verify(Api.request(token)).clientId()).isEqualTo("portal");
      assertThat(token.scopes()).containsExactly(Scope.of(Api.SCOPE));
    }
  }

  @Test
  void anotherKey_isRefused_andExplained() {
    ClientIdentity thief =
        ClientIdentity.of("portal", SigningKey.generate(SignatureAlgorithm.ES512));
    try (TokenSource tokens = TokenSource.builder().as(thief).clock(clock).build()) {
      TokenRefusedException refused =
          catchThrowableOfType(TokenRefusedException.class, () -> tokens.token(api()));
      assertThat(refused.error()).isEqualTo("invalid_client");
      assertThat(refused.explanation().in("id")).contains("kunci yang didaftarkan");
    }
  }

  @Test
  void boundToken_comesForAProof() {
    TokenServerSettings binding = TokenServerSettings.at(PROVIDER.issuer()).bindingTokens();
    try (TokenSource tokens = PROVIDER.asking("portal-dpop").asking(binding).clock(clock).build()) {
      assertThat(tokens.token(api()).type()).isEqualTo("DPoP");
    }
  }

  private static ProtectedResource api() {
    return Api.grantedBy(PROVIDER.issuer(), Api.SCOPE);
  }
}
