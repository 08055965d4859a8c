package id.simpul.micrometer;

import id.simpul.core.http.EndpointHealth;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** How one server does, asked whenever the registry is read. */
final class EndpointGauges {

  private static final double NANOS = Duration.ofSeconds(1).toNanos();

  private final MeterRegistry registry;
  private final String origin;
  private final Supplier<Optional<EndpointHealth>> health;

  EndpointGauges(MeterRegistry registry, URI origin, Supplier<Optional<EndpointHealth>> health) {
    this.registry = registry;
    this.origin = origin.toString();
    this.health = health;
  }

  void register() {
    for (EndpointHealth.State state : EndpointHealth.State.values()) {
      register(
          "simpul.http.client.endpoint.state",
          null,
          Tags.of("origin", origin, "state", CallMeters.word(state)),
          known -> known.state() == state ? 1 : 0);
    }
    Tags tags = Tags.of("origin", origin);
    register("simpul.http.client.endpoint.calls", null, tags, EndpointHealth::callsInFlight);
    register(
        "simpul.http.client.endpoint.latency",
        "seconds",
        tags,
        known -> known.latency().map(took -> took.toNanos() / NANOS).orElse(Double.NaN));
  }

  /** A registry keeps the first gauge of a name; another client's, closed perhaps, makes room. */
  private void register(
      String name, @Nullable String unit, Tags tags, ToDoubleFunction<EndpointHealth> value) {
    registry.find(name).tags(tags).gauges().forEach(registry::remove);
    Gauge.builder(name, health, asked -> value(asked, value))
        .strongReference(true)
        .tags(tags)
        .baseUnit(unit)
        .register(registry);
  }

  private static double value(
      Supplier<Optional<EndpointHealth>> health, ToDoubleFunction<EndpointHealth> value) {
    return health.get().map(value::applyAsDouble).orElse(Double.NaN);
  }
}
