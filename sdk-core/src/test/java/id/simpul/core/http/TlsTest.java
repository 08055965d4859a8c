package id.simpul.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.simpul.core.Retryability;
import id.simpul.core.Secret;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Protocol;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which side did not trust the other, on real handshakes. */
class TlsTest {

  private static final Secret PASSWORD = Secret.of("kata-sandi-rahasia");
  private static final HeldCertificate AUTHORITY = authority("CA Jakarta");
  private static final HeldCertificate OTHER_AUTHORITY = authority("CA lain");
  private static final HeldCertificate SERVER = signed(AUTHORITY, "localhost").build();
  private static final HeldCertificate CLIENT = signed(AUTHORITY, "api.depok.example").build();

  private final MockWebServer server = new MockWebServer();

  @TempDir Path folder;

  @AfterEach
  void stop() {
    server.close();
  }

  private static HeldCertificate authority(String name) {
    return new HeldCertificate.Builder().commonName(name).certificateAuthority(0).build();
  }

  private static HeldCertificate.Builder signed(HeldCertificate authority, String host) {
    return new HeldCertificate.Builder()
        .commonName(host)
        .addSubjectAlternativeName(host)
        .signedBy(authority);
  }

  private static HeldCertificate.Builder expired(HeldCertificate.Builder certificate) {
    long now = System.currentTimeMillis();
    return certificate.validityInterval(
        now - TimeUnit.DAYS.toMillis(30), now - TimeUnit.DAYS.toMillis(1));
  }

  private Request serving(HeldCertificate own) throws IOException {
    server.useHttps(
        new HandshakeCertificates.Builder()
            .heldCertificate(own)
            .addTrustedCertificate(AUTHORITY.certificate())
            .build()
            .sslSocketFactory());
    server.enqueue(new MockResponse.Builder().body("{}").build());
    server.start();
    return Request.get("https://localhost:" + server.getPort() + "/");
  }

  private static TlsPolicy.Builder trusting(HeldCertificate authority) {
    return TlsPolicy.builder().trusting(List.of(authority.certificate()));
  }

  private static ClientCertificate presenting(HeldCertificate held) {
    return ClientCertificate.of(held.keyPair().getPrivate(), List.of(held.certificate()));
  }

  @Test
  void certificate_isNotShownToHostsThatOthersChose() {
    ResilientTransportBuilder builder =
        ResilientTransport.builder()
            .tls(TlsPolicy.builder().presenting(presenting(CLIENT)).build())
            .redirects(RedirectPolicy.acrossHosts());

    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("another client, without the certificate");
    builder.redirects(RedirectPolicy.sameOrigin()).build().close();
  }

  private static TlsFailedException failure(TlsPolicy policy, Request request) {
    try (ResilientTransport transport = Patient.client().tls(policy).build()) {
      return catchThrowableOfType(TlsFailedException.class, () -> transport.send(request).text());
    }
  }

  private static CallException refusal(TlsPolicy policy, Request request) {
    try (ResilientTransport transport =
        Patient.client().retry(RetryPolicy.none()).tls(policy).build()) {
      return catchThrowableOfType(CallException.class, () -> transport.send(request).text());
    }
  }

  private static String answer(TlsPolicy policy, Request request) {
    try (ResilientTransport transport = Patient.client().tls(policy).build()) {
      return transport.send(request).text();
    }
  }

  private static Path pem(Path file, HeldCertificate... certificates) throws IOException {
    StringBuilder text = new StringBuilder();
    for (HeldCertificate certificate : certificates) {
      text.append(certificate.certificatePem()).append('\n');
    }
    return Files.writeString(file, text);
  }

  private Path pkcs12(HeldCertificate... held) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    char[] password = PASSWORD.reveal().toCharArray();
    for (int i = 0; i < held.length; i++) {
      store.setKeyEntry(
          "key-" + i,
          held[i].keyPair().getPrivate(),
          password,
          new Certificate[] {held[i].certificate()});
    }
    Path file = folder.resolve("client.p12");
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, password);
    }
    return file;
  }

  @Test
  void untrustedCertificate_isRefusedOnce_andNothingIsSent() throws IOException {
    TlsFailedException e = failure(TlsPolicy.ofDefaults(), serving(SERVER));

    assertThat(e.code()).isEqualTo("tls.server-untrusted");
    assertThat(e.retryability()).isEqualTo(Retryability.NOT_RETRYABLE);
    assertThat(e.attempts()).hasSize(1);
    assertThat(e).hasMessageContaining("certificate must be trusted");
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void authorityOfOurOwn_isTrusted() throws IOException {
    assertThat(answer(trusting(AUTHORITY).build(), serving(SERVER))).isEqualTo("{}");
  }

  @Test
  void authoritiesInAFile_areTrusted_severalToo() throws IOException {
    Path file = pem(folder.resolve("ca.pem"), OTHER_AUTHORITY, AUTHORITY);

    assertThat(answer(TlsPolicy.builder().trusting(file).build(), serving(SERVER))).isEqualTo("{}");
  }

  @Test
  void authorityOfOurOwn_standsBesideThoseOfJava_unlessNoOtherIsWanted() {
    int ours = trusted(trusting(AUTHORITY).trustingNoOther().build());
    int all = trusted(trusting(AUTHORITY).build());

    assertThat(ours).isOne();
    assertThat(all).isGreaterThan(50);
  }

  private static int trusted(TlsPolicy policy) {
    try (Shared shared = new Shared(new Settings(ResilientTransport.builder().tls(policy)))) {
      return shared.client.x509TrustManager().getAcceptedIssuers().length;
    }
  }

  @Test
  void otherAuthority_isNotEnough() throws IOException {
    assertThat(failure(trusting(OTHER_AUTHORITY).build(), serving(SERVER)).code())
        .isEqualTo("tls.server-untrusted");
  }

  @Test
  void expiredServer_isSaidToBeExpired() throws IOException {
    TlsFailedException e =
        failure(
            trusting(AUTHORITY).build(), serving(expired(signed(AUTHORITY, "localhost")).build()));

    assertThat(e.code()).isEqualTo("tls.server-out-of-date");
    assertThat(e).hasMessageContaining("renew").hasMessageContaining("clock");
  }

  @Test
  void certificateOfAnotherServer_isSaidToBeThat() throws IOException {
    TlsFailedException e =
        failure(trusting(AUTHORITY).build(), serving(signed(AUTHORITY, "evil.example").build()));

    assertThat(e.code()).isEqualTo("tls.server-other-name");
    assertThat(server.getRequestCount()).isZero();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void clientCertificate_isShownToAServerThatAsks(boolean http2) throws Exception {
    server.setProtocols(
        http2 ? List.of(Protocol.HTTP_2, Protocol.HTTP_1_1) : List.of(Protocol.HTTP_1_1));
    server.requireClientAuth();
    Request request = serving(SERVER);
    TlsPolicy policy =
        trusting(AUTHORITY).presenting(ClientCertificate.pkcs12(pkcs12(CLIENT), PASSWORD)).build();

    assertThat(answer(policy, request)).isEqualTo("{}");
    assertThat(server.takeRequest().getHandshake().peerPrincipal().getName())
        .isEqualTo("CN=api.depok.example");
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "untrusted", "expired"})
  void clientCertificateThatTheServerDoesNotAccept_isSaidToBeOurs(String fault) throws Exception {
    server.setProtocols(List.of(Protocol.HTTP_1_1));
    server.requireClientAuth();
    Request request = serving(SERVER);
    TlsPolicy.Builder policy = trusting(AUTHORITY);
    if (fault.equals("untrusted")) {
      policy.presenting(presenting(signed(OTHER_AUTHORITY, "api.depok.example").build()));
    } else if (fault.equals("expired")) {
      policy.presenting(presenting(expired(signed(AUTHORITY, "api.depok.example")).build()));
    }
    CallException e = refusal(policy.build(), request);
    for (int again = 0; again < 20 && e instanceof ConnectFailedException; again++) {
      // The server hung up before its reason could be read: then we say what it may have been.
      assertThat(e.explanation().in("id")).contains("sertifikat klien kita");
      assertThat(e).hasMessageContaining("our client certificate");
      e = refusal(policy.build(), request);
    }

    assertThat(e.code()).isEqualTo("tls.client-refused");
    assertThat(e)
        .hasMessageContaining("our client certificate")
        .hasMessageContaining("TlsPolicy.presenting");
    assertThat(e.explanation().in("id")).contains("sertifikat klien kita");
    assertThat(server.getRequestCount()).isZero();
  }

  private static CallException failureAt(ThrowingConsumer<Socket> behaviour) throws Exception {
    try (ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        ResilientTransport transport = Patient.client().build()) {
      Thread serving =
          new Thread(
              () -> {
                while (!listening.isClosed()) {
                  try (Socket connection = listening.accept()) {
                    behaviour.acceptThrows(connection);
                  } catch (Throwable e) {
                    return;
                  }
                }
              });
      serving.setDaemon(true);
      serving.start();
      Request request = Request.get("https://127.0.0.1:" + listening.getLocalPort() + "/");
      return catchThrowableOfType(CallException.class, () -> transport.send(request));
    }
  }

  @Test
  void plainServerBehindHttps_isSaidToHaveNoTls() throws Exception {
    CallException e =
        failureAt(
            connection -> {
              RawServer.write(connection.getOutputStream(), "HTTP/1.1 400 Bad Request\r\n\r\n");
              connection.getInputStream().transferTo(OutputStream.nullOutputStream());
            });

    assertThat(e.code()).isEqualTo("tls.failed");
    assertThat(e).hasMessageContaining("really serve https");
  }

  @Test
  void handshakeCutShort_isAFailedConnection_andTriedAgain() throws Exception {
    CallException e =
        failureAt(connection -> assertThat(connection.getInputStream().read()).isNotNegative());

    assertThat(e).isInstanceOf(ConnectFailedException.class);
    assertThat(e).hasMessageContaining("while the connection was being secured");
    assertThat(e.attempts()).hasSize(3);
  }

  @Test
  void clientCertificate_comesFromAKeyStore_andPrintsNoSecret() throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(Files.newInputStream(pkcs12(CLIENT)), PASSWORD.reveal().toCharArray());
    ClientCertificate certificate = ClientCertificate.of(store, PASSWORD);
    TlsPolicy policy = trusting(AUTHORITY).presenting(certificate).build();

    assertThat(certificate.toString()).startsWith("ClientCertificate[CN=api.depok.example, until");
    assertThat(policy.toString())
        .startsWith("Java's and 1 authorities")
        .contains("CN=api.depok.example")
        .doesNotContain(PASSWORD.reveal());
  }

  @Test
  void wrongPassword_isRefused_withoutRepeatingIt() throws Exception {
    Path file = pkcs12(CLIENT);
    Secret wrong = Secret.of("salah-sekali");

    assertThatThrownBy(() -> ClientCertificate.pkcs12(file, wrong))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("client.p12")
        .hasMessageContaining("password")
        .message()
        .doesNotContain("salah-sekali");
  }

  @Test
  void missingFile_isRefused() {
    assertThatThrownBy(() -> ClientCertificate.pkcs12(folder.resolve("none.p12"), PASSWORD))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("none.p12");
    assertThatThrownBy(() -> TlsPolicy.builder().trusting(folder.resolve("none.pem")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("none.pem");
  }

  @Test
  void storeWithTwoKeys_orNone_isRefused() throws Exception {
    Path two = pkcs12(CLIENT, SERVER);
    assertThatThrownBy(() -> ClientCertificate.pkcs12(two, PASSWORD))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("found 2");
    Path none = pkcs12();
    assertThatThrownBy(() -> ClientCertificate.pkcs12(none, PASSWORD))
        .hasMessageContaining("found 0");
  }

  @Test
  void keyWithoutItsCertificate_isRefused() {
    HeldCertificate rsa = new HeldCertificate.Builder().rsa2048().build();
    List<X509Certificate> notItsOwn = List.of(rsa.certificate());

    assertThatThrownBy(() -> ClientCertificate.of(CLIENT.keyPair().getPrivate(), notItsOwn))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("RSA");
    assertThatThrownBy(() -> ClientCertificate.of(CLIENT.keyPair().getPrivate(), List.of()))
        .hasMessageContaining("none");
  }

  @Test
  void fileWithoutACertificate_isRefused() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.pem"), "");
    Path text = Files.writeString(folder.resolve("text.pem"), "bukan sertifikat");

    assertThatThrownBy(() -> TlsPolicy.builder().trusting(empty))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("empty.pem");
    assertThatThrownBy(() -> TlsPolicy.builder().trusting(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("text.pem");
  }

  @Test
  void trustingNobodyAtAll_isRefused() {
    assertThatThrownBy(() -> TlsPolicy.builder().trustingNoOther().build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("trusting(...)");
  }
}
