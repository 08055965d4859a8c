package id.simpul.testkit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells about who has signed in, to whoever holds her token (OpenID Connect Core section 5.3). */
final class UserInfoDesk {

  private final Issuer issuer;
  private final HolderProofs holders;

  UserInfoDesk(Issuer issuer) {
    this.issuer = issuer;
    this.holders = new HolderProofs(issuer.clock(), false);
  }

  Map<String, Object> answer(WebCall call) throws OAuthError {
    String shown = call.authorization().size() == 1 ? call.authorization().get(0) : "";
    String token = shown.substring(shown.indexOf(' ') + 1);
    try {
      SignedJWT jwt = SignedJWT.parse(token);
      if (!ClientAuthentication.signedBy(jwt, issuer.keys().publicSet())
          || !jwt.getJWTClaimsSet()
              .getExpirationTime()
              .toInstant()
              .isAfter(issuer.clock().instant())) {
        throw OAuthError.invalidToken("it is not a good one of this server");
      }
      requireHolder(jwt.getJWTClaimsSet().getClaim("cnf"), call, shown);
      return Map.of("sub", jwt.getJWTClaimsSet().getSubject(), "name", "Warga");
    } catch (ParseException | JOSEException e) {
      throw OAuthError.invalidToken("it is not a good one of this server");
    }
  }

  /** A token that is bound to a key is good only with a proof of that key (RFC 9449 section 7). */
  private void requireHolder(@Nullable Object confirmation, WebCall call, String shown)
      throws OAuthError {
    Object wanted = confirmation instanceof Map<?, ?> cnf ? cnf.get("jkt") : null;
    String scheme = wanted == null ? "Bearer " : "DPoP ";
    if (!shown.regionMatches(true, 0, scheme, 0, scheme.length())) {
      throw OAuthError.invalidToken("show it as " + scheme.trim());
    }
    if (wanted != null) {
      String token = shown.substring(scheme.length());
      if (!holders.check(call, issuer.name() + "/userinfo", token).equals(Optional.of(wanted))) {
        throw OAuthError.invalidToken("its key is not proven");
      }
    }
  }
}
