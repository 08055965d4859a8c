package id.simpul.interop;

import id.simpul.identity.ClientIdentity;
import id.simpul.identity.TokenSource;
import id.simpul.identity.TrustedIssuer;
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

  @Test
  void keycloakIsRestarted_andNoGoodTokenIsLost(Keycloak keycloak) {
    TrustedIssuer provinsi = TrustedIssuer.at(keycloak.issuer(Keycloak.PROVINSI));
    TokenSource.Builder source =
        TokenSource.builder().as(ClientIdentity.of("singkat", Keycloak.CLIENT_KEY));
    try (CallsThroughAnOutage calls = new CallsThroughAnOutage(source, provinsi)) {
      calls.surviveWhile(keycloak::stop, keycloak::start);
    }
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
