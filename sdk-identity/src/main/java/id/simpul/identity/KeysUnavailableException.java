package id.simpul.identity;

import id.simpul.core.LocalizedText;
import id.simpul.core.Retryability;
import id.simpul.core.SimpulException;
import id.simpul.core.http.ErrorResponseException;
import org.jspecify.annotations.Nullable;

/**
 * The issuer's keys are out of reach, so nobody can say whether the token is good. This is an
 * outage: answer 503, never 401, or every visitor is sent to sign in again. Where the issuer's
 * server says that there is nothing (404), trying again does not help: the address is wrong.
 *
 * <p>Codes: {@code keys.unavailable}, and {@code keys.closed} once the verifier was closed.
 */
public final class KeysUnavailableException extends SimpulException {

  private static final long serialVersionUID = 1L;

  private final String issuer;

  KeysUnavailableException(String issuer, @Nullable Throwable cause) {
    super(
        "keys.unavailable",
        isNotThere(cause) ? Retryability.NOT_RETRYABLE : Retryability.SAFE_TO_RETRY,
        isNotThere(cause) ? notThere(issuer) : explanation(issuer),
        cause);
    this.issuer = issuer;
  }

  private KeysUnavailableException(
      String issuer, LocalizedText explanation, @Nullable Throwable cause) {
    super("keys.closed", Retryability.NOT_RETRYABLE, explanation, cause);
    this.issuer = issuer;
  }

  /** No issuer's fault, and still an outage: who asks while the application stops gets a 503. */
  static KeysUnavailableException closed(String issuer, @Nullable Throwable cause) {
    return new KeysUnavailableException(
        issuer,
        LocalizedText.of(
            "Pemeriksa token ini sudah ditutup dan tidak mengambil kunci lagi, jadi token tidak"
                + " bisa diperiksa. Buat satu untuk tiap API dan tutup hanya saat aplikasi"
                + " berhenti.",
            "This token verifier was closed and reads no keys any more, so the token cannot be"
                + " checked. Make one for each API and close it only when the application stops."),
        cause);
  }

  /** Whose keys are out of reach. */
  public String issuer() {
    return issuer;
  }

  /** A server that is up and has no such document was asked at the wrong address. */
  private static boolean isNotThere(@Nullable Throwable cause) {
    return cause instanceof ErrorResponseException answer
        && (answer.status() == 404 || answer.status() == 410);
  }

  private static LocalizedText notThere(String issuer) {
    return LocalizedText.of(
        "Server penerbit "
            + Quoted.of(issuer)
            + " menjawab bahwa metadata atau kuncinya tidak ada di alamat itu (404), jadi token"
            + " tidak bisa diperiksa. Periksa alamat penerbit yang dipercaya di sini, sampai nama"
            + " realm-nya; token Anda tidak perlu diganti.",
        "The server of issuer "
            + Quoted.of(issuer)
            + " answers that there is no metadata or key set where it should be (404), so the token"
            + " cannot be checked. Check the address of the issuer that is trusted here, down to"
            + " the name of the realm; the token need not be replaced.");
  }

  private static LocalizedText explanation(String issuer) {
    return LocalizedText.of(
        "Kunci penerbit "
            + Quoted.of(issuer)
            + " sedang tidak bisa diambil, jadi token belum bisa diperiksa. Coba lagi sebentar"
            + " lagi; token Anda tidak perlu diganti.",
        "The keys of issuer "
            + Quoted.of(issuer)
            + " are out of reach, so the token cannot be checked yet. Try again shortly; the token"
            + " need not be replaced.");
  }
}
