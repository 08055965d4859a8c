package id.simpul.core.http;

import id.simpul.core.LocalizedText;
import id.simpul.core.Retryability;
import id.simpul.core.SimpulException;
import java.util.Objects;

/**
 * A {@link BodyCodec} could not make the object that was asked for out of some JSON. It tells where
 * the JSON does not fit, and never what stands there: that may be somebody's number. The caller of
 * a {@link Response} meets it as the cause of an {@link UndecodableBodyException}.
 *
 * <pre>{@code
 * catch (JsonMappingException e) {
 *   throw UnreadableJsonException.at("/pemohon/nik", e);
 * }
 * }</pre>
 */
public final class UnreadableJsonException extends SimpulException {

  private final String place;

  private UnreadableJsonException(String place, LocalizedText explanation) {
    super("json.unreadable", Retryability.NOT_RETRYABLE, explanation, null);
    this.place = place;
  }

  /**
   * The failure of a JSON library, without its message, which may quote the JSON.
   *
   * @param place a JSON pointer such as {@code /pemohon/nik}, with {@code *} for the names in a
   *     map; empty if it is the whole or not known
   * @param failure gives its kind and its stack trace
   * @return the exception, to be thrown
   */
  public static UnreadableJsonException at(String place, Exception failure) {
    String kind = failure.getClass().getSimpleName();
    UnreadableJsonException shown =
        new UnreadableJsonException(
            LogSafe.text(Objects.requireNonNull(place, "place")),
            LocalizedText.of(
                "JSON harus sah dan cocok dengan tipe yang diminta; tidak demikian"
                    + (place.isEmpty() ? "" : " di " + LogSafe.text(place))
                    + " ("
                    + kind
                    + "). Bandingkan JSON itu dengan tipenya.",
                "JSON must be valid and fit the type asked for; it does not"
                    + (place.isEmpty() ? "" : " at " + LogSafe.text(place))
                    + " ("
                    + kind
                    + "). Compare the JSON with the type."));
    shown.setStackTrace(failure.getStackTrace());
    return shown;
  }

  /**
   * Where in the JSON.
   *
   * @return a JSON pointer, masked and short; empty if it is the whole or not known
   */
  public String place() {
    return place;
  }
}
