package id.simpul.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.simpul.core.AgencyId;
import id.simpul.core.settings.WrongSettingException;
import id.simpul.identity.SignatureAlgorithm;
import id.simpul.identity.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EcosystemSettingsTest {

  private static final SigningKey CLIENT = SigningKey.generate(SignatureAlgorithm.ES256);
  private static final SigningKey OPERATOR = SigningKey.generate(SignatureAlgorithm.ES256);
  private static final String LISTED =
      """
      other.key = none of our business
      simpul.agency = kota-depok
      simpul.client.id = portal-depok
      simpul.client.key = portal.jwk
      simpul.members.list = members.jws
      simpul.members.key = operator.jwk
      simpul.members.store = accepted.jws
      simpul.catalog.stale-after = PT12H
      simpul.metadata.max-age = PT5M
      simpul.call.timeout = PT4S
      """;
  private static final String SPELT_OUT =
      """
      simpul.member.kota-depok.name = Kota Depok
      simpul.member.kota-depok.base-url = https://layanan.depok.example
      simpul.member.kota-depok.issuer = https://sso.depok.example
      simpul.member.kota-depok.origins = https://api.depok.example, https://arsip.depok.example
      simpul.member.kota-depok.iri-prefixes = https://depok.example/layanan/
      simpul.member.kota-depok.assurance-ceiling = substantial
      """;

  @TempDir Path directory;

  @BeforeEach
  void writeKeys() throws IOException {
    Files.writeString(directory.resolve("portal.jwk"), CLIENT.privateJwk().reveal());
    Files.writeString(directory.resolve("operator.jwk"), OPERATOR.publicJwk());
  }

  private EcosystemSettings load(String name, String text) throws IOException {
    return EcosystemSettings.load(Files.writeString(directory.resolve(name), text));
  }

  private WrongSettingException refused(String name, String text) {
    return catchThrowableOfType(WrongSettingException.class, () -> load(name, text));
  }

  @Test
  void propertiesFile_isUnderstood() throws IOException {
    EcosystemSettings settings = load("simpul.properties", LISTED);
    assertThat(settings.agency()).contains(AgencyId.of("kota-depok"));
    assertThat(settings.client())
        .hasValueSatisfying(c -> assertThat(c.clientId()).isEqualTo("portal-depok"));
    assertThat(settings.staleAfter()).isEqualTo(Duration.ofHours(12));
    assertThat(settings.metadataMaxAge()).isEqualTo(Duration.ofMinutes(5));
    assertThat(settings.callTimeout()).isEqualTo(Duration.ofSeconds(4));
  }

  @Test
  void speltOutMembers_areUnderstood() throws IOException {
    MemberList members = load("simpul.properties", SPELT_OUT).chosen().members;
    assertThat(members.members())
        .singleElement()
        .satisfies(
            m -> {
              assertThat(m.id()).isEqualTo(AgencyId.of("kota-depok"));
              assertThat(m.ownedOrigins()).hasSize(3);
              assertThat(m.name().in("id")).isEqualTo("Kota Depok");
            });
  }

  @Test
  void jsonFile_saysTheSame() throws IOException {
    String json =
        """
        {"lain": 1, "simpul": {
          "agency": "kota-depok",
          "call": {"timeout": "PT4S"},
          "member": {"kota-depok": {
            "base-url": "https://layanan.depok.example",
            "issuer": "https://sso.depok.example",
            "origins": ["https://api.depok.example", "https://arsip.depok.example"],
            "iri-prefixes": ["https://depok.example/layanan/"]}}}}
        """;
    EcosystemSettings settings = load("simpul.json", json);
    assertThat(settings.callTimeout()).isEqualTo(Duration.ofSeconds(4));
    assertThat(settings.chosen().members.members().get(0).ownedOrigins()).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({
    "simpul.agency, Kota Depok",
    "simpul.call.timeout, 4 seconds",
    "simpul.call.timeout, PT0S",
    "simpul.call.timeout, PT-1S",
    "simpul.metadata.max-age, 10",
    "simpul.catalog.stale-after, ''",
    "simpul.members.list, http://anggota.simpul.example/daftar",
    "simpul.members.key, tidak-ada.jwk",
  })
  void wrongSetting_isRefused_withKeyValueAndWhatIsAllowed(String key, String value) {
    String text =
        LISTED.replaceFirst("(?m)^" + key.replace(".", "\\.") + " = .*$", key + " = " + value);
    WrongSettingException e = refused("simpul.properties", text);
    assertThat(e.code()).isEqualTo("settings.wrong");
    assertThat(e.key()).isEqualTo(key);
    assertThat(e.value()).contains(value);
    for (String language : new String[] {"id", "en"}) {
      assertThat(e.explanation().in(language))
          .contains(key)
          .contains("'" + value + "'")
          .contains(e.allowed().in(language));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "base-url, http://layanan.depok.example",
    "issuer, https://sso.depok.example.",
    "origins, https://api.depok.example/x",
    "iri-prefixes, https://depok.example",
    "assurance-ceiling, tinggi",
  })
  void wrongMemberSetting_isRefused_byItsWholeKey(String name, String value) {
    String key = "simpul.member.kota-depok." + name;
    String text =
        SPELT_OUT.replaceFirst("(?m)^" + key.replace(".", "\\.") + " = .*$", key + " = " + value);
    WrongSettingException e = refused("simpul.properties", text);
    assertThat(e.key()).isEqualTo(key);
    assertThat(e.value()).contains(value);
  }

  @Test
  void misspeltSetting_isRefused_andTheKnownOnesAreNamed() {
    WrongSettingException e = refused("simpul.properties", LISTED + "simpul.call.timeuot = PT1S\n");
    assertThat(e.code()).isEqualTo("settings.unknown");
    assertThat(e.key()).isEqualTo("simpul.call.timeuot");
    assertThat(e.explanation().in("en"))
        .contains("Did you mean simpul.call.timeout?", "simpul.member.<id>.base-url, ")
        .doesNotContain("[");
    assertThat(e.explanation().in("id")).contains("Maksudnya simpul.call.timeout?");
  }

  @Test
  void misspeltMemberSetting_isRefused_andTheNearestIsNamed() {
    String text = SPELT_OUT.replace("kota-depok.base-url", "kota-depok.base-ulr");
    assertThat(refused("simpul.properties", text).explanation().in("en"))
        .contains("Did you mean simpul.member.kota-depok.base-url?");
  }

  @Test
  void settingOfAnotherWorld_isNotGuessedAt() {
    assertThat(refused("simpul.properties", LISTED + "simpul.warna = biru\n").getMessage())
        .doesNotContain("Did you mean");
  }

  @ParameterizedTest
  @CsvSource({"simpul.members.key", "simpul.members.list", "simpul.client.key", "simpul.client.id"})
  void missingSetting_isNamed(String key) {
    String text = LISTED.replaceFirst("(?m)^" + key.replace(".", "\\.") + " = .*\n", "");
    assertThat(refused("simpul.properties", text))
        .satisfies(e -> assertThat(e.code()).isEqualTo("settings.missing"))
        .satisfies(e -> assertThat(e.key()).isEqualTo(key))
        .satisfies(e -> assertThat(e.explanation().in("id")).contains(key));
  }

  @Test
  void listAndSpeltOutMembers_doNotGoTogether() {
    assertThat(refused("simpul.properties", LISTED + SPELT_OUT).key())
        .isEqualTo("simpul.members.list");
  }

  @Test
  void keyWrittenIntoTheFile_isRefused_andNeverRepeated() {
    String secret = CLIENT.privateJwk().reveal();
    String d = secret.replaceFirst(".*\"d\":\"([^\"]+)\".*", "$1");
    String text = LISTED.replace("portal.jwk", secret);
    WrongSettingException e = refused("simpul.properties", text);
    assertThat(e.key()).isEqualTo("simpul.client.key");
    assertThat(e.value()).isEmpty();
    assertThat(e.explanation().in("id") + e.explanation().in("en") + e + e.getCause())
        .doesNotContain(d)
        .contains("RFC 7517");
  }

  @Test
  void clientKeyInTheWrongForm_isRefused_withWhatStandsThere() throws IOException {
    assertRefused("simpul.client.key", "portal.jwk", CLIENT.publicJwk(), "a public key");
    assertRefused("simpul.client.key", "portal.jwk", CLIENT.publicJwks(), "a set of keys");
    assertRefused("simpul.client.key", "portal.jwk", "-----BEGIN PRIVATE KEY-----\nMII", "PEM");
    assertRefused("simpul.client.key", "portal.jwk", "rahasia", "something that is no JWK");
  }

  @Test
  void pinnedKeyInTheWrongForm_isRefused_beforeAnyListIsFetched() throws IOException {
    String secret = OPERATOR.privateJwk().reveal();
    assertRefused("simpul.members.key", "operator.jwk", "hello", "something that is no JWK");
    assertRefused("simpul.members.key", "operator.jwk", secret, "a private key");
    assertRefused("simpul.members.key", "operator.jwk", OPERATOR.publicJwks(), "a set of keys");
  }

  private void assertRefused(String key, String file, String content, String kind)
      throws IOException {
    String before = Files.readString(directory.resolve(file));
    Files.writeString(directory.resolve(file), content);
    WrongSettingException e = refused("simpul.properties", LISTED);
    Files.writeString(directory.resolve(file), before);
    assertThat(e.key()).isEqualTo(key);
    assertThat(e).hasNoCause().hasMessageContaining("the file '" + file + "' holds " + kind);
    assertThat(e.explanation().in("id")).contains("berkas '" + file + "' berisi ");
    assertThat(e.explanation().in("id") + e).doesNotContain(content);
  }

  @Test
  void keyFileThatIsNotThere_isNamed_unlessTheNameMayBeASecret() {
    WrongSettingException missing =
        refused("simpul.properties", LISTED.replace("portal.jwk", "kunci/portal-depok.jwk"));
    assertThat(missing).hasMessageContaining("the file 'kunci/portal-depok.jwk' is not there");
    assertThat(missing.explanation().in("id"))
        .contains("berkas 'kunci/portal-depok.jwk' tidak ada");
    String pasted = "3q2_v7N0cmFuZ2UtZW5vdWdoLWZvci1hLWtleQ";
    WrongSettingException secret =
        refused("simpul.properties", LISTED.replace("portal.jwk", pasted));
    assertThat(secret).hasMessageContaining("the file is not there");
    assertThat(secret.value()).isEmpty();
    assertThat(secret.explanation().in("id") + secret).doesNotContain(pasted);
  }

  @Test
  void keySaidTwice_isRefused() {
    assertThat(refused("simpul.properties", LISTED + "simpul.agency = kota-bogor\n").key())
        .isEqualTo("simpul.agency");
    assertThat(refused("simpul.json", "{\"simpul\":{\"agency\":\"a\",\"agency\":\"b\"}}").code())
        .isEqualTo("settings.unreadable");
  }

  @Test
  void missingFile_isRefused_inOneClearLine() {
    WrongSettingException e =
        catchThrowableOfType(
            WrongSettingException.class,
            () -> EcosystemSettings.load(directory.resolve("tidak-ada.properties")));
    assertThat(e.code()).isEqualTo("settings.unreadable");
    assertThat(e.getMessage()).contains("tidak-ada.properties");
  }

  @Test
  void settingsThatTrustNobody_areRefused() {
    assertThatIllegalStateException()
        .isThrownBy(() -> EcosystemSettings.builder().build())
        .withMessageContaining("memberList(..) or members(..)");
  }
}
