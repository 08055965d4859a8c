package id.simpul.testkit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** A client that asks for tokens by hand, rightly or wrongly. */
final class Asking {

  private final TestAuthority authority;
  private final String clientId;
  private final ECKey key;
  private final Map<String, String> form = new LinkedHashMap<>();

  Asking(TestAuthority authority, String clientId, ECKey key) {
    this.authority = authority;
    this.clientId = clientId;
    this.key = key;
    form.put("grant_type", "client_credentials");
    form.put("client_assertion_type", ClientAuthentication.ASSERTION_TYPE);
  }

  static ECKey key() {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID("k").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  static String jwks(ECKey key) {
    return new JWKSet(key.toPublicJWK()).toString(true);
  }

  Asking with(String name, String value) {
    form.put(name, value);
    return this;
  }

  Asking exchanging(String subjectToken) {
    return with("grant_type", TokenEndpoint.TOKEN_EXCHANGE)
        .with("subject_token", subjectToken)
        .with("subject_token_type", "urn:ietf:params:oauth:token-type:access_token");
  }

  /** A proof as it should be, from {@code now} on. */
  JWTClaimsSet.Builder proof(Instant now) {
    return new JWTClaimsSet.Builder()
        .issuer(clientId)
        .subject(clientId)
        .audience(authority.issuer().toString())
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(60)))
        .jwtID(UUID.randomUUID().toString());
  }

  Map<String, Object> send(Instant now) throws Exception {
    return send(signed(proof(now)));
  }

  Map<String, Object> send(String assertion) throws Exception {
    return post(with("client_assertion", assertion).encoded());
  }

  String signed(JWTClaimsSet.Builder claims) throws JOSEException {
    SignedJWT jwt =
        new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("k").build(), claims.build());
    jwt.sign(new ECDSASigner(key));
    return jwt.serialize();
  }

  String encoded() {
    return form.entrySet().stream()
        .map(
            each ->
                each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  Map<String, Object> post(String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(authority.tokenEndpoint())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return JSONObjectUtils.parse(
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body());
  }

  static String get(URI uri) throws Exception {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }
}
