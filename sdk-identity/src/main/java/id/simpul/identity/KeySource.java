package id.simpul.identity;

import id.simpul.core.http.Transport;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/**
 * Where an issuer's public keys are read. The verifier caches what it answers and limits how often
 * it is asked, so an implementation just reads, once, and fails by throwing.
 *
 * <pre>{@code
 * TrustedIssuer.at("https://sso.depok.example").keys(KeySource.fixedJwks(jwksFromTheConfiguration))
 * }</pre>
 *
 * <p>Implementations must be safe for use by many threads.
 */
@FunctionalInterface
public interface KeySource {

  /**
   * Reads the set anew.
   *
   * @param transport for whatever has to be fetched
   * @return a JWK set (RFC 7517 section 5) as JSON text
   */
  String read(Transport transport);

  /**
   * How long an answer counts as new, 5 minutes unless an implementation says otherwise. Older, it
   * is read again in the background; it serves meanwhile. What servers say about caching is not
   * obeyed: {@code no-cache} would have every request fetch keys, and a year would keep a stolen
   * one.
   *
   * @return at least a second; less counts as a second
   */
  default Duration freshFor() {
    return IssuerKeys.FRESH;
  }

  /** A set that was handed over and never changes; nothing is fetched. */
  static KeySource fixedJwks(String jwks) {
    Objects.requireNonNull(jwks, "jwks");
    return transport -> jwks;
  }

  /**
   * The set at this address, whatever the issuer's metadata says. Name the address here when it
   * lies on another origin than the issuer: found by discovery, such a one is refused.
   *
   * @throws IllegalArgumentException unless it is https, or http to this machine
   */
  static KeySource at(URI jwksUri) {
    WebAddress.requireSafe(jwksUri, "jwksUri");
    return transport -> WebAddress.read(transport, jwksUri);
  }

  /**
   * The set in this file, of at most 1 MiB, read again within ten seconds after it was changed.
   * While it is missing or half written, the last good keys serve. Write a new file beside it and
   * move it over the old one, so that nobody ever sees half of it.
   */
  static KeySource file(Path jwksFile) {
    return new KeyFile(jwksFile);
  }

  /** The {@code jwks_uri} of the issuer's own metadata: what {@link TrustedIssuer#at} uses. */
  static KeySource discovered(String issuer) {
    Objects.requireNonNull(issuer, "issuer");
    return transport -> {
      URI jwksUri = IssuerMetadata.fetch(transport, issuer).address("jwks_uri");
      return WebAddress.read(transport, jwksUri);
    };
  }
}
