package id.simpul.identity;

import static id.simpul.identity.SignatureAlgorithm.ES256;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks on what other verifiers offer and this one does not: it must not happen by accident. */
class NotOfferedAttackTest {

  /** The door's transport fails the test if anybody is asked about the token. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2YotnFZFEjr1zCsicMWpAA",
        "opaque-token",
        "0f8fad5b-d9cb-469f-a165-70867728950e",
        "v2.public.eyJzdWIiOiJ3YXJnYS0xIn0",
        "{\"active\":true}"
      })
  void attack68_93_opaqueToken_isRefused_andNobodyIsAskedWhetherItIsActive(String opaque) {
    Door.refuse(Door.of(Forge.of(ES256).jwks()), opaque, "token.malformed");
  }

  @Test
  void attack79_signatureOverTheMessage_standsForNoToken() {
    IncomingRequest signed =
        IncomingRequest.of(
            "POST",
            URI.create(Forge.API),
            Map.of(
                "Signature-Input",
                List.of("sig1=(\"@method\");keyid=\"kunci-1\""),
                "Signature",
                List.of("sig1=:AAAA:"),
                "Content-Digest",
                List.of("sha-256=:AAAA:")));
    Verification found = Door.of(Forge.of(ES256).jwks()).check(signed);
    assertThat(((Verification.Rejected) found).rejection().code()).isEqualTo("token.missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"access_token", "token", "id_token"})
  void tokenInTheAddress_isNotLookedAt(String parameter) {
    String token = Forge.of(ES256).token();
    IncomingRequest inQuery =
        IncomingRequest.of("GET", URI.create(Forge.API + "?" + parameter + "=" + token), Map.of());
    Verification found = Door.of(Forge.of(ES256).jwks()).check(inQuery);
    assertThat(((Verification.Rejected) found).rejection().code()).isEqualTo("token.missing");
    assertThat(inQuery.toString()).doesNotContain(token);
  }
}
