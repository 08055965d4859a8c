package id.simpul.testkit;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Clients whose id is the address of their own description (OAuth Client ID Metadata Document), of
 * members and of nobody else: an address outside the admitted origins is never fetched.
 */
final class MemberClients {

  private final Map<String, ClientRegistration> rights = new ConcurrentHashMap<>();
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  void admit(URI origin, ClientRegistration allowed) {
    rights.put(origin(origin), allowed);
  }

  Optional<ClientRegistration> find(String clientId) throws OAuthError {
    URI address;
    try {
      address = URI.create(clientId);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    ClientRegistration allowed = address.getHost() == null ? null : rights.get(origin(address));
    if (allowed == null || address.getRawFragment() != null || address.getRawUserInfo() != null) {
      return Optional.empty();
    }
    return Optional.of(read(address, clientId, allowed));
  }

  private ClientRegistration read(URI address, String clientId, ClientRegistration allowed)
      throws OAuthError {
    try {
      HttpResponse<String> answer =
          http.send(
              HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build(),
              HttpResponse.BodyHandlers.ofString());
      Map<String, Object> document = JSONObjectUtils.parse(answer.body());
      if (answer.statusCode() != 200
          || !clientId.equals(document.get("client_id"))
          || !"private_key_jwt".equals(document.get("token_endpoint_auth_method"))) {
        throw refused("it does not describe that client, or not its key");
      }
      JWKSet keys =
          ClientRegistration.publicKeys(
              clientId,
              JSONObjectUtils.toJSONString(JSONObjectUtils.getJSONObject(document, "jwks")));
      return allowed.published(clientId, keys, redirects(document));
    } catch (IOException | ParseException | IllegalArgumentException e) {
      throw refused("it cannot be read");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw refused("reading it was interrupted");
    }
  }

  private static Set<String> redirects(Map<String, Object> document) {
    Set<String> redirects = new LinkedHashSet<>();
    if (document.get("redirect_uris") instanceof List<?> all) {
      all.forEach(each -> redirects.add(String.valueOf(each)));
    }
    return redirects;
  }

  private static String origin(URI uri) {
    return uri.getScheme() + "://" + uri.getRawAuthority();
  }

  private static OAuthError refused(String why) {
    return OAuthError.invalidClient("the document at the client_id is refused: " + why);
  }
}
