package id.simpul.docs;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.core.http.Request;
import id.simpul.core.http.ResilientTransport;
import id.simpul.micrometer.CallMeters;
import id.simpul.opentelemetry.OpenTelemetryMeters;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import org.junit.jupiter.api.Test;

/** The lines of the guide to the metrics. */
class MetricsGuideTest {

  @Test
  void micrometer_isToldOfCalls() {
    MeterRegistry registry = new SimpleMeterRegistry();
    // region micrometer
    ResilientTransport depok =
        ResilientTransport.builder().listener(CallMeters.of(registry)).build();
    // endregion
    try (Neighbour neighbour = new Neighbour("depok");
        depok) {
      neighbour.answer("/surat", "application/json", exchange -> "{}");
      depok.send(Request.get(neighbour.at("/surat").toString())).close();
      assertThat(registry.get("simpul.http.client.endpoint.state").gauges()).hasSize(4);
    }
  }

  @Test
  void openTelemetry_isToldOfCalls() {
    OpenTelemetry openTelemetry = OpenTelemetry.noop();
    // region opentelemetry
    ResilientTransport depok =
        ResilientTransport.builder().listener(OpenTelemetryMeters.of(openTelemetry)).build();
    // endregion
    try (Neighbour neighbour = new Neighbour("depok");
        depok) {
      neighbour.answer("/surat", "application/json", exchange -> "{}");
      assertThat(depok.send(Request.get(neighbour.at("/surat").toString())).status())
          .isEqualTo(200);
    }
  }
}
