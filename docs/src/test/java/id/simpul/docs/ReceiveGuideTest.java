package id.simpul.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.simpul.core.http.Body;
import id.simpul.core.http.ErrorResponseException;
import id.simpul.core.http.Headers;
import id.simpul.core.http.Request;
import id.simpul.core.http.ResilientTransport;
import id.simpul.core.receive.Answer;
import id.simpul.core.receive.Execution;
import id.simpul.core.receive.IdempotencyStore;
import id.simpul.core.receive.IdempotentEndpoint;
import id.simpul.core.receive.IncomingCall;
import id.simpul.core.receive.RequestRefusedException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The lines of the guide to the receiving side, served over a socket. */
class ReceiveGuideTest {

  // region receive
  private final IdempotencyStore store = IdempotencyStore.embedded().build();
  private final IdempotentEndpoint applications =
      IdempotentEndpoint.named("POST /permohonan")
          .store(store)
          .lease(ofSeconds(30))
          .answersKeptFor(ofHours(24))
          .build();

  // endregion

  /** As a table of the agency: what was accepted, by the operation that brought it. */
  private final Map<String, String> accepted = new HashMap<>();

  private final Neighbour depok = new Neighbour("depok");
  private final ResilientTransport transport = ResilientTransport.ofDefaults();
  private HttpServer ours;

  @BeforeEach
  void open() throws IOException {
    ours =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
    ours.createContext("/permohonan", this::serve);
    ours.start();
  }

  @AfterEach
  void close() {
    transport.close();
    ours.stop(0);
    depok.close();
  }

  private Request application(String purpose) {
    return Request.post("http://127.0.0.1:" + ours.getAddress().getPort() + "/permohonan")
        .withBody(Body.text(purpose));
  }

  private void serve(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    Headers headers = Headers.received(exchange.getRequestHeaders());
    Answer answer;
    // region refused
    try {
      IncomingCall call = IncomingCall.of(headers).atMost(ofSeconds(20));
      call.requireTime();
      answer = answer(call, headers, body);
    } catch (RequestRefusedException refused) {
      answer = refused.toAnswer();
    }
    // endregion
    for (String name : answer.headers().names()) {
      exchange.getResponseHeaders().put(name, answer.headers().all(name));
    }
    exchange.sendResponseHeaders(
        answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
    exchange.getResponseBody().write(answer.body());
    exchange.close();
  }

  private Answer answer(IncomingCall call, Headers headers, byte[] body) {
    String caller = "https://sso.depok.example warga-1";
    // region once
    return applications.handle(
        caller,
        headers,
        body,
        execution -> Answer.of(201, Headers.none(), accept(execution, call, body)));
    // endregion
  }

  private byte[] accept(Execution execution, IncomingCall call, byte[] body) {
    // region pass-on
    Request letter = Request.get(depok.at("/surat/7").toString());
    String found = transport.send(call.continuedBy(letter)).text();
    // endregion
    // region taken-over
    String id = execution.operation().orElseThrow();
    if (execution.isTakenOver() && accepted.containsKey(id)) {
      return accepted.get(id).getBytes(UTF_8);
    }
    accepted.put(id, new String(body, UTF_8) + " " + found);
    // endregion
    return accepted.get(id).getBytes(UTF_8);
  }

  @Test
  void applicationSentTwice_isAcceptedOnce_andTheTimeIsPassedOn() {
    List<String> left = new ArrayList<>();
    depok.answer(
        "/surat/7",
        "text/plain",
        exchange -> {
          left.add(exchange.getRequestHeaders().getFirst("Simpul-Timeout-Ms"));
          return "470/7";
        });
    Request request = application("berobat").withIdempotencyKey();

    assertThat(transport.send(request).text()).isEqualTo("berobat 470/7");
    assertThat(transport.send(request).text()).isEqualTo("berobat 470/7");
    assertThat(accepted).hasSize(1);
    assertThat(left).singleElement().satisfies(ms -> assertThat(Integer.parseInt(ms)).isPositive());
  }

  @Test
  void requestWithoutKey_isRefused_withAnExplanation() {
    assertThatThrownBy(() -> transport.send(application("berobat")))
        .isInstanceOfSatisfying(
            ErrorResponseException.class,
            e -> {
              assertThat(e.status()).isEqualTo(400);
              assertThat(e.problem()).isPresent();
            });
    assertThat(accepted).isEmpty();
  }
}
