package id.simpul.catalog.publish;

import id.simpul.core.LocalizedText;
import id.simpul.core.Retryability;
import id.simpul.core.ServiceId;
import id.simpul.core.SimpulException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A shared register did not take what was sent to it, and nothing was changed.
 *
 * <p>The codes are {@code register.changed-meanwhile} (412: somebody published since the version
 * was read; {@link #current()} is what is there now), {@code register.exists} (there is such a
 * service already), {@code register.gone} (there is none any more), {@code register.status}
 * (another answer than expected) and {@code register.unreadable} (its answer is no description of
 * the service). What a resilient transport makes of 401, 403 or 422 passes through.
 */
public final class RegisterException extends SimpulException {

  private static final long serialVersionUID = 1L;

  private final transient @Nullable Registered current;

  private RegisterException(
      String code, LocalizedText why, @Nullable Registered current, @Nullable Throwable cause) {
    super(code, Retryability.NOT_RETRYABLE, why, cause);
    this.current = current;
  }

  static RegisterException changedMeanwhile(ServiceId id, @Nullable Registered current) {
    return new RegisterException(
        "register.changed-meanwhile",
        LocalizedText.of(
            id
                + " sudah diubah orang lain sejak dibaca, jadi tidak ditimpa. Bandingkan dengan yang"
                + " sekarang, lalu terbitkan lagi di atasnya.",
            id
                + " was changed by somebody else since it was read, so it was not overwritten. Compare"
                + " it with what is there now, then publish again over that."),
        current,
        null);
  }

  static RegisterException exists(ServiceId id, @Nullable Registered current) {
    return new RegisterException(
        "register.exists",
        LocalizedText.of(
            id + " sudah ada di register, jadi tidak ditambahkan. Baca dulu, lalu ganti.",
            id
                + " is in the register already, so it was not added. Read it first, then replace it."),
        current,
        null);
  }

  static RegisterException gone(ServiceId id) {
    return new RegisterException(
        "register.gone",
        LocalizedText.of(
            id + " tidak ada lagi di register. Tambahkan sebagai yang baru bila memang perlu.",
            id + " is no longer in the register. Add it as a new one if that is meant."),
        null,
        null);
  }

  static RegisterException status(ServiceId id, int status, String found) {
    return new RegisterException(
        "register.status",
        LocalizedText.of(
            "Register menjawab " + status + " untuk " + id + "; tidak ada yang diubah. " + found,
            "The register answered " + status + " for " + id + "; nothing was changed. " + found),
        null,
        null);
  }

  static RegisterException unreadable(ServiceId id, String found, @Nullable Throwable cause) {
    return new RegisterException(
        "register.unreadable",
        LocalizedText.of(
            "Jawaban register bukan uraian " + id + ": " + found + ". Periksa alamat register.",
            "The register's answer is no description of "
                + id
                + ": "
                + found
                + ". Check the register's address."),
        null,
        cause);
  }

  /** What is there now, if somebody else's version was in the way and could be read. */
  public Optional<Registered> current() {
    return Optional.ofNullable(current);
  }
}
