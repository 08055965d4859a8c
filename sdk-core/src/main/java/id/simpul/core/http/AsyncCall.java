package id.simpul.core.http;

import id.simpul.core.http.Cancellation.Reason;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One call in the background: queued, then made on a thread of the {@link Background}. Its future
 * completes at the deadline at the latest, in whatever state the call is then.
 */
final class AsyncCall implements Runnable {

  /** The call itself keeps its deadline and has more to tell: it gets a moment to do so. */
  private static final Duration GRACE = Duration.ofMillis(200);

  private final Request request;
  private final Transport pipeline;
  private final Shared shared;
  private final Deadline deadline;
  private final Cancellation cancellation = Cancellation.of();
  private final CompletableFuture<Response> future = new CompletableFuture<>();
  private final AtomicBoolean begun = new AtomicBoolean();
  private volatile boolean answered;

  private AsyncCall(Request request, Transport pipeline, Shared shared, Deadline deadline) {
    this.request = request;
    this.pipeline = pipeline;
    this.shared = shared;
    this.deadline = deadline;
  }

  /** Hands the request over; its time begins now. */
  static CompletableFuture<Response> of(
      Request request, Transport pipeline, Shared shared, Deadline deadline) {
    AsyncCall call = new AsyncCall(request, pipeline, shared, deadline);
    try {
      shared.underWay.enter(request);
    } catch (RefusedLocallyException e) {
      return CompletableFuture.failedFuture(e);
    }
    try {
      call.begin();
    } catch (Throwable e) { // No thread is to be had, or an executor that was lent throws anything.
      call.fail(RefusedLocallyException.busy(request, e));
      call.completed();
    }
    return call.future;
  }

  private void begin() {
    Cancellation.Hook timer = shared.timeline.after(deadline.left(), this::overdue);
    Cancellation.Hook closing = shared.closing.onCancel(this::closed);
    CompletableFuture<Response> ignored =
        future.whenComplete(
            (response, failure) -> {
              timer.close();
              closing.close();
              completed();
            });
    shared.background.execute(this);
  }

  /** Once, however often an executor runs it. */
  @Override
  public void run() {
    if (!begun.compareAndSet(false, true)) {
      return;
    }
    try {
      if (shared.closing.isCancelled()) {
        // Ending those before it made room for it; nothing new begins any more.
        fail(CallCancelledException.of(request.name(), null));
      } else if (!future.isDone()) {
        send();
      }
    } finally {
      shared.underWay.leave();
    }
  }

  private void send() {
    Limits limits = Limits.handedOver(deadline, request, cancellation);
    try {
      succeed(pipeline.send(request.within(limits)));
    } catch (Throwable e) { // Whatever it is, whoever waits must hear of it.
      fail(e);
    }
  }

  private void succeed(Response response) {
    answered = true;
    if (!future.complete(response)) {
      response.close();
    }
  }

  private void fail(Throwable failure) {
    answered = true;
    future.completeExceptionally(failure);
  }

  /** Completed by anybody but the call itself: nobody wants its answer, nor waits for its turn. */
  private void completed() {
    if (!answered) {
      cancellation.cancel(Reason.UNWANTED);
    }
    if (begun.compareAndSet(false, true)) {
      shared.underWay.leave();
    }
  }

  private void overdue() {
    if (begun.get()) {
      shared.timeline.after(GRACE, this::giveUp);
    } else {
      giveUp();
    }
  }

  /** Not on the thread of the timeline: what the caller does with the failure may take long. */
  private void giveUp() {
    shared.background.late(
        () ->
            future.completeExceptionally(
                CallTimedOutException.call(request.name(), deadline.allowed())));
  }

  private void closed() {
    cancellation.cancel(Reason.CLOSED);
    if (!begun.get()) {
      future.completeExceptionally(CallCancelledException.of(request.name(), null));
    }
  }
}
