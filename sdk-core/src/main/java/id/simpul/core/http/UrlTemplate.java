package id.simpul.core.http;

import id.simpul.core.FamilyCardNumber;
import id.simpul.core.Nik;
import id.simpul.core.Secret;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A URL with {@code {name}} where values go, percent-encoded (RFC 6570, simple expansion). */
final class UrlTemplate {

  private static final Pattern PLACE = Pattern.compile("\\{[A-Za-z0-9_.-]+}");
  private static final Pattern ORIGIN =
      Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*://[^/?#{}]++(?![^/?#])");
  private static final String UNRESERVED = "-._~";

  private UrlTemplate() {}

  static URI expand(String template, Object... values) {
    if (!ORIGIN.matcher(template).lookingAt()) {
      throw new IllegalArgumentException(
          "A URL template is absolute and has no {place} in its host, such as"
              + " 'https://api.depok.example/surat/{id}'; found '"
              + LogSafe.url(template)
              + "'. Begin with the scheme and the host.");
    }
    Matcher place = PLACE.matcher(template);
    StringBuilder url = new StringBuilder();
    int used = 0;
    int copied = 0;
    while (place.find()) {
      url.append(template, copied, place.start());
      if (used < values.length) {
        String value = text(place.group(), values[used]);
        requireSegment(template, place, value);
        url.append(encoded(value));
      }
      used++;
      copied = place.end();
    }
    if (used != values.length) {
      throw new IllegalArgumentException(
          "The template "
              + LogSafe.url(template)
              + " has "
              + counted(used, "place")
              + "; found "
              + counted(values.length, "value")
              + ". Give one value for each place, in order.");
    }
    return parsed(template, url.append(template, copied, template.length()).toString());
  }

  /** Without its last segment, the address of one thing is that of all of them. */
  private static void requireSegment(String template, Matcher place, String value) {
    boolean inPath = template.substring(0, place.start()).matches("[^?#]*/");
    boolean whole = inPath && template.substring(place.end()).matches("(?:[/?#].*)?");
    if (whole && value.isEmpty()) {
      throw new IllegalArgumentException(
          "The value for "
              + place.group()
              + " is a whole segment of the path and must not be empty; found nothing. Give the"
              + " value, or leave the place out of the template.");
    }
  }

  private static String counted(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }

  private static URI parsed(String template, String url) {
    try {
      return URI.create(url);
    } catch (IllegalArgumentException e) {
      // The original message repeats the URL with its values.
      throw new IllegalArgumentException(
          "A URL template is a valid URL around its places; found '"
              + LogSafe.url(template)
              + "'. Percent-encode spaces and other signs, and close every brace.");
    }
  }

  private static String text(String place, Object value) {
    if (value instanceof Nik nik) {
      return nik.value();
    }
    if (value instanceof FamilyCardNumber card) {
      return card.value();
    }
    if (value == null
        || value instanceof Secret
        || value instanceof Optional<?>
        || value instanceof Collection<?>
        || value instanceof Map<?, ?>
        || value.getClass().isArray()) {
      throw new IllegalArgumentException(
          "The value for "
              + place
              + " must be a single text, number or id; found "
              + (value == null ? "null" : value.getClass().getSimpleName())
              + ". Pass the plain value; a secret goes in a header or the body.");
    }
    return value.toString();
  }

  private static String encoded(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      int c = b & 0xff;
      boolean plain = c < 128 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
      if (plain) {
        out.append((char) c);
      } else {
        out.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
      }
    }
    return out.toString();
  }

  private static final String HEX = "0123456789ABCDEF";
}
