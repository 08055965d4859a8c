package id.simpul.testkit;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyType;
import java.text.ParseException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/**
 * A client as a token server knows it: its public keys, what it may ask for, and whose tokens it
 * may exchange. Everything that is not named is refused.
 *
 * <pre>{@code
 * authority.registerClient(
 *     ClientRegistration.of("portal-depok", key.publicJwks())
 *         .scopes("sktm:read")
 *         .resources("https://api.depok.example/sktm")
 *         .ownResources("https://api.jakarta.example/rs"));
 * }</pre>
 *
 * <p>Immutable: each word answers a new registration.
 */
public final class ClientRegistration {

  private final String clientId;
  private final JWKSet keys;
  private final Set<String> scopes;
  private final Set<String> resources;
  private final Set<String> ownResources;

  private ClientRegistration(
      String clientId,
      JWKSet keys,
      Set<String> scopes,
      Set<String> resources,
      Set<String> ownResources) {
    this.clientId = clientId;
    this.keys = keys;
    this.scopes = Set.copyOf(scopes);
    this.resources = Set.copyOf(resources);
    this.ownResources = Set.copyOf(ownResources);
  }

  /**
   * A client that proves itself with one of the keys in {@code publicJwks}, a JWK set (RFC 7517
   * section 5) of public keys.
   *
   * @throws IllegalArgumentException if the set cannot be read, is empty or holds a private key
   */
  public static ClientRegistration of(String clientId, String publicJwks) {
    Objects.requireNonNull(clientId, "clientId");
    Objects.requireNonNull(publicJwks, "publicJwks");
    return new ClientRegistration(
        clientId, publicKeys(clientId, publicJwks), Set.of(), Set.of(), Set.of());
  }

  /** The scopes this client may ask for; by default none. */
  public ClientRegistration scopes(String... allowed) {
    return new ClientRegistration(clientId, keys, setOf(allowed), resources, ownResources);
  }

  /** The resources (RFC 8707) this client may get tokens for; by default none. */
  public ClientRegistration resources(String... allowed) {
    return new ClientRegistration(clientId, keys, scopes, setOf(allowed), ownResources);
  }

  /**
   * The audiences this client is itself: it may exchange (RFC 8693) a token that was issued to one
   * of them, and no other; by default none.
   */
  public ClientRegistration ownResources(String... audiences) {
    return new ClientRegistration(clientId, keys, scopes, resources, setOf(audiences));
  }

  String clientId() {
    return clientId;
  }

  JWKSet keys() {
    return keys;
  }

  Set<String> scopes() {
    return scopes;
  }

  Set<String> resources() {
    return resources;
  }

  Set<String> ownResources() {
    return ownResources;
  }

  private static JWKSet publicKeys(String clientId, String jwks) {
    try {
      JWKSet parsed = JWKSet.parse(jwks);
      if (parsed.isEmpty() || parsed.getKeys().stream().anyMatch(ClientRegistration::notPublic)) {
        throw new IllegalArgumentException(
            "client '"
                + clientId
                + "' needs a set of public EC or RSA keys; the given one is empty or holds a"
                + " private or symmetric key. Give SigningKey.publicJwks()");
      }
      return parsed;
    } catch (ParseException e) {
      throw new IllegalArgumentException(
          "client '" + clientId + "' needs a JWK set as JSON text; the given text is none", e);
    }
  }

  private static boolean notPublic(JWK key) {
    return key.isPrivate() || KeyType.OCT.equals(key.getKeyType());
  }

  private static Set<String> setOf(String... values) {
    return new LinkedHashSet<>(Arrays.asList(values));
  }

  @Override
  public String toString() {
    return "ClientRegistration[" + clientId + "]";
  }
}
