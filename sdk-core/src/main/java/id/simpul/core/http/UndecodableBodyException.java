package id.simpul.core.http;

import static id.simpul.core.Retryability.NOT_RETRYABLE;

import id.simpul.core.LocalizedText;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** The answer came whole and is not what was expected: no JSON, or JSON of another shape. */
public final class UndecodableBodyException extends CallException {

  private UndecodableBodyException(LocalizedText explanation, @Nullable Throwable cause) {
    super("response.undecodable", NOT_RETRYABLE, explanation, cause);
  }

  static UndecodableBodyException empty(String request, int status, Type type) {
    return of(
        request,
        type,
        "jawaban " + status + " tanpa isi",
        "an empty answer with status " + status,
        null);
  }

  static UndecodableBodyException of(String request, Headers headers, Type type, Throwable cause) {
    String media = LogSafe.text(headers.first("Content-Type").orElse("no media type"));
    String place = cause instanceof UnreadableJsonException json ? json.place() : "";
    return of(
        request,
        type,
        "isi bertipe " + media + " yang tidak sesuai" + (place.isEmpty() ? "" : " di " + place),
        "a body of " + media + " that does not fit" + (place.isEmpty() ? "" : " at " + place),
        cause);
  }

  private static UndecodableBodyException of(
      String request, Type type, String ditemukan, String found, @Nullable Throwable cause) {
    String expected = type.getTypeName();
    return new UndecodableBodyException(
        LocalizedText.of(
            request
                + ": diharapkan JSON untuk "
                + expected
                + ", ditemukan "
                + ditemukan
                + ". Periksa versi API dan tipe yang diminta.",
            request
                + ": expected JSON for "
                + expected
                + ", found "
                + found
                + ". Check the version of the API and the type asked for."),
        cause);
  }
}
