package id.simpul.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import id.simpul.identity.internal.jose.CompactJws;
import id.simpul.identity.internal.jose.JwkSet;
import id.simpul.identity.internal.jose.JwsAlgorithm;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is honest for another library is honest here, and says the same. */
class NimbusOracleTest {

  /** Nimbus alone cannot do Ed25519; the example of the RFC stands for it below. */
  @Property(tries = 300)
  void honestToken_isAcceptedByBoth_andSaysTheSame(
      @ForAll("nimbusAlgorithms") SignatureAlgorithm algorithm,
      @ForAll @AlphaChars @NotBlank @StringLength(max = 60) String subject,
      @ForAll boolean severalAudiences)
      throws Exception {
    Forge forge = Forge.of(algorithm).claim("sub", Forge.text(subject));
    if (severalAudiences) {
      forge.claim("aud", "[\"https://lain.example\",\"" + Forge.API + "\"]");
    }
    VerifiedToken ours = Door.accept(forge);
    JWTClaimsSet theirs = processor(forge, algorithm).process(forge.token(), null);
    assertThat(ours.subject().value()).isEqualTo(theirs.getSubject()).isEqualTo(subject);
    assertThat(ours.audiences()).isEqualTo(theirs.getAudience());
    assertThat(ours.expiresAt()).isEqualTo(theirs.getExpirationTime().toInstant());
    assertThat(ours.id()).isEqualTo(theirs.getJWTID());
  }

  @ParameterizedTest
  @EnumSource
  void honestToken_isAcceptedHere(SignatureAlgorithm algorithm) {
    assertThatCode(() -> Door.accept(Forge.of(algorithm))).doesNotThrowAnyException();
  }

  @Provide
  Arbitrary<SignatureAlgorithm> nimbusAlgorithms() {
    return Arbitraries.of(SignatureAlgorithm.class)
        .filter(each -> each != SignatureAlgorithm.ED25519);
  }

  /** RFC 8037 appendix A.4: its key, its text, its signature; and nothing that differs by a bit. */
  @Test
  void exampleOfRfc8037_isGood_andItsNeighboursAreNot() throws Exception {
    String set =
        "{\"keys\":[{\"kty\":\"OKP\",\"crv\":\"Ed25519\","
            + "\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}]}";
    JwkSet keys = JwkSet.parse(set.getBytes(StandardCharsets.UTF_8));
    String example =
        "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc."
            + "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg";
    assertThat(keys.only().orElseThrow().verifies(JwsAlgorithm.ED25519, CompactJws.parse(example)))
        .isTrue();
    String neighbour = example.replace(".hgyY", ".hgyZ");
    assertThat(
            keys.only().orElseThrow().verifies(JwsAlgorithm.ED25519, CompactJws.parse(neighbour)))
        .isFalse();
  }

  private static DefaultJWTProcessor<SecurityContext> processor(
      Forge forge, SignatureAlgorithm algorithm) throws ParseException {
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("at+jwt")));
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(
            JWSAlgorithm.parse(algorithm.name()),
            new ImmutableJWKSet<>(JWKSet.parse(forge.jwks()))));
    // Its clock cannot be set; the times are compared above.
    processor.setJWTClaimsSetVerifier((claims, context) -> {});
    return processor;
  }
}
