package id.simpul.catalog.rdf;

import id.simpul.catalog.graph.Term;
import id.simpul.core.LocalizedText;
import id.simpul.core.Masking;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What can be wrong with a statement that was taken apart, in words. */
final class Faults {

  /** What may not stand in an IRI, of the first characters; RFC 3987, section 2.2. */
  private static final boolean[] NEVER_IN_IRI = new boolean[128];

  static {
    Arrays.fill(NEVER_IN_IRI, 0, ' ' + 1, true);
    "<>\"{}|^`\\".chars().forEach(sign -> NEVER_IN_IRI[sign] = true);
  }

  private static final char REPLACED = '\uFFFD';
  private static final int SHOWN = 120;

  private Faults() {}

  /**
   * The same fault, told with the line where it stands if that is known, and with nobody's numbers
   * in it.
   */
  static LocalizedText atLine(long line, LocalizedText fault) {
    String id = line > 0 ? "Baris " + line + ": " : "";
    String en = line > 0 ? "Line " + line + ": " : "";
    return LocalizedText.of(Masking.mask(id + fault.in("id")), Masking.mask(en + fault.in("en")));
  }

  /** The same fault, told with what was left out because of it if that is more than a line. */
  static LocalizedText upToLine(long first, long last, LocalizedText fault) {
    if (last <= first) {
      return fault;
    }
    return LocalizedText.of(
        fault.in("id") + "; dilewati sampai baris " + last,
        fault.in("en") + "; left out up to line " + last);
  }

  /** What is wrong with the name of a resource; null if nothing is. */
  static @Nullable LocalizedText ofResource(Term term) {
    return term.isIri() ? ofIri(term.value()) : null;
  }

  /** What is wrong with a text; null if nothing is. */
  static @Nullable LocalizedText ofLiteral(Term literal, int maxLength) {
    if (literal.value().length() > maxLength) {
      return LocalizedText.of(
          "teks sepanjang " + literal.value().length() + " karakter; paling panjang " + maxLength,
          "a text of "
              + literal.value().length()
              + " characters; the longest allowed is "
              + maxLength);
    }
    if (literal.value().indexOf(REPLACED) >= 0) {
      return LocalizedText.of(
          "teks berisi byte yang bukan UTF-8; simpan dokumen sebagai UTF-8",
          "the text holds bytes that are not UTF-8; save the document as UTF-8");
    }
    return null;
  }

  /** What is wrong with an IRI; null if nothing is. */
  static @Nullable LocalizedText ofIri(String iri) {
    for (int i = 0; i < iri.length(); i++) {
      char c = iri.charAt(i);
      if (c < NEVER_IN_IRI.length ? NEVER_IN_IRI[c] : c == REPLACED) {
        return illegalCharacter(iri, c, i);
      }
    }
    return hasScheme(iri) ? null : notAbsolute(iri);
  }

  private static LocalizedText illegalCharacter(String iri, char c, int at) {
    String which = String.format("U+%04X", (int) c);
    return LocalizedText.of(
        "IRI "
            + shown(iri)
            + " memuat karakter terlarang "
            + which
            + " di posisi "
            + (at + 1)
            + "; tulis sebagai %-encoding",
        "the IRI "
            + shown(iri)
            + " holds the forbidden character "
            + which
            + " at position "
            + (at + 1)
            + "; percent-encode it");
  }

  private static LocalizedText notAbsolute(String iri) {
    return LocalizedText.of(
        "IRI " + shown(iri) + " tidak lengkap; awali dengan skema seperti https:",
        "the IRI " + shown(iri) + " is not absolute; begin it with a scheme such as https:");
  }

  /** RFC 3986, section 3.1: a letter, then letters, digits, plus, minus and dot. */
  static boolean hasScheme(String iri) {
    int colon = iri.indexOf(':');
    if (colon < 1 || !isLetter(iri.charAt(0))) {
      return false;
    }
    for (int i = 1; i < colon; i++) {
      char c = iri.charAt(i);
      if (!isLetter(c) && !isDigit(c) && c != '+' && c != '-' && c != '.') {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static String shown(String iri) {
    String clean = iri.replaceAll("\\p{Cntrl}", " ");
    return "<" + (clean.length() <= SHOWN ? clean : clean.substring(0, SHOWN) + "...") + ">";
  }
}
