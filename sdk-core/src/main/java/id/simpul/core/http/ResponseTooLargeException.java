package id.simpul.core.http;

import static id.simpul.core.Retryability.NOT_RETRYABLE;

import id.simpul.core.LocalizedText;

/** The body is longer than this transport reads, counted after decompression. */
public final class ResponseTooLargeException extends CallException {

  private final long limit;

  private ResponseTooLargeException(long limit, LocalizedText explanation) {
    super("response.too-large", NOT_RETRYABLE, explanation, null);
    this.limit = limit;
  }

  static ResponseTooLargeException of(String request, long limit) {
    return new ResponseTooLargeException(
        limit,
        LocalizedText.of(
            request
                + ": jawaban lebih besar daripada "
                + limit
                + " byte yang diizinkan. Minta bagian yang lebih kecil, atau naikkan"
                + " maxResponseBytes.",
            request
                + ": the answer is larger than the "
                + limit
                + " bytes allowed. Ask for a smaller part, or raise maxResponseBytes."));
  }

  /**
   * The most that is read.
   *
   * @return in bytes, after decompression
   */
  public long limit() {
    return limit;
  }
}
