package id.simpul.identity;

import id.simpul.core.LocalizedText;
import id.simpul.core.Retryability;
import java.net.URI;

/** The token server cannot be reached or is in trouble: an outage, not a refusal. */
public final class TokenServerUnavailableException extends TokenException {

  private static final long serialVersionUID = 1L;

  TokenServerUnavailableException(URI tokenServer, Throwable cause) {
    super("token-server.unavailable", Retryability.SAFE_TO_RETRY, explanation(tokenServer), cause);
  }

  private static LocalizedText explanation(URI tokenServer) {
    return LocalizedText.of(
        "Server token "
            + Quoted.of(tokenServer)
            + " sedang tidak bisa dihubungi, jadi token baru belum bisa diminta. Coba lagi sebentar"
            + " lagi.",
        "The token server "
            + Quoted.of(tokenServer)
            + " is out of reach, so no new token can be had yet. Try again shortly.");
  }
}
