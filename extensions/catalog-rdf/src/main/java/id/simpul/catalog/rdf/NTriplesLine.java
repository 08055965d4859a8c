package id.simpul.catalog.rdf;

import id.simpul.catalog.graph.Term;
import org.jspecify.annotations.Nullable;

/**
 * One line of N-Triples: a statement, a comment or nothing. Source: RDF 1.1 N-Triples, section 7.
 */
final class NTriplesLine {

  private final String text;
  private final @Nullable Term likely;
  private int at;
  private @Nullable Term subject;
  private @Nullable String predicate;
  private @Nullable Term object;

  /**
   * A line to be read.
   *
   * @param text without its end
   * @param likely the subject that it likely has, so that it need not be made again
   */
  NTriplesLine(String text, @Nullable Term likely) {
    this.text = text;
    this.likely = likely;
  }

  /** Takes the line apart; false if it says nothing. */
  boolean parse() {
    skipBlanks();
    if (atEnd()) {
      return false;
    }
    subject = isLikely() ? likely : resource("subjek", "a subject");
    skipBlanks();
    if (peek() != '<') {
      throw expected("predikat <...>", "a predicate <...>");
    }
    predicate = iri();
    skipBlanks();
    object = peek() == '"' ? literal() : resource("objek", "an object");
    skipBlanks();
    if (peek() != '.') {
      throw expected("titik penutup", "the closing dot");
    }
    at++;
    skipBlanks();
    if (!atEnd()) {
      throw expected("akhir baris", "the end of the line");
    }
    return true;
  }

  private boolean isLikely() {
    if (likely == null || !likely.isIri() || peek() != '<') {
      return false;
    }
    int end = at + 1 + likely.value().length();
    boolean same =
        text.startsWith(likely.value(), at + 1) && end < text.length() && text.charAt(end) == '>';
    at = same ? end + 1 : at;
    return same;
  }

  Term subject() {
    return read(subject);
  }

  String predicate() {
    return read(predicate);
  }

  Term object() {
    return read(object);
  }

  /** The subject of a line that broke after it. */
  @Nullable Term subjectIfRead() {
    return subject;
  }

  private Term resource(String id, String en) {
    if (peek() == '<') {
      return Term.iri(iri());
    }
    if (text.startsWith("_:", at)) {
      return Term.blank(blankLabel());
    }
    throw expected(id, en);
  }

  private String iri() {
    int end = text.indexOf('>', at);
    if (end < 0) {
      throw expected("penutup IRI >", "the end of the IRI >");
    }
    String iri = unescaped(text.substring(at + 1, end), false);
    at = end + 1;
    return iri;
  }

  private String blankLabel() {
    int start = at + 2;
    at = start;
    while (at < text.length() && isLabelCharacter(text.charAt(at))) {
      at++;
    }
    while (at > start && text.charAt(at - 1) == '.') {
      at--; // a dot inside a label belongs to it, one at its end closes the statement
    }
    if (at == start) {
      throw expected("nama setelah _:", "a name after _:");
    }
    return text.substring(start, at);
  }

  private Term literal() {
    int end = closingQuote();
    String value = unescaped(text.substring(at + 1, end), true);
    at = end + 1;
    if (peek() == '@') {
      return Term.text(value, language());
    }
    if (text.startsWith("^^<", at)) {
      at += 2;
      return Term.typed(value, iri());
    }
    return Term.literal(value);
  }

  private int closingQuote() {
    int quote = text.indexOf('"', at + 1);
    int backslash = text.indexOf('\\', at + 1);
    if (quote >= 0 && (backslash < 0 || quote < backslash)) {
      return quote;
    }
    for (int i = at + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        return i;
      }
      i += c == '\\' ? 1 : 0;
    }
    throw expected("penutup teks \"", "the end of the text \"");
  }

  private String language() {
    int start = ++at;
    while (at < text.length()
        && (isAsciiLetterOrDigit(text.charAt(at)) || text.charAt(at) == '-')) {
      at++;
    }
    String tag = text.substring(start, at);
    if (!isTag(tag)) {
      at = start;
      throw expected("tag bahasa seperti id", "a language tag such as id");
    }
    return tag;
  }

  /** Letters, and behind each hyphen letters or digits. */
  private static boolean isTag(String tag) {
    int first = tag.indexOf('-') < 0 ? tag.length() : tag.indexOf('-');
    boolean begun = first > 0;
    for (int i = 0; i < first; i++) {
      begun &= Character.isLetter(tag.charAt(i));
    }
    return begun && !tag.contains("--") && !tag.endsWith("-");
  }

  private String unescaped(String raw, boolean inText) {
    try {
      return Escapes.resolved(raw, inText);
    } catch (IllegalArgumentException e) {
      throw expected("escape seperti \\n atau \\u00E9", "an escape such as \\n or \\u00E9");
    }
  }

  private BrokenStatementException expected(String id, String en) {
    String foundId = atEnd() ? "akhir baris" : "'" + text.charAt(at) + "'";
    String foundEn = atEnd() ? "the end of the line" : "'" + text.charAt(at) + "'";
    int column = at + 1;
    return new BrokenStatementException(
        "yang diharapkan " + id + " di kolom " + column + ", yang ditemukan " + foundId,
        "expected " + en + " at column " + column + ", found " + foundEn);
  }

  private void skipBlanks() {
    while (at < text.length()
        && (text.charAt(at) == ' ' || text.charAt(at) == '\t' || text.charAt(at) == '\r')) {
      at++;
    }
    if (at < text.length() && text.charAt(at) == '#') {
      at = text.length();
    }
  }

  private boolean atEnd() {
    return at >= text.length();
  }

  private char peek() {
    return atEnd() ? '\0' : text.charAt(at);
  }

  private static boolean isLabelCharacter(char c) {
    return isAsciiLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == ':' || c >= 0xB7;
  }

  private static boolean isAsciiLetterOrDigit(char c) {
    return c < 128 && Character.isLetterOrDigit(c);
  }

  private static <T> T read(@Nullable T part) {
    if (part == null) {
      throw new IllegalStateException("expected a line that says something; call parse() first");
    }
    return part;
  }
}
