package id.simpul.core.http;

import static id.simpul.core.Retryability.SAFE_TO_RETRY;

import id.simpul.core.LocalizedText;
import java.net.UnknownHostException;

/**
 * The server could not be reached: its name is unknown, it or the proxy on the way refuses
 * connections, or the connection broke before the request was on its way. Nothing was processed.
 */
public final class ConnectFailedException extends CallException {

  private ConnectFailedException(String code, LocalizedText explanation, Throwable cause) {
    super(code, SAFE_TO_RETRY, explanation, cause);
  }

  static ConnectFailedException of(Request request, Throwable cause) {
    if (cause instanceof UnknownHostException) {
      return unknownHost(request, cause);
    }
    if (cause instanceof CutHandshakeException) {
      return cutHandshake(request, cause);
    }
    return isOfProxy(cause) ? refusedByProxy(request, cause) : refused(request, cause);
  }

  /** OkHttp has no type for it. */
  private static boolean isOfProxy(Throwable cause) {
    String message = String.valueOf(cause.getMessage());
    return message.startsWith("Failed to authenticate with proxy")
        || message.startsWith("Unexpected response code for CONNECT");
  }

  private static ConnectFailedException refusedByProxy(Request request, Throwable cause) {
    return new ConnectFailedException(
        "connect.refused-by-proxy",
        LocalizedText.of(
            request.name()
                + ": proksi tidak meneruskan sambungan, permintaan belum terkirim. Periksa nama dan"
                + " kata sandi untuk proksi (HttpProxy.as), lalu tanyakan kepada pengelolanya apakah"
                + " server ini boleh dituju.",
            request.name()
                + ": the proxy does not let the connection through, nothing was sent. Check the name"
                + " and password for the proxy (HttpProxy.as), then ask those who run it whether this"
                + " server may be reached."),
        cause);
  }

  private static ConnectFailedException unknownHost(Request request, Throwable cause) {
    return new ConnectFailedException(
        "connect.unknown-host",
        LocalizedText.of(
            request.name()
                + ": nama server tidak ditemukan di DNS. Periksa alamatnya, lalu DNS jaringan"
                + " Anda.",
            request.name()
                + ": the server's name is not in the DNS. Check the address, then the DNS of your"
                + " network."),
        cause);
  }

  /** A restart, or a refusal whose reason was lost; only the first is worth trying again. */
  private static ConnectFailedException cutHandshake(Request request, Throwable cause) {
    return new ConnectFailedException(
        "connect.failed",
        LocalizedText.of(
            request.name()
                + ": server memutus sambungan ketika sedang diamankan (TLS), tanpa alasan yang"
                + " terbaca; permintaan belum terkirim. Coba lagi nanti; bila berlanjut, mungkin"
                + " server tidak menerima sertifikat klien kita: periksa TlsPolicy.presenting dan"
                + " tanyakan kepada pengelola server.",
            request.name()
                + ": the server hung up while the connection was being secured (TLS), for no reason"
                + " that could be read; nothing was sent. Try again later; if it lasts, the server"
                + " may not accept our client certificate: check TlsPolicy.presenting, and ask those"
                + " who run the server."),
        cause);
  }

  private static ConnectFailedException refused(Request request, Throwable cause) {
    return new ConnectFailedException(
        "connect.failed",
        LocalizedText.of(
            request.name()
                + ": server tidak dapat dihubungi, permintaan belum terkirim. Coba lagi nanti; bila"
                + " berlanjut, hubungi pengelola server itu.",
            request.name()
                + ": the server could not be reached, nothing was sent. Try again later; if it"
                + " lasts, ask those who run that server."),
        cause);
  }
}
