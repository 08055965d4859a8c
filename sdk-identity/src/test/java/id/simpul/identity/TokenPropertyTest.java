package id.simpul.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds for every token, whatever is done to it. */
class TokenPropertyTest {

  @Property(tries = 1500)
  void anySingleBitOfTheText_changed_isRefused(
      @ForAll SignatureAlgorithm algorithm,
      @ForAll @IntRange(min = 0, max = 100_000) int where,
      @ForAll @IntRange(min = 0, max = 7) int bit) {
    Forge forge = Forge.of(algorithm);
    String good = forge.token();
    int place = where % good.length();
    char other = (char) (good.charAt(place) ^ (1 << bit));
    isRefused(forge, good.substring(0, place) + other + good.substring(place + 1));
  }

  @Property(tries = 1500)
  void anySingleBitOfWhatIsEncoded_changed_isRefused(
      @ForAll SignatureAlgorithm algorithm,
      @ForAll @IntRange(min = 0, max = 2) int part,
      @ForAll @IntRange(min = 0, max = 100_000) int where,
      @ForAll @IntRange(min = 0, max = 7) int bit) {
    Forge forge = Forge.of(algorithm);
    String[] parts = forge.token().split("\\.", -1);
    byte[] bytes = Base64.getUrlDecoder().decode(parts[part]);
    bytes[where % bytes.length] ^= (byte) (1 << bit);
    parts[part] = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    isRefused(forge, String.join(".", parts));
  }

  @Property(tries = 500)
  void anyPieceLeftOutOrDoubled_isRefused(
      @ForAll SignatureAlgorithm algorithm,
      @ForAll @IntRange(min = 0, max = 100_000) int from,
      @ForAll @IntRange(min = 1, max = 40) int length) {
    Forge forge = Forge.of(algorithm);
    String good = forge.token();
    int start = from % good.length();
    int end = Math.min(start + length, good.length());
    isRefused(forge, good.substring(0, start) + good.substring(end));
    isRefused(forge, good.substring(0, end) + good.substring(start));
  }

  @Property(tries = 1000)
  void anyTextAtAll_isRefused_andNothingElseEscapes(@ForAll String text) {
    isRefused(Forge.of(SignatureAlgorithm.ES256), text);
  }

  private static void isRefused(Forge forge, String token) {
    TokenVerifier verifier = Door.of(forge.jwks());
    assertThat(verifier.check(Door.request(token))).isInstanceOf(Verification.Rejected.class);
    org.assertj.core.api.Assertions.assertThatExceptionOfType(TokenRejectedException.class)
        .isThrownBy(() -> verifier.verify(token));
  }
}
