package id.simpul.testkit;

import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.time.Duration;

/** Another issuer's public keys, as given or read anew from where it publishes them. */
@FunctionalInterface
interface ForeignKeys {

  JWKSet read() throws OAuthError;

  static ForeignKeys of(String jwksOrUri) {
    String text = jwksOrUri.trim();
    return text.startsWith("{") ? fixed(text) : published(URI.create(text));
  }

  private static ForeignKeys fixed(String jwks) {
    try {
      JWKSet keys = JWKSet.parse(jwks);
      return () -> keys;
    } catch (ParseException e) {
      throw new IllegalArgumentException(
          "expected a JWK set as JSON, or the address of one; the given text is neither", e);
    }
  }

  private static ForeignKeys published(URI uri) {
    HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    HttpRequest request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(5)).build();
    return () -> fetch(client, request);
  }

  private static JWKSet fetch(HttpClient client, HttpRequest request) throws OAuthError {
    try {
      return JWKSet.parse(client.send(request, HttpResponse.BodyHandlers.ofString()).body());
    } catch (IOException | ParseException e) {
      throw OAuthError.of(
          "invalid_grant", "the keys of the subject token's issuer are out of reach");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw OAuthError.of("invalid_grant", "interrupted while reading the issuer's keys");
    }
  }
}
