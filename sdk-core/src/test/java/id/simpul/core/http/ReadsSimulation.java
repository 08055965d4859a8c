package id.simpul.core.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;

/** A hundred reads a second for two minutes, to one server or to several that are alike. */
final class ReadsSimulation {

  private static final int SECONDS = 120;
  private static final int CALLS = SECONDS * 100;
  private static final long SLOW_MILLIS = 1000;

  private final List<SimulatedServer> servers;
  private final SimulatedCaller caller;

  private ReadsSimulation(List<SimulatedServer> servers, SimulatedCaller caller) {
    this.servers = servers;
    this.caller = caller;
  }

  /** Each read takes 15 to 25 ms, but one in fifty a whole second. */
  static ReadsSimulation slowAtRandom(UnaryOperator<ResilientTransportBuilder> choices) {
    SimulatedWorld world = new SimulatedWorld();
    SplittableRandom random = new SplittableRandom(4);
    SimulatedServer server =
        server(world, () -> random.nextInt(50) == 0 ? SLOW_MILLIS : random.nextLong(15, 26));
    return calling(world, server, List.of(server), choices);
  }

  /** Of so many servers the first always takes half a second, the others 15 to 25 ms. */
  static ReadsSimulation oneAlwaysSlow(
      int count, UnaryOperator<ResilientTransportBuilder> choices) {
    SimulatedWorld world = new SimulatedWorld();
    SplittableRandom random = new SplittableRandom(5);
    List<SimulatedServer> servers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean slow = i == 0;
      servers.add(server(world, () -> slow ? 500 : random.nextLong(15, 26)));
    }
    Transport wire = request -> servers.get(numberOf(request)).send(request);
    return calling(world, wire, servers, choices);
  }

  static String baseUrl(int number) {
    return "https://api-" + number + ".depok.example";
  }

  private static int numberOf(Request request) {
    return request.uri().getHost().charAt(4) - '0';
  }

  private static SimulatedServer server(SimulatedWorld world, LongSupplier millis) {
    return new SimulatedServer(
        world, () -> Duration.ofMillis(millis.getAsLong()), time -> false, Integer.MAX_VALUE);
  }

  private static ReadsSimulation calling(
      SimulatedWorld world,
      Transport wire,
      List<SimulatedServer> servers,
      UnaryOperator<ResilientTransportBuilder> choices) {
    SimulatedCaller caller = SimulatedCaller.simpul(world, wire, 6, choices);
    for (int i = 0; i < CALLS; i++) {
      caller.callAt(
          Duration.ofMillis(i * 10L), Request.get(baseUrl(i % servers.size()) + "/surat"));
    }
    world.run();
    world.end();
    return new ReadsSimulation(servers, caller);
  }

  Duration percentile(int percent) {
    return caller.percentile(percent);
  }

  /** Requests beyond one for each call, in per cent. */
  double extraPercent() {
    return 100.0 * (total() - CALLS) / CALLS;
  }

  /** What the first server had to serve, in per cent of all. */
  double shareOfTheFirst() {
    return 100.0 * servers.get(0).requests(0, SECONDS + 1) / total();
  }

  private int total() {
    return servers.stream().mapToInt(one -> one.requests(0, SECONDS + 1)).sum();
  }
}
