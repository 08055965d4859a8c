package id.simpul.core.http;

import static id.simpul.core.http.FakeWire.status;
import static id.simpul.core.http.FakeWire.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One trace a call, one span an attempt (W3C Trace Context). */
class TraceTest {

  private static final String ID = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String SPAN = "00f067aa0ba902b7";
  private static final String TRACE = "00-" + ID + "-" + SPAN + "-01";
  private static final Request GET = Request.get("https://api.depok.example/surat");

  private final FakeTime time = new FakeTime();
  private final List<Shared> opened = new ArrayList<>();

  private Transport over(FakeWire wire) {
    ResilientTransportBuilder builder = ResilientTransport.builder().timeline(time);
    Settings settings = new Settings(builder);
    Shared shared = new Shared(settings);
    opened.add(shared);
    return Pipeline.around(wire, settings, shared, null);
  }

  @AfterEach
  void close() {
    opened.forEach(Shared::close);
  }

  private static List<TraceParent> traces(FakeWire wire) {
    return wire.sent.stream().map(r -> TraceParent.of(r.headers()).orElseThrow()).toList();
  }

  @Test
  void attemptsOfOneCall_shareTheTrace_andDifferInTheSpan() {
    FakeWire wire = FakeWire.with(status(500), status(500), text("ok"));

    over(wire).send(GET).close();

    assertThat(traces(wire)).extracting(TraceParent::traceId).hasSize(3).containsOnly(id(wire));
    assertThat(traces(wire)).extracting(TraceParent::spanId).doesNotHaveDuplicates();
  }

  @Test
  void twoCalls_haveTwoTraces() {
    FakeWire wire = FakeWire.with(text("ok"));
    Transport transport = over(wire);

    transport.send(GET).close();
    transport.send(GET).close();

    assertThat(traces(wire)).extracting(TraceParent::traceId).doesNotHaveDuplicates();
  }

  @Test
  void traceOfTheCaller_isContinued_inSpansOfOurOwn() {
    FakeWire wire = FakeWire.with(status(500), text("ok"));
    Headers incoming =
        Headers.of(Map.of("traceparent", TRACE, "tracestate", "a=1", "baggage", "kota=depok"));

    over(wire).send(GET.withTraceOf(incoming)).close();

    assertThat(traces(wire)).extracting(TraceParent::traceId).containsOnly(ID);
    assertThat(traces(wire)).extracting(TraceParent::flags).containsOnly("01");
    assertThat(traces(wire)).extracting(TraceParent::spanId).doesNotContain(SPAN);
    assertThat(wire.sent).allMatch(r -> r.headers().all("tracestate").equals(List.of("a=1")));
    assertThat(wire.sent).allMatch(r -> r.headers().all("baggage").equals(List.of("kota=depok")));
  }

  @Test
  void traceSetByHand_isContinuedAllTheSame() {
    FakeWire wire = FakeWire.with(text("ok"));

    over(wire).send(GET.withHeader("Traceparent", TRACE)).close();

    assertThat(wire.sent.get(0).headers().all("traceparent")).hasSize(1);
    assertThat(id(wire)).isEqualTo(ID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "00-" + ID + "-" + SPAN,
        "00-" + ID + "-" + SPAN + "-01-more",
        "ff-" + ID + "-" + SPAN + "-01",
        "00-00000000000000000000000000000000-" + SPAN + "-01",
        "00-" + ID + "-0000000000000000-01",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-" + SPAN + "-01",
        TRACE + ", " + TRACE
      })
  void malformedTrace_isReplaced_andItsStateDropped(String malformed) {
    FakeWire wire = FakeWire.with(text("ok"));
    Request request = GET.withHeader("traceparent", malformed).withHeader("tracestate", "a=1");

    over(wire).send(request).close();

    assertThat(id(wire)).isNotEqualTo(ID).matches("(?!0{32})[0-9a-f]{32}");
    assertThat(wire.sent.get(0).headers().names()).doesNotContain("tracestate");
  }

  @Test
  void laterVersion_isUnderstood_andPassedOnAsTheFirst() {
    String later = "cc-" + ID + "-" + SPAN + "-01-what-the-future-brings";

    assertThat(TraceParent.of(Headers.of(Map.of("traceparent", later))))
        .hasValueSatisfying(trace -> assertThat(trace).hasToString(TRACE));
  }

  @Test
  void severalTraces_areNoTrace_andSeveralListsAreOne() {
    Headers incoming =
        Headers.none()
            .adding("traceparent", TRACE)
            .adding("traceparent", TRACE)
            .adding("tracestate", "a=1")
            .adding("baggage", "kota=depok")
            .adding("baggage", "loket=3");

    Headers passedOn = GET.withTraceOf(incoming).headers();

    assertThat(passedOn.names()).containsExactly("baggage");
    assertThat(passedOn.all("baggage")).containsExactly("kota=depok,loket=3");
  }

  @Test
  void oversizedBaggage_isLeftBehind() {
    Headers longest = Headers.of(Map.of("baggage", "b".repeat(8192)));
    Headers tooLong = Headers.of(Map.of("baggage", "b".repeat(8193)));

    assertThat(GET.withTraceOf(longest).headers()).isEqualTo(longest);
    assertThat(GET.withTraceOf(tooLong).headers()).isEqualTo(Headers.none());
  }

  @Test
  void ids_areNeverAllZeroes_whateverTheRandomness() {
    RandomGenerator zeroes = () -> 0;

    assertThat(TraceParent.random(zeroes))
        .hasToString("00-00000000000000000000000000000001-0000000000000001-00");
  }

  private static String id(FakeWire wire) {
    return traces(wire).get(0).traceId();
  }
}
