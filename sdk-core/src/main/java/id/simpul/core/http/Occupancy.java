package id.simpul.core.http;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * How many calls are under way at a server: Resilience4j's bulkhead, used through permits and
 * without waiting.
 */
final class Occupancy {

  private final Bulkhead bulkhead;
  private final int limit;

  /** Those whose bodies somebody may have forgotten to close. */
  private final Set<Place> reading = ConcurrentHashMap.newKeySet();

  Occupancy(String name, int limit) {
    this.limit = limit;
    this.bulkhead =
        Bulkhead.of(
            name,
            BulkheadConfig.custom()
                .maxConcurrentCalls(limit)
                .maxWaitDuration(Duration.ZERO)
                .fairCallHandlingStrategyEnabled(false)
                .writableStackTraceEnabled(false)
                .build());
  }

  /** A place, to be left exactly once; none if all are taken, or the thread is interrupted. */
  @Nullable Place enter(Deadline call) {
    if (bulkhead.tryAcquirePermission()
        || (leftByTheForgetful() && bulkhead.tryAcquirePermission())) {
      return new Place(call);
    }
    return null;
  }

  /** Past the deadline of its call a body cannot be read any more: its place is free. */
  private boolean leftByTheForgetful() {
    boolean any = false;
    for (Place place : reading) {
      any |= place.call.isOver() && place.leave();
    }
    return any;
  }

  int limit() {
    return limit;
  }

  /** How many calls are under way. */
  int inUse() {
    boolean ignored = !reading.isEmpty() && leftByTheForgetful();
    return limit - bulkhead.getMetrics().getAvailableConcurrentCalls();
  }

  boolean isFull() {
    return inUse() >= limit;
  }

  /** One call that was let in. */
  final class Place implements WatchedBody.End {

    private final Deadline call;
    private boolean left;

    private Place(Deadline call) {
      this.call = call;
    }

    /** From now on a body is read. */
    void keepForBody() {
      reading.add(this);
    }

    /** Lets another in, the first time. */
    boolean leave() {
      if (!isFirstTime()) {
        return false;
      }
      reading.remove(this);
      bulkhead.releasePermission();
      return true;
    }

    private synchronized boolean isFirstTime() {
      boolean first = !left;
      left = true;
      return first;
    }

    @Override
    public void ended() {
      leave();
    }

    @Override
    public void broken(CallException failure, Duration waited) {
      leave();
    }
  }
}
