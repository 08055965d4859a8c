package id.simpul.core.http;

import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** A server that takes its time, is away for a while, and writes down when it was asked. */
final class SimulatedServer implements Transport {

  private static final Duration TO_REFUSE = Duration.ofMillis(2);
  private static final byte[] NOTHING = {};

  private final SimulatedWorld world;
  private final Supplier<Duration> takes;
  private final Predicate<Duration> away;
  private final int atMostASecond;
  private final List<Integer> bySecond = new ArrayList<>();

  SimulatedServer(
      SimulatedWorld world, Supplier<Duration> takes, Predicate<Duration> away, int atMostASecond) {
    this.world = world;
    this.takes = takes;
    this.away = away;
    this.atMostASecond = atMostASecond;
  }

  @Override
  public Response send(Request request) {
    int number = count();
    if (away.test(world.elapsed())) {
      world.sleep(TO_REFUSE);
      throw ConnectFailedException.of(request, new ConnectException("refused"));
    }
    if (number > atMostASecond) {
      world.sleep(TO_REFUSE);
      return Response.of(503, Headers.none(), NOTHING);
    }
    work(request, takes.get());
    return Response.of(200, Headers.none(), NOTHING);
  }

  private void work(Request request, Duration needed) {
    Duration given = Durations.shorter(needed, request.limits().attempt().left());
    CountDownLatch unwanted = new CountDownLatch(1);
    Cancellation.Hook hook = request.limits().cancellation().onCancel(unwanted::countDown);
    world.sleep(given, unwanted);
    hook.close();
    if (unwanted.getCount() == 0) {
      throw CallCancelledException.of(request.name(), null);
    }
    if (given.compareTo(needed) < 0) {
      throw request.limits().timedOut(request.name());
    }
  }

  private int count() {
    int second = (int) world.elapsed().toSeconds();
    while (bySecond.size() <= second) {
      bySecond.add(0);
    }
    bySecond.set(second, bySecond.get(second) + 1);
    return bySecond.get(second);
  }

  /** How often it was asked in each second so far. */
  List<Integer> bySecond() {
    return bySecond;
  }

  int requests(long fromSecond, long toSecond) {
    int size = bySecond.size();
    return bySecond
        .subList((int) Math.min(size, fromSecond), (int) Math.min(size, toSecond))
        .stream()
        .mapToInt(Integer::intValue)
        .sum();
  }
}
