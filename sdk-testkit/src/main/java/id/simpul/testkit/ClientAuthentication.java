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
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Proof of a client: by its key (RFC 7523), its secret, or its connection (RFC 8705). */
final class ClientAuthentication {

  static final String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final Duration SKEW = Duration.ofSeconds(5);

  private final String issuer;
  private final Clock clock;
  private final Habits habits;
  private final Map<String, ClientRegistration> clients;
  private final MemberClients members;
  private final Map<String, Instant> seen = new ConcurrentHashMap<>();

  ClientAuthentication(
      Issuer issuer, Map<String, ClientRegistration> clients, MemberClients members) {
    this.members = members;
    this.issuer = issuer.name();
    this.clock = issuer.clock();
    this.habits = issuer.habits();
    this.clients = clients;
  }

  /** The client that has proven itself, in the way it is registered for and in no other. */
  ClientRegistration authenticate(WebCall call) throws OAuthError {
    Form form = call.posted();
    if (habits.has(ServerHabit.SECRET_IN_FORM)) {
      if (form.has("client_secret") && call.authorization().isEmpty()) {
        return bySecretInForm(form);
      }
    } else if (form.has("client_secret")) {
      throw OAuthError.invalidClient("secrets are not accepted in the form: use private_key_jwt");
    }
    if (!call.authorization().isEmpty()) {
      return bySecret(call.authorization(), form);
    }
    ClientRegistration named = form.optional("client_id").map(clients::get).orElse(null);
    if (named != null && named.certificate().isPresent()) {
      return byCertificate(named, call);
    }
    return byAssertion(form);
  }

  private ClientRegistration bySecretInForm(Form form) throws OAuthError {
    ClientRegistration client = clients.get(form.required("client_id"));
    if (form.has("client_assertion")
        || client == null
        || !knows(client, form.required("client_secret"))) {
      throw OAuthError.invalidClient("no registered client has this secret");
    }
    return client;
  }

  private ClientRegistration bySecret(List<String> headers, Form form) throws OAuthError {
    OAuthError wrong = OAuthError.invalidClient("no registered client has this secret");
    if (habits.has(ServerHabit.SECRET_IN_FORM)
        || headers.size() != 1
        || !headers.get(0).startsWith("Basic ")
        || form.has("client_assertion")) {
      throw OAuthError.invalidClient("a client proves itself once, by Basic or by an assertion");
    }
    String pair;
    try {
      byte[] decoded = Base64.getDecoder().decode(headers.get(0).substring(6));
      pair = new String(decoded, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw wrong;
    }
    int colon = pair.indexOf(':');
    ClientRegistration client =
        colon < 0 ? null : clients.get(Form.decode(pair.substring(0, colon)));
    if (client == null || !knows(client, decodedOrEmpty(pair.substring(colon + 1)))) {
      throw wrong;
    }
    return client;
  }

  private static boolean knows(ClientRegistration client, String secret) {
    return client.secret().filter(known -> same(known, secret)).isPresent();
  }

  private static String decodedOrEmpty(String text) {
    try {
      return Form.decode(text);
    } catch (OAuthError e) {
      return "";
    }
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private static ClientRegistration byCertificate(ClientRegistration client, WebCall call)
      throws OAuthError {
    if (!call.certificate().equals(client.certificate())) {
      throw OAuthError.invalidClient("the connection does not show this client's certificate");
    }
    return client;
  }

  private ClientRegistration byAssertion(Form form) throws OAuthError {
    if (!form.required("client_assertion_type").equals(ASSERTION_TYPE)) {
      throw OAuthError.invalidClient("client_assertion_type must be " + ASSERTION_TYPE);
    }
    try {
      SignedJWT assertion = SignedJWT.parse(form.required("client_assertion"));
      JWTClaimsSet claims = assertion.getJWTClaimsSet();
      ClientRegistration client = claimedClient(claims, form);
      if (client.keys().isEmpty() || !signedBy(assertion, client.keys().get())) {
        throw OAuthError.invalidClient("the assertion is not signed by a key of this client");
      }
      habits.requireType(assertion);
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
    ClientRegistration client = id == null ? null : registered(id);
    if (client == null || !client.clientId().equals(claims.getIssuer())) {
      throw OAuthError.invalidClient("iss and sub must both be the id of a registered client");
    }
    if (!form.optional("client_id").orElse(client.clientId()).equals(client.clientId())) {
      throw OAuthError.invalidClient("client_id differs from the assertion's sub");
    }
    return client;
  }

  private @Nullable ClientRegistration registered(String id) throws OAuthError {
    ClientRegistration known = clients.get(id);
    return known == null ? members.find(id).orElse(null) : known;
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
