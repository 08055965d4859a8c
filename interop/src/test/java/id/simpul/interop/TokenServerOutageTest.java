package id.simpul.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.simpul.identity.ClientIdentity;
import id.simpul.identity.KeysUnavailableException;
import id.simpul.identity.TokenSource;
import id.simpul.identity.TokenVerifier;
import id.simpul.identity.TrustedIssuer;
import id.simpul.testkit.MutableClock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Each token server goes and comes back while calls run that need its tokens. */
@Tag("slow")
@ExtendWith(SharedKeycloak.class)
class TokenServerOutageTest {

  @RegisterExtension private static final Spring SPRING = new Spring();
  @RegisterExtension private static final OidcProvider PROVIDER = new OidcProvider();

  /** It takes a minute to start, so that one restart serves callers and verifiers. */
  @Test
  void keycloakIsRestarted_andNoGoodTokenIsLost_norRefusedBeforeItsKeysAreTooOld(
      Keycloak keycloak) {
    TrustedIssuer kota =
        TrustedIssuer.at(keycloak.issuer(Keycloak.KOTA)).keysServeAtMost(Duration.ofMinutes(10));
    MutableClock clock = MutableClock.startingNow();
    try (CallsThroughAnOutage calls =
            new CallsThroughAnOutage(
                TokenSource.builder().as(ClientIdentity.of("singkat", Keycloak.CLIENT_KEY)),
                TrustedIssuer.at(keycloak.issuer(Keycloak.PROVINSI)));
        TokenVerifier verifier = Api.trusting(kota, clock)) {
      String before = tokenOfKota(keycloak);
      assertThat(Api.code(verifier, before)).isEqualTo("accepted");
      calls.surviveWhile(
          () -> {
            keycloak.stop();
            clock.advance(Duration.ofMinutes(10));
            assertThat(Api.code(verifier, before)).isEqualTo("accepted");
            clock.advance(Duration.ofSeconds(1));
            assertThatExceptionOfType(KeysUnavailableException.class)
                .isThrownBy(() -> Api.code(verifier, before));
          },
          keycloak::start);
      clock.advance(Duration.ofSeconds(10));
      assertThat(Api.code(verifier, tokenOfKota(keycloak))).isEqualTo("accepted");
    }
  }

  private static String tokenOfKota(Keycloak keycloak) {
    return new TokenEndpoint(keycloak.tokenEndpoint(Keycloak.KOTA))
        .token(
            Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                "portal",
                "client_secret",
                "rahasia"));
  }

  @Test
  void springsServerIsRestarted_andNoGoodTokenIsLost() {
    TokenSource.Builder source = Spring.asking(SPRING.as("singkat"));
    try (CallsThroughAnOutage calls = new CallsThroughAnOutage(source, SPRING.trusted())) {
      calls.surviveWhile(SPRING::stop, SPRING::start);
    }
  }

  @Test
  void oidcProviderIsRestarted_andNoGoodTokenIsLost() {
    TokenSource.Builder source = PROVIDER.asking("singkat");
    try (CallsThroughAnOutage calls = new CallsThroughAnOutage(source, PROVIDER.trusted())) {
      calls.surviveWhile(PROVIDER::stop, PROVIDER::startWithAnotherKey);
    }
  }
}
