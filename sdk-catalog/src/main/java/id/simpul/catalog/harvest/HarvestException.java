package id.simpul.catalog.harvest;

import id.simpul.core.LocalizedText;
import id.simpul.core.Retryability;
import id.simpul.core.SimpulException;
import org.jspecify.annotations.Nullable;

/**
 * A run could not be used, although its source answered.
 *
 * <p>The codes are {@code harvest.status}, {@code harvest.nothing-read}, {@code
 * harvest.too-many-services}, {@code harvest.mass-removal} and {@code harvest.unexpected}. The next
 * run may go well.
 */
public final class HarvestException extends SimpulException {

  private static final long serialVersionUID = 1L;

  private HarvestException(
      String code, String indonesian, String english, @Nullable Throwable cause) {
    super(code, Retryability.SAFE_TO_RETRY, LocalizedText.of(indonesian, english), cause);
  }

  static HarvestException status(int status) {
    return new HarvestException(
        "harvest.status",
        "Katalog dijawab dengan status " + status + ", bukan 200. Salinan lama tetap dipakai.",
        "The catalogue was answered with status " + status + ", not 200. The old copy stays.",
        null);
  }

  static HarvestException nothingRead(int quarantined) {
    return new HarvestException(
        "harvest.nothing-read",
        "Tidak ada layanan yang terbaca; "
            + quarantined
            + " disisihkan. Salinan lama tetap dipakai.",
        "No service could be read; " + quarantined + " were set aside. The old copy stays.",
        null);
  }

  static HarvestException tooMany(int found, int limit) {
    return new HarvestException(
        "harvest.too-many-services",
        "Katalog berisi "
            + found
            + " layanan; batasnya "
            + limit
            + ". Naikkan batas bila memang sebanyak itu.",
        "The catalogue holds "
            + found
            + " services; the limit is "
            + limit
            + ". Raise it if that is right.",
        null);
  }

  static HarvestException massRemoval(int gone, int before) {
    return new HarvestException(
        "harvest.mass-removal",
        gone
            + " dari "
            + before
            + " layanan hilang sekaligus. Pastikan, lalu izinkan penghapusannya.",
        gone + " of " + before + " services are gone at once. Make sure, then accept the removals.",
        null);
  }

  static HarvestException unexpected(RuntimeException cause) {
    return new HarvestException(
        "harvest.unexpected",
        "Katalog tidak bisa diolah ("
            + cause.getClass().getSimpleName()
            + "). Salinan lama tetap dipakai.",
        "The catalogue could not be processed ("
            + cause.getClass().getSimpleName()
            + "). The old copy stays.",
        cause);
  }
}
