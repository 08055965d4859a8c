package id.simpul.testkit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;

/** Decides which tokens may be exchanged here: our own, and those of issuers we were told of. */
final class SubjectTokens {

  private static final String ACCESS_TOKEN = "at+jwt";
  private static final Duration SKEW = Duration.ofSeconds(5);

  private final Issuer issuer;
  private final Map<String, ForeignKeys> foreign = new ConcurrentHashMap<>();
  private final Map<String, String> links = new ConcurrentHashMap<>();
  private final Map<String, Instant> used = new ConcurrentHashMap<>();
  private final Set<String> grantingAccessTokens = ConcurrentHashMap.newKeySet();

  SubjectTokens(Issuer issuer) {
    this.issuer = issuer;
  }

  void trust(String foreignIssuer, ForeignKeys keys) {
    foreign.put(foreignIssuer, keys);
  }

  void link(String foreignIssuer, String foreignSubject, String localSubject) {
    links.put(foreignIssuer + ' ' + foreignSubject, localSubject);
  }

  /** Grants of this issuer may be access tokens, since it has no others. */
  void trustAccessTokens(String foreignIssuer) {
    grantingAccessTokens.add(foreignIssuer);
  }

  /** An access token, bound to nothing or to what the request has proven to hold. */
  SubjectToken verify(String text, Binding shown) throws OAuthError {
    return verify(text, shown, (from, type) -> type.equals(ACCESS_TOKEN));
  }

  /**
   * Another authority's word about one of its people, for this server alone, once, and for five
   * minutes at most (RFC 7523 section 3).
   */
  SubjectToken verifyGrant(String text) throws OAuthError {
    SubjectToken grant = verify(text, Binding.NONE, this::isGrant);
    Instant now = issuer.clock().instant();
    if (!grant.audiences().equals(Set.of(issuer.name())) || grant.ownIssue()) {
      throw refused("it is a grant for " + grant.audiences() + ", not for this server alone");
    }
    if (grant.expires().isAfter(now.plus(Issuer.LIFETIME).plus(SKEW))) {
      throw refused("it lives longer than a grant may");
    }
    used.values().removeIf(until -> until.isBefore(now));
    String id = grant.claims().get("iss") + " " + grant.claims().get("jti");
    if (!(grant.claims().get("jti") instanceof String)
        || used.putIfAbsent(id, grant.expires()) != null) {
      throw refused("its jti is missing or was used before");
    }
    return grant;
  }

  private boolean isGrant(String from, String type) {
    return type.equals(Issuer.GRANT_TYPE)
        || (grantingAccessTokens.contains(from)
            && (type.equals(ACCESS_TOKEN) || type.equalsIgnoreCase("JWT")));
  }

  private SubjectToken verify(String text, Binding shown, BiPredicate<String, String> type)
      throws OAuthError {
    try {
      SignedJWT token = SignedJWT.parse(text);
      Map<String, Object> claims = token.getPayload().toJSONObject();
      if (claims == null || !(claims.get("iss") instanceof String from)) {
        throw refused("it names no issuer");
      }
      if (!ClientAuthentication.signedBy(token, keysOf(from))) {
        throw refused("no published key of its issuer has signed it");
      }
      String said =
          token.getHeader().getType() == null ? "" : token.getHeader().getType().getType();
      if (!type.test(from, said)) {
        throw refused("its typ is not the one for this");
      }
      return checked(claims, from, shown);
    } catch (ParseException | JOSEException | IllegalArgumentException e) {
      throw refused("it is not a signed JWT");
    }
  }

  private SubjectToken checked(Map<String, Object> claims, String from, Binding shown)
      throws OAuthError {
    if (claims.containsKey("cnf") && !shown.confirmation().equals(claims.get("cnf"))) {
      throw refused("it is bound to a key of its holder, which is not shown here");
    }
    Instant now = issuer.clock().instant();
    if (!(claims.get("exp") instanceof Number exp)
        || !Instant.ofEpochSecond(exp.longValue()).isAfter(now)) {
      throw refused("it has expired or has no expiry");
    }
    if (claims.get("nbf") instanceof Number nbf
        && Instant.ofEpochSecond(nbf.longValue()).isAfter(now.plus(SKEW))) {
      throw refused("it is not valid yet");
    }
    return new SubjectToken(
        claims,
        localSubject(claims, from),
        Instant.ofEpochSecond(exp.longValue()),
        from.equals(issuer.name()));
  }

  private JWKSet keysOf(String from) throws OAuthError {
    if (from.equals(issuer.name())) {
      return issuer.keys().publicSet();
    }
    ForeignKeys keys = foreign.get(from);
    if (keys == null) {
      throw refused("its issuer is not trusted here: see TestAuthority.trustIssuer");
    }
    return keys.read();
  }

  /**
   * A foreign subject means nothing here until somebody has linked it: taken over as it is, the
   * other authority could name any of our own people.
   */
  private String localSubject(Map<String, Object> claims, String from) throws OAuthError {
    if (!(claims.get("sub") instanceof String subject) || subject.isEmpty()) {
      throw refused("it has no subject");
    }
    if (from.equals(issuer.name())) {
      return subject;
    }
    String local = links.get(from + ' ' + subject);
    if (local == null) {
      throw refused("its subject is not linked to a user here: see TestAuthority.registerUser");
    }
    return local;
  }

  private static OAuthError refused(String why) {
    return OAuthError.of("invalid_grant", "the subject token is refused: " + why);
  }
}
