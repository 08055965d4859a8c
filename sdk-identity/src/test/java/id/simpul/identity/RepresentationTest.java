package id.simpul.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.simpul.identity.Representation.Relation;
import id.simpul.testkit.MutableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who acts for whom: the person herself, a parent, the holder of a kuasa, an officer. */
class RepresentationTest {

  private final Agency agency = new Agency();
  private final TokenSource tokens = agency.source().build();
  private final VerifiedToken mother = agency.resident("warga-1");
  private final Subject child = person("anak-1");

  @AfterEach
  void close() {
    tokens.close();
    agency.close();
  }

  @Test
  void personForHerself_isNobodysRepresentative() {
    AccessToken token = tokens.token(agency.sktm(), mother);
    assertThat(Representation.in(agency.read(token, agency.authority))).isEmpty();
  }

  @Test
  void parent_isToldApartFromTheChild_andOnlyWhenOnRecord() {
    OnBehalfOf asParent = OnBehalfOf.person(mother).as(Representation.parentOf(child));
    assertThat(refusal(asParent)).isEqualTo("invalid_authorization_details");
    agency.authority.registerParent("warga-1", "anak-1");
    agency.clock.advance(Duration.ofSeconds(5));
    VerifiedToken read = agency.read(tokens.token(agency.sktm(), asParent), agency.authority);
    assertThat(read.subject().value()).as("who does it").isEqualTo("warga-1");
    Representation representation = Representation.in(read).orElseThrow();
    assertThat(representation.represented()).as("whose matter it is").isEqualTo(child);
    assertThat(representation.relation()).isEqualTo(Relation.PARENT);
    assertThat(tokens.token(agency.sktm(), mother))
        .as("not the token for herself")
        .isNotSameAs(tokens.token(agency.sktm(), asParent));
    agency.authority.endRepresentation("warga-1", "anak-1");
    assertThat(refusal(agency.source().build(), asParent))
        .isEqualTo("invalid_authorization_details");
  }

  @Test
  void kuasa_isForItsMatterAndUntilItsEnd_andNoTokenOutlivesIt() {
    Instant end = agency.clock.instant().plusSeconds(90);
    Representation kuasa = Representation.underKuasa(child, "ambil-akta", end);
    agency.authority.registerKuasa("warga-1", "anak-1", "ambil-akta", end);
    AccessToken token = tokens.token(agency.sktm(), OnBehalfOf.person(mother).as(kuasa));
    assertThat(token.expiresAt()).isBeforeOrEqualTo(end);
    Representation read = Representation.in(agency.read(token, agency.authority)).orElseThrow();
    assertThat(read).isEqualTo(kuasa).hasSameHashCodeAs(kuasa);
    assertThat(read.covers("ambil-akta", end.minusSeconds(2))).isTrue();
    assertThat(read.covers("ambil-akta", end.plusSeconds(1))).isFalse();
    assertThat(read.covers("jual-rumah", agency.clock.instant())).isFalse();
    assertThat(
            refusal(
                OnBehalfOf.person(mother).as(Representation.underKuasa(child, "jual-rumah", end))))
        .isEqualTo("invalid_authorization_details");
    agency.clock.advance(Duration.ofSeconds(90));
    assertThat(refusal(agency.source().build(), OnBehalfOf.person(mother).as(kuasa)))
        .as("it has ended")
        .isEqualTo("invalid_authorization_details");
  }

  @Test
  void officer_actsInOffice_forAResidentAndAMatter() {
    Representation office = Representation.officerFor(child, "loket-akta");
    agency.authority.registerOfficer("warga-1", "anak-1", "loket-akta");
    VerifiedToken read =
        agency.read(
            tokens.token(agency.sktm(), OnBehalfOf.person(mother).as(office)), agency.authority);
    assertThat(Representation.in(read)).contains(office);
    assertThat(office.purpose()).contains("loket-akta");
    assertThat(office.until()).isEmpty();
  }

  @Test
  void attack64_representationDroppedOrChangedWithoutAWord_isRefused() {
    Internet web = new Internet().withIssuer(Forge.ISSUER, "{}");
    VerifiedToken person = Door.accept(Forge.of(SignatureAlgorithm.ES256));
    Subject hers = new Subject(Forge.ISSUER, "anak-1");
    try (TokenSource source =
        TokenSource.builder()
            .as(ClientIdentity.of("rs-jakarta", agency.key))
            .transport(web)
            .clock(MutableClock.startingAt(Forge.NOW))
            .build()) {
      Forge granted =
          Forge.of(SignatureAlgorithm.ES256)
              .claim("aud", Forge.text(Agency.SKTM))
              .claim("act", "{\"sub\":\"rs-jakarta\"}");
      OnBehalfOf asParent = OnBehalfOf.person(person).as(Representation.parentOf(hers));
      serve(web, granted);
      assertThat(code(source, asParent)).isEqualTo("token.delegation");
      serve(web, granted.claim("authorization_details", details("parent", "anak-2")));
      assertThat(code(source, asParent)).isEqualTo("token.delegation");
      serve(web, granted.claim("authorization_details", "{}"));
      assertThat(code(source, asParent)).isEqualTo("token.delegation");
      serve(web, granted.claim("authorization_details", details("parent", "anak-1")));
      assertThat(code(source, OnBehalfOf.person(person)))
          .as("nobody asked for it")
          .isEqualTo("token.delegation");
      assertThat(source.token(Agency.forged(), asParent)).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"anak\"",
        "{}",
        "[1]",
        "[{}]",
        "[{\"type\":\"simpul_representation\"}]",
        "[{\"type\":\"simpul_representation\",\"relation\":\"paman\","
            + "\"represented\":{\"iss\":\"i\",\"sub\":\"s\"}}]",
        "[{\"type\":\"simpul_representation\",\"relation\":\"kuasa\","
            + "\"represented\":{\"iss\":\"i\",\"sub\":\"s\"}}]",
        "[{\"type\":\"simpul_representation\",\"relation\":\"kuasa\",\"purpose\":\"a\","
            + "\"until\":\"besok\",\"represented\":{\"iss\":\"i\",\"sub\":\"s\"}}]",
        "[{\"type\":\"simpul_representation\",\"relation\":\"parent\",\"represented\":\"s\"}]",
        "[{\"type\":\"simpul_representation\",\"relation\":\"parent\","
            + "\"represented\":{\"sub\":\"s\"}}]",
        "[{\"type\":\"simpul_representation\",\"relation\":\"parent\",\"asing\":1,"
            + "\"represented\":{\"iss\":\"i\",\"sub\":\"s\"}}]",
        "[{\"type\":\"simpul_representation\",\"relation\":\"parent\","
            + "\"represented\":{\"iss\":\"i\",\"sub\":\"s\"}},"
            + "{\"type\":\"simpul_representation\",\"relation\":\"parent\","
            + "\"represented\":{\"iss\":\"i\",\"sub\":\"t\"}}]"
      })
  void whatIsNotWhollyUnderstood_isRefused_notTakenForThePersonHerself(String details) {
    VerifiedToken token =
        Door.accept(Forge.of(SignatureAlgorithm.ES256).claim("authorization_details", details));
    TokenRejectedException refused =
        catchThrowableOfType(TokenRejectedException.class, () -> Representation.in(token));
    assertThat(refused.code()).isEqualTo("token.representation");
    assertThat(refused.rejection().status()).isEqualTo(401);
  }

  @Test
  void detailsOfOtherTypes_areSomebodyElses() {
    VerifiedToken token =
        Door.accept(
            Forge.of(SignatureAlgorithm.ES256)
                .claim("authorization_details", "[{\"type\":\"payment\",\"amount\":1}]"));
    assertThat(Representation.in(token)).isEmpty();
  }

  @Test
  void representationWithoutAPurpose_cannotBeMade_andPrintingShowsNobody() {
    assertThatIllegalArgumentException().isThrownBy(() -> Representation.officerFor(child, " "));
    assertThat(Representation.parentOf(child).toString()).doesNotContain("anak-1");
    assertThat(OnBehalfOf.person(mother).as(Representation.parentOf(child)).handingOver())
        .asString()
        .contains("PARENT", "handing over")
        .doesNotContain("anak-1", "warga-1");
  }

  private static void serve(Internet web, Forge granted) {
    web.serving(
        Forge.ISSUER + "/token",
        "{\"access_token\":\"" + granted.token() + "\",\"token_type\":\"Bearer\"}");
  }

  private static String details(String relation, String sub) {
    return "[{\"type\":\"simpul_representation\",\"relation\":\""
        + relation
        + "\",\"represented\":{\"iss\":\""
        + Forge.ISSUER
        + "\",\"sub\":\""
        + sub
        + "\"}}]";
  }

  private static String code(TokenSource source, OnBehalfOf person) {
    return catchThrowableOfType(TokenException.class, () -> source.token(Agency.forged(), person))
        .code();
  }

  private String refusal(OnBehalfOf person) {
    return refusal(tokens, person);
  }

  private String refusal(TokenSource source, OnBehalfOf person) {
    return catchThrowableOfType(
            TokenRefusedException.class, () -> source.token(agency.sktm(), person))
        .error();
  }

  private Subject person(String sub) {
    return new Subject(agency.authority.issuer().toString(), sub);
  }
}
