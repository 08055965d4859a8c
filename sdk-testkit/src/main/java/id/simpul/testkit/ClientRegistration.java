package id.simpul.testkit;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyType;
import java.security.cert.X509Certificate;
import java.text.ParseException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A client as a token server knows it: how it proves itself, what it may ask for, and whose tokens
 * it may exchange. Everything that is not named is refused.
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
  private final Choices choices;

  private ClientRegistration(String clientId, Choices choices) {
    this.clientId = Objects.requireNonNull(clientId, "clientId");
    this.choices = choices;
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
    Choices choices = new Choices();
    choices.keys = publicKeys(clientId, publicJwks);
    return new ClientRegistration(clientId, choices);
  }

  /** A client that proves itself with a secret, in the header (RFC 6749 section 2.3.1). */
  public static ClientRegistration withSecret(String clientId, String secret) {
    Choices choices = new Choices();
    choices.secret = Objects.requireNonNull(secret, "secret");
    return new ClientRegistration(clientId, choices);
  }

  /**
   * A client that proves itself with the certificate of its connection (RFC 8705 section 2.2); its
   * tokens are bound to it. The authority needs {@link TestAuthority.Builder#tls}.
   */
  public static ClientRegistration withCertificate(String clientId, X509Certificate certificate) {
    Choices choices = new Choices();
    choices.certificate = Objects.requireNonNull(certificate, "certificate");
    return new ClientRegistration(clientId, choices);
  }

  /** The scopes this client may ask for; by default none. */
  public ClientRegistration scopes(String... allowed) {
    return with(changed -> changed.scopes = setOf(allowed));
  }

  /** The resources (RFC 8707) this client may get tokens for; by default none. */
  public ClientRegistration resources(String... allowed) {
    return with(changed -> changed.resources = setOf(allowed));
  }

  /**
   * The audiences this client is itself: it may exchange (RFC 8693) a token that was issued to one
   * of them, and no other; by default none.
   */
  public ClientRegistration ownResources(String... audiences) {
    return with(changed -> changed.ownResources = setOf(audiences));
  }

  /** The other authorities' issuers at which it may use a grant (RFC 7523); by default none. */
  public ClientRegistration grantsFor(String... issuers) {
    return with(changed -> changed.grantIssuers = setOf(issuers));
  }

  /** Where people come back to after they signed in or out; by default nowhere. */
  public ClientRegistration redirectUris(String... exactly) {
    return with(changed -> changed.redirectUris = setOf(exactly));
  }

  String clientId() {
    return clientId;
  }

  Optional<JWKSet> keys() {
    return Optional.ofNullable(choices.keys);
  }

  Optional<String> secret() {
    return Optional.ofNullable(choices.secret);
  }

  Optional<X509Certificate> certificate() {
    return Optional.ofNullable(choices.certificate);
  }

  Set<String> scopes() {
    return choices.scopes;
  }

  Set<String> resources() {
    return choices.resources;
  }

  Set<String> ownResources() {
    return choices.ownResources;
  }

  Set<String> grantIssuers() {
    return choices.grantIssuers;
  }

  Set<String> redirectUris() {
    return choices.redirectUris;
  }

  /** The same rights for a member's client, which publishes its own keys and addresses. */
  ClientRegistration published(String url, JWKSet keys, Set<String> redirects) {
    Choices copy = choices.copy();
    copy.keys = keys;
    copy.secret = null;
    copy.certificate = null;
    copy.redirectUris = redirects;
    return new ClientRegistration(url, copy);
  }

  private ClientRegistration with(Consumer<Choices> change) {
    Choices copy = choices.copy();
    change.accept(copy);
    return new ClientRegistration(clientId, copy);
  }

  static JWKSet publicKeys(String clientId, String jwks) {
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
    return Set.copyOf(new LinkedHashSet<>(Arrays.asList(values)));
  }

  @Override
  public String toString() {
    return "ClientRegistration[" + clientId + "]";
  }

  /** Changed only before the registration that holds it is handed out. */
  private static final class Choices {

    private @Nullable JWKSet keys;
    private @Nullable String secret;
    private @Nullable X509Certificate certificate;
    private Set<String> scopes = Set.of();
    private Set<String> resources = Set.of();
    private Set<String> ownResources = Set.of();
    private Set<String> grantIssuers = Set.of();
    private Set<String> redirectUris = Set.of();

    private Choices copy() {
      Choices copy = new Choices();
      copy.keys = keys;
      copy.secret = secret;
      copy.certificate = certificate;
      copy.scopes = scopes;
      copy.resources = resources;
      copy.ownResources = ownResources;
      copy.grantIssuers = grantIssuers;
      copy.redirectUris = redirectUris;
      return copy;
    }
  }
}
