package id.simpul.identity;

import id.simpul.core.LocalizedText;
import id.simpul.core.Retryability;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A private key in a file, which is looked at every five seconds. */
final class SigningKeyFile implements SigningKeys {

  private static final Duration FRESH = Duration.ofSeconds(5);
  private static final int LARGEST = 64 * 1024;
  private static final Logger log = LoggerFactory.getLogger(SigningKeyFile.class);

  private final Path file;
  private final Clock clock;
  private SigningKey key;
  private Instant lookedAt;

  SigningKeyFile(Path file, Clock clock) {
    this.file = Objects.requireNonNull(file, "jwkFile");
    this.clock = Objects.requireNonNull(clock, "clock");
    this.key = read();
    this.lookedAt = clock.instant();
    warnIfOthersMayRead();
  }

  private void warnIfOthersMayRead() {
    try {
      if (Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ)) {
        log.warn(
            "the signing key file {} may be read by others on this machine: whoever does so is"
                + " this agency; take that right away (chmod 600) and change the key",
            Quoted.of(file));
      }
    } catch (IOException | UnsupportedOperationException e) {
      log.debug("who may read {} is not known here", Quoted.of(file));
    }
  }

  @Override
  public synchronized SigningKey current() {
    Instant now = clock.instant();
    if (Duration.between(lookedAt, now).abs().compareTo(FRESH) >= 0) {
      lookedAt = now;
      lookAgain();
    }
    return key;
  }

  private void lookAgain() {
    try {
      SigningKey found = read();
      if (!found.id().equals(key.id())) {
        log.info("signing with another key from now on: {}", found);
        warnIfOthersMayRead();
      }
      key = found;
    } catch (TokenException e) {
      log.warn("the key file cannot be used, the last good key signs on: {}", e.getMessage());
    }
  }

  private SigningKey read() {
    try (InputStream in = Files.newInputStream(file)) {
      return SigningKey.fromJwk(new String(in.readNBytes(LARGEST), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw unusable(
          e.getClass().getSimpleName(),
          e.getClass().getSimpleName(),
          Retryability.SAFE_TO_RETRY,
          e);
    } catch (IllegalArgumentException e) {
      throw unusable(
          "isinya bukan JWK privat", "it holds no private JWK", Retryability.NOT_RETRYABLE, e);
    }
  }

  private TokenException unusable(
      String sebab, String why, Retryability retryability, Exception cause) {
    return new TokenException(
        "keys.file",
        retryability,
        LocalizedText.of(
            "Berkas kunci penanda tangan "
                + Quoted.of(file)
                + " tidak bisa dipakai ("
                + sebab
                + "). Periksa apakah berkas itu ada, boleh dibaca, dan berisi"
                + " SigningKey.privateJwk().",
            "The signing key file "
                + Quoted.of(file)
                + " cannot be used ("
                + why
                + "). Check that it exists, may be read and holds SigningKey.privateJwk()."),
        cause);
  }

  @Override
  public String toString() {
    return "SigningKeys[file " + file + "]";
  }
}
