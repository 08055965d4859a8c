package id.simpul.core.http;

import static id.simpul.core.Retryability.UNKNOWN;

import id.simpul.core.LocalizedText;

/**
 * The connection broke after the request was on its way, or what came back was not HTTP. The server
 * may have processed the request.
 */
public final class ConnectionLostException extends CallException {

  private ConnectionLostException(String code, LocalizedText explanation, Throwable cause) {
    super(code, UNKNOWN, explanation, cause);
  }

  static ConnectionLostException beforeAnswer(Request request, Throwable cause) {
    return new ConnectionLostException(
        "connection.lost",
        LocalizedText.of(
            request.name()
                + ": sambungan putus sebelum jawaban datang, jadi tidak diketahui apakah permintaan"
                + " sudah diproses. Periksa dahulu hasilnya sebelum mengirim ulang.",
            request.name()
                + ": the connection broke before an answer came, so nobody knows whether the"
                + " request was processed. Look for its effect before sending it again."),
        cause);
  }

  static ConnectionLostException garbled(Request request, Throwable cause) {
    return new ConnectionLostException(
        "connection.not-http",
        LocalizedText.of(
            request.name()
                + ": jawaban server bukan HTTP yang sah. Periksa alamat dan porta, dan apakah ada"
                + " proksi di antaranya.",
            request.name()
                + ": the server's answer is not valid HTTP. Check the address and the port, and"
                + " whether a proxy stands between."),
        cause);
  }

  static ConnectionLostException whileReading(String request, Throwable cause) {
    return new ConnectionLostException(
        "connection.lost-in-body",
        LocalizedText.of(
            request
                + ": sambungan putus ketika isi jawaban sedang dibaca; isi yang diterima tidak"
                + " lengkap dan jangan dipakai. Coba lagi nanti.",
            request
                + ": the connection broke while the body was being read; what came is incomplete"
                + " and must not be used. Try again later."),
        cause);
  }
}
