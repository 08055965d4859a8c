package id.simpul.core.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

/** A client in a simulated world, and how its calls went. */
final class SimulatedCaller {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int NAIVE_TRIES = 3;
  private static final Duration NAIVE_WAIT = Duration.ofMillis(100);

  /** A call: when it began, how long it took, and whether it brought an answer. */
  record Call(Duration began, Duration took, boolean answered) {}

  private final SimulatedWorld world;
  private final Transport transport;
  private final List<Call> calls = new ArrayList<>();

  private SimulatedCaller(SimulatedWorld world, Transport transport) {
    this.world = world;
    this.transport = transport;
  }

  /** The real pipeline over a simulated wire. */
  static SimulatedCaller simpul(
      SimulatedWorld world,
      Transport wire,
      long seed,
      UnaryOperator<ResilientTransportBuilder> choices) {
    ResilientTransportBuilder builder =
        choices.apply(
            ResilientTransport.builder()
                .timeline(world)
                .executor(world)
                .random(new SplittableRandom(seed)));
    Settings settings = new Settings(builder);
    return new SimulatedCaller(world, Pipeline.around(wire, settings, new Shared(settings), null));
  }

  /** What one writes in a hurry: three tries, a tenth of a second apart, and no memory. */
  static SimulatedCaller naive(SimulatedWorld world, Transport wire) {
    Transport status = new StatusLayer(wire, world);
    return new SimulatedCaller(world, request -> tryThrice(world, status, request));
  }

  private static Response tryThrice(SimulatedWorld world, Transport wire, Request request) {
    for (int attempt = 1; ; attempt++) {
      try {
        return wire.send(request.within(Limits.of(Deadline.in(PATIENCE, world), request)));
      } catch (CallException e) {
        if (attempt == NAIVE_TRIES) {
          throw e;
        }
        world.sleep(NAIVE_WAIT);
      }
    }
  }

  void callAt(Duration moment, Request request) {
    world.actAt(moment, () -> call(request));
  }

  private void call(Request request) {
    Duration began = world.elapsed();
    boolean answered = false;
    try (Response response = transport.send(request)) {
      answered = response.status() == 200;
    } catch (CallException e) {
      answered = false;
    }
    calls.add(new Call(began, world.elapsed().minus(began), answered));
  }

  List<Call> calls() {
    return calls;
  }

  /** Of the calls that brought an answer, the time within which so many per cent did. */
  Duration percentile(int percent) {
    List<Duration> sorted = calls.stream().filter(Call::answered).map(Call::took).sorted().toList();
    return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
  }
}
