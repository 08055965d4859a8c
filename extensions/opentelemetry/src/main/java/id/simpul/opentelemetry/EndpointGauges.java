package id.simpul.opentelemetry;

import id.simpul.core.http.EndpointHealth;
import io.opentelemetry.api.metrics.Meter;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** How the servers do, asked whenever somebody collects. */
final class EndpointGauges {

  /** Links found in documents may lead to more servers than anybody watches. */
  private static final int MOST = 500;

  private static final String PREFIX = "simpul.http.client.endpoint.";

  private final Map<URI, Supplier<Optional<EndpointHealth>>> known = new ConcurrentHashMap<>();

  EndpointGauges(Meter meter) {
    meter
        .gaugeBuilder(PREFIX + "state")
        .ofLongs()
        .setDescription("1 for the state that a server is in")
        .buildWithCallback(
            gauge ->
                each(
                    server -> {
                      for (EndpointHealth.State state : EndpointHealth.State.values()) {
                        gauge.record(
                            server.state() == state ? 1 : 0,
                            OpenTelemetryMeters.state(server.origin(), state));
                      }
                    }));
    meter
        .gaugeBuilder(PREFIX + "calls")
        .ofLongs()
        .setDescription("Calls under way at a server")
        .buildWithCallback(
            gauge ->
                each(
                    server ->
                        gauge.record(
                            server.callsInFlight(), Conventions.server(server.origin()).build())));
    meter
        .gaugeBuilder(PREFIX + "latency")
        .setUnit("s")
        .setDescription("How long a server's answers took lately")
        .buildWithCallback(
            gauge ->
                each(
                    server ->
                        server
                            .latency()
                            .ifPresent(
                                took ->
                                    gauge.record(
                                        OpenTelemetryMeters.seconds(took),
                                        Conventions.server(server.origin()).build()))));
  }

  void add(URI origin, Supplier<Optional<EndpointHealth>> health) {
    if (known.size() < MOST || known.containsKey(origin)) {
      known.put(origin, health);
    }
  }

  /** Whose client was closed is forgotten. */
  private void each(Consumer<EndpointHealth> told) {
    known.forEach(
        (origin, health) -> health.get().ifPresentOrElse(told, () -> known.remove(origin, health)));
  }
}
