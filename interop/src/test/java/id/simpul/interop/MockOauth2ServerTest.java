package id.simpul.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.simpul.identity.Assurance;
import id.simpul.identity.KeysUnavailableException;
import id.simpul.identity.TokenVerifier;
import id.simpul.identity.TrustedIssuer;
import id.simpul.identity.Verification;
import id.simpul.identity.VerifiedToken;
import id.simpul.testkit.MutableClock;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.NettyWrapper;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One server, an issuer for each path, any claims: the mock server that many teams use. */
class MockOauth2ServerTest {

  private final MutableClock clock = MutableClock.startingNow();
  private final MockOAuth2Server server =
      new MockOAuth2Server(
          new OAuth2Config(
              false,
              null,
              null,
              false,
              new OAuth2TokenProvider(),
              Set.of(),
              // Its other engine is an OkHttp of its own, with JUnit 4 inside.
              new NettyWrapper()));

  @BeforeEach
  void start() throws Exception {
    server.start(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0);
  }

  @AfterEach
  void stop() {
    server.shutdown();
  }

  @Test
  void accessTokenOfEachIssuer_isAccepted_withWhatItSays() {
    try (TokenVerifier verifier =
        TokenVerifier.forAudience(Api.AUDIENCE)
            .trusting(TrustedIssuer.at(issuer("depok")))
            .trusting(TrustedIssuer.at(issuer("bogor")).upTo(Assurance.SUBSTANTIAL))
            .clock(clock)
            .build()) {
      VerifiedToken depok =
          verifier.verify(Api.request("Bearer", token("depok", "at+jwt", Map.of())));
      assertThat(depok.issuer()).isEqualTo(issuer("depok"));
      assertThat(depok.subject().value()).isEqualTo("warga-1");
      VerifiedToken bogor =
          verifier.verify(Api.request("Bearer", token("bogor", "at+jwt", Map.of("acr", "high"))));
      assertThat(bogor.assurance()).isEqualTo(Assurance.SUBSTANTIAL);
    }
  }

  @Test
  void tokenOfAnIssuerNextDoor_onTheSameServer_isRefused() {
    try (TokenVerifier verifier = Api.trusting(TrustedIssuer.at(issuer("depok")), clock)) {
      assertThat(code(verifier, token("bogor", "at+jwt", Map.of()))).isEqualTo("token.issuer");
    }
  }

  @Test
  void plainJwt_asTheServerMakesItUnlessAsked_isNoAccessToken() {
    try (TokenVerifier verifier = Api.trusting(TrustedIssuer.at(issuer("depok")), clock)) {
      assertThat(code(verifier, token("depok", "JWT", Map.of()))).isEqualTo("token.type");
    }
  }

  @Test
  void serverStoppedForLongerThanTheKeysServe_isAnOutage_neverARefusal() {
    TrustedIssuer depok = TrustedIssuer.at(issuer("depok")).keysServeAtMost(Duration.ofMinutes(10));
    try (TokenVerifier verifier = Api.trusting(depok, clock)) {
      String token = token("depok", "at+jwt", Map.of());
      assertThat(code(verifier, token)).isEqualTo("accepted");
      server.shutdown();
      clock.advance(Duration.ofMinutes(10));
      assertThat(code(verifier, token)).isEqualTo("accepted");
      clock.advance(Duration.ofSeconds(1));
      assertThatExceptionOfType(KeysUnavailableException.class)
          .isThrownBy(() -> verifier.check(Api.request("Bearer", token)));
    }
  }

  private String issuer(String name) {
    return server.issuerUrl(name).toString();
  }

  private String token(String issuer, String type, Map<String, Object> more) {
    Map<String, Object> claims = new HashMap<>(more);
    claims.put("client_id", "portal");
    claims.put("scope", Api.SCOPE);
    return server
        .issueToken(
            issuer,
            "portal",
            new DefaultOAuth2TokenCallback(
                issuer, "warga-1", type, List.of(Api.AUDIENCE), claims, 3600))
        .serialize();
  }

  private static String code(TokenVerifier verifier, String token) {
    return verifier.check(Api.request("Bearer", token)) instanceof Verification.Rejected no
        ? no.rejection().code()
        : "accepted";
  }
}
