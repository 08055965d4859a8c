package id.simpul.identity;

import com.nimbusds.jose.jwk.JWK;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The one private key of a PKCS #12 file (RFC 7292), and the certificate that is with it. */
final class KeyStoreKey {

  private KeyStoreKey() {}

  static JWK read(Path file, char[] password, SignatureAlgorithm algorithm)
      throws GeneralSecurityException, IOException {
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, password);
      return only(store, password, algorithm);
    } finally {
      Arrays.fill(password, ' ');
    }
  }

  private static JWK only(KeyStore store, char[] password, SignatureAlgorithm algorithm)
      throws GeneralSecurityException {
    List<String> names = Collections.list(store.aliases());
    names.removeIf(name -> !isKey(store, name));
    if (names.size() == 1
        && store.getKey(names.get(0), password) instanceof PrivateKey privateKey) {
      return KeyPairs.of(store.getCertificate(names.get(0)).getPublicKey(), privateKey, algorithm);
    }
    throw new GeneralSecurityException(names.size() + " private keys");
  }

  private static boolean isKey(KeyStore store, String name) {
    try {
      return store.isKeyEntry(name);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
