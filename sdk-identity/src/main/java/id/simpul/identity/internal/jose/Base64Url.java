package id.simpul.identity.internal.jose;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Base64;

/** Base64url as RFC 7515 section 2 has it: no padding, no other alphabet, one spelling only. */
public final class Base64Url {

  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  private static final byte[] VALUES = values();

  private Base64Url() {}

  /** The bytes that {@code text} spells, if it is their only spelling. */
  public static byte[] decode(String text) throws MalformedException {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= VALUES.length || VALUES[c] < 0) {
        throw new MalformedException(
            "ada karakter di luar base64url (RFC 7515: tanpa '=', '+', '/', spasi)",
            "a part has a character outside base64url (RFC 7515: no '=', '+', '/', space)");
      }
    }
    if (length % 4 == 1 || (length > 0 && unusedBits(text) != 0)) {
      throw new MalformedException(
          "ada bagian base64url yang tidak kanonis", "a part is not canonical base64url");
    }
    return Base64.getUrlDecoder().decode(text);
  }

  /** The unsigned number whose bytes {@code text} spells. */
  static BigInteger number(String text) throws MalformedException {
    return new BigInteger(1, decode(text));
  }

  /** Bits of the last character that belong to no byte; decoders ignore them, attackers do not. */
  private static int unusedBits(String text) {
    int last = VALUES[text.charAt(text.length() - 1)];
    return switch (text.length() % 4) {
      case 2 -> last & 0b1111;
      case 3 -> last & 0b11;
      default -> 0;
    };
  }

  private static byte[] values() {
    byte[] values = new byte[128];
    Arrays.fill(values, (byte) -1);
    for (int i = 0; i < ALPHABET.length(); i++) {
      values[ALPHABET.charAt(i)] = (byte) i;
    }
    return values;
  }
}
