package id.simpul.core.http;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many calls are under way through a client, queued ones included, and whether more may come.
 */
final class UnderWay {

  private final AtomicInteger calls = new AtomicInteger();
  private final AtomicBoolean closed = new AtomicBoolean();

  /** A call begins: leave again, whatever becomes of it. */
  void enter(Request request) {
    // Counted first, so that whoever closes either sees it or refuses it.
    calls.incrementAndGet();
    if (closed.get()) {
      calls.decrementAndGet();
      throw RefusedLocallyException.closed(request);
    }
  }

  void leave() {
    calls.decrementAndGet();
  }

  /** No more calls are taken; false if that was said before. */
  boolean close() {
    return closed.compareAndSet(false, true);
  }

  boolean isEmpty() {
    return calls.get() == 0;
  }
}
