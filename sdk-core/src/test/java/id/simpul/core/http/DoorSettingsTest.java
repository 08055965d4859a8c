package id.simpul.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.simpul.core.settings.WrongSettingException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.HashMap;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Certificates, proxies and replicas that an operator wrote, with files beside the settings. */
class DoorSettingsTest {

  private static final String PASSWORD = "kata-sandi-rahasia";
  private static final HeldCertificate AUTHORITY =
      new HeldCertificate.Builder().commonName("CA Jakarta").certificateAuthority(0).build();
  private static final HeldCertificate SERVER = signed("localhost");
  private static final HeldCertificate CLIENT = signed("portal-depok");

  @TempDir Path folder;

  private static HeldCertificate signed(String name) {
    return new HeldCertificate.Builder()
        .commonName(name)
        .addSubjectAlternativeName(name)
        .signedBy(AUTHORITY)
        .build();
  }

  @BeforeEach
  void writeFiles() throws Exception {
    Files.writeString(folder.resolve("ca.pem"), AUTHORITY.certificatePem());
    Files.writeString(folder.resolve("sandi.txt"), PASSWORD + "\n");
    Files.writeString(folder.resolve("lain.txt"), "bukan-itu");
    Files.writeString(folder.resolve("dua.txt"), "satu\ndua\n");
    Files.writeString(folder.resolve("kosong.txt"), "\n");
    Files.write(folder.resolve("biner.txt"), new byte[] {(byte) 0xff, (byte) 0xfe});
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    char[] password = PASSWORD.toCharArray();
    Certificate[] chain = {CLIENT.certificate()};
    store.setKeyEntry("portal", CLIENT.keyPair().getPrivate(), password, chain);
    try (OutputStream out = Files.newOutputStream(folder.resolve("portal.p12"))) {
      store.store(out, password);
    }
  }

  private ResilientTransportBuilder with(Map<String, String> settings) {
    Map<String, String> whole = new HashMap<>();
    settings.forEach((name, value) -> whole.put("simpul.http." + name, value));
    return Patient.client().settings(whole, folder);
  }

  private WrongSettingException refused(Map<String, String> settings) {
    WrongSettingException refused =
        catchThrowableOfType(WrongSettingException.class, () -> with(settings));
    assertThat(refused).as("%s", settings).isNotNull();
    return refused;
  }

  private static void hides(WrongSettingException refused, String secret) {
    assertThat(refused.explanation().in("id") + refused.explanation().in("en"))
        .doesNotContain(secret);
    assertThat(refused.value().orElse("")).doesNotContain(secret);
    for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
      assertThat(cause.toString()).doesNotContain(secret);
    }
  }

  @Test
  void certificates_areThoseOfTheFiles_onARealHandshake() throws IOException {
    Map<String, String> settings =
        Map.of(
            "tls.trust", "ca.pem",
            "tls.trust-no-other", "true",
            "tls.certificate", "portal.p12",
            "tls.certificate-password-file", "sandi.txt");
    try (MockWebServer server = new MockWebServer();
        ResilientTransport client = with(settings).build()) {
      server.useHttps(
          new HandshakeCertificates.Builder()
              .heldCertificate(SERVER)
              .addTrustedCertificate(AUTHORITY.certificate())
              .build()
              .sslSocketFactory());
      server.requireClientAuth();
      server.enqueue(new MockResponse.Builder().body("{}").build());
      server.start();

      Request request = Request.get("https://localhost:" + server.getPort() + "/");
      assertThat(client.send(request).text()).isEqualTo("{}");
    }
    assertThat(with(settings).tls.toString())
        .startsWith("only 1 authorities")
        .contains("CN=portal-depok")
        .doesNotContain(PASSWORD);
  }

  @Test
  void severalTrustFiles_areRead() throws IOException {
    Files.writeString(folder.resolve("lain.pem"), CLIENT.certificatePem());

    assertThat(with(Map.of("tls.trust", "ca.pem , lain.pem")).tls.toString())
        .startsWith("Java's and 2 authorities");
  }

  @Test
  void proxy_hasAnAddress_andPerhapsCredentials() {
    Map<String, String> settings =
        Map.of(
            "proxy.address", "proxy.depok.example:3128",
            "proxy.user", "portal",
            "proxy.password-file", "sandi.txt");

    HttpProxy proxy = with(settings).proxy;
    assertThat(proxy).hasToString("HttpProxy[proxy.depok.example:3128, with credentials]");
    assertThat(proxy.user()).isEqualTo("portal");
    assertThat(proxy.password().reveal()).isEqualTo(PASSWORD);
    assertThat(with(Map.of("proxy.address", "[::1]:3128")).proxy)
        .hasToString("HttpProxy[::1:3128]");
    assertThat(with(Map.of("proxy.address", "system")).proxy)
        .hasToString(HttpProxy.ofSystem().toString());
    assertThat(with(Map.of("proxy.address", "none")).proxy).hasToString("HttpProxy[none]");
  }

  @Test
  void replicas_areDeclared_byNamesOfOnesChoice() {
    ResilientTransportBuilder builder =
        with(
            Map.of(
                "replicas.depok", "https://a.depok.example/v1, https://b.depok.example/v1",
                "replicas.bogor-2", "https://a.bogor.example,https://b.bogor.example"));

    assertThat(builder.replicas.toString())
        .isEqualTo(
            "[[https://a.bogor.example, https://b.bogor.example],"
                + " [https://a.depok.example/v1, https://b.depok.example/v1]]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tls.trust | tiada.pem",
        "tls.trust | sandi.txt",
        "tls.trust-no-other | ya",
        "proxy.address | proxy.depok.example",
        "proxy.address | http://proxy.depok.example:3128",
        "proxy.address | proxy.depok.example:0",
        "proxy.address | proxy.depok.example:65536",
        "replicas.depok | https://a.depok.example",
        "replicas.depok | https://a.depok.example, https://a.depok.example/v2",
        "replicas.depok | https://a.depok.example, http://b.depok.example",
        "replicas.depok | a.depok.example, b.depok.example",
      })
  void wrongValue_isRefused_withKeyAndValue(String name, String value) {
    WrongSettingException refused = refused(Map.of(name, value));

    assertThat(refused.code()).isEqualTo("settings.wrong");
    assertThat(refused.key()).isEqualTo("simpul.http." + name);
    assertThat(refused.value()).contains(value);
    assertThat(refused.allowed().in("id")).isNotEqualTo(refused.allowed().in("en"));
  }

  @Test
  void replicasOnAnOriginThatIsTaken_areRefused() {
    assertThat(
            refused(
                    Map.of(
                        "replicas.a", "https://a.depok.example, https://b.depok.example",
                        "replicas.b", "https://c.depok.example, https://b.depok.example"))
                .key())
        .isEqualTo("simpul.http.replicas.b");
  }

  @ParameterizedTest
  @CsvSource({
    "tls.trust-no-other, true, tls.trust",
    "tls.certificate, portal.p12, tls.certificate-password-file",
    "tls.certificate-password-file, sandi.txt, tls.certificate",
    "proxy.user, portal, proxy.address",
    "proxy.password-file, sandi.txt, proxy.address",
  })
  void halfADoor_isRefused_withWhatIsMissing(String name, String value, String missing) {
    WrongSettingException refused = refused(Map.of(name, value));

    assertThat(refused.code()).isEqualTo("settings.missing");
    assertThat(refused.key()).isEqualTo("simpul.http." + missing);
  }

  @ParameterizedTest
  @CsvSource({
    "tiada.txt, that file is not there",
    "., that file is not there",
    "dua.txt, that file is not just one line",
    "kosong.txt, that file is not just one line",
    "biner.txt, that file is no text in UTF-8",
  })
  void passwordFileThatHoldsNone_isRefused(String file, String found) {
    WrongSettingException refused =
        refused(
            Map.of(
                "proxy.address", "proxy:3128",
                "proxy.user", "portal",
                "proxy.password-file", file));

    assertThat(refused.key()).isEqualTo("simpul.http.proxy.password-file");
    assertThat(refused).hasMessageContaining(found).hasMessageContaining("never the password");
    assertThat(refused.explanation().in("id")).contains("jangan kata sandinya sendiri");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tls.certificate-password-file", "proxy.password-file"})
  void passwordInPlaceOfItsFile_isNeverRepeated(String name) {
    WrongSettingException refused = refused(Map.of(name, "r4has1a!"));

    assertThat(refused.key()).isEqualTo("simpul.http." + name);
    hides(refused, "r4has1a!");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "proxy.address | portal:r4has1a@proxy:3128",
        "replicas.depok | https://portal:r4has1a@a.depok.example, https://b.depok.example"
      })
  void passwordInAnAddress_isNeverRepeated(String name, String value) {
    WrongSettingException refused = refused(Map.of(name, value));

    assertThat(refused.key()).isEqualTo("simpul.http." + name);
    hides(refused, "r4has1a");
  }

  @Test
  void passwordThatDoesNotFit_isRefused_withoutRepeatingIt() {
    WrongSettingException refused =
        refused(
            Map.of("tls.certificate", "portal.p12", "tls.certificate-password-file", "lain.txt"));

    assertThat(refused.key()).isEqualTo("simpul.http.tls.certificate");
    assertThat(refused).hasMessageContaining("portal.p12").hasMessageContaining("password");
    hides(refused, "bukan-itu");
    hides(refused, PASSWORD);
  }

  @Test
  void redirectsToAnyHost_andACertificate_doNotGoTogether() {
    WrongSettingException refused =
        refused(
            Map.of(
                "redirects", "across-hosts",
                "tls.certificate", "portal.p12",
                "tls.certificate-password-file", "sandi.txt"));

    assertThat(refused.key()).isEqualTo("simpul.http.redirects");
    assertThat(refused.allowed().in("en")).contains("same-origin");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"replicas", "replicas.", "replicas.Depok", "tls", "proxy", "tls.password"})
  void unknownKey_isRefused(String name) {
    assertThat(refused(Map.of(name, "x")).code()).isEqualTo("settings.unknown");
  }
}
