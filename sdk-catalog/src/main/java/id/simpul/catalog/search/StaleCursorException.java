package id.simpul.catalog.search;

import id.simpul.core.LocalizedText;
import id.simpul.core.Retryability;

/**
 * The page to go on from is no longer kept, or belongs to another question; its code is {@code
 * search.cursor.stale}. Search again from the first page.
 */
public final class StaleCursorException extends ServiceIndexException {

  private static final long serialVersionUID = 1L;

  /** Refuses to go on. */
  public StaleCursorException() {
    super(
        "search.cursor.stale",
        Retryability.NOT_RETRYABLE,
        LocalizedText.of(
            "Halaman lanjutan ini sudah tidak disimpan, atau milik pertanyaan lain. Ulangi pencarian dari halaman pertama.",
            "The page to go on from is no longer kept, or belongs to another question. Search again from the first page."),
        null);
  }
}
