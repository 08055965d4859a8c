package id.simpul.identity;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import id.simpul.identity.internal.jose.JwkSet;
import id.simpul.identity.internal.jose.MalformedException;

/**
 * Throws at the reader of key sets what coverage suggests. Among the ordinary tests the collected
 * inputs are tried again; the profile {@code slow} looks for new ones.
 */
class KeySetFuzzTest {

  @DictionaryEntries({
    "{\"keys\":[",
    "\"kty\":\"RSA\"",
    "\"kty\":\"EC\"",
    "\"kty\":\"OKP\"",
    "\"crv\":\"P-256\"",
    "\"crv\":\"Ed25519\"",
    "\"n\":\"",
    "\"e\":\"AQAB\"",
    "\"x\":\"",
    "\"y\":\"",
    "\"use\":\"sig\"",
    "\"key_ops\":[\"verify\"]",
    "\"alg\":\"ES256\"",
    "\"kid\":\"a\""
  })
  @FuzzTest(maxDuration = "1m")
  void anythingAsAKeySet_isReadOrRefused(byte[] document) {
    try {
      JwkSet keys = JwkSet.parse(document);
      keys.skipped().forEach(KeySetFuzzTest::requireOneLine);
      if (keys.size() < 1) {
        throw new AssertionError("a set without a key was taken");
      }
    } catch (MalformedException refused) {
      requireOneLine(refused.reason().in("en"));
    }
  }

  private static void requireOneLine(String said) {
    if (said.contains("\n")) {
      throw new AssertionError("a line that is two");
    }
  }
}
