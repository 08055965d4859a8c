package id.simpul.core.http;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** Waits between attempts, but not when the call is cancelled, interrupted or the client closed. */
final class Pauses {

  private final Timeline timeline;
  private final Cancellation closing;

  Pauses(Timeline timeline, Cancellation closing) {
    this.timeline = timeline;
    this.closing = closing;
  }

  void pause(Request request, Duration wait) {
    CountDownLatch ended = new CountDownLatch(1);
    Cancellation own = request.limits().cancellation();
    Cancellation.Hook closed = closing.onCancel(ended::countDown);
    Cancellation.Hook cancelled = own.onCancel(ended::countDown);
    try {
      timeline.sleep(wait, ended);
    } catch (InterruptedException e) {
      throw CallCancelledException.interrupted(request.name(), e);
    } finally {
      closed.close();
      cancelled.close();
    }
    if (ended.getCount() == 0) {
      throw CallCancelledException.of(request.name(), null);
    }
  }
}
