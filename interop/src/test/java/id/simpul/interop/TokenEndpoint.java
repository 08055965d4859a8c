package id.simpul.interop;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** A token endpoint as any client would use it, with nothing of the SDK in between. */
final class TokenEndpoint {

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private final URI uri;
  private final Map<String, String> headers = new LinkedHashMap<>();

  TokenEndpoint(String uri) {
    this.uri = URI.create(uri);
  }

  TokenEndpoint header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  /** The access token that this form gets. */
  String token(Map<String, String> form) {
    return String.valueOf(answer(form).get("access_token"));
  }

  Map<String, Object> answer(Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(each -> each.getKey() + "=" + encoded(each.getValue()))
            .collect(Collectors.joining("&"));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .timeout(Duration.ofSeconds(60))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    headers.forEach(request::header);
    return send(request.build());
  }

  private Map<String, Object> send(HttpRequest request) {
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new AssertionError(uri + " answered " + answer.statusCode() + ": " + answer.body());
      }
      return JSONObjectUtils.parse(answer.body());
    } catch (IOException | ParseException e) {
      throw new AssertionError("no answer from " + uri, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** {@code private_key_jwt} (RFC 7523). */
  static Map<String, String> clientCredentials(String client, String issuer, ECKey key) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "client_credentials");
    form.put("scope", Api.SCOPE);
    form.put("client_id", client);
    form.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
    form.put("client_assertion", assertion(client, issuer, key));
    return form;
  }

  private static String assertion(String client, String audience, ECKey key) {
    Instant now = Clock.systemUTC().instant();
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(client)
            .subject(client)
            .audience(audience)
            .jwtID(UUID.randomUUID().toString())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(50)))
            .build();
    return signed(new JWSHeader.Builder(JWSAlgorithm.ES512).keyID(key.getKeyID()), claims, key);
  }

  static String signed(JWSHeader.Builder header, JWTClaimsSet claims, ECKey key) {
    try {
      SignedJWT jwt = new SignedJWT(header.build(), claims);
      jwt.sign(new ECDSASigner(key));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
