package id.simpul.benchmarks.client;

import dev.failsafe.CircuitBreaker;
import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import dev.failsafe.okhttp.FailsafeCall;
import id.simpul.core.http.Request;
import id.simpul.core.http.ResilientTransport;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** One way to get the same answer from a server. */
record Peer(String name, Call call, Runnable close) {

  private static final String LANGUAGE = "Accept-Language";

  /** Asks once and reads the body. */
  @FunctionalInterface
  interface Call {
    byte[] answer() throws IOException;
  }

  /** What all of them but Simpul send their calls with. */
  static OkHttpClient okHttp() {
    return new OkHttpClient.Builder().callTimeout(Duration.ofSeconds(10)).build();
  }

  static Peer plain(OkHttpClient client, URI uri) {
    return new Peer("OkHttp", () -> read(client.newCall(get(uri)).execute()), () -> {});
  }

  static Peer failsafe(OkHttpClient client, URI uri) {
    RetryPolicy<Response> retry =
        RetryPolicy.<Response>builder()
            .withBackoff(Duration.ofMillis(50), Duration.ofSeconds(20))
            .build();
    CircuitBreaker<Response> breaker =
        CircuitBreaker.<Response>builder()
            .withFailureRateThreshold(50, 10, Duration.ofSeconds(30))
            .build();
    var executor = Failsafe.with(retry, breaker);
    return new Peer(
        "Failsafe-okhttp",
        () -> read(FailsafeCall.with(executor).compose(client.newCall(get(uri))).execute()),
        () -> {});
  }

  static Peer restClient(OkHttpClient client, URI uri) {
    RestClient spring = RestClient.builder().requestFactory(springOver(client)).build();
    return new Peer(
        "RestClient",
        () -> {
          byte[] body = spring.get().uri(uri).header(LANGUAGE, "id").retrieve().body(byte[].class);
          return body == null ? new byte[0] : body;
        },
        () -> {});
  }

  @SuppressWarnings("removal") // the only one over OkHttp, and what agencies on Spring 6 have
  private static ClientHttpRequestFactory springOver(OkHttpClient client) {
    return new org.springframework.http.client.OkHttp3ClientHttpRequestFactory(client);
  }

  static Peer simpul(URI uri) {
    ResilientTransport transport = EveryLayer.builder().build();
    String template = "http://" + uri.getRawAuthority() + "/surat/{nomor}?bahasa={bahasa}";
    return new Peer(
        "Simpul",
        () ->
            transport
                .send(Request.get(template, "470-12", "id").withHeader(LANGUAGE, "id"))
                .bytes(),
        transport::close);
  }

  private static okhttp3.Request get(URI uri) {
    return new okhttp3.Request.Builder().url(uri.toString()).header(LANGUAGE, "id").build();
  }

  private static byte[] read(Response response) throws IOException {
    try (response) {
      return response.body().bytes();
    }
  }
}
