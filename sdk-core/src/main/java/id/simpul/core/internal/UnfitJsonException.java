package id.simpul.core.internal;

/** JSON does not fit the type that was asked for; it tells where, and never what stood there. */
public final class UnfitJsonException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String path;

  UnfitJsonException(String message, String path) {
    super(message);
    this.path = path;
  }

  /**
   * Where in the JSON, as far as that is known.
   *
   * @return such as {@code /nomor}; empty if the whole does not fit
   */
  public String path() {
    return path;
  }
}
