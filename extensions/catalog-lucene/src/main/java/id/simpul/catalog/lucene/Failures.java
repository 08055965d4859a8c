package id.simpul.catalog.lucene;

import id.simpul.catalog.search.ServiceIndexException;
import id.simpul.core.LocalizedText;
import id.simpul.core.Retryability;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What can go wrong, in words. */
final class Failures {

  static final String DAMAGED = "search.index.damaged";

  private Failures() {}

  static ServiceIndexException closed() {
    return refusal(
        "search.index.closed",
        "Indeks layanan ini sudah ditutup. Buka yang baru.",
        "This index of services was closed. Open a new one.",
        null);
  }

  static ServiceIndexException inUse(String where, Throwable cause) {
    return refusal(
        "search.index.in-use",
        "Indeks di "
            + where
            + " sedang dipakai proses lain. Tutup dulu yang itu, atau pilih folder lain.",
        "The index in "
            + where
            + " is in use by another process. Close that one first, or choose another folder.",
        cause);
  }

  static ServiceIndexException foreign(Path folder) {
    return refusal(
        "search.index.foreign",
        "Folder "
            + folder
            + " berisi sesuatu yang bukan indeks Simpul. Pilih folder kosong; isinya tidak diubah.",
        "The folder "
            + folder
            + " holds something that is no index of Simpul. Choose an empty folder; nothing in it was changed.",
        null);
  }

  static ServiceIndexException damaged(Object where, @Nullable Throwable cause) {
    return refusal(
        DAMAGED,
        "Indeks rusak ("
            + where
            + "). Buka dengan startingOverIfDamaged(), lalu isi lagi dari salinan katalog.",
        "The index is damaged ("
            + where
            + "). Open it with startingOverIfDamaged(), then fill it again from the catalogue copies.",
        cause);
  }

  static ServiceIndexException failed(String what, Throwable cause) {
    return new ServiceIndexException(
        "search.index.failed",
        Retryability.SAFE_TO_RETRY,
        LocalizedText.of(
            "Indeks layanan tidak bisa "
                + (what.equals("read") ? "dibaca" : "ditulis")
                + ". Periksa ruang dan izin folder.",
            "The index of services could not be "
                + (what.equals("read") ? "read" : "written")
                + ". Check space and permissions of its folder."),
        cause);
  }

  private static ServiceIndexException refusal(
      String code, String indonesian, String english, @Nullable Throwable cause) {
    return new ServiceIndexException(
        code, Retryability.NOT_RETRYABLE, LocalizedText.of(indonesian, english), cause);
  }
}
