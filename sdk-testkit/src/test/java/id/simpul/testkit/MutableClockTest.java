package id.simpul.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class MutableClockTest {

  @Test
  void clock_standsStillUntilItIsMoved_inEveryZone() {
    Instant start = Instant.parse("2026-01-05T08:00:00Z");
    MutableClock clock = MutableClock.startingAt(start);
    Clock jakarta = clock.withZone(ZoneId.of("Asia/Jakarta"));
    assertThat(clock.instant()).isEqualTo(start);
    clock.advance(Duration.ofMinutes(-5));
    assertThat(jakarta.instant()).isEqualTo(start.minusSeconds(300));
    clock.set(start);
    assertThat(jakarta.instant()).isEqualTo(start);
    assertThat(jakarta.getZone()).isEqualTo(ZoneId.of("Asia/Jakarta"));
  }
}
