package id.simpul.interop;

import id.simpul.core.Scope;
import id.simpul.identity.ClientIdentity;
import id.simpul.identity.RelyingParty;
import id.simpul.identity.SignInStart;
import id.simpul.identity.SignedIn;
import id.simpul.identity.TokenVerifier;
import id.simpul.identity.TrustedIssuer;
import id.simpul.identity.VerifiedToken;
import java.net.URI;
import java.time.Clock;

/** A resident who signs in on Keycloak's own page and comes to the agency with her token. */
final class Resident {

  static final URI BACK = URI.create("http://127.0.0.1:1/kembali");

  private Resident() {}

  static VerifiedToken signedIn(Keycloak server, String name) {
    String issuer = server.issuer(Keycloak.PROVINSI);
    try (RelyingParty portal = portal(server, Clock.systemUTC());
        TokenVerifier verifier = Api.trusting(TrustedIssuer.at(issuer), Clock.systemUTC())) {
      return verifier.verify(Api.request(signIn(portal, new Browser(), name).accessToken()));
    }
  }

  static SignedIn signIn(RelyingParty portal, Browser browser, String name) {
    SignInStart start = portal.begin();
    return portal.complete(
        start.pending(), browser.signIn(start.redirect(), name, "rahasia-" + name));
  }

  static RelyingParty portal(Keycloak server, Clock clock) {
    return RelyingParty.at(TrustedIssuer.at(server.issuer(Keycloak.PROVINSI)))
        .as(ClientIdentity.of("portal", Keycloak.CLIENT_KEY))
        .scopes(Scope.of(Api.SCOPE))
        .returningTo(BACK)
        .clock(clock)
        .build();
  }
}
