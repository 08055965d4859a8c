package id.simpul.identity;

import id.simpul.core.Scope;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/**
 * What a token must say, once its signature is known to be good (RFC 9068 section 4, RFC 8725).
 * Every rule here is a refusal with a reason; a token that passes them all becomes the {@link
 * Facts} of a {@link VerifiedToken}.
 */
final class TokenRules {

  private final String audience;
  private final Clock clock;
  private final Challenge challenge;

  TokenRules(String audience, Clock clock, Challenge challenge) {
    this.audience = audience;
    this.clock = clock;
    this.challenge = challenge;
  }

  Facts apply(TrustedIssuer issuer, Claims claims) throws RefusedException {
    Confirmation confirmation = Confirmation.of(claims);
    List<String> audiences = claims.audiences();
    requireOurs(audiences, issuer);
    Grant.Validity validity = Lifetime.read(claims, issuer, clock.instant());
    Party party =
        new Party(
            new Subject(issuer.issuer(), claims.text("sub")),
            claims.text("client_id"),
            ActorChain.read(claims, issuer.issuer()),
            ActorChain.admitted(claims, issuer.issuer()),
            SignInLevel.read(claims, issuer, clock.instant()));
    Set<Scope> scopes = claims.scopes(issuer.takesScopeArrays());
    Grant grant = new Grant(claims.text("jti"), audiences, scopes, validity, confirmation);
    issuer.requireClient(party.clientId());
    Challenge door = challenge.by(confirmation.scheme());
    return new Facts(party, grant, claims.members(), new Moment(clock, door));
  }

  private void requireOurs(List<String> audiences, TrustedIssuer issuer) throws RefusedException {
    if (issuer.isSingleAudience() && audiences.contains(audience) && audiences.size() > 1) {
      throw RefusalKind.AUDIENCE.refused(
          "Token ini untuk beberapa layanan sekaligus "
              + Quoted.of(audiences)
              + "; dari penerbit ini hanya diterima token untuk layanan ini saja. Minta token"
              + " tersendiri.",
          "This token is for several services at once "
              + Quoted.of(audiences)
              + "; of this issuer only tokens for this one alone are accepted. Ask for one of its"
              + " own.");
    }
    if (!audiences.contains(audience)) {
      throw RefusalKind.AUDIENCE.refused(
          "Token ini untuk layanan lain: audience-nya "
              + Quoted.of(audiences)
              + ", di sini yang diterima "
              + Quoted.of(audience)
              + ". Minta token yang baru.",
          "This token is for another service: its audience is "
              + Quoted.of(audiences)
              + ", this one accepts "
              + Quoted.of(audience)
              + ". Ask for a new token.");
    }
  }
}
