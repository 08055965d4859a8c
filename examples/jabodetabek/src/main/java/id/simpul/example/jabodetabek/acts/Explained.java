package id.simpul.example.jabodetabek.acts;

import id.simpul.core.LocalizedText;
import id.simpul.core.http.ErrorResponseException;
import id.simpul.core.http.Problem;
import java.util.Map;

/**
 * A refusal as it came over the wire.
 *
 * @param status the HTTP status
 * @param code the stable code of the problem
 * @param text its explanation, in both languages
 */
record Explained(int status, String code, LocalizedText text) {

  static Explained of(ErrorResponseException refused) {
    Map<String, Object> said = refused.problem().map(Problem::extensions).orElse(Map.of());
    LocalizedText text =
        said.get("explanation") instanceof Map<?, ?> both
            ? LocalizedText.of(String.valueOf(both.get("id")), String.valueOf(both.get("en")))
            : refused.explanation();
    return new Explained(refused.status(), String.valueOf(said.get("code")), text);
  }
}
