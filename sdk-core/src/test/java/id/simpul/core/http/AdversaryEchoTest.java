package id.simpul.core.http;

import static id.simpul.core.http.RawServer.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A provider that says back what it was told, or anything else, to get it into our logs. */
@Timeout(120)
class AdversaryEchoTest {

  private static final String OK = "HTTP/1.1 200 OK\r\n";
  private static final RetryPolicy QUICK =
      RetryPolicy.builder().firstBackoff(Duration.ofMillis(1)).build();

  private static ResilientTransportBuilder client() {
    return Patient.client().retry(QUICK).closeTimeout(Duration.ZERO);
  }

  private static RawServer saying(String answer) {
    return new RawServer(
        (connection, out) -> {
          write(out, answer);
          connection.close();
        });
  }

  private static CallException failure(Transport transport, Request request) {
    return catchThrowableOfType(CallException.class, () -> transport.send(request).bytes());
  }

  /** All that a careless program writes into its log. */
  private static String printed(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /warga?nama=Siti HTTP/1.1\r\n\r\n",
        OK + "Transfer-Encoding: chunked\r\n\r\nSiti, ibu kandung Sari\r\n",
        OK + "Transfer-Encoding: chunked\r\n\r\n5;Siti=1\r\nabcdeSiti\r\n",
        OK + "Content-Length: Siti\r\n\r\n",
        "HTTP/1.1 Siti Siti\r\n\r\n"
      })
  void whatAServerSaysInBrokenHttp_isPrintedNowhere(String answer) throws Exception {
    try (RawServer server = saying(answer);
        ResilientTransport transport = client().retry(RetryPolicy.none()).build()) {
      CallException failure =
          failure(transport, Request.get(server.url("/warga?nama={nama}"), "Siti"));

      assertThat(failure)
          .isInstanceOf(ConnectionLostException.class)
          .hasCauseInstanceOf(IOException.class);
      assertThat(printed(failure)).doesNotContain("Siti");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"title\":\"Warga Siti Aminah tidak ditemukan\"}",
        "{\"title\":\"siti+aminah: Siti%20Aminah\"}",
        "{\"title\":\"token kunci-rahasia-7 kedaluwarsa\"}",
        "{\"title\":\"jl.-melati: rt/07\"}",
        "{\"title\":\"no such title\",\"type\":\"https://a.example/Siti%20Aminah\"}"
      })
  void valuesThatAServerSendsBack_areNotInTheMessage(String problem) throws Exception {
    String head =
        "HTTP/1.1 404 No\r\nContent-Type: application/problem+json\r\nWWW-Authenticate: Bearer"
            + " error=\"invalid_token\", error_description=\"kunci-rahasia-7 of Siti Aminah\"\r\n"
            + "Content-Length: ";
    try (RawServer server = saying(head + problem.length() + "\r\n\r\n" + problem);
        ResilientTransport transport = client().build()) {
      Request request =
          Request.get(server.url("/warga/{nama}?jalan={jalan}"), "Siti Aminah", "jl.-melati")
              .withHeader("Authorization", "Bearer kunci-rahasia-7")
              .withHeader("X-Blok", "rt/07");
      ErrorResponseException failure = (ErrorResponseException) failure(transport, request);

      assertThat(printed(failure) + failure.explanation().in("id") + failure.problem())
          .doesNotContainIgnoringCase("siti")
          .doesNotContainIgnoringCase("aminah")
          .doesNotContain("kunci-rahasia", "melati", "rt/07");
    }
  }

  @Test
  void addressesThatAServerLeadsTo_areShownWithoutTheValuesOfTheFirst() throws Exception {
    List<String> names = new ArrayList<>();
    CallTracer naming =
        call ->
            new CallSpan() {
              @Override
              public AttemptSpan attempt(Request attempt) {
                names.add(attempt.template());
                return new AttemptSpan() {
                  @Override
                  public Map<String, String> headers() {
                    return Map.of();
                  }

                  @Override
                  public void end(String outcome) {}
                };
              }

              @Override
              public void end(CompletedCall done) {}
            };
    try (RawServer server =
            saying("HTTP/1.1 307 On\r\nLocation: /v2/warga/siti/kk\r\nContent-Length: 0\r\n\r\n");
        ResilientTransport transport =
            client().redirects(RedirectPolicy.sameOrigin()).tracer(naming).build()) {
      failure(transport, Request.get(server.url("/warga/{nama}"), "siti"));

      assertThat(names).hasSizeGreaterThan(1);
      assertThat(names.get(1)).contains("/v2/warga/").contains("/kk");
      assertThat(names.toString()).doesNotContain("siti");
    }
  }

  @Test
  void namesOfHeadersThatAServerChose_cannotForgeALine() {
    Headers received = Headers.received(Map.of("X-\u001b[31m\u2028Baris", List.of("a")));

    assertThat(received.toString()).doesNotContain("\u001b", "\u2028");
    assertThat(Response.of(200, received, new byte[0]).toString()).doesNotContain("\u001b");
  }
}
