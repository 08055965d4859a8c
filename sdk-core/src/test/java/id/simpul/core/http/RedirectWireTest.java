package id.simpul.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two real servers, one of which leads to the other. */
class RedirectWireTest {

  private final MockWebServer first = new MockWebServer();
  private final MockWebServer other = new MockWebServer();
  private Request get = Request.get("https://unused.example/");

  @BeforeEach
  void start() throws IOException {
    first.start();
    other.start();
    get =
        Request.get("http://localhost:" + first.getPort() + "/berkas")
            .withHeader("X-Api-Key", "rahasia-1")
            .withHeader("Cookie", "s=rahasia-2");
    String elsewhere = "http://localhost:" + other.getPort() + "/berkas";
    first.enqueue(new MockResponse.Builder().code(302).addHeader("Location", elsewhere).build());
    other.enqueue(new MockResponse.Builder().body("isi").build());
  }

  @AfterEach
  void stop() {
    first.close();
    other.close();
  }

  private static ResilientTransport following(RedirectPolicy policy) {
    return Patient.client()
        .redirects(policy)
        .authenticating(attempt -> attempt.withHeader("Authorization", "Bearer rahasia-3"))
        .build();
  }

  @Test
  void otherServer_seesNoSecretOnTheWire() throws Exception {
    try (ResilientTransport transport = following(RedirectPolicy.acrossHosts())) {
      assertThat(transport.send(get).text()).isEqualTo("isi");
    }
    RecordedRequest asked = first.takeRequest();
    RecordedRequest led = other.takeRequest();
    assertThat(asked.getHeaders().toString()).contains("X-Api-Key", "Cookie", "Authorization");
    assertThat(led.getHeaders().names())
        .containsExactlyInAnyOrder(
            "Accept-Encoding",
            "Connection",
            "Host",
            "Simpul-Timeout-Ms",
            "traceparent",
            "User-Agent");
  }

  @Test
  void otherServer_seesNothingAtAll_whereHostsMustNotChange() throws Exception {
    try (ResilientTransport transport = following(RedirectPolicy.sameOrigin())) {
      assertThatThrownBy(() -> transport.send(get)).isInstanceOf(RedirectRefusedException.class);
    }
    assertThat(first.getRequestCount()).isEqualTo(1);
    assertThat(other.getRequestCount()).isZero();
  }
}
