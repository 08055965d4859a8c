package id.simpul.identity;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import id.simpul.core.Secret;
import id.simpul.identity.internal.jose.MalformedException;
import id.simpul.identity.internal.jose.StrictJson;
import id.simpul.testkit.MutableClock;
import java.nio.charset.StandardCharsets;

/**
 * Throws at the reader of tokens what coverage suggests, unsigned or properly signed. Among the
 * ordinary tests the collected inputs are tried again; the profile {@code slow} looks for new ones.
 */
class TokenFuzzTest {

  private static final Forge ISSUER = Forge.of(SignatureAlgorithm.ES256);
  private static final TokenVerifier DOOR = Door.of(ISSUER.jwks());

  private static final TrustedIssuer TRUSTED =
      TrustedIssuer.at(Forge.ISSUER).acr("emas", Assurance.HIGH).exceptScopeArrays();
  private static final TokenRules RULES =
      new TokenRules(Forge.API, MutableClock.startingAt(Forge.NOW), Challenge.BEARER);

  /** The first byte says how the rest is used; a NUL stands between header and claims. */
  @DictionaryEntries({
    "{\"alg\":\"ES256\",\"typ\":\"at+jwt\",\"kid\":\"kunci-1\"}",
    "\"crit\":[]",
    "\"act\":{\"sub\":\"a\"}",
    "\"may_act\":{\"sub\":\"a\"}",
    "\"cnf\":{\"jkt\":\"",
    "\"aud\":[",
    "\"scope\":\"",
    "\"auth_time\":",
    "1e9",
    "\\ud800",
    "null"
  })
  @FuzzTest(maxDuration = "1m")
  void anythingAsAToken_endsInAnAnswer(byte[] data) {
    String text =
        data.length < 2 ? "" : new String(data, 1, data.length - 1, StandardCharsets.UTF_8);
    int nul = text.indexOf('\0');
    String header = nul < 0 ? ISSUER.headerJson() : text.substring(0, nul);
    String claims = nul < 0 ? text : text.substring(nul + 1);
    switch (data.length == 0 ? 0 : data[0] & 7) {
      case 0 -> show(text);
      case 1 -> show(Forge.encode(header) + "." + Forge.encode(claims) + ".AAAA");
      case 7 -> show(ISSUER.sign(header, claims));
      default -> judge(claims);
    }
  }

  /** Whatever is thrown but a refusal ends the test. */
  private static void show(String token) {
    DOOR.check(Door.request(token));
    try {
      DOOR.verify(token);
    } catch (TokenRejectedException refused) {
      refused.rejection().wwwAuthenticate();
    }
  }

  /** What comes after the signature, a thousand times as often as with one. */
  private static void judge(String claims) {
    try {
      Claims read = new Claims(StrictJson.part(claims.getBytes(StandardCharsets.UTF_8)));
      Facts facts = RULES.apply(TRUSTED, read);
      new VerifiedToken(facts, Secret.of(claims)).require(Assurance.LOW);
    } catch (RefusedException refused) {
      refused.rejection().wwwAuthenticate();
    } catch (MalformedException malformed) {
      malformed.reason().in("id");
    }
  }
}
