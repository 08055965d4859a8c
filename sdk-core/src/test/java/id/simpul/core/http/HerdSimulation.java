package id.simpul.core.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A thousand clients that call a server every four seconds: it goes away for half a minute, and
 * comes back able to serve twice their usual load.
 */
final class HerdSimulation {

  static final int CLIENTS = 1000;
  static final int CAPACITY = 500;

  private static final long AWAY = 20;
  private static final long BACK = 50;
  private static final long END = 80;
  private static final long EVERY = 4000;
  private static final Request GET = Request.get("https://api.depok.example/surat");

  private final SimulatedServer server;
  private final List<SimulatedCaller> callers;

  private HerdSimulation(SimulatedServer server, List<SimulatedCaller> callers) {
    this.server = server;
    this.callers = callers;
  }

  /** Who calls, each with a seed of its own. */
  interface Caller {
    SimulatedCaller over(SimulatedWorld world, Transport wire, long seed);
  }

  static HerdSimulation of(Caller who) {
    SimulatedWorld world = new SimulatedWorld();
    SplittableRandom random = new SplittableRandom(2);
    SimulatedServer server =
        new SimulatedServer(
            world,
            () -> Duration.ofMillis(random.nextLong(15, 26)),
            time -> time.toSeconds() >= AWAY && time.toSeconds() < BACK,
            CAPACITY);
    List<SimulatedCaller> callers = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      SimulatedCaller caller = who.over(world, server, i);
      callers.add(caller);
      for (long at = random.nextLong(EVERY); at < END * 1000; at += EVERY) {
        caller.callAt(Duration.ofMillis(at), GET);
      }
    }
    world.run();
    world.end();
    return new HerdSimulation(server, callers);
  }

  int requestsWhileAway() {
    return server.requests(AWAY, BACK);
  }

  int mostInASecondWhileAway() {
    return most(AWAY, BACK);
  }

  int mostInASecondAfterwards() {
    return most(BACK, END);
  }

  private int most(long from, long to) {
    return server.bySecond().subList((int) from, (int) to).stream()
        .max(Comparator.naturalOrder())
        .orElse(0);
  }

  /** From the server's return until nine clients of ten have had an answer again. */
  Duration nineOfTenServed() {
    List<Duration> served =
        callers.stream().map(HerdSimulation::firstAnswerAfterwards).sorted().toList();
    return served.get(served.size() * 9 / 10).minusSeconds(BACK);
  }

  private static Duration firstAnswerAfterwards(SimulatedCaller caller) {
    return caller.calls().stream()
        .filter(SimulatedCaller.Call::answered)
        .map(call -> call.began().plus(call.took()))
        .filter(moment -> moment.toSeconds() >= BACK)
        .min(Comparator.naturalOrder())
        .orElse(Duration.ofSeconds(END));
  }
}
