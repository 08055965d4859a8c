package id.simpul.catalog.opensearch;

import id.simpul.catalog.search.ServiceIndexException;
import id.simpul.core.LocalizedText;
import id.simpul.core.Retryability;
import org.jspecify.annotations.Nullable;

/** What can go wrong, in words. */
final class Failures {

  private Failures() {}

  static ServiceIndexException closed() {
    return refusal(
        "search.index.closed",
        "Indeks layanan ini sudah ditutup. Buka yang baru.",
        "This index of services was closed. Open a new one.");
  }

  /** The cluster does not answer, or answers that it cannot. */
  static ServiceIndexException away(String found, @Nullable Throwable cause) {
    return new ServiceIndexException(
        "search.index.failed",
        Retryability.SAFE_TO_RETRY,
        LocalizedText.of(
            "Klaster OpenSearch tidak menjawab sebagaimana mestinya ("
                + found
                + "). Coba lagi nanti; bila berlanjut, periksa node dan salinan klaster itu.",
            "The OpenSearch cluster did not answer as it should ("
                + found
                + "). Try again later; if it lasts, check the nodes and copies of that cluster."),
        cause);
  }

  /** Nobody knows whether it was written: all of it or nothing was. */
  static ServiceIndexException uncertain(@Nullable Throwable cause) {
    return new ServiceIndexException(
        "search.index.uncertain",
        Retryability.SAFE_TO_RETRY,
        LocalizedText.of(
            "Klaster OpenSearch hilang tepat ketika tulisan disahkan: semuanya tersimpan, atau tidak"
                + " sama sekali. Tulis lagi hal yang sama.",
            "The OpenSearch cluster went away at the moment of commit: all of it was written, or"
                + " nothing. Write the same again."),
        cause);
  }

  static ServiceIndexException contended() {
    return new ServiceIndexException(
        "search.index.failed",
        Retryability.SAFE_TO_RETRY,
        LocalizedText.of(
            "Terlalu banyak proses lain menulis indeks ini pada saat yang sama; tidak ada yang"
                + " berubah. Coba lagi.",
            "Too many other processes wrote this index at the same time; nothing was changed. Try"
                + " again."),
        null);
  }

  static ServiceIndexException tooLate() {
    return new ServiceIndexException(
        "search.index.failed",
        Retryability.SAFE_TO_RETRY,
        LocalizedText.of(
            "Penulisan ini dimulai lebih dari satu jam yang lalu dan sudah dibersihkan; tidak ada"
                + " yang berubah. Tulis lagi.",
            "This write began more than an hour ago and was cleaned away; nothing was changed. Write"
                + " it again."),
        null);
  }

  static ServiceIndexException otherWords(String name) {
    return refusal(
        "search.index.foreign",
        "Indeks "
            + name
            + " sekarang ditulis dengan berkas kata yang lain. Buka lagi dengan berkas yang sama di"
            + " semua proses.",
        "The index "
            + name
            + " is now written with other files of words. Open it again with the same files in every"
            + " process.");
  }

  static ServiceIndexException foreign(String name) {
    return refusal(
        "search.index.foreign",
        "Di klaster ada indeks bernama "
            + name
            + " yang bukan indeks Simpul. Pilih nama lain; isinya tidak diubah.",
        "The cluster has an index named "
            + name
            + " that is no index of Simpul. Choose another name; nothing in it was changed.");
  }

  static ServiceIndexException damaged(String name) {
    return refusal(
        "search.index.damaged",
        "Indeks "
            + name
            + " di klaster tidak lengkap. Buka dengan nama baru, lalu isi lagi dari salinan katalog.",
        "The index "
            + name
            + " on the cluster is not complete. Open one with a new name, then fill it from the"
            + " catalogue copies.");
  }

  private static ServiceIndexException refusal(String code, String indonesian, String english) {
    return new ServiceIndexException(
        code, Retryability.NOT_RETRYABLE, LocalizedText.of(indonesian, english), null);
  }
}
