package id.simpul.catalog.harvest;

import id.simpul.core.LocalizedText;
import id.simpul.core.Retryability;
import id.simpul.core.SimpulException;

/** The store of catalogue copies could not be reached; its code is {@code harvest.store.failed}. */
public final class HarvestStoreException extends SimpulException {

  private static final long serialVersionUID = 1L;

  /**
   * A failure of the store.
   *
   * @param where the folder or the database, without credentials
   * @param cause what happened
   */
  public HarvestStoreException(String where, Throwable cause) {
    super(
        "harvest.store.failed",
        Retryability.SAFE_TO_RETRY,
        LocalizedText.of(
            "Salinan katalog di "
                + where
                + " tidak bisa dibaca atau ditulis. Periksa ruang dan izinnya.",
            "The catalogue copies at "
                + where
                + " cannot be read or written. Check space and permissions."),
        cause);
  }
}
