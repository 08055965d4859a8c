package id.simpul.core.http;

import static id.simpul.core.Retryability.NOT_RETRYABLE;

import id.simpul.core.LocalizedText;

/**
 * A page links to a next one that is not asked for (see {@link Pages}). The pages before it were
 * handed over. Its code is {@code pages.} and a word for what was wrong.
 */
public final class PagesRefusedException extends CallException {

  private PagesRefusedException(Request first, String code, String id, String en) {
    super(
        code,
        NOT_RETRYABLE,
        LocalizedText.of(
            first.name() + ": halaman berikutnya " + id, first.name() + ": the next page " + en),
        null);
  }

  static PagesRefusedException unusable(Request first) {
    return new PagesRefusedException(
        first,
        "pages.address",
        "ditunjuk dengan alamat yang tidak dapat dipanggil; diharapkan URL https. Hubungi pengelola"
            + " server itu.",
        "has an address that cannot be called; expected an https URL. Ask those who run that"
            + " server.");
  }

  static PagesRefusedException otherOrigin(Request first, Origin origin) {
    return new PagesRefusedException(
        first,
        "pages.origin",
        "ada di server lain, "
            + origin
            + ", sehingga tidak diminta. Bila server itu dipercaya, sebutkan dengan alsoAt.",
        "is on another server, "
            + origin
            + ", so it is not asked for. If that server is trusted, name it with alsoAt.");
  }

  static PagesRefusedException loop(Request first, int seen) {
    return new PagesRefusedException(
        first,
        "pages.loop",
        "sudah dibaca, jadi daftar ini tidak akan pernah selesai ("
            + seen
            + " halaman dibaca). Hubungi pengelola server itu.",
        "was read before, so this list would never end ("
            + seen
            + " pages read). Ask those who run that server.");
  }

  static PagesRefusedException tooMany(Request first, int most) {
    return new PagesRefusedException(
        first,
        "pages.too-many",
        "melewati batas " + most + " halaman. Persempit permintaan, atau naikkan atMost.",
        "is past the limit of " + most + " pages. Ask for less, or raise atMost.");
  }
}
