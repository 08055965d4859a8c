package id.simpul.core.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whom a client trusts on the level of TLS, and what it shows of itself (RFC 8446).
 *
 * <p>By default it trusts the authorities that Java trusts, and shows nothing. There is no word
 * that switches the check of a server's certificate or of its name off. Certificates are read once,
 * when this is made; after a renewal build a new client. Immutable and safe to share between
 * threads.
 *
 * <pre>{@code
 * TlsPolicy tls = TlsPolicy.builder()
 *     .trusting(Path.of("/etc/simpul/ca-jakarta.pem"))          // beside those that Java trusts
 *     .presenting(ClientCertificate.pkcs12(file, password))
 *     .build();
 * ResilientTransport jakarta = ResilientTransport.builder().tls(tls).build();
 * }</pre>
 */
public final class TlsPolicy {

  private final List<X509Certificate> authorities;
  private final boolean onlyThese;
  private final @Nullable ClientCertificate certificate;

  private TlsPolicy(Builder builder) {
    this.authorities = List.copyOf(builder.authorities);
    this.onlyThese = builder.onlyThese;
    this.certificate = builder.certificate;
  }

  /**
   * Trusts what Java trusts, shows nothing.
   *
   * @return the policy
   */
  public static TlsPolicy ofDefaults() {
    return builder().build();
  }

  /**
   * Starts from the defaults.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  List<X509Certificate> authorities() {
    return authorities;
  }

  boolean isOnlyThese() {
    return onlyThese;
  }

  @Nullable ClientCertificate certificate() {
    return certificate;
  }

  boolean isDefault() {
    return authorities.isEmpty() && certificate == null;
  }

  /** How many authorities, and whom the certificate names; never a key. */
  @Override
  public String toString() {
    return (onlyThese ? "only " : "Java's and ")
        + authorities.size()
        + " authorities, "
        + (certificate == null ? "no client certificate" : certificate);
  }

  /** Collects the choices; not safe to share between threads. */
  public static final class Builder {

    private final List<X509Certificate> authorities = new ArrayList<>();
    private boolean onlyThese;
    private @Nullable ClientCertificate certificate;

    private Builder() {}

    /**
     * Trusts the authorities in a file too; may be said several times.
     *
     * @param pem one or more certificates between {@code BEGIN CERTIFICATE} and {@code END
     *     CERTIFICATE} (RFC 7468)
     * @return this builder
     * @throws IllegalArgumentException if the file cannot be read or holds no certificate
     */
    public Builder trusting(Path pem) {
      try (InputStream in = Files.newInputStream(Objects.requireNonNull(pem, "pem"))) {
        for (Certificate one : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
          authorities.add((X509Certificate) one);
        }
      } catch (IOException | CertificateException e) {
        throw unreadable(pem, "cannot be read", e);
      }
      if (authorities.isEmpty()) {
        throw unreadable(pem, "holds none", null);
      }
      return this;
    }

    private static IllegalArgumentException unreadable(
        Path pem, String found, @Nullable Exception cause) {
      return new IllegalArgumentException(
          "Authorities are certificates in a PEM file; "
              + pem.getFileName()
              + " "
              + found
              + ". Give a file with BEGIN CERTIFICATE in it.",
          cause);
    }

    /**
     * Trusts these authorities too; may be said several times.
     *
     * @param certificates of the authorities
     * @return this builder
     */
    public Builder trusting(List<X509Certificate> certificates) {
      authorities.addAll(List.copyOf(certificates));
      return this;
    }

    /**
     * Trusts the authorities given here and no other: not even those that Java trusts.
     *
     * @return this builder
     */
    public Builder trustingNoOther() {
      this.onlyThese = true;
      return this;
    }

    /**
     * Shows this certificate to servers that ask for one.
     *
     * @param certificate of this agency
     * @return this builder
     */
    public Builder presenting(ClientCertificate certificate) {
      this.certificate = Objects.requireNonNull(certificate, "certificate");
      return this;
    }

    /**
     * The policy.
     *
     * @return with these choices
     * @throws IllegalArgumentException if nobody at all would be trusted
     */
    public TlsPolicy build() {
      if (onlyThese && authorities.isEmpty()) {
        throw new IllegalArgumentException(
            "trustingNoOther needs at least one authority; found none. Say trusting(...) too.");
      }
      return new TlsPolicy(this);
    }
  }
}
