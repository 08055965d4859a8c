package id.simpul.catalog.opensearch;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import id.simpul.catalog.search.ServiceIndex;
import id.simpul.catalog.search.ServiceIndexException;
import id.simpul.catalog.search.ServiceQuery;
import id.simpul.catalog.search.engine.SearchLanguage;
import id.simpul.core.Retryability;
import id.simpul.core.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A cluster that is away or speaks nonsense is a failure of ours, in a bounded time. */
class ClusterAwayTest {

  private static final String PASSWORD = "rahasia-sekali";

  private final WireMockServer server =
      new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));

  @BeforeEach
  void start() {
    server.start();
    for (String index : List.of("layanan-services", "layanan-states")) {
      server.stubFor(
          get(urlPathEqualTo("/" + index + "/_mapping"))
              .willReturn(
                  okJson("{\"" + index + "\":{\"mappings\":{\"_meta\":{\"simpul\":\"1\"}}}}")));
    }
    server.stubFor(
        put(urlPathEqualTo("/layanan-states/_doc/pointer"))
            .willReturn(aResponse().withStatus(409).withBody("{\"status\":409}")));
    String pointer =
        Pointer.first(SearchLanguage.ofDefaults().digest(), Instant.EPOCH).toJson().toString();
    server.stubFor(
        get(urlPathEqualTo("/layanan-states/_doc/pointer"))
            .willReturn(okJson("{\"_seq_no\":0,\"_primary_term\":1,\"_source\":" + pointer + "}")));
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  static Stream<ResponseDefinitionBuilder> nonsense() {
    return Stream.of(
        aResponse().withStatus(429).withBody("{\"error\":{\"type\":\"too_many\"}}"),
        aResponse().withStatus(503).withBody("{\"error\":{\"type\":\"unavailable\"}}"),
        aResponse().withStatus(200).withBody("<html>Halaman masuk</html>"),
        aResponse().withStatus(502).withBody("<html>Bad gateway</html>"),
        aResponse().withStatus(401).withBody("{}"),
        aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
        aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK),
        aResponse().withFault(Fault.EMPTY_RESPONSE));
  }

  @ParameterizedTest
  @MethodSource("nonsense")
  void clusterThatSpeaksNonsense_isAFailureOfOurs(ResponseDefinitionBuilder nonsense) {
    try (ServiceIndex index = open()) {
      assertThat(index.size()).isZero();
      server.stubFor(any(anyUrl()).willReturn(nonsense));

      assertOurs(() -> index.search(ServiceQuery.text("ktp")));
      assertOurs(index::size);
      assertOurs(() -> index.put(List.of(Services.of(Services.DEPOK, "1", "KTP"))));
    }
  }

  @ParameterizedTest
  @MethodSource("nonsense")
  void commitThatNobodyAnswers_isUncertain(ResponseDefinitionBuilder nonsense) {
    try (ServiceIndex index = open()) {
      server.stubFor(
          any(urlPathMatching(".*/_bulk")).willReturn(okJson("{\"errors\":false,\"items\":[]}")));
      server.stubFor(any(urlPathMatching(".*/_refresh")).willReturn(okJson("{}")));
      server.stubFor(
          put(urlPathMatching("/layanan-states/_doc/state-.*")).willReturn(okJson("{}")));
      server.stubFor(put(urlPathEqualTo("/layanan-states/_doc/pointer")).willReturn(nonsense));

      ServiceIndexException failure =
          assertOurs(() -> index.put(List.of(Services.of(Services.DEPOK, "1", "KTP"))));
      assertThat(failure.code()).isEqualTo("search.index.uncertain");
      assertThat(failure.retryability()).isEqualTo(Retryability.SAFE_TO_RETRY);
    }
  }

  @Test
  void clusterThatHangs_isAFailure_inABoundedTime() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      OpenSearchIndexes.Builder index =
          OpenSearchIndexes.named("layanan")
              .node(URI.create("http://127.0.0.1:" + silent.getLocalPort()))
              .searchTimeout(Duration.ofMillis(600))
              .writeTimeout(Duration.ofMillis(600));
      assertOurs(index::open);
    }
  }

  @Test
  void clusterThatIsAway_isAFailure() {
    OpenSearchIndexes.Builder index =
        OpenSearchIndexes.named("layanan")
            .node(URI.create("http://127.0.0.1:" + server.port()))
            .user("simpul", Secret.of(PASSWORD));
    server.stop();
    assertOurs(index::open);
  }

  @Test
  void indexOfSomebodyElse_isRefused_andNotTouched() {
    server.stubFor(
        get(urlPathEqualTo("/layanan-services/_mapping"))
            .willReturn(okJson("{\"layanan-services\":{\"mappings\":{}}}")));

    assertThat(assertOurs(this::open).code()).isEqualTo("search.index.foreign");
    assertThat(server.getAllServeEvents())
        .allMatch(event -> event.getRequest().getMethod().getName().equals("GET"));
  }

  @Test
  void indexThatWasTakenAway_isDamaged() {
    try (ServiceIndex index = open()) {
      server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(404).withBody("{}")));

      assertThat(assertOurs(index::size).code()).isEqualTo("search.index.damaged");
    }
  }

  private ServiceIndex open() {
    return OpenSearchIndexes.named("layanan")
        .node(URI.create("http://127.0.0.1:" + server.port()))
        .user("simpul", Secret.of(PASSWORD))
        .open();
  }

  private static ServiceIndexException assertOurs(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    ServiceIndexException failure = catchThrowableOfType(ServiceIndexException.class, call);
    assertThat(failure).isNotNull();
    assertThat(failure.explanation().in("id")).isNotBlank().doesNotContain(PASSWORD);
    assertThat(failure.explanation().in("en")).isNotBlank().doesNotContain(PASSWORD);
    return failure;
  }
}
