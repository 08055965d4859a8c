package id.simpul.core.http;

import id.simpul.core.Retryability;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * One read, under way once or twice: on its caller's thread, and if that is slow on another. The
 * first answer wins, and the other attempt is ended.
 */
final class Race implements Departure, Runnable {

  static final Cancellation.Hook NO_TIMER = () -> {};

  private final HedgeLayer layer;
  private final Request request;
  private final Provider provider;
  private final Cancellation first;
  private @Nullable Second second;
  private Cancellation.Hook timer = NO_TIMER;
  private boolean over;
  private @Nullable Response answerOfSecond;
  private @Nullable RuntimeException failureOfSecond;

  Race(HedgeLayer layer, Request request, Provider provider) {
    this.layer = layer;
    this.request = request;
    this.provider = provider;
    this.first = Cancellation.within(request.limits().cancellation());
  }

  /** The first answer, or the failure of the first attempt if there is none. */
  Response answer() {
    Limits limits = request.limits().endedBy(first, this);
    try {
      return firstAnswered(layer.attempt(request.within(limits)));
    } catch (CallException e) {
      return firstFailed(e);
    } catch (RuntimeException | Error e) {
      abandon();
      throw e;
    } finally {
      timer.close();
    }
  }

  /** The first attempt goes out, or one that takes its place: from now on it may turn out slow. */
  @Override
  public void left(Endpoint endpoint) {
    if (timer == NO_TIMER) {
      timer = layer.whenSlow(endpoint, this);
    }
  }

  private Response firstAnswered(Response answer) {
    if (win()) {
      endSecond(Cancellation.Reason.OUTRUN);
      return answer;
    }
    answer.close();
    return answerOfSecond();
  }

  private Response firstFailed(CallException failure) {
    @Nullable Second other = secondOrNone();
    if (other == null) {
      throw failure;
    }
    if (isDecisive(failure) && win()) {
      other.cancellation.cancel(Cancellation.Reason.OUTRUN);
      throw failure;
    }
    await(other, failure);
    if (win()) {
      other.cancellation.cancel(Cancellation.Reason.UNWANTED);
      throw withSecond(failure);
    }
    return answerOfSecond();
  }

  /** What was asked was answered, or is no longer wanted: another attempt could only repeat it. */
  private boolean isDecisive(CallException failure) {
    return failure instanceof CallCancelledException
        ? first.reason() != Cancellation.Reason.OUTRUN
        : failure.retryability() == Retryability.NOT_RETRYABLE
            && failure instanceof ErrorResponseException;
  }

  private void await(Second other, CallException failure) {
    try {
      layer.timeline().sleep(request.limits().call().left(), other.ended);
    } catch (InterruptedException e) {
      abandon();
      CallException interrupted = CallCancelledException.interrupted(request.name(), e);
      interrupted.addSuppressed(failure);
      throw interrupted;
    }
  }

  private synchronized CallException withSecond(CallException failure) {
    if (failureOfSecond != null) {
      failure.addSuppressed(failureOfSecond);
    }
    return failure;
  }

  /** On the timer's thread: the first attempt is slow. */
  @Override
  public void run() {
    if (!isUndecided() || !layer.mayStart(provider, request)) {
      return;
    }
    @Nullable Second started = start();
    if (started == null) {
      provider.hedgeNotSent();
      return;
    }
    AttemptLog attempts = request.limits().attempts();
    attempts.hedged(true);
    try {
      layer.executor().execute(() -> runSecond(started));
    } catch (Throwable e) { // whatever an executor that was lent throws
      // No thread is free for it: the first attempt goes on alone.
      attempts.hedged(false);
      provider.hedgeNotSent();
      notStarted(started);
    }
  }

  private void runSecond(Second own) {
    try {
      if (isUndecided()) {
        layer.began(request);
        secondAnswered(layer.attempt(request.within(request.limits().endedBy(own.cancellation))));
      } else {
        provider.hedgeNotSent();
      }
    } catch (RuntimeException e) {
      secondFailed(e);
    } finally {
      own.ended.countDown();
    }
  }

  private void secondAnswered(Response answer) {
    if (!winWith(answer)) {
      answer.close();
      return;
    }
    provider.retries().succeeded(RetryBudget.RETRY);
    first.cancel(Cancellation.Reason.OUTRUN);
  }

  private synchronized void secondFailed(RuntimeException failure) {
    failureOfSecond = failure;
  }

  /** From now on nobody else wins, and an answer that came meanwhile is not wanted. */
  private void abandon() {
    if (win()) {
      endSecond(Cancellation.Reason.UNWANTED);
    } else {
      answerOfSecond().close();
    }
  }

  private synchronized boolean isUndecided() {
    return !over;
  }

  /** The second attempt, unless it is too late to begin one. */
  private synchronized @Nullable Second start() {
    second = over ? null : new Second(Cancellation.within(request.limits().cancellation()));
    return second;
  }

  private synchronized void notStarted(Second unsent) {
    second = null;
    unsent.ended.countDown();
  }

  /** The second attempt; if there is none, there will be none. */
  private synchronized @Nullable Second secondOrNone() {
    over |= second == null;
    return second;
  }

  private void endSecond(Cancellation.Reason why) {
    @Nullable Second started = secondOrNone();
    if (started != null) {
      started.cancellation.cancel(why);
    }
  }

  private synchronized boolean win() {
    boolean won = !over;
    over = true;
    return won;
  }

  private synchronized boolean winWith(Response answer) {
    boolean won = win();
    answerOfSecond = won ? answer : null;
    return won;
  }

  private synchronized Response answerOfSecond() {
    if (answerOfSecond == null) {
      throw new IllegalStateException("the race was lost to nobody");
    }
    return answerOfSecond;
  }

  /** What ends the second attempt, and tells that it ended: most races have none. */
  private record Second(Cancellation cancellation, CountDownLatch ended) {

    Second(Cancellation cancellation) {
      this(cancellation, new CountDownLatch(1));
    }
  }
}
