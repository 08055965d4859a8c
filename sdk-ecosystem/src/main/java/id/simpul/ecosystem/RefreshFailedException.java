package id.simpul.ecosystem;

import id.simpul.core.LocalizedText;
import id.simpul.core.Retryability;
import java.io.Serial;

/**
 * A round through the members did not come to its end for a reason of our own: the thread was
 * interrupted ({@code refresh.interrupted}; its flag stays set), or one member's catalogue met a
 * mistake in this program ({@code refresh.unexpected}). What was read before stays in use.
 */
public final class RefreshFailedException extends EcosystemException {

  @Serial private static final long serialVersionUID = 1L;

  private RefreshFailedException(String code, LocalizedText explanation, Throwable cause) {
    super("refresh." + code, Retryability.SAFE_TO_RETRY, explanation, cause);
  }

  static RefreshFailedException interrupted(InterruptedException cause) {
    return new RefreshFailedException(
        "interrupted",
        Explanation.of(
            "Pengambilan katalog dihentikan sebelum selesai. Yang sudah terbaca tetap dipakai;"
                + " jalankan lagi bila perlu.",
            "Reading the catalogues was stopped before its end. What was read stays in use; run it"
                + " again at need."),
        cause);
  }

  static RefreshFailedException unexpected(Member member, Throwable cause) {
    String kind = cause.getClass().getSimpleName();
    return new RefreshFailedException(
        "unexpected",
        Explanation.of(
            "Katalog %s tidak terbaca karena kesalahan di program ini (%s). Katalog yang lama tetap"
                + " dipakai. Laporkan bersama catatan log.",
            "The catalogue of %s was not read because of a mistake in this program (%s). The one"
                + " before stays in use. Report it together with the log.",
            member.id(),
            kind),
        cause);
  }
}
