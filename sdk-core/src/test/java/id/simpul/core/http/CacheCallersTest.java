package id.simpul.core.http;

import static id.simpul.core.http.CacheTest.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What belongs to one caller, or to one kind of request, is never given to another. */
class CacheCallersTest {

  private static final Request GET = Request.get("https://api.depok.example/saya");

  private final FakeTime time = new FakeTime();
  private final FakeWire wire = new FakeWire();
  private final Settings settings =
      new Settings(
          ResilientTransport.builder()
              .timeline(time)
              .cache(CachePolicy.ofDefaults())
              .retry(RetryPolicy.none())
              .circuit(CircuitPolicy.none()));
  private final Shared shared = new Shared(settings);

  private Transport as(@Nullable Authentication authentication) {
    return Pipeline.around(wire, settings, shared, authentication);
  }

  /** Somebody with a token of a name, who says who that is. */
  private record Known(String name) implements Authentication {
    @Override
    public Request authenticate(Request attempt) {
      return attempt.withHeader("Authorization", "Bearer " + name);
    }

    @Override
    public Optional<String> caller() {
      return Optional.of(name);
    }
  }

  private static Transport echo(String... lines) {
    return request ->
        answer(200, request.headers().first("Authorization").orElse("nobody"), lines).send(request);
  }

  @AfterEach
  void close() {
    shared.close();
  }

  @Test
  void callers_shareOneClient_andNoAnswer() {
    wire.heal(echo("Cache-Control: public, max-age=60", "ETag: \"1\""));
    Transport siti = as(new Known("siti"));
    Transport budi = as(new Known("budi"));
    Transport nobody = as(null);

    for (int i = 0; i < 2; i++) {
      assertThat(siti.send(GET).text()).isEqualTo("Bearer siti");
      assertThat(budi.send(GET).text()).isEqualTo("Bearer budi");
      assertThat(nobody.send(GET).text()).isEqualTo("nobody");
    }
    assertThat(wire.sent).hasSize(3);
  }

  @Test
  void oneCallersMark_isNeverUsedForAnother() {
    wire.heal(echo("ETag: \"1\""));
    as(new Known("siti")).send(GET).close();
    as(new Known("budi")).send(GET).close();
    as(null).send(GET).close();

    assertThat(wire.sent).hasSize(3);
    assertThat(wire.sent).noneMatch(r -> r.headers().first("If-None-Match").isPresent());
  }

  @Test
  void oneCallersAnswer_neverStandsInForAnother() {
    wire.heal(echo());
    as(new Known("siti")).send(GET).close();
    wire.heal(FakeWire.unreachable());

    assertThat(as(new Known("siti")).send(GET).text()).isEqualTo("Bearer siti");
    assertThatThrownBy(() -> as(new Known("budi")).send(GET))
        .isInstanceOf(ConnectFailedException.class);
    assertThatThrownBy(() -> as(null).send(GET)).isInstanceOf(ConnectFailedException.class);
  }

  @Test
  void callerWhoIsNotNamed_getsNothingKept() {
    Authentication unnamed = attempt -> attempt.withHeader("X-Api-Key", "k");
    wire.heal(echo("Cache-Control: max-age=60", "ETag: \"1\""));
    as(unnamed).send(GET).close();
    as(unnamed).send(GET).close();
    wire.heal(FakeWire.unreachable());

    assertThat(wire.sent).hasSize(2);
    assertThatThrownBy(() -> as(unnamed).send(GET)).isInstanceOf(ConnectFailedException.class);
    assertThat(shared.cache.count()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Authorization", "Cookie", "X-Api-Key", "Signature", "X-Any", "DPoP"})
  void headerSetByHand_mayBeACredential_soNothingIsKept(String name) {
    wire.heal(answer(200, "rahasia", "Cache-Control: max-age=60"));
    Request marked = GET.withHeader(name, "siti");
    as(null).send(marked).close();
    as(null).send(GET).close();
    as(null).send(marked).close();
    as(null).send(GET.withHeader(name, "budi")).close();

    assertThat(wire.sent).hasSize(4);
    assertThat(shared.cache.count()).isEqualTo(1);
  }

  @Test
  void changeByOneCaller_isForgottenForAll() {
    wire.heal(echo("Cache-Control: max-age=60"));
    as(new Known("siti")).send(GET).close();
    as(new Known("budi")).send(GET).close();
    as(null).send(Request.put(GET.template())).close();

    assertThat(shared.cache.count()).isZero();
  }

  @Test
  void forbiddenForOne_isForgottenForOneOnly() {
    wire.heal(echo("ETag: \"1\""));
    as(new Known("siti")).send(GET).close();
    as(new Known("budi")).send(GET).close();
    wire.heal(FakeWire.status(403));
    assertThatThrownBy(() -> as(new Known("siti")).send(GET))
        .isInstanceOf(ErrorResponseException.class);

    assertThat(shared.cache.count()).isEqualTo(1);
  }

  @Test
  void languages_areDifferentAnswers_ifTheServerSaysSo() {
    wire.heal(
        request ->
            answer(
                    200,
                    request.headers().first("Accept-Language").orElse("-"),
                    "Cache-Control: max-age=60",
                    "Vary: Accept, accept-LANGUAGE")
                .send(request));
    Transport transport = as(null);

    for (int i = 0; i < 2; i++) {
      assertThat(transport.send(GET.withHeader("Accept-Language", "id")).text()).isEqualTo("id");
      assertThat(transport.send(GET.withHeader("accept-language", "en")).text()).isEqualTo("en");
      assertThat(transport.send(GET).text()).isEqualTo("-");
    }
    assertThat(wire.sent).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "Accept, *",
        " * ",
        "traceparent",
        "Simpul-Timeout-Ms",
        "a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q"
      })
  void varyThatFitsNothing_keepsNothing(String vary) {
    wire.heal(answer(200, "a", "Cache-Control: max-age=60", "Vary: " + vary));
    as(null).send(GET).close();

    assertThat(shared.cache.count()).isZero();
  }

  @Test
  void varyInSeveralFields_isOneList() {
    wire.heal(answer(200, "a", "Cache-Control: max-age=60", "Vary: Accept", "Vary: *"));
    as(null).send(GET).close();
    assertThat(shared.cache.count()).isZero();

    wire.heal(answer(200, "a", "Cache-Control: max-age=60", "Vary: Accept", "Vary: User-Agent"));
    as(null).send(GET).close();
    as(null).send(GET.withHeader("User-Agent", "other")).close();
    assertThat(wire.sent).hasSize(3);
  }

  @Test
  void varyOfTenMegabytes_isReadAtOnce_andKeepsNothing() {
    wire.heal(answer(200, "a", "Cache-Control: max-age=60", "Vary: " + "a,".repeat(5_000_000)));
    as(null).send(GET).close();
    wire.heal(answer(200, "a", "Cache-Control: max-age=60", "Vary: " + ",".repeat(9_999_999)));
    as(null).send(GET).close();

    assertThat(shared.cache.count()).isZero();
  }

  @Test
  void serverThatVariesEndlessly_isGivenAFewPlaces() {
    wire.heal(answer(200, "a", "Cache-Control: max-age=60", "Vary: Accept"));
    for (int i = 0; i < 100; i++) {
      as(null).send(GET.withHeader("Accept", "text/" + i)).close();
    }

    assertThat(shared.cache.count()).isEqualTo(8);
    assertThat(as(null).send(GET.withHeader("Accept", "text/99")).age()).isPresent();
    assertThat(as(null).send(GET.withHeader("Accept", "text/91")).age()).isEmpty();
  }

  @Test
  void varyThatAppearsLater_replacesTheAnswerForAll() {
    wire.heal(answer(200, "semua", "Cache-Control: max-age=1"));
    as(null).send(GET).close();
    time.pass(Duration.ofSeconds(2));
    wire.heal(answer(200, "id", "Cache-Control: max-age=60", "Vary: Accept-Language"));
    as(null).send(GET.withHeader("Accept-Language", "id")).close();
    wire.heal(answer(200, "en", "Cache-Control: max-age=60", "Vary: Accept-Language"));

    assertThat(as(null).send(GET.withHeader("Accept-Language", "en")).text()).isEqualTo("en");
  }

  @Test
  void keptAnswer_cannotBeChangedByWhoeverReadsIt() {
    byte[] body = "asli".getBytes(StandardCharsets.UTF_8);
    Headers headers = Headers.of(Map.of("Cache-Control", "max-age=60"));
    wire.heal(request -> Response.of(200, headers, body));
    byte[] first = as(null).send(GET).bytes();
    first[0] = 'X';
    body[1] = 'X';
    byte[] second = as(null).send(GET).bytes();
    second[2] = 'X';

    assertThat(as(null).send(GET).text()).isEqualTo("asli");
  }

  @Test
  void keys_printNeitherCallerNorQuery() {
    CacheKey key =
        CacheKey.of(Request.get("https://a.example/x?nik=3276010101900001"), new Known("siti"))
            .orElseThrow();

    assertThat(key.toString()).isEqualTo("CacheKey[https://a.example/x?nik...]");
  }
}
