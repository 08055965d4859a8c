package id.simpul.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import id.simpul.core.Audience;
import id.simpul.core.ProtectedResource;
import id.simpul.core.Scope;
import id.simpul.identity.AccessToken;
import id.simpul.identity.ClientIdentity;
import id.simpul.identity.SignatureAlgorithm;
import id.simpul.identity.SigningKey;
import id.simpul.identity.TokenRefusedException;
import id.simpul.identity.TokenServerSettings;
import id.simpul.identity.TokenServerUnavailableException;
import id.simpul.identity.TokenSource;
import id.simpul.identity.TokenVerifier;
import id.simpul.identity.TrustedIssuer;
import id.simpul.testkit.MutableClock;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** npm's oidc-provider, asked by the SDK: ES512 as INApas wants it, and tokens bound by DPoP. */
@Tag("slow")
class AcquiringFromOidcProviderTest {

  private static final Path INSTALLED =
      Path.of(System.getProperty("interop.installed"), "oidc-provider");

  private final int port = ServerProcess.freePort();
  private final String issuer = "http://127.0.0.1:" + port;
  private final MutableClock clock = MutableClock.startingNow();
  private final ECKey client = OidcProviderTest.key("klien");
  private @TempDir Path keys;
  private ServerProcess server;

  @BeforeEach
  void start() throws IOException {
    Files.writeString(keys.resolve("client.json"), new JWKSet(client).toString(true));
    Files.writeString(
        keys.resolve("server.json"), new JWKSet(OidcProviderTest.key("penerbit")).toString(false));
    server = started();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void keyOnP521_provesTheClient_andTheTokenIsAccepted() {
    try (TokenSource tokens = source("portal").build();
        TokenVerifier verifier = verifier()) {
      AccessToken token = tokens.token(api());
      assertThat(verifier.verify(Api.request("Bearer", token.value().reveal())).clientId())
          .isEqualTo("portal");
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
    try (TokenSource tokens =
        source("portal-dpop").asking(TokenServerSettings.at(issuer).bindingTokens()).build()) {
      assertThat(tokens.token(api()).type()).isEqualTo("DPoP");
    }
  }

  @Test
  void serverThatIsRestarted_isFollowed() throws IOException {
    try (TokenSource tokens = source("portal").build()) {
      assertThat(tokens.token(api())).isNotNull();
      server.close();
      ProtectedResource other =
          new ProtectedResource(
              URI.create(Api.AUDIENCE), Audience.of(Api.AUDIENCE), Set.of(), URI.create(issuer));
      assertThat(
              catchThrowableOfType(
                  TokenServerUnavailableException.class, () -> tokens.token(other)))
          .isNotNull();
      server = started();
      assertThat(tokens.token(other)).isNotNull();
    }
  }

  private TokenSource.Builder source(String clientId) {
    SigningKey key = SigningKey.fromJwk(client.toJSONString());
    return TokenSource.builder().as(ClientIdentity.of(clientId, key)).clock(clock);
  }

  private TokenVerifier verifier() {
    return Api.trusting(TrustedIssuer.at(issuer).algorithms(SignatureAlgorithm.ES512), clock);
  }

  private ProtectedResource api() {
    return new ProtectedResource(
        URI.create(Api.AUDIENCE),
        Audience.of(Api.AUDIENCE),
        Set.of(Scope.of(Api.SCOPE)),
        URI.create(issuer));
  }

  private ServerProcess started() {
    return ServerProcess.start(
            "oidc-provider",
            INSTALLED,
            Map.of(),
            List.of(
                "node",
                "server.mjs",
                String.valueOf(port),
                Api.AUDIENCE,
                keys.resolve("server.json").toString(),
                keys.resolve("client.json").toString()))
        .untilServing(issuer + "/.well-known/openid-configuration", Duration.ofMinutes(1));
  }
}
