package id.simpul.testkit;

import com.nimbusds.jose.util.Base64URL;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Optional;

/** What a token is bound to: nothing, a key, or a certificate ({@code cnf}). */
record Binding(Map<String, Object> confirmation, String tokenType) {

  static final Binding NONE = new Binding(Map.of(), "Bearer");

  static Binding of(ClientRegistration client, WebCall call, Optional<String> thumbprint) {
    if (thumbprint.isPresent()) {
      return new Binding(Map.of("jkt", thumbprint.get()), "DPoP");
    }
    return client.certificate().isPresent() && call.certificate().isPresent()
        ? new Binding(Map.of("x5t#S256", sha256(call.certificate().get())), "Bearer")
        : NONE;
  }

  private static String sha256(X509Certificate certificate) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return Base64URL.encode(digest.digest(certificate.getEncoded())).toString();
    } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
      throw new IllegalStateException("every Java has SHA-256, every certificate its bytes", e);
    }
  }
}
