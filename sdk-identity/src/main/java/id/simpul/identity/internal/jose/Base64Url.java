package id.simpul.identity.internal.jose;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Base64url as RFC 7515 section 2 has it: no padding, no other alphabet, one spelling only. */
public final class Base64Url {

  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  private Base64Url() {}

  /** The bytes that {@code text} spells, if it is their only spelling. */
  public static byte[] decode(String text) throws MalformedException {
    // What is not ASCII becomes '?' here, which is outside the alphabet.
    byte[] spelt = text.getBytes(StandardCharsets.US_ASCII);
    return decode(spelt, 0, spelt.length);
  }

  /** The bytes that this part of an ASCII text spells. */
  static byte[] decode(byte[] text, int from, int to) throws MalformedException {
    int length = to - from;
    if (length == 0) {
      return new byte[0];
    }
    int last = ALPHABET.indexOf(text[to - 1]);
    if (last < 0) {
      throw otherCharacter();
    }
    if (length % 4 == 1 || unusedBits(last, length) != 0) {
      throw new MalformedException(
          "ada bagian base64url yang tidak kanonis", "a part is not canonical base64url");
    }
    try {
      // The decoder takes '=' at the end only, and the end is known to be another character.
      return Base64.getUrlDecoder().decode(ByteBuffer.wrap(text, from, length)).array();
    } catch (IllegalArgumentException e) {
      throw otherCharacter();
    }
  }

  private static MalformedException otherCharacter() {
    return new MalformedException(
        "ada karakter di luar base64url (RFC 7515: tanpa '=', '+', '/', spasi)",
        "a part has a character outside base64url (RFC 7515: no '=', '+', '/', space)");
  }

  /** The unsigned number whose bytes {@code text} spells. */
  static BigInteger number(String text) throws MalformedException {
    return new BigInteger(1, decode(text));
  }

  /** Bits of the last character that belong to no byte; decoders ignore them, attackers do not. */
  private static int unusedBits(int last, int length) {
    return switch (length % 4) {
      case 2 -> last & 0b1111;
      case 3 -> last & 0b11;
      default -> 0;
    };
  }
}
