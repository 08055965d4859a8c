package id.simpul.core.http;

import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Hides what a request said where its server says it back, in a problem or an address: the values
 * in its own address, word by word, and those of its headers. Of a body nothing is known here.
 */
final class Echo {

  /** More of a foreign text is not looked at, and not shown. */
  private static final int LONGEST = 1000;

  private static final int SHORTEST_WORD = 3;
  private static final int SHORTEST_FIELD = 4;
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern BETWEEN_PARTS = Pattern.compile("[\\s,;=\"]+");
  private static final Set<String> OF_EVERYBODY = Set.of("content-type", "simpul-timeout-ms");
  private static final Set<String> SCHEMES = Set.of("bearer", "dpop", "basic");

  /** In no particular language; the longest come first, so that none is left in part. */
  private final Set<String> said =
      new TreeSet<>(
          Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));

  private Echo(Request request) {
    URI uri = request.uri();
    String template = request.template().toLowerCase(Locale.ROOT);
    addWords(uri.getRawPath(), template);
    addWords(uri.getRawQuery(), template);
    request.headers().forEach(this::addField);
  }

  /** The text in one short line, without what the request said. */
  static String hidden(String foreign, Request request) {
    return LogSafe.text(
        new Echo(request).hiddenIn(foreign.substring(0, Math.min(foreign.length(), LONGEST))));
  }

  /** The same text, of any length, without what the request said. */
  static String without(Request request, String foreign) {
    return new Echo(request).hiddenIn(foreign);
  }

  private String hiddenIn(String text) {
    if (said.isEmpty()) {
      return text;
    }
    String any = said.stream().map(Pattern::quote).collect(joining("|"));
    return Pattern.compile(any, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
        .matcher(text)
        .replaceAll("[masked]");
  }

  /** What stands in the template is no secret. */
  private void addWords(@Nullable String encoded, String template) {
    if (encoded == null) {
      return;
    }
    for (String word : BETWEEN_WORDS.split(decoded(encoded), -1)) {
      if (word.length() >= SHORTEST_WORD && !template.contains(word.toLowerCase(Locale.ROOT))) {
        said.add(word);
      }
    }
  }

  private static String decoded(String encoded) {
    try {
      return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return encoded;
    }
  }

  private void addField(String name, String value) {
    if (CacheKey.isHarmless(name) || OF_EVERYBODY.contains(name.toLowerCase(Locale.ROOT))) {
      return;
    }
    for (String part : BETWEEN_PARTS.split(value, -1)) {
      if (part.length() >= SHORTEST_FIELD && !SCHEMES.contains(part.toLowerCase(Locale.ROOT))) {
        said.add(part);
      }
    }
  }
}
