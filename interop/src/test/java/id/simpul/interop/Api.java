package id.simpul.interop;

import id.simpul.identity.IncomingRequest;
import id.simpul.identity.TokenVerifier;
import id.simpul.identity.TrustedIssuer;
import id.simpul.testkit.MutableClock;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** The agency's API that all these servers issue tokens for. */
final class Api {

  static final String AUDIENCE = "https://api.jakarta.example/keringanan";
  static final String SCOPE = "permohonan:kirim";

  private Api() {}

  static TokenVerifier trusting(TrustedIssuer issuer, MutableClock clock) {
    return TokenVerifier.forAudience(AUDIENCE).trusting(issuer).clock(clock).build();
  }

  static IncomingRequest request(String scheme, String token) {
    return IncomingRequest.of(
        "GET", URI.create(AUDIENCE), Map.of("Authorization", List.of(scheme + " " + token)));
  }
}
