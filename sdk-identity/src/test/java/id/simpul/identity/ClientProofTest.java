package id.simpul.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.simpul.core.Secret;
import id.simpul.core.http.ClientCertificate;
import id.simpul.core.http.ResilientTransport;
import id.simpul.core.http.TlsPolicy;
import id.simpul.testkit.ClientRegistration;
import id.simpul.testkit.TestAuthority;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client proves who it is: by its key, by a secret, by the certificate of its connection. */
class ClientProofTest {

  private final Agency agency = new Agency();

  @AfterEach
  void close() {
    agency.close();
  }

  @Test
  void secret_isShownInTheHeader_andAWrongOneIsExplained() {
    agency.authority.registerClient(
        ClientRegistration.withSecret("puskesmas:1", "rahasia + sekali%").resources(Agency.SKTM));
    try (TokenSource right = source(ClientIdentity.withSecret("puskesmas:1", secret()))) {
      assertThat(agency.read(right.token(agency.sktm()), agency.authority).clientId())
          .isEqualTo("puskesmas:1");
      assertThat(right + " " + ClientIdentity.withSecret("a", secret())).doesNotContain("rahasia");
    }
    try (TokenSource wrong =
        source(ClientIdentity.withSecret("puskesmas:1", Secret.of("rahasia lain")))) {
      TokenRefusedException refused =
          catchThrowableOfType(TokenRefusedException.class, () -> wrong.token(agency.sktm()));
      assertThat(refused.error()).isEqualTo("invalid_client");
      assertThat(refused.toString() + refused.explanation()).doesNotContain("rahasia lain");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClientIdentity.withSecret("a", Secret.of(" ")));
  }

  @Test
  void keyFile_isFollowedWhenItChanges_andTheLastGoodKeySignsMeanwhile(@TempDir Path folder)
      throws Exception {
    Path file = folder.resolve("portal.jwk");
    Files.writeString(file, agency.key.privateJwk().reveal());
    SigningKeys keys = SigningKeys.file(file, agency.clock);
    try (TokenSource source = source(ClientIdentity.of("rs-jakarta", keys))) {
      source.token(agency.sktm());
      SigningKey next = SigningKey.generate(SignatureAlgorithm.ES512);
      agency.authority.registerClient(
          ClientRegistration.of("rs-jakarta", next.publicJwks())
              .scopes("profil")
              .resources(Agency.SKTM));
      Files.writeString(file, "{\"kty\":\"EC\",");
      agency.clock.advance(Duration.ofSeconds(5));
      assertThat(keys.current().id()).isEqualTo(agency.key.id());
      Path written = folder.resolve("baru");
      Files.writeString(written, next.privateJwk().reveal());
      Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
      assertThat(keys.current().id()).as("not looked at yet").isEqualTo(agency.key.id());
      agency.clock.advance(Duration.ofSeconds(5));
      assertThat(source.token(agency.sktm("profil"))).isNotNull();
      assertThat(keys.current().id()).isEqualTo(next.id());
    }
  }

  @Test
  void keyFileThatIsNone_isRefusedAtOnce_withoutItsContent(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("portal.jwk");
    TokenException missing =
        catchThrowableOfType(TokenException.class, () -> SigningKeys.file(file));
    assertThat(missing.code()).isEqualTo("keys.file");
    Files.writeString(file, "kunci-yang-salah");
    TokenException broken =
        catchThrowableOfType(TokenException.class, () -> SigningKeys.file(file));
    assertThat(broken.explanation().in("id")).contains("bukan JWK privat");
    assertThat(broken.toString()).doesNotContain("kunci-yang-salah");
  }

  @Test
  void certificateOfTheConnection_provesTheClient_andBindsItsToken() throws Exception {
    HeldCertificate server =
        new HeldCertificate.Builder().addSubjectAlternativeName("127.0.0.1").build();
    HeldCertificate client = new HeldCertificate.Builder().commonName("klien").build();
    HandshakeCertificates trust =
        new HandshakeCertificates.Builder()
            .heldCertificate(server)
            .addTrustedCertificate(client.certificate())
            .build();
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(
        new KeyManager[] {trust.keyManager()}, new TrustManager[] {trust.trustManager()}, null);
    try (TestAuthority secure =
            TestAuthority.builder("kota-depok").clock(agency.clock).tls(tls).build();
        ResilientTransport showing = transport(server, client);
        ResilientTransport silent = transport(server, null)) {
      secure.registerClient(
          ClientRegistration.withCertificate("puskesmas", client.certificate())
              .resources(Agency.SKTM));
      ClientIdentity identity = ClientIdentity.byCertificate("puskesmas");
      try (TokenSource tokens = source(identity, showing);
          TokenVerifier verifier =
              TokenVerifier.forAudience(Agency.SKTM)
                  .trusting(TrustedIssuer.at(secure.issuer().toString()))
                  .transport(silent)
                  .clock(agency.clock)
                  .build()) {
        String token = tokens.token(Agency.sktmAt(secure)).value().reveal();
        IncomingRequest request =
            IncomingRequest.of(
                "GET",
                URI.create(Agency.SKTM),
                Map.of("Authorization", List.of("Bearer " + token)));
        assertThat(verifier.check(request.withPeerCertificate(client.certificate())))
            .isInstanceOf(Verification.Accepted.class);
        assertThat(verifier.check(request)).isInstanceOf(Verification.Rejected.class);
      }
      try (TokenSource tokens = source(identity, silent)) {
        assertThat(
                catchThrowableOfType(
                        TokenRefusedException.class, () -> tokens.token(Agency.sktmAt(secure)))
                    .error())
            .isEqualTo("invalid_client");
      }
    }
    assertThatIllegalStateException()
        .isThrownBy(() -> TokenSource.builder().as(ClientIdentity.byCertificate("a")).build())
        .withMessageContaining("TlsPolicy");
  }

  private TokenSource source(ClientIdentity identity) {
    return source(identity, agency.transport);
  }

  private TokenSource source(ClientIdentity identity, ResilientTransport over) {
    return TokenSource.builder().as(identity).transport(over).clock(agency.clock).build();
  }

  private static ResilientTransport transport(HeldCertificate server, HeldCertificate client) {
    TlsPolicy.Builder tls = TlsPolicy.builder().trusting(List.of(server.certificate()));
    if (client != null) {
      tls.presenting(
          ClientCertificate.of(client.keyPair().getPrivate(), List.of(client.certificate())));
    }
    return Patient.client().tls(tls.build()).build();
  }

  private static Secret secret() {
    return Secret.of("rahasia + sekali%");
  }
}
