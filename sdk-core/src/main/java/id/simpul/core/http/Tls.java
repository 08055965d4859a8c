package id.simpul.core.http;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Makes OkHttp follow a {@link TlsPolicy}. */
final class Tls {

  private Tls() {}

  static void apply(TlsPolicy policy, OkHttpClient.Builder client) {
    if (policy.isDefault()) {
      return;
    }
    try {
      X509TrustManager trust = trust(policy);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys(policy), new TrustManager[] {trust}, null);
      client.sslSocketFactory(context.getSocketFactory(), trust);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalArgumentException(
          "Java must be able to use the certificates of the TlsPolicy; found that it cannot: "
              + e.getMessage()
              + ". Check their algorithms.",
          e);
    }
  }

  private static KeyManager @Nullable [] keys(TlsPolicy policy) {
    ClientCertificate certificate = policy.certificate();
    return certificate == null ? null : new KeyManager[] {new OneKey(certificate)};
  }

  private static X509TrustManager trust(TlsPolicy policy)
      throws GeneralSecurityException, IOException {
    X509TrustManager platform = managerOf(null);
    if (policy.authorities().isEmpty()) {
      return platform;
    }
    List<X509Certificate> trusted = new ArrayList<>(policy.authorities());
    if (!policy.isOnlyThese()) {
      trusted.addAll(List.of(platform.getAcceptedIssuers()));
    }
    return managerOf(store(trusted));
  }

  private static KeyStore store(List<X509Certificate> trusted)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    for (int i = 0; i < trusted.size(); i++) {
      store.setCertificateEntry("authority-" + i, trusted.get(i));
    }
    return store;
  }

  private static X509TrustManager managerOf(@Nullable KeyStore store)
      throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    for (TrustManager manager : factory.getTrustManagers()) {
      if (manager instanceof X509TrustManager x509) {
        return x509;
      }
    }
    throw new GeneralSecurityException("no trust manager for X.509");
  }
}
