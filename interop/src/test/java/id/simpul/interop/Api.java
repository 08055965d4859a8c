package id.simpul.interop;

import id.simpul.core.Audience;
import id.simpul.core.ProtectedResource;
import id.simpul.core.Scope;
import id.simpul.identity.AccessToken;
import id.simpul.identity.IncomingRequest;
import id.simpul.identity.TokenVerifier;
import id.simpul.identity.TrustedIssuer;
import id.simpul.identity.Verification;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The agency's API that all these servers issue tokens for. */
final class Api {

  static final String AUDIENCE = "https://api.jakarta.example/keringanan";
  static final String SCOPE = "permohonan:kirim";

  private Api() {}

  /** As a client asks for it, at the token server that grants it. */
  static ProtectedResource grantedBy(String issuer, String... scopes) {
    return at(URI.create(AUDIENCE), issuer, scopes);
  }

  /** The same, standing at another address than its name says. */
  static ProtectedResource at(URI address, String issuer, String... scopes) {
    return new ProtectedResource(
        address,
        Audience.of(AUDIENCE),
        Arrays.stream(scopes).map(Scope::of).collect(Collectors.toUnmodifiableSet()),
        URI.create(issuer));
  }

  static TokenVerifier trusting(TrustedIssuer issuer, Clock clock) {
    return TokenVerifier.forAudience(AUDIENCE).trusting(issuer).clock(clock).build();
  }

  static IncomingRequest request(AccessToken token) {
    return request(token.type(), token.value().reveal());
  }

  static IncomingRequest request(String scheme, String token) {
    return IncomingRequest.of(
        "GET", URI.create(AUDIENCE), Map.of("Authorization", List.of(scheme + " " + token)));
  }

  /** Why a request is refused, or that it is not. */
  static String code(TokenVerifier verifier, IncomingRequest request) {
    return verifier.check(request) instanceof Verification.Rejected no
        ? no.rejection().code()
        : "accepted";
  }

  /** The same, of a bearer token. */
  static String code(TokenVerifier verifier, String token) {
    return code(verifier, request("Bearer", token));
  }
}
