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
 * what was asked for), or those of the kinds below this class.
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

  static TokenException because(String code, String indonesian, String english) {
    return new TokenException(
        code, Retryability.NOT_RETRYABLE, LocalizedText.of(indonesian, english), null);
  }
}
