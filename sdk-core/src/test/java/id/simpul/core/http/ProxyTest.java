package id.simpul.core.http;

import static id.simpul.core.http.RawServer.answering;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.simpul.core.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Through a proxy on a real socket, and past it. */
class ProxyTest {

  private static final String HOST = "api.depok.example";
  private static final Request ENCRYPTED = Request.get("https://" + HOST + "/surat");
  private static final Secret PASSWORD = Secret.of("kata-sandi-rahasia");
  private static final HeldCertificate CERTIFICATE =
      new HeldCertificate.Builder().addSubjectAlternativeName(HOST).build();

  private final MockWebServer server = new MockWebServer();
  private ConnectProxy proxy;

  @BeforeEach
  void start() throws IOException {
    server.useHttps(
        new HandshakeCertificates.Builder()
            .heldCertificate(CERTIFICATE)
            .build()
            .sslSocketFactory());
    server.enqueue(new MockResponse.Builder().body("{}").build());
    server.start();
    proxy = new ConnectProxy(server.getPort());
  }

  @AfterEach
  void stop() throws IOException {
    proxy.close();
    server.close();
  }

  private HttpProxy here() {
    return HttpProxy.at("127.0.0.1", proxy.port());
  }

  private ProxySelector selector() {
    return ProxySelector.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), proxy.port()));
  }

  private static ResilientTransportBuilder client(HttpProxy way) {
    return Patient.client()
        .retry(RetryPolicy.none())
        .tls(TlsPolicy.builder().trusting(List.of(CERTIFICATE.certificate())).build())
        .proxy(way);
  }

  @Test
  void encryptedCall_goesThroughATunnel_thatSeesTheNameOnly() {
    try (ResilientTransport transport =
        client(here()).authenticating(a -> a.withHeader("Authorization", "Bearer abc")).build()) {
      assertThat(transport.send(ENCRYPTED).text()).isEqualTo("{}");
    }
    assertThat(proxy.heads()).hasSize(1);
    assertThat(proxy.heads().get(0))
        .startsWith("CONNECT api.depok.example:443 HTTP/1.1\r\n")
        .doesNotContain("Authorization")
        .doesNotContain("surat");
  }

  @Test
  void credentials_goToTheProxy_andNotToTheServer() throws Exception {
    try (ResilientTransport transport = client(here().as("simpul", PASSWORD)).build()) {
      transport.send(ENCRYPTED).close();
    }
    String basic =
        Base64.getEncoder()
            .encodeToString("simpul:kata-sandi-rahasia".getBytes(StandardCharsets.UTF_8));
    assertThat(proxy.heads()).hasSize(1);
    assertThat(proxy.heads().get(0)).contains("Proxy-Authorization: Basic " + basic + "\r\n");
    assertThat(server.takeRequest().getHeaders().names()).doesNotContain("Proxy-Authorization");
  }

  @Test
  void serverBehindTheProxy_doesNotGetThePasswordByAskingForIt() throws Exception {
    MockWebServer greedy = new MockWebServer();
    try (greedy;
        ResilientTransport transport = client(greedyBehindProxy(greedy)).build()) {
      ErrorResponseException e =
          catchThrowableOfType(ErrorResponseException.class, () -> transport.send(ENCRYPTED));

      assertThat(e.status()).isEqualTo(407);
      assertThat(greedy.getRequestCount()).isOne();
      assertThat(greedy.takeRequest().getHeaders().names()).doesNotContain("Proxy-Authorization");
    }
  }

  private HttpProxy greedyBehindProxy(MockWebServer greedy) throws IOException {
    greedy.useHttps(
        new HandshakeCertificates.Builder()
            .heldCertificate(CERTIFICATE)
            .build()
            .sslSocketFactory());
    MockResponse asking =
        new MockResponse.Builder()
            .code(407)
            .addHeader("Proxy-Authenticate", "Basic realm=\"x\"")
            .build();
    greedy.enqueue(asking);
    greedy.enqueue(asking);
    greedy.start();
    proxy.close();
    proxy = new ConnectProxy(greedy.getPort());
    return here().as("simpul", PASSWORD);
  }

  @Test
  void proxyThatRefuses_isToldApartFromTheServer() {
    proxy.refuse("407 Who are you\r\nProxy-Authenticate: Basic realm=\"x\"");
    assertThatProxyRefuses(here());
    assertThatProxyRefuses(here().as("simpul", PASSWORD));
    proxy.refuse("403 Not there");
    assertThatProxyRefuses(here());
    assertThat(server.getRequestCount()).isZero();
  }

  private static void assertThatProxyRefuses(HttpProxy way) {
    try (ResilientTransport transport = client(way).build()) {
      ConnectFailedException e =
          catchThrowableOfType(ConnectFailedException.class, () -> transport.send(ENCRYPTED));

      assertThat(e.code()).isEqualTo("connect.refused-by-proxy");
      assertThat(e).hasMessageContaining("HttpProxy.as");
      assertThat(e.explanation().in("id")).contains("proksi");
    }
  }

  @Test
  void proxyThatIsGone_isAFailedConnection() throws Exception {
    HttpProxy gone = here();
    proxy.close();
    try (ResilientTransport transport = client(gone).build()) {
      assertThatThrownBy(() -> transport.send(ENCRYPTED))
          .isInstanceOf(ConnectFailedException.class);
    }
  }

  @Test
  void callToThisMachine_takesNoProxy() throws Exception {
    try (RawServer near = new RawServer(answering("HTTP/1.1 200 OK", "near"));
        ResilientTransport transport = client(here().as("simpul", PASSWORD)).build()) {
      assertThat(transport.send(Request.get(near.url("/"))).text()).isEqualTo("near");
    }
    assertThat(proxy.heads()).isEmpty();
  }

  @Test
  void plainCall_ifAllowed_isMadeByTheProxy() {
    Request plain = Request.get("http://" + HOST + "/surat");
    try (ResilientTransport transport = client(here()).allowingPlainHttp().build()) {
      assertThat(transport.send(plain).text()).isEqualTo("proxy");
    }
    assertThat(proxy.heads().get(0)).startsWith("GET http://api.depok.example/surat HTTP/1.1\r\n");
  }

  @Test
  void selector_choosesForEachServer() {
    try (ResilientTransport transport = client(HttpProxy.chosenBy(selector())).build()) {
      assertThat(transport.send(ENCRYPTED).text()).isEqualTo("{}");
    }
    assertThat(proxy.heads()).hasSize(1);
  }

  @Test
  void systemProperties_areFollowedOnlyIfSaid() {
    ProxySelector before = ProxySelector.getDefault();
    ProxySelector.setDefault(selector());
    try (ResilientTransport unsaid =
            client(HttpProxy.none())
                .dns(host -> List.of(InetAddress.getLoopbackAddress()))
                .build();
        ResilientTransport said = client(HttpProxy.ofSystem()).build()) {
      Request direct = Request.get("https://" + HOST + ":" + server.getPort() + "/");
      assertThat(unsaid.send(direct).text()).isEqualTo("{}");
      assertThat(proxy.heads()).isEmpty();

      server.enqueue(new MockResponse.Builder().body("{}").build());
      assertThat(said.send(ENCRYPTED).text()).isEqualTo("{}");
      assertThat(proxy.heads()).hasSize(1);
    } finally {
      ProxySelector.setDefault(before);
    }
  }

  @Test
  void nothingButTheAddress_isPrinted() {
    HttpProxy secret = HttpProxy.at("proxy.depok.example", 3128).as("simpul", PASSWORD);

    assertThat(secret).hasToString("HttpProxy[proxy.depok.example:3128, with credentials]");
    assertThat(HttpProxy.none()).hasToString("HttpProxy[none]");
  }

  @Test
  void impossibleProxy_isRefused() {
    assertThatThrownBy(() -> HttpProxy.at("", 3128))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("without http://");
    assertThatThrownBy(() -> HttpProxy.at("proxy", 0)).hasMessageContaining("65535");
    assertThatThrownBy(() -> HttpProxy.at("proxy", 65_536)).hasMessageContaining("65535");
    HttpProxy.at("proxy", 1);
    HttpProxy.at("proxy", 65_535);
    assertThatThrownBy(() -> HttpProxy.none().as("a:b", PASSWORD)).hasMessageContaining("colon");
  }
}
