package id.simpul.catalog.rdf;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a document is, as far as its first bytes tell: so that noise, a web page or a spreadsheet is
 * refused by name and before the rest of it is read.
 */
final class FirstLook {

  private static final Pattern TURTLE_DIRECTIVE =
      Pattern.compile(
          "(?i)(@prefix|@base|@version|prefix\\s|base\\s|version\\s).*", Pattern.DOTALL);
  private static final Pattern N_TRIPLES_LINE =
      Pattern.compile(
          "(<[^\\s<>:]+:[^<>]*>|_:\\S+)[ \\t]*<[^\\s<>:]+:[^<>]*>[ \\t]*[<_\"].*\\.[ \\t]*(#.*)?");
  private static final Pattern XML_TAG =
      Pattern.compile("<[A-Za-z_][\\w.-]*(:[A-Za-z_][\\w.-]*)?(\\s|/>).*", Pattern.DOTALL);

  private static final int LINES = 20;

  private final @Nullable Syntax syntax;
  private final String id;
  private final String en;
  private final boolean isAngled;

  private FirstLook(@Nullable Syntax syntax, String id, String en, boolean isAngled) {
    this.syntax = syntax;
    this.id = id;
    this.en = en;
    this.isAngled = isAngled;
  }

  static FirstLook at(byte[] beginning) {
    FirstLook binary = binary(beginning);
    return binary != null ? binary : text(decoded(beginning).stripLeading());
  }

  Optional<Syntax> syntax() {
    return Optional.ofNullable(syntax);
  }

  Syntax mustBeRdf() {
    if (syntax == null) {
      throw Refusal.looksLike(null, id, en);
    }
    return syntax;
  }

  /**
   * N-Triples is also Turtle, and broken N-Triples looks like it; everything else is only itself.
   */
  void mustNotBeOtherThan(Syntax expected) {
    boolean alike = (expected == Syntax.TURTLE || expected == Syntax.N_TRIPLES) && isAngled;
    if (syntax != expected && !alike) {
      throw Refusal.looksLike(expected, id, en);
    }
  }

  private static FirstLook of(Syntax syntax) {
    return of(syntax, false);
  }

  private static FirstLook of(Syntax syntax, boolean isAngled) {
    String title = syntax.title();
    return new FirstLook(
        syntax, "dokumen " + title, Refusal.article(title) + " document", isAngled);
  }

  private static FirstLook nothing(String id, String en) {
    return new FirstLook(null, id, en, false);
  }

  private static @Nullable FirstLook binary(byte[] beginning) {
    if (startsWith(beginning, 0x1F, 0x8B)) {
      return nothing(
          "data terkompresi (gzip); buka dulu", "compressed data (gzip); unpack it first");
    }
    if (startsWith(beginning, 'P', 'K', 3, 4)) {
      return nothing("arsip ZIP atau dokumen kantor", "a ZIP archive or an office document");
    }
    if (startsWith(beginning, '%', 'P', 'D', 'F')) {
      return nothing("dokumen PDF", "a PDF document");
    }
    for (byte b : isUtf16(beginning) ? new byte[0] : beginning) {
      if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
        return nothing("data biner", "binary data");
      }
    }
    return null;
  }

  private static FirstLook text(String text) {
    if (text.isEmpty()) {
      return nothing("dokumen kosong", "an empty document");
    }
    return switch (text.charAt(0)) {
      case '{' -> of(Syntax.JSON_LD);
      case '[' -> isJsonArray(text) ? of(Syntax.JSON_LD) : of(Syntax.TURTLE);
      case '<' -> angled(text);
      default -> statements(text);
    };
  }

  private static FirstLook angled(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.startsWith("<!doctype html") || lower.startsWith("<html")) {
      return nothing("halaman web (HTML)", "a web page (HTML)");
    }
    boolean markup = lower.startsWith("<?xml") || lower.startsWith("<!");
    return markup || XML_TAG.matcher(text).matches() || isClosedAgain(text)
        ? of(Syntax.RDF_XML)
        : statements(text);
  }

  /** An element without attributes looks like a relative IRI, until its end tag comes. */
  private static boolean isClosedAgain(String text) {
    int end = text.indexOf('>');
    return end > 0 && text.contains("</" + text.substring(1, end + 1));
  }

  private static FirstLook statements(String text) {
    if (isMostlyNTriples(text)) {
      return of(Syntax.N_TRIPLES, true);
    }
    String first = withoutComments(text);
    if (TURTLE_DIRECTIVE.matcher(first).matches()) {
      return of(Syntax.TURTLE);
    }
    if (first.startsWith("<") || first.startsWith("_:") || isAllComment(text, first)) {
      return of(Syntax.TURTLE, true);
    }
    if (first.startsWith("[") || first.startsWith("(")) {
      return of(Syntax.TURTLE);
    }
    return nothing("teks yang bukan RDF", "text that is no RDF");
  }

  /**
   * More than half of the lines, so that a broken one among them, be it the first, decides nothing.
   */
  private static boolean isMostlyNTriples(String text) {
    List<String> lines =
        text.lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .limit(LINES)
            .toList();
    long statements = lines.stream().filter(line -> N_TRIPLES_LINE.matcher(line).matches()).count();
    return statements * 2 > lines.size();
  }

  private static boolean isAllComment(String text, String withoutComments) {
    return withoutComments.isEmpty() && text.startsWith("#");
  }

  private static String withoutComments(String text) {
    String rest = text;
    while (rest.startsWith("#")) {
      int end = rest.indexOf('\n');
      rest = end < 0 ? "" : rest.substring(end).stripLeading();
    }
    return rest;
  }

  /**
   * A JSON array holds objects, texts or nothing; Turtle's bracket holds a predicate, or closes
   * before one.
   */
  private static boolean isJsonArray(String text) {
    String inside = text.substring(1).stripLeading();
    return inside.startsWith("{")
        || inside.startsWith("\"")
        || inside.startsWith("[")
        || (inside.startsWith("]") && inside.substring(1).isBlank());
  }

  private static String decoded(byte[] beginning) {
    Charset charset = isUtf16(beginning) ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    String text = new String(beginning, charset);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static boolean isUtf16(byte[] beginning) {
    return startsWith(beginning, 0xFE, 0xFF) || startsWith(beginning, 0xFF, 0xFE);
  }

  private static boolean startsWith(byte[] beginning, int... prefix) {
    if (beginning.length < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if ((beginning[i] & 0xFF) != prefix[i]) {
        return false;
      }
    }
    return true;
  }
}
