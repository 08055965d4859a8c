package id.simpul.core.http;

import static id.simpul.core.http.FakeWire.status;
import static id.simpul.core.http.FakeWire.text;
import static id.simpul.core.http.FakeWire.unreachable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.simpul.core.Retryability;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The bulkhead and the rate limit, each alone and together with what stands around them. */
class LoadLayersTest {

  private static final String URL = "https://api.depok.example/surat";
  private static final Request GET = Request.get(URL);
  private static final LoadPolicy TWO = LoadPolicy.builder().callsAtOnce(2).build();

  private final FakeClient client =
      FakeClient.of(FakeClient.builder().load(TWO).retry(RetryPolicy.none()));

  @AfterEach
  void close() {
    client.close();
  }

  private Transport bulkhead(Transport next) {
    return new BulkheadLayer(next, client.shared.endpoints, TWO, client.time);
  }

  private int inUse() {
    return client.endpoint(URL).occupancy().inUse();
  }

  private static Transport streaming() {
    return request -> Response.of(200, Headers.none(), stream(new byte[] {1, 2, 3}));
  }

  private static InputStream stream(byte[] bytes) {
    return new FilterInputStream(new ByteArrayInputStream(bytes)) {};
  }

  @Test
  void fullServer_isNotCalled_andTheRefusalSaysSo() {
    Transport layer = bulkhead(streaming());
    Response one = layer.send(client.limited(GET));
    layer.send(client.limited(GET));

    RefusedLocallyException e =
        catchThrowableOfType(RefusedLocallyException.class, () -> layer.send(client.limited(GET)));
    assertThat(e.code()).isEqualTo("load.full");
    assertThat(e.limit()).hasValue(2);
    assertThat(e.retryability()).isEqualTo(Retryability.SAFE_TO_RETRY);
    assertThat(e).hasMessageContaining("2 calls to https://api.depok.example are under way");
    assertThat(e.explanation().in("id")).contains("sebanyak yang diizinkan serentak");
    one.close();
    layer.send(client.limited(GET)).close();
  }

  @Test
  void place_isHeldUntilTheBodyEnds_andGivenBackOnce() throws IOException {
    Response response = bulkhead(streaming()).send(client.limited(GET));

    response.stream().readNBytes(2);
    assertThat(inUse()).isEqualTo(1);
    assertThat(response.stream().readAllBytes()).hasSize(1);
    assertThat(inUse()).isZero();
    response.close();
    response.close();
    assertThat(inUse()).isZero();
  }

  @Test
  void place_isGivenBack_byShortAnswersFailuresAndBrokenBodies() {
    bulkhead(text("ok")).send(client.limited(GET));
    assertThat(inUse()).isZero();

    assertThatThrownBy(() -> bulkhead(unreachable()).send(client.limited(GET)))
        .isInstanceOf(ConnectFailedException.class);
    assertThat(inUse()).isZero();

    Transport defect =
        request -> {
          throw new IllegalStateException("a defect");
        };
    assertThatThrownBy(() -> bulkhead(defect).send(client.limited(GET)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(inUse()).isZero();

    Response broken =
        bulkhead(request -> Response.of(200, Headers.none(), new BrokenBody()))
            .send(client.limited(GET));
    assertThatThrownBy(broken::bytes).isInstanceOf(ConnectionLostException.class);
    assertThat(inUse()).isZero();
  }

  @Test
  void forgottenBodies_doNotKeepTheirPlaces_pastTheDeadlineOfTheirCalls() {
    Transport layer = bulkhead(streaming());
    layer.send(client.limited(GET));
    layer.send(client.limited(GET));

    client.time.pass(client.settings.timeout.minusNanos(1));
    assertThatThrownBy(() -> layer.send(client.limited(GET)))
        .isInstanceOf(RefusedLocallyException.class);
    client.time.pass(Duration.ofNanos(1));
    layer.send(client.limited(GET));
    assertThat(inUse()).isEqualTo(1);
  }

  @Test
  void interruptedThread_isNotToldThatTheServerIsFull() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> bulkhead(text("ok")).send(client.limited(GET)))
        .isInstanceOf(CallCancelledException.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(inUse()).isZero();
  }

  @Test
  void fullServer_opensNoCircuit_andOneServerLeavesAnotherAlone() {
    Transport transport = client.over(streaming());
    transport.send(GET);
    transport.send(GET);

    for (int i = 0; i < 50; i++) {
      assertThatThrownBy(() -> transport.send(GET)).isInstanceOf(RefusedLocallyException.class);
    }
    assertThat(client.endpoint(URL).circuit().isClosed()).isTrue();
    transport.send(Request.get("https://sso.depok.example/")).close();
  }

  @Test
  void fullServer_isTriedAgainAfterAWait_atNoCostToTheBudget() {
    try (FakeClient retrying =
        FakeClient.of(
            FakeClient.builder().load(TWO).retry(RetryPolicy.builder().budget(0).build()))) {
      Transport transport = retrying.over(streaming());
      Response one = transport.send(GET);
      transport.send(GET);
      retrying.time.after(Duration.ofMillis(20), one::close);

      transport.send(GET).close();
      assertThat(retrying.time.sleeps).containsExactly(Duration.ofMillis(25));
    }
  }

  /** Whatever comes in whatever order: never more inside than may be, and none is lost. */
  @Property(tries = 200)
  void places_areNeverTooMany_andNeverLost(
      @ForAll List<@IntRange(max = 4) Integer> steps,
      @ForAll @IntRange(min = 1, max = 5) int most) {
    FakeTime time = new FakeTime();
    Occupancy occupancy = new Occupancy("property", most);
    Deque<Occupancy.Place> inside = new ArrayDeque<>();
    for (int step : steps) {
      if (step < 3) {
        Occupancy.Place place = occupancy.enter(Deadline.in(Duration.ofDays(1), time));
        assertThat(place == null).isEqualTo(inside.size() == most);
        if (place != null) {
          place.keepForBody();
          inside.push(place);
        }
      } else if (!inside.isEmpty()) {
        Occupancy.Place place = inside.pop();
        assertThat(place.leave()).isTrue();
        assertThat(place.leave()).isFalse();
      }
      assertThat(occupancy.inUse()).isEqualTo(inside.size()).isBetween(0, most);
    }
  }

  @Test
  void rate_holdsAttemptsBack_untilTheirTurn() {
    try (FakeClient limited = limitedTo(2)) {
      Transport transport = limited.over(text("ok"));

      transport.send(GET).close();
      transport.send(GET).close();
      transport.send(GET).close();
      assertThat(limited.time.sleeps)
          .containsExactly(Duration.ofMillis(500), Duration.ofMillis(500));
    }
  }

  @Test
  void turnPastTheDeadline_isRefusedAtOnce_withTheTimeToWait() {
    try (FakeClient limited = limitedTo(2)) {
      Transport transport = limited.over(text("ok"));
      transport.send(GET).close();

      Request hasty = GET.withTimeout(Duration.ofMillis(500));
      RefusedLocallyException e =
          catchThrowableOfType(RefusedLocallyException.class, () -> transport.send(hasty));
      assertThat(e.code()).isEqualTo("load.rate");
      assertThat(e.retryAfter()).contains(Duration.ofMillis(500));
      assertThat(e.limit()).hasValue(2);
      assertThat(e).hasMessageContaining("Only 2 attempts in 1 s");
      assertThat(e.explanation().in("id")).contains("hanya boleh 2 percobaan");
      assertThat(limited.time.sleeps).isEmpty();
      transport.send(GET.withTimeout(Duration.ofMillis(501))).close();
    }
  }

  @Test
  void everyAttempt_counts() {
    try (FakeClient limited = limitedTo(2)) {
      FakeWire wire = FakeWire.with(status(500), text("ok"));

      limited.over(wire).send(GET).close();
      assertThat(wire.sent).hasSize(2);
      assertThat(limited.time.sleeps)
          .as("the back-off, then the rest of the wait for the turn")
          .containsExactly(Duration.ofMillis(25), Duration.ofMillis(475));
    }
  }

  private static FakeClient limitedTo(int aSecond) {
    return FakeClient.of(
        FakeClient.builder()
            .load(LoadPolicy.builder().rate(aSecond, Duration.ofSeconds(1)).burst(1).build()));
  }

  private static final class BrokenBody extends InputStream {
    @Override
    public int read() {
      throw ConnectionLostException.whileReading("the request", new IOException("cut"));
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      return read();
    }
  }
}
