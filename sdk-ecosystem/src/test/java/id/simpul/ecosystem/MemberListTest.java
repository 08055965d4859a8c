package id.simpul.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.simpul.core.AgencyId;
import id.simpul.core.ServiceId;
import id.simpul.identity.SignatureAlgorithm;
import id.simpul.identity.SignedDocument;
import id.simpul.identity.SigningKey;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemberListTest {

  private static final Instant EXPIRY = Instant.parse("2026-12-01T00:00:00Z");
  private static final Clock BEFORE = Clock.fixed(EXPIRY.minusNanos(1), ZoneOffset.UTC);
  private static final Clock AT = Clock.fixed(EXPIRY, ZoneOffset.UTC);
  private static final SigningKey OPERATOR = SigningKey.generate(SignatureAlgorithm.ES256);

  private static MemberList.Builder list() {
    return MemberList.builder()
        .version(7)
        .expires(EXPIRY)
        .member(Members.jakarta())
        .member(Members.depok());
  }

  private static MemberListRefusedException refused(String signed) {
    return catchThrowableOfType(
        MemberListRefusedException.class,
        () -> MemberList.parse(signed, OPERATOR.publicJwk(), BEFORE));
  }

  private static String signed(String payload) {
    return SignedDocument.sign(payload, OPERATOR, MemberList.TYPE);
  }

  @Test
  void signedList_isReadBackWhole() {
    MemberList read = MemberList.parse(list().build().sign(OPERATOR), OPERATOR.publicJwk(), BEFORE);
    assertThat(read).isEqualTo(list().build());
    assertThat(read.version()).isEqualTo(7);
    assertThat(read.member(AgencyId.of("kota-depok"))).contains(Members.depok());
    assertThat(read.ownerOf(ServiceId.of("https://jakarta.example/layanan/ktp")))
        .contains(Members.jakarta());
    assertThat(read.issuing("https://sso.depok.example")).contains(Members.depok());
    assertThat(read.issuing("https://sso.depok.example/")).isEmpty();
  }

  @Test
  void sameMembersInAnotherOrder_haveTheSamePayload() {
    MemberList other =
        MemberList.builder()
            .version(7)
            .expires(EXPIRY)
            .member(Members.depok())
            .member(Members.jakarta())
            .build();
    assertThat(other.toJson()).isEqualTo(list().build().toJson()).doesNotContain(" \"");
  }

  @Test
  void list_isBelievedUntilItsExpiry_andNotFromThenOn() {
    String signed = list().build().sign(OPERATOR);
    assertThat(MemberList.parse(signed, OPERATOR.publicJwk(), BEFORE)).isNotNull();
    assertThatThrownBy(() -> MemberList.parse(signed, OPERATOR.publicJwk(), AT))
        .isInstanceOfSatisfying(
            MemberListRefusedException.class,
            e -> {
              assertThat(e.code()).isEqualTo("members.expired");
              assertThat(e.explanation().in("id")).contains("berlaku sampai " + EXPIRY);
              assertThat(e.explanation().in("en")).contains("valid until " + EXPIRY);
            });
  }

  @Test
  void listSignedWithAnotherKey_isRefused() {
    String forged = list().build().sign(SigningKey.generate(SignatureAlgorithm.ES256));
    assertThat(refused(forged).code()).isEqualTo("members.signature");
  }

  @Test
  void tamperedList_isRefused() {
    String[] parts = list().build().sign(OPERATOR).split("\\.", -1);
    String payload = list().build().toJson().replace("sso.depok.example", "sso.evil.example");
    String tampered = parts[0] + "." + base64(payload) + "." + parts[2];
    assertThat(refused(tampered).code()).isEqualTo("members.signature");
  }

  @ParameterizedTest
  @CsvSource({"none", "None", "HS256"})
  void listWithoutARealSignature_isRefused(String algorithm) {
    String header = "{\"alg\":\"" + algorithm + "\",\"typ\":\"" + MemberList.TYPE + "\"}";
    String unsigned = base64(header) + "." + base64(list().build().toJson()) + ".";
    assertThat(refused(unsigned).code()).isEqualTo("members.signature");
  }

  @Test
  void documentOfAnotherType_isRefused_thoughSignedWithThePinnedKey() {
    String other = SignedDocument.sign(list().build().toJson(), OPERATOR, "other+jws");
    assertThat(refused(other).code()).isEqualTo("members.signature");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"version\":7 | \"version\":-1",
        "\"version\":7 | \"version\":\"7\"",
        "\"version\":7 | \"version\":7.5",
        "\"version\":7 | \"version\":7,\"suspended\":true",
        "\"id\":\"kota-depok\" | \"id\":\"kota-depok\",\"suspended\":true",
        "\"id\":\"kota-depok\" | \"id\":\"Kota Depok\"",
        "https://sso.depok.example | http://sso.depok.example",
        "https://api.depok.example | https://api.depok.example/x",
        "https://depok.example/layanan/ | https://depok.example",
        "substantial | certain",
        "2026-12-01T00:00:00Z | soon",
      })
  void listOfAnotherForm_isRefused_thoughSignedProperly(String right, String wrong) {
    String payload = list().build().toJson();
    assertThat(payload).contains(right);
    assertThat(refused(signed(payload.replaceFirst(Pattern.quote(right), wrong))).code())
        .isEqualTo("members.unreadable");
  }

  @Test
  void nameSaidTwice_isRefused_thoughSignedProperly() {
    String payload = list().build().toJson();
    String twice = payload.replace("\"version\":7", "\"version\":7,\"version\":8");
    assertThat(refused(signed(twice)).explanation().in("en")).contains("doubled names");
  }

  @ParameterizedTest
  @CsvSource({
    "id, kota-depok",
    "issuer, https://sso.depok.example",
    "origin, https://api.depok.example",
    "prefix, https://depok.example/layanan/unit/"
  })
  void claimOfTwoMembers_isRefused_andBothAreNamed(String kind, String claim) {
    Member.Builder jakarta =
        kind.equals("id")
            ? Member.builder(claim)
                .baseUrl("https://jakarta.example")
                .issuer("https://sso.jakarta.example")
                .iriPrefixes("https://jakarta.example/layanan/")
            : Members.jakartaBuilder();
    switch (kind) {
      case "issuer" -> jakarta.issuer(claim);
      case "origin" -> jakarta.ownedOrigins(claim);
      case "prefix" -> jakarta.iriPrefixes(claim);
      default -> {}
    }
    MemberList.Builder list = MemberList.builder().member(Members.depok()).member(jakarta.build());
    assertThatIllegalStateException()
        .isThrownBy(list::build)
        .withMessageContaining(claim)
        .withMessageContaining("kota-depok");
  }

  @Test
  void conflictInASignedList_isRefusedAsData() {
    String payload =
        list().build().toJson().replace("https://sso.jakarta.example", "https://sso.depok.example");
    assertThat(refused(signed(payload)).code()).isEqualTo("members.conflict");
  }

  @Test
  void listWithoutVersionOrExpiry_isNotSigned() {
    assertThatIllegalStateException()
        .isThrownBy(() -> MemberList.of(Members.depok()).sign(OPERATOR));
    assertThatIllegalStateException()
        .isThrownBy(() -> MemberList.builder().version(1).build().sign(OPERATOR));
    assertThatIllegalStateException()
        .isThrownBy(() -> MemberList.builder().expires(EXPIRY).build().sign(OPERATOR));
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
