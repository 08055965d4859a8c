package id.simpul.identity;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The certificate at the other end (RFC 8705 section 3): that of the connection itself, or, where a
 * declared proxy ends TLS, the one that this proxy reports (RFC 9440).
 */
final class PeerCertificate {

  private static final String HEADER = "Client-Cert";
  private static final int LONGEST = 16 * 1024;

  /** A byte sequence of RFC 8941 section 3.3.5: base64 between colons. */
  private static final Pattern BYTES = Pattern.compile(":([A-Za-z0-9+/]+={0,2}):");

  private final List<Network> proxies;

  PeerCertificate(List<Network> proxies) {
    this.proxies = List.copyOf(proxies);
  }

  void require(String thumbprint, IncomingRequest request) throws RefusedException {
    byte[] certificate = isFromProxy(request) ? reported(request) : own(request);
    byte[] expected = thumbprint.getBytes(StandardCharsets.US_ASCII);
    byte[] found = sha256(certificate).getBytes(StandardCharsets.US_ASCII);
    if (!MessageDigest.isEqual(expected, found)) {
      throw RefusalKind.HOLDER.refused(
          "Token ini terikat pada sertifikat lain (x5t#S256) daripada sertifikat koneksi ini."
              + " Pakai sertifikat yang dipakai saat meminta token, atau minta token baru.",
          "This token is bound to another certificate (x5t#S256) than this connection's. Use the"
              + " certificate that the token was asked for with, or ask for a new token.");
    }
  }

  private boolean isFromProxy(IncomingRequest request) {
    Optional<InetAddress> peer = request.peerAddress();
    return peer.isPresent() && proxies.stream().anyMatch(each -> each.holds(peer.get()));
  }

  private static byte[] own(IncomingRequest request) throws RefusedException {
    Optional<X509Certificate> certificate = request.peerCertificate();
    try {
      if (certificate.isPresent()) {
        return certificate.get().getEncoded();
      }
    } catch (CertificateEncodingException e) {
      throw noCertificate(request);
    }
    throw noCertificate(request);
  }

  private static byte[] reported(IncomingRequest request) throws RefusedException {
    List<String> fields = request.header(HEADER);
    if (fields.size() == 1 && fields.get(0).length() <= LONGEST) {
      Matcher bytes = BYTES.matcher(fields.get(0));
      if (bytes.matches()) {
        return decoded(bytes.group(1), request);
      }
    }
    throw noCertificate(request);
  }

  private static byte[] decoded(String base64, IncomingRequest request) throws RefusedException {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw noCertificate(request);
    }
  }

  private static RefusedException noCertificate(IncomingRequest request) {
    boolean claimed = !request.header(HEADER).isEmpty();
    return RefusalKind.HOLDER.refused(
        "Token ini terikat pada sertifikat (x5t#S256), tetapi koneksi ini tidak menunjukkan satu"
            + " sertifikat."
            + (claimed
                ? " Header Client-Cert hanya dipercaya, sekali dan utuh, dari proxy yang disebut di"
                    + " certificateHeaderFrom."
                : " Hubungi dengan TLS timbal balik (mTLS)."),
        "This token is bound to a certificate (x5t#S256), but this connection shows no certificate."
            + (claimed
                ? " The header Client-Cert is believed, once and whole, only from proxies named in"
                    + " certificateHeaderFrom."
                : " Connect by mutual TLS."));
  }

  private static String sha256(byte[] certificate) {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(MessageDigest.getInstance("SHA-256").digest(certificate));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "PeerCertificate[header from " + proxies + "]";
  }
}
