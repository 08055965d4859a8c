package id.simpul.core.http;

import id.simpul.core.Masking;
import id.simpul.core.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * What this agency shows to a server that asks, on the level of TLS, who is calling: a private key
 * and the certificates that vouch for it (RFC 8446, section 4.4.2).
 *
 * <p>It is read once, when it is made; after a renewal build a new client. Neither the key nor a
 * password is ever printed. Immutable and safe to share between threads.
 *
 * <pre>{@code
 * ClientCertificate ours = ClientCertificate.pkcs12(Path.of("/etc/simpul/dukcapil.p12"), password);
 * ResilientTransport.builder().tls(TlsPolicy.builder().presenting(ours).build()).build();
 * }</pre>
 */
public final class ClientCertificate {

  private final PrivateKey key;
  private final List<X509Certificate> chain;

  private ClientCertificate(PrivateKey key, List<X509Certificate> chain) {
    this.key = key;
    this.chain = chain;
  }

  /**
   * From a file in the form of PKCS #12 (RFC 7292), mostly called {@code .p12} or {@code .pfx}.
   *
   * @param file holds one private key with its certificates
   * @param password of the file and of the key
   * @return the certificate
   * @throws IllegalArgumentException if the file cannot be read, the password does not fit or there
   *     is not exactly one key in it
   */
  public static ClientCertificate pkcs12(Path file, Secret password) {
    Objects.requireNonNull(password, "password");
    try (InputStream in = Files.newInputStream(Objects.requireNonNull(file, "file"))) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, password.reveal().toCharArray());
      return of(store, password);
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalArgumentException(
          "A client certificate is a PKCS #12 file and its password; "
              + file.getFileName()
              + " cannot be read, or its password is another. Check both.",
          e);
    }
  }

  /**
   * From a key store that is loaded already, such as that of a hardware module.
   *
   * @param store holds one private key with its certificates
   * @param password of the key
   * @return the certificate
   * @throws IllegalArgumentException if the password does not fit or there is not exactly one key
   */
  public static ClientCertificate of(KeyStore store, Secret password) {
    Objects.requireNonNull(store, "store");
    char[] characters = password.reveal().toCharArray();
    try {
      List<ClientCertificate> found = new ArrayList<>();
      for (String alias : Collections.list(store.aliases())) {
        if (store.isKeyEntry(alias)) {
          found.add(of(store.getKey(alias, characters), store.getCertificateChain(alias)));
        }
      }
      return theOnly(found);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(
          "The password must be that of the key in the store; found another. Check it.", e);
    } finally {
      Arrays.fill(characters, ' ');
    }
  }

  private static ClientCertificate theOnly(List<ClientCertificate> found) {
    if (found.size() != 1) {
      throw new IllegalArgumentException(
          "A key store for a client certificate holds one private key; found "
              + found.size()
              + ". Give one with that key alone.");
    }
    return found.get(0);
  }

  private static ClientCertificate of(Key key, Certificate[] chain) {
    List<X509Certificate> certificates = new ArrayList<>();
    for (Certificate certificate : chain) {
      if (certificate instanceof X509Certificate x509) {
        certificates.add(x509);
      }
    }
    if (key instanceof PrivateKey secret) {
      return of(secret, certificates);
    }
    throw new IllegalArgumentException(
        "A client certificate needs a private key; found a key of another kind. Give the key pair.");
  }

  /**
   * From its parts.
   *
   * @param key may live in a hardware module
   * @param chain the key's own certificate first, then those that vouch for it
   * @return the certificate
   * @throws IllegalArgumentException if there is no certificate, or the first is not that of a key
   *     of this kind
   */
  public static ClientCertificate of(PrivateKey key, List<X509Certificate> chain) {
    List<X509Certificate> copy = List.copyOf(chain);
    if (copy.isEmpty() || !copy.get(0).getPublicKey().getAlgorithm().equals(key.getAlgorithm())) {
      throw new IllegalArgumentException(
          "The first certificate is that of the key; found "
              + (copy.isEmpty() ? "none" : "one of a " + copy.get(0).getPublicKey().getAlgorithm())
              + " key. Give the certificates in order, the key's own first.");
    }
    return new ClientCertificate(key, copy);
  }

  PrivateKey key() {
    return key;
  }

  X509Certificate[] chain() {
    return chain.toArray(new X509Certificate[0]);
  }

  /** Whom it names and until when; never the key. */
  @Override
  public String toString() {
    X509Certificate own = chain.get(0);
    return "ClientCertificate["
        + Masking.mask(own.getSubjectX500Principal().getName())
        + ", until "
        + own.getNotAfter().toInstant()
        + "]";
  }
}
