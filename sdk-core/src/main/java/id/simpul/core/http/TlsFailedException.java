package id.simpul.core.http;

import static id.simpul.core.Retryability.NOT_RETRYABLE;

import id.simpul.core.LocalizedText;
import java.io.IOException;

/**
 * No secure connection: one side did not accept the certificate of the other, or they have no
 * method in common. The code says which: {@code tls.server-untrusted}, {@code
 * tls.server-out-of-date}, {@code tls.server-other-name}, {@code tls.client-refused} or {@code
 * tls.failed}. Nothing was processed.
 */
public final class TlsFailedException extends CallException {

  private TlsFailedException(String code, LocalizedText explanation, Throwable cause) {
    super(code, NOT_RETRYABLE, explanation, cause);
  }

  /** The kind that fits what the handshake ended with. */
  static TlsFailedException of(Request request, IOException cause) {
    return TlsFailure.of(request, cause);
  }

  static TlsFailedException untrusted(Request request, Throwable cause) {
    return new TlsFailedException(
        "tls.server-untrusted",
        LocalizedText.of(
            request.name()
                + ": sambungan aman tidak terbentuk; sertifikat server harus dipercaya, tetapi"
                + " penerbitnya tidak dikenal di sini. Tanyakan penerbitnya kepada pengelola server,"
                + " lalu tambahkan dengan TlsPolicy.trusting; jangan mematikan pemeriksaannya.",
            request.name()
                + ": no secure connection; the server's certificate must be trusted, but its issuer"
                + " is not known here. Ask those who run the server for its authority and add it with"
                + " TlsPolicy.trusting; do not switch the check off."),
        cause);
  }

  static TlsFailedException outOfDate(Request request, Throwable cause) {
    return new TlsFailedException(
        "tls.server-out-of-date",
        LocalizedText.of(
            request.name()
                + ": sambungan aman tidak terbentuk; sertifikat server sudah kedaluwarsa atau belum"
                + " berlaku. Minta pengelola server memperbaruinya, dan periksa jam komputer ini.",
            request.name()
                + ": no secure connection; the server's certificate has expired or is not valid yet."
                + " Ask those who run the server to renew it, and check the clock of this machine."),
        cause);
  }

  static TlsFailedException otherName(Request request, Throwable cause) {
    return new TlsFailedException(
        "tls.server-other-name",
        LocalizedText.of(
            request.name()
                + ": sambungan aman tidak terbentuk; sertifikat server dibuat untuk nama lain."
                + " Periksa alamatnya; bila benar, minta pengelola server memasang sertifikat untuk"
                + " nama itu.",
            request.name()
                + ": no secure connection; the server's certificate is made for another name. Check"
                + " the address; if it is right, ask those who run the server for a certificate with"
                + " that name."),
        cause);
  }

  static TlsFailedException clientRefused(Request request, String alert, Throwable cause) {
    return new TlsFailedException(
        "tls.client-refused",
        LocalizedText.of(
            request.name()
                + ": server tidak menerima sertifikat klien kita ("
                + alert
                + "). Pasang dengan TlsPolicy.presenting, periksa masa berlakunya, dan tanyakan"
                + " kepada pengelola server apakah penerbitnya mereka percaya.",
            request.name()
                + ": the server does not accept our client certificate ("
                + alert
                + "). Set one with TlsPolicy.presenting, check that it has not expired, and ask those"
                + " who run the server whether they trust its issuer."),
        cause);
  }

  static TlsFailedException disagreed(Request request, String what, Throwable cause) {
    return new TlsFailedException(
        "tls.failed",
        LocalizedText.of(
            request.name()
                + ": sambungan aman tidak terbentuk ("
                + what
                + "); kedua pihak tidak menemukan cara yang sama, atau server meminta sertifikat"
                + " klien. Periksa apakah alamat dan portanya benar melayani https dan versi TLS-nya"
                + " 1.2 atau lebih baru.",
            request.name()
                + ": no secure connection ("
                + what
                + "); the two sides found no common way, or the server wants a client certificate."
                + " Check that the address and port really serve https, with TLS 1.2 or newer."),
        cause);
  }
}
