package id.simpul.testkit;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An answer: a document, or the way to somewhere else. */
record Reply(int status, Map<String, Object> json, @Nullable String redirect) {

  static Reply ok(Map<String, Object> json) {
    return new Reply(200, json, null);
  }

  static Reply created(Map<String, Object> json) {
    return new Reply(201, json, null);
  }

  static Reply to(String address) {
    return new Reply(302, Map.of(), address);
  }
}
