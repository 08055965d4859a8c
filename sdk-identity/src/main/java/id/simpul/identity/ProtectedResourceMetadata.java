package id.simpul.identity;

import com.nimbusds.jose.util.JSONObjectUtils;
import id.simpul.core.Scope;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an API publishes so that nobody has to guess its audience: which tokens it takes, and from
 * whom (RFC 9728).
 *
 * <pre>{@code
 * String json = ProtectedResourceMetadata.resource(URI.create("https://api.depok.example/sktm"))
 *     .tokenServers(URI.create("https://sso.depok.example"))
 *     .scopes(Scope.of("sktm:read"))
 *     .toJson(); // served at ProtectedResourceMetadata.wellKnown(resource)
 * }</pre>
 *
 * <p>Immutable: each word answers a new value.
 */
public final class ProtectedResourceMetadata {

  private final URI resource;
  private final List<URI> tokenServers;
  private final List<Scope> scopes;

  private final List<SignatureAlgorithm> proofs;
  private final boolean boundToCertificates;

  private ProtectedResourceMetadata(
      URI resource,
      List<URI> tokenServers,
      List<Scope> scopes,
      List<SignatureAlgorithm> proofs,
      boolean boundToCertificates) {
    this.resource = resource;
    this.tokenServers = List.copyOf(tokenServers);
    this.scopes = List.copyOf(scopes);
    this.proofs = List.copyOf(proofs);
    this.boundToCertificates = boundToCertificates;
  }

  /**
   * The metadata of this API; its address is also the audience of its tokens.
   *
   * @throws IllegalArgumentException unless it is https, or http to this machine
   */
  public static ProtectedResourceMetadata resource(URI resource) {
    WebAddress.requireSafe(resource, "resource");
    return new ProtectedResourceMetadata(resource, List.of(), List.of(), List.of(), false);
  }

  /** The issuers whose tokens it takes ({@code authorization_servers}). */
  public ProtectedResourceMetadata tokenServers(URI... issuers) {
    Arrays.stream(issuers).forEach(each -> WebAddress.requireSafe(each, "tokenServers"));
    return new ProtectedResourceMetadata(
        resource, List.of(issuers), scopes, proofs, boundToCertificates);
  }

  /** The scopes it asks for ({@code scopes_supported}). */
  public ProtectedResourceMetadata scopes(Scope... supported) {
    return new ProtectedResourceMetadata(
        resource, tokenServers, List.of(supported), proofs, boundToCertificates);
  }

  /** How DPoP proofs may be signed ({@code dpop_signing_alg_values_supported}, RFC 9449). */
  public ProtectedResourceMetadata proofs(SignatureAlgorithm... algorithms) {
    return new ProtectedResourceMetadata(
        resource, tokenServers, scopes, List.of(algorithms), boundToCertificates);
  }

  /** That tokens bound to a client's certificate are taken (RFC 8705 section 3.3). */
  public ProtectedResourceMetadata boundToCertificates() {
    return new ProtectedResourceMetadata(resource, tokenServers, scopes, proofs, true);
  }

  /**
   * The document to serve as {@code application/json}.
   *
   * @throws IllegalStateException if no token server is named: nobody could get a token
   */
  public String toJson() {
    if (tokenServers.isEmpty()) {
      throw new IllegalStateException(
          "expected at least one of tokenServers(...), found none; name who issues its tokens");
    }
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("resource", resource.toString());
    members.put("authorization_servers", tokenServers.stream().map(URI::toString).toList());
    if (!scopes.isEmpty()) {
      members.put("scopes_supported", scopes.stream().map(Scope::value).toList());
    }
    members.put("bearer_methods_supported", List.of("header"));
    if (!proofs.isEmpty()) {
      members.put(
          "dpop_signing_alg_values_supported",
          proofs.stream().map(SigningKey::headerName).toList());
    }
    if (boundToCertificates) {
      members.put("tls_client_certificate_bound_access_tokens", true);
    }
    return JSONObjectUtils.toJSONString(members);
  }

  /**
   * Where the document of an API is found: the well-known path stands between its host and its own
   * path (RFC 9728 section 3.1).
   *
   * @throws IllegalArgumentException unless it is https, or http to this machine
   */
  public static URI wellKnown(URI resource) {
    WebAddress.requireSafe(resource, "resource");
    String path = resource.getRawPath() == null ? "" : resource.getRawPath();
    String query = resource.getRawQuery() == null ? "" : "?" + resource.getRawQuery();
    return URI.create(
        resource.getScheme()
            + "://"
            + resource.getRawAuthority()
            + "/.well-known/oauth-protected-resource"
            + (path.equals("/") ? "" : path)
            + query);
  }

  @Override
  public String toString() {
    return "ProtectedResourceMetadata[" + resource + "]";
  }
}
