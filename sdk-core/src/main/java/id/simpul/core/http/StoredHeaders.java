package id.simpul.core.http;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/** The header fields of an answer that is kept (RFC 9111, sections 3.1 and 3.2). */
final class StoredHeaders {

  /** They are about the connection on which the answer came. */
  private static final Set<String> OF_THE_CONNECTION =
      Set.of(
          "connection",
          "keep-alive",
          "proxy-authenticate",
          "proxy-authentication-info",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade");

  /** A 304 has no body, so what it says of one is not about the body that is kept. */
  private static final Set<String> OF_THE_BODY =
      Set.of("content-encoding", "content-length", "content-range", "content-type");

  /** They are true of the answer that carries them only. */
  private static final List<String> OF_THE_MOMENT = List.of("Age", "Date");

  private StoredHeaders() {}

  static Headers of(Headers received) {
    Map<String, List<String>> fields = new HashMap<>();
    copy(received, ofTheConnection(received), fields);
    return Headers.received(fields);
  }

  /** What was kept, with what a 304 says about it now. */
  static Headers updated(Headers stored, Headers notModified) {
    Map<String, List<String>> fields = new HashMap<>();
    copy(stored, Set.of(), fields);
    OF_THE_MOMENT.forEach(name -> fields.remove(name.toLowerCase(Locale.ROOT)));
    Set<String> without = ofTheConnection(notModified);
    without.addAll(OF_THE_BODY);
    copy(notModified, without, fields);
    return Headers.received(fields);
  }

  private static void copy(Headers from, Set<String> without, Map<String, List<String>> to) {
    for (String name : from.names()) {
      String lower = name.toLowerCase(Locale.ROOT);
      if (!without.contains(lower)) {
        to.put(lower, from.all(name));
      }
    }
  }

  private static Set<String> ofTheConnection(Headers headers) {
    Set<String> names = new TreeSet<>(OF_THE_CONNECTION);
    for (String field : headers.all("Connection")) {
      for (String name : field.split(",", -1)) {
        names.add(name.strip().toLowerCase(Locale.ROOT));
      }
    }
    return names;
  }

  /** How long the body is, if that is said once and can be believed. */
  static OptionalLong length(Headers headers) {
    List<String> fields = headers.all("Content-Length");
    boolean said = fields.size() == 1 && isNumber(fields.get(0));
    return said ? OptionalLong.of(Long.parseLong(fields.get(0))) : OptionalLong.empty();
  }

  private static boolean isNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty() && text.length() <= 18;
  }
}
