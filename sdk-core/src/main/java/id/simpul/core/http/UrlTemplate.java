package id.simpul.core.http;

import id.simpul.core.FamilyCardNumber;
import id.simpul.core.Nik;
import id.simpul.core.Secret;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A URL with {@code {name}} where values go, percent-encoded (RFC 6570, simple expansion). */
final class UrlTemplate {

  private static final Pattern PLACE = Pattern.compile("\\{[A-Za-z0-9_.-]+}");
  private static final Pattern ORIGIN =
      Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*://[^/?#{}]++(?![^/?#])");
  private static final String UNRESERVED = "-._~";
  private static final String HEX = "0123456789ABCDEF";

  /** Templates stand in the code, so the same few come again with every call. */
  private static final Map<String, UrlTemplate> READ = new ConcurrentHashMap<>();

  private static final int MOST = 512;

  private final String template;
  private final String shown;
  private final List<Place> places = new ArrayList<>();
  private final List<String> between = new ArrayList<>();

  private UrlTemplate(String template) {
    this.template = template;
    this.shown = LogSafe.url(template);
    Matcher place = PLACE.matcher(template);
    int copied = 0;
    while (place.find()) {
      between.add(template.substring(copied, place.start()));
      places.add(Place.of(template, place));
      copied = place.end();
    }
    between.add(template.substring(copied));
  }

  static UrlTemplate of(String template) {
    UrlTemplate known = READ.get(template);
    return known == null ? read(template) : known;
  }

  private static UrlTemplate read(String template) {
    UrlTemplate read = new UrlTemplate(template);
    if (!ORIGIN.matcher(template).lookingAt()) {
      throw new IllegalArgumentException(
          "A URL template is absolute and has no {place} in its host, such as"
              + " 'https://api.depok.example/surat/{id}'; found '"
              + read.shown
              + "'. Begin with the scheme and the host.");
    }
    if (READ.size() >= MOST) {
      READ.clear();
    }
    // What has something to hide was put together by hand, and is not kept.
    if (read.shown.equals(template)) {
      READ.put(template, read);
    }
    return read;
  }

  /** As it may stand in a log. */
  String shown() {
    return shown;
  }

  /** With a value in each place. */
  URI filledWith(Object... values) {
    if (places.size() != values.length) {
      throw new IllegalArgumentException(
          "The template "
              + shown
              + " has "
              + counted(places.size(), "place")
              + "; found "
              + counted(values.length, "value")
              + ". Give one value for each place, in order.");
    }
    StringBuilder url = new StringBuilder(template.length() + 16).append(between.get(0));
    for (int i = 0; i < values.length; i++) {
      url.append(encoded(places.get(i).text(values[i]))).append(between.get(i + 1));
    }
    return parsed(url.toString());
  }

  private static String counted(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }

  private URI parsed(String url) {
    try {
      return URI.create(url);
    } catch (IllegalArgumentException e) {
      // The original message repeats the URL with its values.
      throw new IllegalArgumentException(
          "A URL template is a valid URL around its places; found '"
              + shown
              + "'. Percent-encode spaces and other signs, and close every brace.");
    }
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

  /** Where a value goes; whether it is a whole segment of the path. */
  private record Place(String name, boolean segment) {

    static Place of(String template, Matcher found) {
      boolean begins = template.substring(0, found.start()).matches("[^?#]*/");
      boolean ends = template.substring(found.end()).matches("(?:[/?#].*)?");
      return new Place(found.group(), begins && ends);
    }

    String text(Object value) {
      String text = plain(value);
      // Without its last segment, the address of one thing is that of all of them.
      if (segment && text.isEmpty()) {
        throw new IllegalArgumentException(
            "The value for "
                + name
                + " is a whole segment of the path and must not be empty; found nothing. Give the"
                + " value, or leave the place out of the template.");
      }
      return text;
    }

    private String plain(Object value) {
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
                + name
                + " must be a single text, number or id; found "
                + (value == null ? "null" : value.getClass().getSimpleName())
                + ". Pass the plain value; a secret goes in a header or the body.");
      }
      return value.toString();
    }
  }
}
