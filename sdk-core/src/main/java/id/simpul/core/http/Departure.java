package id.simpul.core.http;

/** Is told that an attempt goes out now: it has waited for its turn, and got its credentials. */
@FunctionalInterface
interface Departure {

  /** Nobody wants to know. */
  Departure UNNOTICED = endpoint -> {};

  /**
   * An attempt goes out; said again if it is sent once more with new credentials.
   *
   * @param endpoint where to
   */
  void left(Endpoint endpoint);
}
