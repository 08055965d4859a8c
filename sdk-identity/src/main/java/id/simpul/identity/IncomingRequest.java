package id.simpul.identity;

import java.net.InetAddress;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A request as it reached this agency: what a verifier has to see of it.
 *
 * <pre>{@code
 * IncomingRequest incoming =
 *     IncomingRequest.of(exchange.getRequestMethod(), publicUri, exchange.getRequestHeaders());
 * }</pre>
 *
 * <p>Immutable. Header names are compared without regard to case. Printing shows the method and
 * header names only.
 */
public final class IncomingRequest {

  private final String method;
  private final URI uri;
  private final Map<String, List<String>> headers;

  private final @Nullable X509Certificate certificate;
  private final @Nullable InetAddress neighbour;

  private IncomingRequest(
      String method,
      URI uri,
      Map<String, List<String>> headers,
      @Nullable X509Certificate certificate,
      @Nullable InetAddress neighbour) {
    this.method = method;
    this.uri = uri;
    this.headers = headers;
    this.certificate = certificate;
    this.neighbour = neighbour;
  }

  /**
   * A request with its method, the address the caller used, and all its header fields.
   *
   * @param headers every field line, so that a doubled one is seen
   */
  public static IncomingRequest of(
      String method, URI uri, Map<String, ? extends List<String>> headers) {
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(uri, "uri");
    Objects.requireNonNull(headers, "headers");
    Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach(
        (name, values) -> {
          if (name != null && values != null) {
            // Some servers hand out null for a field without a value.
            List<String> lines = copy.computeIfAbsent(name, any -> new ArrayList<>());
            values.stream().filter(Objects::nonNull).forEach(lines::add);
          }
        });
    copy.replaceAll((name, values) -> List.copyOf(values));
    return new IncomingRequest(method.toUpperCase(Locale.ROOT), uri, copy, null, null);
  }

  /**
   * The same, with the certificate by which the other end of this connection proved itself in TLS:
   * what a token bound to a certificate (RFC 8705) is checked against. Take it from the TLS session
   * itself, never from a header.
   */
  public IncomingRequest withPeerCertificate(X509Certificate peer) {
    Objects.requireNonNull(peer, "peer");
    return new IncomingRequest(method, uri, headers, peer, neighbour);
  }

  /**
   * The same, with the address at the other end of this connection: the caller's, or that of the
   * proxy in front. Only where it is a declared proxy ({@link
   * ProofOfPossession#certificateHeaderFrom}) is its {@code Client-Cert} header looked at. Take it
   * from the socket, never from a header such as {@code X-Forwarded-For}.
   */
  public IncomingRequest withPeerAddress(InetAddress peer) {
    Objects.requireNonNull(peer, "peer");
    return new IncomingRequest(method, uri, headers, certificate, peer);
  }

  /** The method, in capitals. */
  public String method() {
    return method;
  }

  /** The address the caller used, before any proxy changed it. */
  public URI uri() {
    return uri;
  }

  List<String> header(String name) {
    return headers.getOrDefault(name, List.of());
  }

  Optional<X509Certificate> peerCertificate() {
    return Optional.ofNullable(certificate);
  }

  Optional<InetAddress> peerAddress() {
    return Optional.ofNullable(neighbour);
  }

  @Override
  public String toString() {
    return "IncomingRequest[" + method + ", headers " + headers.keySet() + "]";
  }
}
