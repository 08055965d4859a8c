package id.simpul.identity.disclosure;

/** Each line begins with the hash of the bytes of the line before it, whatever those are. */
final class Chain {

  private static final String BEGINNING = "0".repeat(64);

  private final String head;

  Chain() {
    this(BEGINNING);
  }

  private Chain(String head) {
    this.head = head;
  }

  String head() {
    return head;
  }

  /** How every line begins, so that it can be checked without reading JSON. */
  String prefix() {
    return "{\"prev\":\"" + head + "\"";
  }

  boolean continuesWith(LineReader.Line line) {
    return line.beginning().startsWith(prefix());
  }

  Chain after(LineReader.Line line) {
    return new Chain(line.hash());
  }

  @Override
  public String toString() {
    return "Chain[" + head + "]";
  }
}
