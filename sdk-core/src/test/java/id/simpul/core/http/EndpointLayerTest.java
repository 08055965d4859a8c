package id.simpul.core.http;

import static id.simpul.core.http.FakeWire.lost;
import static id.simpul.core.http.FakeWire.status;
import static id.simpul.core.http.FakeWire.text;
import static id.simpul.core.http.FakeWire.unreachable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One provider at several base URLs, in time that passes when told. */
class EndpointLayerTest {

  private static final String A = "https://a.depok.example/v1";
  private static final String B = "https://b.depok.example";
  private static final Request GET = Request.get(A + "/surat?x=%2F{q}", "1 2");
  private static final Request POST = Request.post(A + "/surat").withBody(Body.text("isi"));

  private final Map<String, Transport> servers = new HashMap<>();
  private final List<URI> sent = new ArrayList<>();
  private final List<FakeClient> opened = new ArrayList<>();

  @AfterEach
  void close() {
    opened.forEach(FakeClient::close);
  }

  private ResilientTransportBuilder builder() {
    return FakeClient.builder().interchangeable(A, B + "/");
  }

  private FakeClient client(ResilientTransportBuilder builder) {
    FakeClient client = FakeClient.of(builder);
    opened.add(client);
    return client;
  }

  private Response wire(Request request) {
    sent.add(request.uri());
    return servers.getOrDefault(request.uri().getHost().substring(0, 1), text("ok")).send(request);
  }

  private List<String> hosts() {
    return sent.stream().map(uri -> uri.getHost().substring(0, 1)).toList();
  }

  private static RandomGenerator always(double value) {
    return new RandomGenerator() {
      @Override
      public long nextLong() {
        return 1;
      }

      @Override
      public double nextDouble() {
        return value;
      }
    };
  }

  @Test
  void attempt_goesToAnotherBase_withItsOwnPrefix_andMessagesNameTheFirst() {
    servers.put("a", unreachable());
    servers.put("b", status(404));
    FakeClient client = client(builder().random(always(0)));

    ErrorResponseException e =
        catchThrowableOfType(ErrorResponseException.class, () -> client.over(this::wire).send(GET));
    assertThat(sent)
        .containsExactly(
            URI.create("https://a.depok.example/v1/surat?x=%2F1%202"),
            URI.create("https://b.depok.example/surat?x=%2F1%202"));
    assertThat(e).hasMessageContaining("GET https://a.depok.example/v1/surat");
    assertThat(e.attempts())
        .extracting(Attempt::origin)
        .containsExactly(
            URI.create("https://a.depok.example"), URI.create("https://b.depok.example"));
  }

  @Test
  void requestForAnyOfTheBases_mayGoToEach_andOthersGoWhereTheyAreSent() {
    servers.put("b", unreachable());
    Transport transport = client(builder().random(always(0.9))).over(this::wire);

    transport.send(Request.get(B + "/surat/7")).close();
    transport.send(Request.get("https://a.depok.example/v2/surat")).close();
    transport.send(Request.get("https://a.depok.example/v10/surat")).close();
    transport.send(Request.get("https://c.depok.example/surat")).close();
    assertThat(sent)
        .extracting(URI::toString)
        .containsExactly(
            "https://b.depok.example/surat/7",
            "https://a.depok.example/v1/surat/7",
            "https://a.depok.example/v2/surat",
            "https://a.depok.example/v10/surat",
            "https://c.depok.example/surat");
  }

  @Test
  void failingServer_isAvoided_andTriedAgainLater() {
    servers.put("a", status(503));
    FakeClient client = client(builder().random(always(0)));
    Transport transport =
        client.over(
            request -> {
              client.time.pass(Duration.ofMillis(10));
              return wire(request);
            });
    for (int i = 0; i < 10; i++) {
      transport.send(GET).close();
    }
    assertThat(hosts()).containsOnlyOnce("a");

    servers.remove("a");
    client.time.pass(Duration.ofMinutes(2));
    sent.clear();
    for (int i = 0; i < 10; i++) {
      transport.send(GET).close();
    }
    assertThat(hosts()).contains("a");
  }

  @Test
  void openCircuit_costsNoAttempt_andItsTrialIsMadeByACallThatCanGoElsewhere() {
    servers.put("a", status(500));
    FakeClient client = client(builder().retry(RetryPolicy.none()));
    openCircuit(client, "https://a.depok.example/outside");
    Transport transport = client.over(this::wire);
    sent.clear();

    for (int i = 0; i < 20; i++) {
      transport.send(GET).close();
    }
    assertThat(hosts()).doesNotContain("a");

    client.time.pass(Duration.ofSeconds(6));
    sent.clear();
    transport.send(POST).close();
    assertThat(hosts()).as("a POST that could not be repeated is no trial").containsExactly("b");
    servers.remove("a");
    transport.send(GET).close();
    assertThat(hosts()).containsExactly("b", "a");
  }

  @Test
  void trial_isMadeByAnyCall_whenNoOtherCame() {
    servers.put("a", status(500));
    FakeClient client = client(builder().retry(RetryPolicy.none()));
    openCircuit(client, "https://a.depok.example/outside");
    servers.remove("a");
    client.time.pass(Duration.ofSeconds(40));
    sent.clear();

    client.over(this::wire).send(POST).close();
    assertThat(hosts()).containsExactly("a");
  }

  private void openCircuit(FakeClient client, String url) {
    Transport transport = client.over(this::wire);
    for (int i = 0; i < 10; i++) {
      assertThatThrownBy(() -> transport.send(Request.get(url)))
          .isInstanceOf(ErrorResponseException.class);
    }
    assertThat(client.endpoint(url).circuit().isClosed()).isFalse();
  }

  @Test
  void allOpen_isRefusedAtOnce_namingAll() {
    servers.put("a", status(500));
    servers.put("b", status(500));
    FakeClient client = client(builder().retry(RetryPolicy.none()));
    openCircuit(client, "https://a.depok.example/outside");
    client.time.pass(Duration.ofSeconds(1));
    Transport transport = client.over(this::wire);
    for (int i = 0; i < 10; i++) {
      assertThatThrownBy(() -> transport.send(GET)).isInstanceOf(ErrorResponseException.class);
    }
    sent.clear();

    CircuitOpenException e =
        catchThrowableOfType(CircuitOpenException.class, () -> transport.send(GET));
    assertThat(e.origins())
        .containsExactly(
            URI.create("https://a.depok.example"), URI.create("https://b.depok.example"));
    assertThat(e.origin()).isEqualTo(URI.create("https://a.depok.example"));
    assertThat(e.retryAfter().orElseThrow()).isLessThan(Duration.ofSeconds(4));
    assertThat(e)
        .hasMessageContaining("(https://a.depok.example, https://b.depok.example)")
        .hasMessageContaining("kept failing");
    assertThat(e.explanation().in("id")).contains("Semua alamat penyedia ini");
    assertThat(sent).isEmpty();
  }

  @Test
  void serverThatAsksToWait_isLeftForAnother_withoutWaiting() {
    servers.put("a", status(503, "5"));
    FakeClient client = client(builder().random(always(0)));

    client.over(this::wire).send(GET).close();
    client.over(this::wire).send(GET).close();
    assertThat(hosts()).containsExactly("a", "b", "b");
    assertThat(client.time.sleeps)
        .as("no longer than between two attempts")
        .containsOnly(Duration.ZERO);
  }

  @Test
  void whenAllAskToWait_theCallWaitsForTheFirst() {
    servers.put("a", status(503, "5"));
    servers.put("b", status(503, "3"));
    FakeClient client = client(builder().random(always(0)));
    Transport transport = client.over(this::wire);
    assertThatThrownBy(() -> transport.send(GET.withTimeout(Duration.ofMillis(5500))))
        .isInstanceOf(ErrorResponseException.class);
    servers.clear();
    sent.clear();

    transport.send(GET).close();
    assertThat(hosts()).containsExactly("b");
  }

  @Test
  void fullServer_isPassedOver() {
    servers.put("a", r -> Response.of(200, Headers.none(), InputStream.nullInputStream()));
    servers.put("b", servers.get("a"));
    FakeClient client = client(builder().load(LoadPolicy.builder().callsAtOnce(1).build()));
    Transport transport = client.over(this::wire);

    transport.send(GET);
    transport.send(GET);
    assertThat(hosts()).containsExactlyInAnyOrder("a", "b");
    assertThatThrownBy(() -> transport.send(GET.withTimeout(Duration.ofMillis(1))))
        .isInstanceOf(RefusedLocallyException.class)
        .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));
  }

  @Test
  void postThatMayHaveBeenDone_goesNowhereElse_evenWithAKey() {
    servers.put("a", lost());
    Transport transport = client(builder().random(always(0))).over(this::wire);

    assertThatThrownBy(() -> transport.send(POST)).isInstanceOf(ConnectionLostException.class);
    assertThat(hosts()).containsExactly("a");
    sent.clear();
    Transport fresh = client(builder().random(always(0))).over(this::wire);
    assertThatThrownBy(() -> fresh.send(POST.withIdempotencyKey()))
        .isInstanceOf(ConnectionLostException.class);
    assertThat(hosts()).as("only there is the key known").containsExactly("a", "a", "a");
  }

  @Test
  void postThatIsBeingDone_isAskedForAgain_whereItIsBeingDone() {
    servers.put("a", status(409, "1"));
    Transport transport = client(builder().random(always(0))).over(this::wire);

    assertThatThrownBy(() -> transport.send(POST.withIdempotencyKey()))
        .isInstanceOf(ErrorResponseException.class);
    assertThat(hosts()).isNotEmpty().containsOnly("a");
  }

  @Test
  void base_coversItselfAndWhatLiesBelow_notWhatOnlyBeginsAlike() {
    BaseUrl base = BaseUrl.parse(A);

    assertThat(base.covers(Request.get(A))).isTrue();
    assertThat(base.covers(Request.get(A + "?x=1"))).isTrue();
    assertThat(base.covers(Request.get(A + "/"))).isTrue();
    assertThat(base.covers(Request.get(A + "0/surat"))).isFalse();
    assertThat(base.covers(Request.get("https://a.depok.example/V1/surat"))).isFalse();
    assertThat(base.covers(Request.get("http://a.depok.example/v1/surat"))).isFalse();
    assertThat(base.covers(Request.get("https://a.depok.example:8443/v1/surat"))).isFalse();
  }

  @Test
  void postThatWasNotSent_goesElsewhere() {
    servers.put("a", unreachable());
    Transport transport = client(builder().random(always(0))).over(this::wire);

    transport.send(POST).close();
    transport.send(POST.withIdempotencyKey()).close();
    assertThat(hosts()).startsWith("a", "b");
  }

  @Test
  void badCertificateOfOne_isNoFailureOfTheOther() {
    servers.put(
        "a",
        request -> {
          throw TlsFailedException.of(request, new SSLHandshakeException("expired"));
        });

    client(builder().random(always(0))).over(this::wire).send(POST).close();
    assertThat(hosts()).containsExactly("a", "b");
  }

  @Test
  void retryBudget_isKeptForTheProvider_notForEachAddress() {
    servers.put("a", status(500));
    servers.put("b", status(500));
    FakeClient client =
        client(builder().circuit(CircuitPolicy.none()).retry(budgetForThreeRetries()));
    Transport transport = client.over(this::wire);
    for (int i = 0; i < 20; i++) {
      assertThatThrownBy(() -> transport.send(GET)).isInstanceOf(ErrorResponseException.class);
    }
    assertThat(sent).hasSize(20 + 3);
  }

  private static RetryPolicy budgetForThreeRetries() {
    return RetryPolicy.builder().budget(3 * RetryBudget.RETRY).build();
  }

  @Test
  void slowServerOfFive_getsHardlyAnyCalls_butIsTriedAgain() {
    SplittableRandom seeded = new SplittableRandom(42);
    String[] five = new String[5];
    for (int i = 0; i < 5; i++) {
      five[i] = "https://" + (char) ('a' + i) + ".depok.example/v1";
    }
    FakeClient client = client(ResilientTransport.builder().random(seeded).interchangeable(five));
    Transport transport =
        client.over(
            request -> {
              sent.add(request.uri());
              boolean slow = request.uri().getHost().startsWith("c");
              client.time.pass(Duration.ofMillis(slow ? 1000 : 20));
              return text("ok").send(request);
            });

    for (int i = 0; i < 3000; i++) {
      transport.send(GET).close();
    }
    long slow = hosts().stream().filter("c"::equals).count();
    assertThat(slow).isBetween(2L, 30L);
    assertThat(hosts().stream().filter("a"::equals).count()).isBetween(400L, 1100L);
  }

  @Test
  void authentication_seesTheRealAddressOfEachAttempt() {
    servers.put("a", unreachable());
    List<URI> seen = new ArrayList<>();
    Authentication authentication =
        attempt -> {
          seen.add(attempt.uri());
          return attempt;
        };

    client(builder().random(always(0)).authenticating(authentication)).over(this::wire).send(GET);
    assertThat(seen).isEqualTo(sent).hasSize(2);
  }

  @Test
  void basesThatCannotBeUsed_areRefused_whenTheClientIsBuilt() {
    assertThatThrownBy(() -> FakeClient.builder().interchangeable(A).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("two or more base URLs; found 1");
    assertThatThrownBy(
            () -> FakeClient.builder().interchangeable(A, "https://A.depok.example:443/v2").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("an origin (scheme, host and port) of its own");
    assertThatThrownBy(
            () -> FakeClient.builder().interchangeable(A, "http://b.depok.example").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Use https");
    FakeClient.builder()
        .interchangeable(A, "http://b.depok.example")
        .allowingPlainHttp()
        .build()
        .close();
    for (String unusable :
        List.of(
            "b.depok.example",
            "ftp://b.depok.example",
            "https://b.depok.example/?x=1",
            "https://b.depok.example/#x",
            "https://user@b.depok.example/",
            "https://b.depok.example/v1/../v2",
            "https://b.depok.example//",
            "https://b depok.example")) {
      assertThatThrownBy(() -> FakeClient.builder().interchangeable(A, unusable))
          .as(unusable)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("A base URL is an absolute http or https URL");
    }
  }
}
