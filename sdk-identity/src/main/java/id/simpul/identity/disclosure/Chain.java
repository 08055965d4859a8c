package id.simpul.identity.disclosure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

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

  boolean continuesWith(byte[] line) {
    byte[] prefix = prefix().getBytes(StandardCharsets.US_ASCII);
    return line.length > prefix.length
        && Arrays.equals(line, 0, prefix.length, prefix, 0, prefix.length);
  }

  Chain after(byte[] line) {
    try {
      return new Chain(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(line)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "Chain[" + head + "]";
  }
}
