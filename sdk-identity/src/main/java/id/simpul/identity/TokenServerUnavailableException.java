package id.simpul.identity;

import id.simpul.core.LocalizedText;
import id.simpul.core.Retryability;
import id.simpul.core.SimpulException;
import java.net.URI;

/**
 * The token server cannot be reached or is in trouble: an outage, not a refusal. Its code is {@code
 * token-server.unavailable}, or {@code token-server.connection} where the certificates of the two
 * sides do not fit: then trying again does not help.
 */
public final class TokenServerUnavailableException extends TokenException {

  private static final long serialVersionUID = 1L;

  private final URI tokenServer;

  TokenServerUnavailableException(URI tokenServer, Throwable cause) {
    super("token-server.unavailable", Retryability.SAFE_TO_RETRY, explanation(tokenServer), cause);
    this.tokenServer = tokenServer;
  }

  private TokenServerUnavailableException(
      URI tokenServer, LocalizedText explanation, Throwable cause) {
    super("token-server.connection", Retryability.NOT_RETRYABLE, explanation, cause);
    this.tokenServer = tokenServer;
  }

  /** One side did not accept the other's certificate: trying again would not help. */
  static TokenServerUnavailableException notTrusted(URI tokenServer, SimpulException cause) {
    return new TokenServerUnavailableException(
        tokenServer,
        LocalizedText.of(
            "Tidak ada sambungan aman ke server token "
                + Quoted.of(tokenServer)
                + ". "
                + cause.explanation().in("id"),
            "There is no secure connection to token server "
                + Quoted.of(tokenServer)
                + ". "
                + cause.explanation().in("en")),
        cause);
  }

  /** The issuer identifier of the server. */
  public URI tokenServer() {
    return tokenServer;
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
