package id.simpul.identity;

import id.simpul.core.Secret;
import java.net.URI;
import java.util.Objects;

/**
 * This agency's program as a token server knows it: its client id, and how it proves that. A key of
 * its own is the best proof (RFC 7523 section 2.2): no secret is shared with anybody.
 *
 * <pre>{@code
 * ClientIdentity portal = ClientIdentity.of("portal-depok", SigningKeys.file(Path.of("/etc/simpul/portal.jwk")));
 * }</pre>
 *
 * <p>Immutable, and safe for use by many threads. Printing shows neither key nor secret.
 */
public final class ClientIdentity {

  private final String clientId;
  private final ClientProof proof;

  private ClientIdentity(String clientId, ClientProof proof) {
    this.clientId = clientId;
    this.proof = proof;
  }

  /** The client with this id, proven by this key, whose public half the server has registered. */
  public static ClientIdentity of(String clientId, SigningKey key) {
    return of(clientId, SigningKeys.of(key));
  }

  /** The same, by whichever key is the current one: it can be renewed while the program runs. */
  public static ClientIdentity of(String clientId, SigningKeys keys) {
    requireName(clientId);
    return new ClientIdentity(
        clientId, new KeyProof(clientId, Objects.requireNonNull(keys, "keys")));
  }

  /**
   * The client with this id, proven by a secret that the server has given (RFC 6749 section 2.3.1).
   * Only for servers that know no keys: whoever reads it there or here is this client.
   */
  public static ClientIdentity withSecret(String clientId, Secret secret) {
    requireName(clientId);
    if (Objects.requireNonNull(secret, "secret").reveal().isBlank()) {
      throw new IllegalArgumentException(
          "expected the client's secret, found blank text; give the one the server has issued");
    }
    return new ClientIdentity(clientId, new SecretProof(clientId, secret));
  }

  /**
   * The client with this id, proven by the certificate that its connections show ({@code
   * tls_client_auth} or {@code self_signed_tls_client_auth}, RFC 8705 section 2). The transport of
   * the {@link TokenSource} has to present it, and the one that calls the API as well, if tokens
   * are bound to it.
   */
  public static ClientIdentity byCertificate(String clientId) {
    requireName(clientId);
    return new ClientIdentity(clientId, new CertificateProof(clientId));
  }

  /**
   * A client that needs no registration at each server: its id is the address at which it publishes
   * {@link ClientMetadata} about itself (OAuth Client ID Metadata Document). Honoured between
   * members of an ecosystem; elsewhere register the client and say {@link #of}.
   *
   * @throws IllegalArgumentException unless it is https (plain http to this machine) and has a path
   */
  public static ClientIdentity published(URI address, SigningKeys keys) {
    ClientMetadata.requireAddress(address);
    return of(address.toString(), keys);
  }

  private static void requireName(String clientId) {
    if (Objects.requireNonNull(clientId, "clientId").isBlank()) {
      throw new IllegalArgumentException(
          "expected a client id, found blank text; give the id the token server knows");
    }
  }

  /** The id the token server has given. */
  public String clientId() {
    return clientId;
  }

  ClientProof proof() {
    return proof;
  }

  @Override
  public String toString() {
    return "ClientIdentity[" + clientId + ", " + proof + "]";
  }
}
