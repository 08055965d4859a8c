package id.simpul.testkit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Proof of a client by {@code private_key_jwt} (RFC 7523), and by nothing else. */
final class ClientAuthentication {

  static final String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final Duration SKEW = Duration.ofSeconds(5);

  private final String issuer;
  private final Clock clock;
  private final Map<String, ClientRegistration> clients;
  private final Map<String, Instant> seen = new ConcurrentHashMap<>();

  ClientAuthentication(String issuer, Clock clock, Map<String, ClientRegistration> clients) {
    this.issuer = issuer;
    this.clock = clock;
    this.clients = clients;
  }

  ClientRegistration authenticate(Form form) throws OAuthError {
    if (form.has("client_secret")) {
      throw OAuthError.invalidClient("secrets are not accepted here: use private_key_jwt");
    }
    if (!form.required("client_assertion_type").equals(ASSERTION_TYPE)) {
      throw OAuthError.invalidClient("client_assertion_type must be " + ASSERTION_TYPE);
    }
    try {
      SignedJWT assertion = SignedJWT.parse(form.required("client_assertion"));
      JWTClaimsSet claims = assertion.getJWTClaimsSet();
      ClientRegistration client = claimedClient(claims, form);
      if (!signedBy(assertion, client.keys())) {
        throw OAuthError.invalidClient("the assertion is not signed by a key of this client");
      }
      check(claims);
      return client;
    } catch (ParseException | JOSEException | IllegalArgumentException e) {
      throw OAuthError.invalidClient("client_assertion is not a signed JWT");
    }
  }

  /** Whether one of the keys has signed it, with an algorithm that the key is for. */
  static boolean signedBy(SignedJWT token, JWKSet keys) throws JOSEException {
    String kid = token.getHeader().getKeyID();
    for (JWK key : keys.getKeys()) {
      boolean named = kid == null || kid.equals(key.getKeyID());
      boolean meant =
          key.getAlgorithm() == null || key.getAlgorithm().equals(token.getHeader().getAlgorithm());
      if (named && meant && token.verify(verifierFor(key))) {
        return true;
      }
    }
    return false;
  }

  private static JWSVerifier verifierFor(JWK key) throws JOSEException {
    if (key instanceof RSAKey rsa) {
      return new RSASSAVerifier(rsa);
    }
    if (key instanceof ECKey ec) {
      return new ECDSAVerifier(ec);
    }
    if (key instanceof OctetKeyPair pair) {
      return new Edwards(pair);
    }
    throw new JOSEException("neither an RSA nor an EC nor an Ed25519 key");
  }

  private ClientRegistration claimedClient(JWTClaimsSet claims, Form form) throws OAuthError {
    String id = claims.getSubject();
    ClientRegistration client = id == null ? null : clients.get(id);
    if (client == null || !client.clientId().equals(claims.getIssuer())) {
      throw OAuthError.invalidClient("iss and sub must both be the id of a registered client");
    }
    if (!form.optional("client_id").orElse(client.clientId()).equals(client.clientId())) {
      throw OAuthError.invalidClient("client_id differs from the assertion's sub");
    }
    return client;
  }

  private void check(JWTClaimsSet claims) throws OAuthError {
    Instant now = clock.instant();
    if (!claims.getAudience().equals(List.of(issuer))) {
      throw OAuthError.invalidClient("aud must be " + issuer + " and nothing else");
    }
    Instant expires = instant(claims.getExpirationTime(), "exp");
    Instant issued = instant(claims.getIssueTime(), "iat");
    if (!expires.isAfter(now)) {
      throw OAuthError.invalidClient("the assertion has expired");
    }
    if (expires.isAfter(now.plus(LONGEST).plus(SKEW))
        || Duration.between(issued, expires).compareTo(LONGEST) > 0) {
      throw OAuthError.invalidClient("the assertion lives longer than 60 seconds");
    }
    if (issued.isAfter(now.plus(SKEW))) {
      throw OAuthError.invalidClient("the assertion's iat lies in the future");
    }
    useOnce(claims, now, expires);
  }

  private void useOnce(JWTClaimsSet claims, Instant now, Instant expires) throws OAuthError {
    String id = claims.getJWTID();
    if (id == null || id.isEmpty()) {
      throw OAuthError.invalidClient("jti is missing");
    }
    seen.values().removeIf(until -> until.isBefore(now));
    if (seen.putIfAbsent(claims.getSubject() + ' ' + id, expires) != null) {
      throw OAuthError.invalidClient("this assertion was used before: make a fresh one each time");
    }
  }

  private static Instant instant(Date date, String claim) throws OAuthError {
    if (date == null) {
      throw OAuthError.invalidClient(claim + " is missing");
    }
    return date.toInstant();
  }
}
