package id.simpul.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.simpul.core.Audience;
import id.simpul.core.ProtectedResource;
import id.simpul.core.Scope;
import id.simpul.core.Secret;
import id.simpul.identity.AccessToken;
import id.simpul.identity.ClientIdentity;
import id.simpul.identity.TokenException;
import id.simpul.identity.TokenRefusedException;
import id.simpul.identity.TokenServerSettings;
import id.simpul.identity.TokenServerUnavailableException;
import id.simpul.identity.TokenSource;
import id.simpul.identity.TokenVerifier;
import id.simpul.identity.TrustedIssuer;
import id.simpul.identity.VerifiedToken;
import id.simpul.testkit.MutableClock;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Spring Authorization Server, asked by the SDK: a secret, and an actor that it names. */
@Tag("slow")
class AcquiringFromSpringTest {

  private final int port = ServerProcess.freePort();
  private final String issuer = "http://127.0.0.1:" + port;
  private final MutableClock clock = MutableClock.startingNow();
  private SpringIssuer server;

  @BeforeEach
  void start() {
    server = SpringIssuer.start(port);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void agencysOwnToken_isAcceptedByTheApi() {
    try (TokenSource tokens = source(settings().exceptScopeArrays());
        TokenVerifier verifier = verifier()) {
      AccessToken token = tokens.token(api());
      assertThat(verifier.verify(Api.request("Bearer", token.value().reveal())).clientId())
          .isEqualTo("dinas");
      assertThat(token.subject().orElseThrow().value()).isEqualTo("dinas");
    }
  }

  @Test
  void personsToken_namesTheActor_onlyWhenItsTokenIsSentAlong() {
    try (TokenSource without = source(settings().exceptScopeArrays());
        TokenSource with = source(settings().exceptScopeArrays().sendingActorToken());
        TokenVerifier verifier = verifier()) {
      VerifiedToken person = person(verifier);
      TokenException refused =
          catchThrowableOfType(TokenException.class, () -> without.token(api(), person));
      assertThat(refused.code()).isEqualTo("token.delegation");
      VerifiedToken token =
          verifier.verify(Api.request("Bearer", with.token(api(), person).value().reveal()));
      assertThat(token.subject()).isEqualTo(person.subject());
      assertThat(token.actor().orElseThrow().subject().value()).isEqualTo("dinas");
    }
  }

  @Test
  void refusals_areDecoded() {
    ClientIdentity stranger = ClientIdentity.withSecret("dinas", Secret.of("salah"));
    try (TokenSource wrong = source(TokenServerSettings.at(issuer).as(stranger));
        TokenSource right = source(settings().exceptScopeArrays())) {
      assertThat(
              catchThrowableOfType(TokenRefusedException.class, () -> wrong.token(api())).error())
          .isEqualTo("invalid_client");
      ProtectedResource more =
          new ProtectedResource(
              URI.create(Api.AUDIENCE),
              Audience.of(Api.AUDIENCE),
              Set.of(Scope.of("permohonan:hapus")),
              URI.create(issuer));
      assertThat(catchThrowableOfType(TokenRefusedException.class, () -> right.token(more)).error())
          .isEqualTo("invalid_scope");
    }
  }

  @Test
  void serverThatGoesAndComesBack_isAnOutageInBetween_andTheTokenIsUsedMeanwhile() {
    try (TokenSource tokens = source(settings().exceptScopeArrays())) {
      AccessToken first = tokens.token(api());
      server.close();
      clock.advance(Duration.ofMinutes(4).plusSeconds(30));
      assertThat(tokens.token(api())).as("it is still good").isSameAs(first);
      clock.advance(Duration.ofSeconds(30));
      assertThat(
              catchThrowableOfType(
                  TokenServerUnavailableException.class, () -> tokens.token(api())))
          .isNotNull();
      server = SpringIssuer.start(port);
      clock.advance(Duration.ofMinutes(-5));
      try (TokenSource later = source(settings().exceptScopeArrays())) {
        assertThat(later.token(api())).isNotNull();
      }
    }
  }

  private VerifiedToken person(TokenVerifier verifier) {
    Map<String, String> exchange = new LinkedHashMap<>();
    exchange.putAll(SpringIssuer.exchange(server.tokenOf("warga-1"), "-"));
    exchange.keySet().removeIf(name -> name.startsWith("actor"));
    String secret =
        Base64.getEncoder()
            .encodeToString("portal:rahasia-portal".getBytes(StandardCharsets.UTF_8));
    String token =
        new TokenEndpoint(issuer + "/oauth2/token")
            .header("Authorization", "Basic " + secret)
            .token(exchange);
    return verifier.verify(Api.request("Bearer", token));
  }

  private TokenVerifier verifier() {
    return Api.trusting(TrustedIssuer.at(issuer).exceptScopeArrays(), clock);
  }

  private TokenServerSettings settings() {
    return TokenServerSettings.at(issuer)
        .as(ClientIdentity.withSecret("dinas", Secret.of("rahasia-dinas")));
  }

  private TokenSource source(TokenServerSettings settings) {
    return TokenSource.builder()
        .as(ClientIdentity.withSecret("tak-dipakai", Secret.of("tak-dipakai")))
        .asking(settings)
        .clock(clock)
        .build();
  }

  private ProtectedResource api() {
    return new ProtectedResource(
        URI.create(Api.AUDIENCE),
        Audience.of(Api.AUDIENCE),
        Set.of(Scope.of(Api.SCOPE)),
        URI.create(issuer));
  }
}
