package id.simpul.identity.disclosure;

import id.simpul.core.Secret;
import id.simpul.identity.Subject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The same word for the same person, by which nobody without the key finds out who that is. */
final class Pseudonyms {

  private static final int SHORTEST_KEY = 32;
  private static final int LENGTH = 16;

  private final Secret key;

  Pseudonyms(Secret key) {
    if (key.reveal().getBytes(StandardCharsets.UTF_8).length < SHORTEST_KEY) {
      throw new IllegalArgumentException(
          "expected a pseudonym key of at least 32 bytes; make one at random and keep it: with it"
              + " the log can be read about a person who asks");
    }
    this.key = key;
  }

  String of(Subject person) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.reveal().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      mac.update(person.issuer().getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      byte[] sum = mac.doFinal(person.value().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(Arrays.copyOf(sum, LENGTH));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }

  @Override
  public String toString() {
    return "Pseudonyms";
  }
}
