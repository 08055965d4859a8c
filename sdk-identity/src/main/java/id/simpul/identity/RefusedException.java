package id.simpul.identity;

/** Carries a rejection from the rule that found it to the door; it never leaves this package. */
final class RefusedException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Rejection rejection;

  RefusedException(Rejection rejection) {
    super(rejection.code(), null, false, false);
    this.rejection = rejection;
  }

  Rejection rejection() {
    return rejection;
  }
}
