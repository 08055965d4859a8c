package id.simpul.catalog.harvest;

import id.simpul.core.AgencyId;
import id.simpul.core.LocalizedText;
import id.simpul.core.Retryability;
import id.simpul.core.SimpulException;
import org.jspecify.annotations.Nullable;

/**
 * The store of catalogue copies could not be used; the last good copy is still there.
 *
 * <p>The codes are {@code harvest.store.failed}, {@code harvest.store.in-use} and {@code
 * harvest.store.damaged}.
 */
public final class HarvestStoreException extends SimpulException {

  private static final long serialVersionUID = 1L;

  /**
   * The store cannot be read or written.
   *
   * @param where the folder or the database, without credentials
   * @param cause what happened
   */
  public HarvestStoreException(String where, Throwable cause) {
    this(
        "harvest.store.failed",
        LocalizedText.of(
            "Salinan katalog di "
                + where
                + " tidak bisa dibaca atau ditulis ("
                + cause.getClass().getSimpleName()
                + "). Periksa ruang dan izinnya; salinan terakhir yang baik tetap ada.",
            "The catalogue copies at "
                + where
                + " cannot be read or written ("
                + cause.getClass().getSimpleName()
                + "). Check space and permissions; the last good copy is still there."),
        cause);
  }

  private HarvestStoreException(String code, LocalizedText why, @Nullable Throwable cause) {
    super(code, Retryability.SAFE_TO_RETRY, why, cause);
  }

  /** Somebody else is replacing the copy. */
  public static HarvestStoreException inUse(String where, AgencyId agency) {
    return new HarvestStoreException(
        "harvest.store.in-use",
        LocalizedText.of(
            "Salinan katalog "
                + agency
                + " di "
                + where
                + " sedang ditulis proses lain. Beri tiap proses foldernya sendiri, atau biarkan satu"
                + " saja yang memanen.",
            "The copy of "
                + agency
                + " at "
                + where
                + " is being written by another process. Give each process its own folder, or let"
                + " only one harvest."),
        null);
  }

  /** Files are not as they were written, and there is no older copy. */
  public static HarvestStoreException damaged(String where, Throwable cause) {
    return new HarvestStoreException(
        "harvest.store.damaged",
        LocalizedText.of(
            "Salinan katalog di "
                + where
                + " rusak dan tidak dipakai. Panen berikutnya menggantinya; periksa diska bila"
                + " terulang.",
            "The catalogue copy at "
                + where
                + " is damaged and not used. The next harvest replaces it; check the disk if it"
                + " happens again."),
        cause);
  }
}
