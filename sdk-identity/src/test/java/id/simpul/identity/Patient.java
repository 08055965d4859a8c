package id.simpul.identity;

import id.simpul.core.http.ResilientTransport;
import id.simpul.core.http.ResilientTransportBuilder;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** For tests of anything but limits of time: limits that no busy machine reaches. */
final class Patient {

  /** Guards against hanging, and is the subject of nothing. */
  static final Duration LONG = Duration.ofMinutes(5);

  private Patient() {}

  static ResilientTransportBuilder client() {
    return ResilientTransport.builder()
        .timeout(LONG.multipliedBy(2))
        .attemptTimeout(LONG)
        .connectTimeout(LONG);
  }

  static ConditionFactory await() {
    return Awaitility.await().atMost(LONG).pollInterval(Duration.ofMillis(5));
  }
}
