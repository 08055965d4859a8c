package id.simpul.core.http;

import static id.simpul.core.Retryability.NOT_RETRYABLE;

import id.simpul.core.LocalizedText;

/**
 * The caller's own body could not be read to its end, so the request was not sent whole. Neither
 * the server nor the network is to blame: no circuit counts it and nothing is tried again.
 *
 * <p>Its code says how: {@code request.body-unreadable} (the file or stream failed), {@code
 * request.body-changed} (a file changed between or during attempts, or a stream is longer or
 * shorter than it said), {@code request.body-used} (a stream that can be read once was sent
 * before). The server may have seen the beginning of the request, never a whole one.
 */
public final class BodyUnreadableException extends CallException {

  private BodyUnreadableException(String code, LocalizedText explanation, Throwable cause) {
    super(code, NOT_RETRYABLE, explanation, cause);
  }

  static BodyUnreadableException of(String request, Exception failure) {
    if (failure instanceof ChangedBodyException) {
      return changed(request, failure);
    }
    return failure instanceof UsedBodyException
        ? used(request, failure)
        : unreadable(request, failure);
  }

  private static BodyUnreadableException unreadable(String request, Exception failure) {
    return new BodyUnreadableException(
        "request.body-unreadable",
        LocalizedText.of(
            request
                + ": berkas atau stream yang hendak dikirim gagal dibaca di pihak kita, jadi"
                + " permintaan tidak terkirim utuh. Periksa apakah berkas itu ada dan boleh dibaca,"
                + " lalu kirim lagi.",
            request
                + ": the file or stream to be sent could not be read on our side, so the request"
                + " did not go out whole. Check that it is there and may be read, then send it"
                + " again."),
        failure);
  }

  private static BodyUnreadableException changed(String request, Exception failure) {
    return new BodyUnreadableException(
        "request.body-changed",
        LocalizedText.of(
            request
                + ": isi yang dikirim harus tetap sama sejak panggilan dimulai; ternyata berubah,"
                + " atau panjangnya lain daripada yang disebutkan. Tunggu sampai selesai ditulis,"
                + " lalu kirim lagi.",
            request
                + ": what is sent must stay the same from the call's beginning; it changed, or is"
                + " not as long as was said. Wait until it is written to its end, then send it"
                + " again."),
        failure);
  }

  private static BodyUnreadableException used(String request, Exception failure) {
    return new BodyUnreadableException(
        "request.body-used",
        LocalizedText.of(
            request
                + ": stream ini hanya dapat dibaca sekali dan sudah terbaca. Buat permintaan baru"
                + " dengan stream baru, atau berikan Body.Source yang dapat dibuka berkali-kali.",
            request
                + ": this stream can be read once, and has been. Make a new request with a new"
                + " stream, or give a Body.Source that can be opened again."),
        failure);
  }
}
