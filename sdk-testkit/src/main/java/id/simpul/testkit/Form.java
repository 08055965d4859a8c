package id.simpul.testkit;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The parameters of a token request; one given twice is refused (RFC 6749 section 3.2). */
final class Form {

  private final Map<String, String> values;

  private Form(Map<String, String> values) {
    this.values = values;
  }

  static Form parse(String body) throws OAuthError {
    Map<String, String> values = new LinkedHashMap<>();
    for (String pair : body.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals < 0) {
        continue;
      }
      String name = decode(pair.substring(0, equals));
      if (values.put(name, decode(pair.substring(equals + 1))) != null) {
        throw OAuthError.of("invalid_request", "parameter '" + name + "' is given twice");
      }
    }
    return new Form(values);
  }

  Optional<String> optional(String name) {
    return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
  }

  String required(String name) throws OAuthError {
    return optional(name)
        .orElseThrow(() -> OAuthError.of("invalid_request", "parameter '" + name + "' is missing"));
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  static String decode(String text) throws OAuthError {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw OAuthError.of("invalid_request", "the form is not percent-encoded as it should be");
    }
  }
}
