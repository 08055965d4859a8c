package id.simpul.testkit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.jwk.JWK;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Makes access tokens as RFC 9068 describes them. */
final class Issuer {

  /** So that a grant is never taken for an access token, nor the other way round. */
  static final String GRANT_TYPE = "authorization-grant+jwt";

  static final String JWT = "urn:ietf:params:oauth:token-type:jwt";

  static final Duration LIFETIME = Duration.ofMinutes(5);

  private final String name;
  private final Clock clock;
  private final Keyring keys;
  private final Habits habits;

  Issuer(String name, Clock clock, Keyring keys, Habits habits) {
    this.name = name;
    this.clock = clock;
    this.keys = keys;
    this.habits = habits;
  }

  String name() {
    return name;
  }

  Clock clock() {
    return clock;
  }

  Keyring keys() {
    return keys;
  }

  Habits habits() {
    return habits;
  }

  /** When a token that is issued now expires. */
  Instant latest() {
    return clock.instant().plus(LIFETIME);
  }

  /** The API that is asked for, if this client may have tokens for it. */
  String resource(ClientRegistration client, Form form) throws OAuthError {
    return allowed(client, habits.target(form));
  }

  /** The same, where people sign in: asked for by the book, whatever the habits are. */
  String resourceOfSignIn(ClientRegistration client, Form form) throws OAuthError {
    return allowed(client, Habits.NONE.target(form));
  }

  private static String allowed(ClientRegistration client, String resource) throws OAuthError {
    if (!client.resources().contains(resource)) {
      throw OAuthError.of("invalid_target", "this client may not call " + resource);
    }
    return resource;
  }

  /** The claims every access token has. */
  Map<String, Object> claims(String subject, String clientId, Instant expires) {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", name);
    claims.put("sub", subject);
    claims.put("client_id", clientId);
    claims.put("iat", clock.instant().getEpochSecond());
    claims.put("exp", expires.getEpochSecond());
    claims.put("jti", UUID.randomUUID().toString());
    return claims;
  }

  /** An access token for one resource, as the token endpoint answers it (RFC 6749 section 5.1). */
  Map<String, Object> granted(
      Map<String, Object> claims,
      String resource,
      Set<String> scopes,
      Instant expires,
      Binding binding) {
    if (!binding.confirmation().isEmpty()) {
      claims.put("cnf", binding.confirmation());
    }
    return issued(claims, resource, scopes, expires, "at+jwt", binding.tokenType());
  }

  /** A grant for another authority's token server, and for nothing else (RFC 7523 section 3). */
  Map<String, Object> grant(
      Map<String, Object> claims, String otherIssuer, Set<String> scopes, Instant expires) {
    boolean asAccessToken = habits.has(ServerHabit.GRANTS_AS_ACCESS_TOKENS);
    Map<String, Object> answer =
        asAccessToken
            ? granted(claims, otherIssuer, scopes, expires, Binding.NONE)
            : issued(claims, otherIssuer, scopes, expires, GRANT_TYPE, "N_A");
    answer.put("issued_token_type", asAccessToken ? TokenEndpoint.ACCESS_TOKEN : JWT);
    return answer;
  }

  private Map<String, Object> issued(
      Map<String, Object> claims,
      String audience,
      Set<String> scopes,
      Instant expires,
      String type,
      String tokenType) {
    claims.put("aud", audience);
    if (!scopes.isEmpty()) {
      claims.put("scope", habits.scope(scopes));
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("access_token", sign(claims, type));
    answer.put("token_type", tokenType);
    answer.put("expires_in", expires.getEpochSecond() - clock.instant().getEpochSecond());
    answer.put("scope", String.join(" ", scopes));
    if (claims.containsKey("authorization_details")) {
      answer.put("authorization_details", claims.get("authorization_details"));
    }
    habits.write(answer);
    return answer;
  }

  String sign(Map<String, Object> claims, String type) {
    return sign(claims, type, keys);
  }

  static String sign(Map<String, Object> claims, String type, Keyring keyring) {
    JWK key = keyring.current();
    JWSHeader header =
        new JWSHeader.Builder(keyring.algorithm())
            .type(new JOSEObjectType(type))
            .keyID(key.getKeyID())
            .build();
    JWSObject token = new JWSObject(header, new Payload(claims));
    try {
      token.sign(Keyring.signer(key));
    } catch (JOSEException e) {
      throw new IllegalStateException("a key of this test authority cannot sign", e);
    }
    return token.serialize();
  }
}
