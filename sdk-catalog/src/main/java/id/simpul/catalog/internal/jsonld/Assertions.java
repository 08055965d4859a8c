package id.simpul.catalog.internal.jsonld;

import id.simpul.catalog.graph.ReadLimits;
import id.simpul.catalog.graph.ReadProblem;
import id.simpul.catalog.graph.StatementSink;
import id.simpul.catalog.graph.Term;
import id.simpul.catalog.graph.UnreadableDocumentException;
import id.simpul.core.LocalizedText;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Where the statements of one document arrive: sound ones are handed on within the limits, the
 * others are noted as problems.
 */
final class Assertions {

  private static final boolean[] ILLEGAL = new boolean[128];

  static {
    Arrays.fill(ILLEGAL, 0, ' ' + 1, true);
    "<>\"{}|\\^`".chars().forEach(sign -> ILLEGAL[sign] = true);
  }

  private static final int UNKNOWN_TERMS_TOLD = 100;

  private final ReadLimits limits;
  private final StatementSink sink;
  private final Set<String> unknownTerms = new HashSet<>();

  private int count;

  Assertions(ReadLimits limits, StatementSink sink) {
    this.limits = limits;
    this.sink = sink;
  }

  void add(Term subject, String predicate, Term object) {
    if (object.isLiteral() && object.value().length() > limits.maxLiteralLength()) {
      tooLong(subject, predicate, object.value().length());
      return;
    }
    if (object.isIri() && isIllegal(object)) {
      illegal(subject, object);
      return;
    }
    if (++count > limits.maxStatements()) {
      throw UnreadableDocumentException.tooLarge("statements", limits.maxStatements());
    }
    sink.onStatement(subject, predicate, object);
  }

  /** Notes a resource whose own name is broken. */
  void mustBeLegal(Term subject) {
    if (isIllegal(subject)) {
      illegal(subject, subject);
    }
  }

  /** Notes a key that no context knows; the first hundred of them. */
  void ignored(String term) {
    if (unknownTerms.size() < UNKNOWN_TERMS_TOLD && unknownTerms.add(term)) {
      String shown = shortened(term, 100);
      sink.onProblem(
          ReadProblem.atLine(
              0,
              LocalizedText.of(
                  "Istilah '"
                      + shown
                      + "' tidak dikenal konteksnya dan diabaikan. Periksa ejaannya.",
                  "The term '"
                      + shown
                      + "' is unknown to its context and ignored. Check its spelling.")));
    }
  }

  private void illegal(Term subject, Term iri) {
    String shown = shortened(iri.value(), 200);
    sink.onProblem(
        ReadProblem.about(
            subject,
            LocalizedText.of(
                "IRI tidak sah: '" + shown + "'. Tulis tanpa spasi dan tanda kurung.",
                "Illegal IRI: '" + shown + "'. Write it without spaces and brackets.")));
  }

  private void tooLong(Term subject, String predicate, int length) {
    int limit = limits.maxLiteralLength();
    sink.onProblem(
        ReadProblem.about(
            subject,
            LocalizedText.of(
                "Teks " + predicate + " terlalu panjang: " + length + " huruf; batasnya " + limit,
                "The text of "
                    + predicate
                    + " is too long: "
                    + length
                    + " characters; the limit is "
                    + limit)));
  }

  private static boolean isIllegal(Term term) {
    String iri = term.value();
    for (int i = 0; i < iri.length(); i++) {
      char sign = iri.charAt(i);
      if (sign < ILLEGAL.length && ILLEGAL[sign]) {
        return true;
      }
    }
    return false;
  }

  private static String shortened(String text, int length) {
    return text.length() > length ? text.substring(0, length) + "…" : text;
  }
}
