package id.simpul.identity;

import id.simpul.core.LocalizedText;
import id.simpul.core.Retryability;
import id.simpul.core.SimpulException;
import org.jspecify.annotations.Nullable;

/**
 * No token could be had, or none may be sent. The code says which: {@code token.destination} (the
 * request leaves the resource that the token is for), {@code token-server.metadata} and {@code
 * token-server.answer} (the server's documents cannot be trusted), {@code keys.file} (a file of
 * keys cannot be read), {@code token.grant} and {@code token.delegation} (what was granted is not
 * what was asked for), {@code token.closed} (whoever gets tokens was closed), {@code
 * token.interrupted} and {@code token.failed} (waiting for another thread ended), or those of the
 * kinds below this class.
 */
public class TokenException extends SimpulException {

  private static final long serialVersionUID = 1L;

  TokenException(
      String code,
      Retryability retryability,
      LocalizedText explanation,
      @Nullable Throwable cause) {
    super(code, retryability, explanation, cause);
  }

  static TokenException interrupted() {
    return because(
        "token.interrupted",
        "Menunggu token dihentikan karena utas ini diinterupsi. Ulangi bila masih perlu.",
        "Waiting for a token ended because this thread was interrupted. Ask again if it is still"
            + " wanted.");
  }

  /** The thread that asked for all has died of something that is no answer of a server. */
  static TokenException failedElsewhere(@Nullable Throwable cause) {
    return new TokenException(
        "token.failed",
        Retryability.SAFE_TO_RETRY,
        LocalizedText.of(
            "Permintaan token yang ditunggu bersama gagal di utas lain, bukan karena jawaban server"
                + " token. Coba lagi, dan lihat sebabnya di log.",
            "The request for a token that several waited for failed in another thread, by no answer"
                + " of the token server. Try again, and see the cause in the log."),
        cause);
  }

  static TokenException closed() {
    return because(
        "token.closed",
        "Sumber token ini sudah ditutup, jadi tidak ada yang ditanyakan ke server mana pun. Buat"
            + " satu untuk aplikasi dan tutup hanya saat aplikasi berhenti.",
        "This source of tokens was closed, so no server was asked. Make one for the application and"
            + " close it only when the application stops.");
  }

  static TokenException because(String code, String indonesian, String english) {
    return new TokenException(
        code, Retryability.NOT_RETRYABLE, LocalizedText.of(indonesian, english), null);
  }
}
