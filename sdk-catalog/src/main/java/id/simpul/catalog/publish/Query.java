package id.simpul.catalog.publish;

import id.simpul.core.ServiceId;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The parameters of a request's target. */
final class Query {

  private final Map<String, String> values = new HashMap<>();

  private Query() {}

  static Query of(URI target) {
    Query query = new Query();
    String raw = target.getRawQuery();
    if (raw != null) {
      for (String pair : raw.split("&", -1)) {
        int equals = pair.indexOf('=');
        if (equals > 0) {
          query.values.putIfAbsent(
              decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
        }
      }
    }
    return query;
  }

  Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** A service's name, if it is one. */
  static Optional<ServiceId> service(String iri) {
    try {
      return Optional.of(ServiceId.of(iri));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // no service has such a name
    }
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text; // nobody asks for it
    }
  }
}
