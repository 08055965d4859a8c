package id.simpul.core.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A server that remembers what it saw. */
class WireMockTest {

  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

  private static final RetryPolicy QUICK =
      RetryPolicy.builder().firstBackoff(Duration.ofMillis(1)).build();

  private static String url(String path) {
    return SERVER.baseUrl() + path;
  }

  private static ResilientTransportBuilder client() {
    return Patient.client().retry(QUICK);
  }

  @Test
  void get_isSentAgain_afterA503() {
    SERVER.stubFor(
        get("/surat")
            .inScenario("busy")
            .whenScenarioStateIs(Scenario.STARTED)
            .willReturn(aResponse().withStatus(503).withHeader("Retry-After", "0"))
            .willSetStateTo("free"));
    SERVER.stubFor(
        get("/surat")
            .inScenario("busy")
            .whenScenarioStateIs("free")
            .willReturn(aResponse().withBody("[1]")));

    try (ResilientTransport transport = client().build()) {
      assertThat(transport.send(Request.get(url("/surat"))).text()).isEqualTo("[1]");
    }
    SERVER.verify(2, getRequestedFor(urlEqualTo("/surat")));
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void anyFault_isACallException_andAPostIsSeenOnce(Fault fault) {
    SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withFault(fault)));

    try (ResilientTransport transport = client().build()) {
      assertThatThrownBy(
              () ->
                  transport
                      .send(Request.post(url("/permohonan")).withBody(Body.text("isi")))
                      .bytes())
          .isInstanceOf(ConnectionLostException.class);
    }
    SERVER.verify(1, postRequestedFor(urlEqualTo("/permohonan")));
  }

  @Test
  void jsonBodyAndHeaders_arriveAsTheyShould() {
    SERVER.stubFor(post("/permohonan").willReturn(aResponse().withStatus(201).withBody("{}")));

    // Its time stands still: what is left of it when it is sent is all that there was.
    try (ResilientTransport transport =
            client()
                .userAgent("portal/1.0")
                .attemptTimeout(Duration.ofSeconds(3))
                .timeline(new FakeTime())
                .build();
        Response response =
            transport.send(
                Request.post(url("/permohonan"))
                    .withHeader("Accept-Language", "id")
                    .withBody(Body.json(Map.of("nama", "Siti"))))) {
      assertThat(response.status()).isEqualTo(201);
    }
    SERVER.verify(
        1,
        postRequestedFor(urlEqualTo("/permohonan"))
            .withHeader("Content-Type", equalTo("application/json"))
            .withHeader("Content-Length", equalTo("15"))
            .withHeader("Accept-Language", equalTo("id"))
            .withHeader("User-Agent", equalTo("portal/1.0"))
            .withHeader("traceparent", matching("00-[0-9a-f]{32}-[0-9a-f]{16}-00"))
            .withHeader("Simpul-Timeout-Ms", equalTo("3000"))
            .withHeader("Cookie", absent())
            .withRequestBody(equalToJson("{\"nama\":\"Siti\"}")));
  }

  @Test
  void gzipBomb_isStoppedAtTheLimit_afterDecompression() throws IOException {
    byte[] bomb = gzip(new byte[20 << 20]);
    assertThat(bomb.length).isLessThan(30_000);
    SERVER.stubFor(
        get("/bom").willReturn(aResponse().withHeader("Content-Encoding", "gzip").withBody(bomb)));

    try (ResilientTransport transport = client().build()) {
      ResponseTooLargeException e =
          catchThrowableOfType(
              ResponseTooLargeException.class,
              () -> transport.send(Request.get(url("/bom"))).bytes());
      assertThat(e.limit()).isEqualTo(16L << 20);
    }
  }

  @Test
  void gzip_isReadAsTheTextItHolds_andATruncatedOneIsNot() throws IOException {
    byte[] whole = gzip("{\"nomor\":\"470/12\"}".getBytes(StandardCharsets.UTF_8));
    byte[] half = Arrays.copyOf(whole, whole.length - 12);
    SERVER.stubFor(
        get("/utuh")
            .willReturn(aResponse().withHeader("Content-Encoding", "gzip").withBody(whole)));
    SERVER.stubFor(
        get("/putus")
            .willReturn(aResponse().withHeader("Content-Encoding", "gzip").withBody(half)));

    try (ResilientTransport transport = client().build()) {
      assertThat(
              transport.send(Request.get(url("/utuh"))).as(new TypeRef<Map<String, String>>() {}))
          .isEqualTo(Map.of("nomor", "470/12"));
      assertThatThrownBy(() -> transport.send(Request.get(url("/putus"))).bytes())
          .isInstanceOf(ConnectionLostException.class);
    }
  }

  @Test
  void refusedToken_isRenewed_andTheSecondAttemptServed() {
    SERVER.stubFor(get("/sktm").willReturn(aResponse().withStatus(401)));
    SERVER.stubFor(
        get("/sktm")
            .withHeader("Authorization", equalTo("Bearer baru"))
            .willReturn(aResponse().withBody("{}")));
    String[] token = {"lama"};
    Authentication bearer =
        new Authentication() {
          @Override
          public Request authenticate(Request attempt) {
            return attempt.withHeader("Authorization", "Bearer " + token[0]);
          }

          @Override
          public boolean refresh(Request refused) {
            token[0] = "baru";
            return true;
          }
        };

    try (ResilientTransport transport = client().authenticating(bearer).build()) {
      assertThat(transport.send(Request.get(url("/sktm"))).text()).isEqualTo("{}");
    }
    SERVER.verify(2, getRequestedFor(urlEqualTo("/sktm")));
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(content);
    }
    return out.toByteArray();
  }
}
