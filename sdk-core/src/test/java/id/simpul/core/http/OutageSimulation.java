package id.simpul.core.http;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/** Calls, evenly spread, to a server that goes away and comes back. */
final class OutageSimulation {

  static final long BEGINS = 30;

  private static final Request GET = Request.get("https://api.depok.example/surat");

  private final String name;
  private final long ends;
  private final SimulatedServer server;
  private final SimulatedCaller caller;

  private OutageSimulation(String name, long ends, SimulatedServer server, SimulatedCaller caller) {
    this.name = name;
    this.ends = ends;
    this.server = server;
    this.caller = caller;
  }

  /** Who calls. */
  interface Caller {
    SimulatedCaller over(SimulatedWorld world, Transport wire);
  }

  static OutageSimulation of(String name, int callsASecond, Duration outage, Caller who) {
    SimulatedWorld world = new SimulatedWorld();
    long ends = BEGINS + outage.toSeconds();
    SplittableRandom random = new SplittableRandom(1);
    SimulatedServer server =
        new SimulatedServer(
            world,
            () -> Duration.ofMillis(random.nextLong(15, 26)),
            time -> time.toSeconds() >= BEGINS && time.toSeconds() < ends,
            Integer.MAX_VALUE);
    SimulatedCaller caller = who.over(world, server);
    long enough = ends + Math.max(30, outage.toSeconds());
    for (long i = 0; i < enough * callsASecond; i++) {
      caller.callAt(Duration.ofMillis(i * 1000 / callsASecond), GET);
    }
    world.run();
    world.end();
    return new OutageSimulation(name, ends, server, caller);
  }

  String name() {
    return name;
  }

  long callsMeanwhile() {
    return caller.calls().stream().filter(this::isMeanwhile).count();
  }

  private boolean isMeanwhile(SimulatedCaller.Call call) {
    return call.began().toSeconds() >= BEGINS && call.began().toSeconds() < ends;
  }

  int requestsMeanwhile() {
    return server.requests(BEGINS, ends);
  }

  /** Requests that reach the server for each call, while it is away. */
  double amplification() {
    return (double) requestsMeanwhile() / callsMeanwhile();
  }

  int mostInASecond() {
    return server.bySecond().subList((int) BEGINS, (int) ends).stream()
        .max(Comparator.naturalOrder())
        .orElse(0);
  }

  /** How long somebody waited in vain while it was away, in the middle. */
  Duration usualWaitInVain() {
    List<Duration> waits =
        caller.calls().stream()
            .filter(call -> isMeanwhile(call) && !call.answered())
            .map(SimulatedCaller.Call::took)
            .sorted()
            .toList();
    return waits.isEmpty() ? Duration.ZERO : waits.get(waits.size() / 2);
  }

  /** From the server's return to the beginning of the last call that failed. */
  Duration recovery() {
    Duration last =
        caller.calls().stream()
            .filter(call -> !call.answered())
            .map(SimulatedCaller.Call::began)
            .max(Comparator.naturalOrder())
            .orElse(Duration.ZERO);
    Duration after = last.minus(Duration.ofSeconds(ends));
    return after.isNegative() ? Duration.ZERO : after;
  }

  List<Integer> requestsBySecond() {
    return server.bySecond();
  }
}
