package id.simpul.catalog.publish;

import id.simpul.core.http.Headers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a caller accepts and has already (RFC 9110, sections 12.5 and 13.1.2). */
final class Negotiation {

  private static final String GZIP = "-gzip\"";

  private Negotiation() {}

  /** Whether this media type is welcome; who says nothing takes anything. */
  static boolean accepts(Headers headers, String mediaType) {
    List<String> ranges = items(headers, "Accept");
    String major = mediaType.substring(0, mediaType.indexOf('/'));
    return ranges.isEmpty()
        || ranges.stream()
            .filter(range -> !isRefused(range))
            .map(Negotiation::name)
            .anyMatch(
                name ->
                    name.equals(mediaType)
                        || name.equals("*/*")
                        || name.equals(major + "/*")
                        || name.equals("application/json"));
  }

  static boolean acceptsGzip(Headers headers) {
    return items(headers, "Accept-Encoding").stream()
        .anyMatch(coding -> name(coding).equals("gzip") && !isRefused(coding));
  }

  /** Whether the caller wants to change this version (strongly compared). */
  static boolean matches(Headers headers, String tag) {
    return items(headers, "If-Match").stream().anyMatch(known -> plain(known).equals(tag));
  }

  /** Whether the caller wants to change whatever is there. */
  static boolean wantsAny(Headers headers) {
    return items(headers, "If-Match").contains("*");
  }

  static boolean names(Headers headers, String field) {
    return !items(headers, field).isEmpty();
  }

  /** Whether the caller wants to make something new. */
  static boolean wantsNew(Headers headers) {
    return items(headers, "If-None-Match").contains("*");
  }

  /** Whether the caller holds this version; tags are compared weakly. */
  static boolean hasAlready(Headers headers, String tag) {
    return items(headers, "If-None-Match").stream()
        .map(known -> known.startsWith("W/") ? known.substring(2) : known)
        .anyMatch(known -> plain(known).equals(tag) || known.equals("*"));
  }

  /** Other bytes, another tag (RFC 9110, section 8.8.3.3). */
  static String compressed(String tag) {
    return tag.substring(0, tag.length() - 1) + GZIP;
  }

  private static String plain(String tag) {
    return tag.endsWith(GZIP) ? tag.substring(0, tag.length() - GZIP.length()) + '"' : tag;
  }

  private static List<String> items(Headers headers, String field) {
    List<String> items = new ArrayList<>();
    for (String line : headers.all(field)) {
      for (String item : line.split(",", -1)) {
        if (!item.isBlank()) {
          items.add(item.strip());
        }
      }
    }
    return items;
  }

  private static String name(String item) {
    int parameters = item.indexOf(';');
    return (parameters < 0 ? item : item.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
  }

  private static boolean isRefused(String item) {
    return item.replace(" ", "").matches(".*;q=0(\\.0{0,3})?");
  }
}
