package id.simpul.interop;

import id.simpul.core.http.ClientCertificate;
import id.simpul.core.http.ResilientTransport;
import id.simpul.core.http.ResilientTransportBuilder;
import id.simpul.core.http.TlsPolicy;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLContext;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** An authority for certificates of this run: a server's own, and those of its clients. */
final class Certificates {

  /** Guards files that are made anew by each run. */
  static final String PASSWORD = "rahasia";

  private final HeldCertificate authority =
      new HeldCertificate.Builder().commonName("otoritas").certificateAuthority(0).build();
  private final HeldCertificate server =
      signed("server").addSubjectAlternativeName("127.0.0.1").build();

  /** A client's certificate with this name, by the authority that the server trusts. */
  HeldCertificate client(String name) {
    return signed(name).build();
  }

  private HeldCertificate.Builder signed(String name) {
    return new HeldCertificate.Builder().commonName(name).signedBy(authority);
  }

  /** How a client that trusts only this authority connects, and as whom. */
  ResilientTransportBuilder connecting(HeldCertificate client) {
    return ResilientTransport.builder()
        .tls(
            TlsPolicy.builder()
                .trusting(List.of(authority.certificate()))
                .trustingNoOther()
                .presenting(
                    ClientCertificate.of(
                        client.keyPair().getPrivate(), List.of(client.certificate())))
                .build());
  }

  /** How a server of this run shows itself, and whose certificates it takes. */
  SSLContext server() {
    return new HandshakeCertificates.Builder()
        .heldCertificate(server)
        .addTrustedCertificate(authority.certificate())
        .build()
        .sslContext();
  }

  /** The server's key with its certificate, as PKCS #12. */
  Path serverKey(Path folder) {
    return stored(
        folder.resolve("server.p12"),
        store ->
            store.setKeyEntry(
                "server",
                server.keyPair().getPrivate(),
                PASSWORD.toCharArray(),
                new X509Certificate[] {server.certificate(), authority.certificate()}));
  }

  /** Whose certificates the server takes from clients, as PKCS #12. */
  Path trusted(Path folder) {
    Certificate root = authority.certificate();
    return stored(
        folder.resolve("trusted.p12"), store -> store.setCertificateEntry("otoritas", root));
  }

  private static Path stored(Path file, Content content) {
    try (OutputStream out = Files.newOutputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      content.into(store);
      store.store(out, PASSWORD.toCharArray());
      return file;
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Content {
    void into(KeyStore store) throws GeneralSecurityException;
  }
}
