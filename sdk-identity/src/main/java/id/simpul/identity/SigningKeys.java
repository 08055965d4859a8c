package id.simpul.identity;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;

/**
 * The key that signs in this agency's name now. It is asked for at each signature, so that a key
 * can be renewed without a restart.
 *
 * <pre>{@code
 * SigningKeys keys = SigningKeys.file(Path.of("/etc/simpul/portal.jwk"));
 * ClientIdentity portal = ClientIdentity.of("portal-depok", keys);
 * }</pre>
 *
 * <p>Register the new public half at the token servers first, then change the key. An
 * implementation must be safe for use by many threads, and quick.
 */
@FunctionalInterface
public interface SigningKeys {

  /**
   * The key to sign with.
   *
   * @throws TokenException with code {@code keys.file} if there is none to be had
   */
  SigningKey current();

  /** This key, for ever. */
  static SigningKeys of(SigningKey key) {
    Objects.requireNonNull(key, "key");
    return new SigningKeys() {
      @Override
      public SigningKey current() {
        return key;
      }

      @Override
      public String toString() {
        return "SigningKeys[" + key + "]";
      }
    };
  }

  /**
   * The private JWK in this file, read again within ten seconds after it was changed. While it is
   * missing or half written, the last good key signs. Write a new file beside it and move it over
   * the old one.
   *
   * @throws TokenException with code {@code keys.file} if there is no good key in it now
   */
  static SigningKeys file(Path jwkFile) {
    return file(jwkFile, Clock.systemUTC());
  }

  /** The same, by another clock. */
  static SigningKeys file(Path jwkFile, Clock clock) {
    return new SigningKeyFile(jwkFile, clock);
  }
}
