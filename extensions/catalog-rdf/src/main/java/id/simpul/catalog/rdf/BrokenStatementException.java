package id.simpul.catalog.rdf;

import id.simpul.core.LocalizedText;

/** One statement cannot be read; caught where the next one begins, so it carries no stack. */
final class BrokenStatementException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient LocalizedText fault;

  BrokenStatementException(String id, String en) {
    super(en, null, false, false);
    this.fault = LocalizedText.of(id, en);
  }

  LocalizedText fault() {
    return fault;
  }
}
