package id.simpul.core.http;

import id.simpul.core.Retryability;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * One read, under way once or twice: on its caller's thread, and if that is slow on another. The
 * first answer wins, and the other attempt is ended.
 */
final class Race {

  static final Cancellation.Hook NO_TIMER = () -> {};

  private final HedgeLayer layer;
  private final Request request;
  private final Provider provider;
  private final Cancellation first;
  private final Cancellation second;
  private final CountDownLatch secondEnded = new CountDownLatch(1);
  private Cancellation.Hook timer = NO_TIMER;
  private boolean hedged;
  private boolean over;
  private @Nullable Response answerOfSecond;
  private @Nullable RuntimeException failureOfSecond;

  Race(HedgeLayer layer, Request request, Provider provider) {
    this.layer = layer;
    this.request = request;
    this.provider = provider;
    this.first = Cancellation.within(request.limits().cancellation());
    this.second = Cancellation.within(request.limits().cancellation());
  }

  /** The first answer, or the failure of the first attempt if there is none. */
  Response run() {
    Limits limits = request.limits().endedBy(first).noticedBy(this::departed);
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

  private void departed(Endpoint endpoint) {
    if (timer == NO_TIMER) {
      timer = layer.whenSlow(endpoint, this::hedge);
    }
  }

  private Response firstAnswered(Response answer) {
    if (win()) {
      second.cancel(Cancellation.Reason.OUTRUN);
      return answer;
    }
    answer.close();
    return second();
  }

  private Response firstFailed(CallException failure) {
    if (isAlone()) {
      throw failure;
    }
    if (isDecisive(failure) && win()) {
      second.cancel(Cancellation.Reason.OUTRUN);
      throw failure;
    }
    awaitSecond(failure);
    if (win()) {
      second.cancel(Cancellation.Reason.UNWANTED);
      throw withSecond(failure);
    }
    return second();
  }

  /** What was asked was answered, or is no longer wanted: another attempt could only repeat it. */
  private boolean isDecisive(CallException failure) {
    return failure instanceof CallCancelledException
        ? first.reason() != Cancellation.Reason.OUTRUN
        : failure.retryability() == Retryability.NOT_RETRYABLE
            && failure instanceof ErrorResponseException;
  }

  private void awaitSecond(CallException failure) {
    try {
      layer.timeline().sleep(request.limits().call().left(), secondEnded);
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
  private void hedge() {
    if (!isUndecided() || !layer.mayStart(provider, request)) {
      return;
    }
    if (!start()) {
      provider.hedgeNotSent();
      return;
    }
    AttemptLog attempts = request.limits().attempts();
    attempts.hedged(true);
    try {
      layer.executor().execute(this::runSecond);
    } catch (RejectedExecutionException e) {
      // No thread is free for it: the first attempt goes on alone.
      attempts.hedged(false);
      provider.hedgeNotSent();
      notStarted();
    }
  }

  private void runSecond() {
    try {
      if (isUndecided()) {
        layer.began(request);
        secondAnswered(layer.attempt(request.within(request.limits().endedBy(second))));
      } else {
        provider.hedgeNotSent();
      }
    } catch (RuntimeException e) {
      secondFailed(e);
    } finally {
      secondEnded.countDown();
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
      second.cancel(Cancellation.Reason.UNWANTED);
    } else {
      second().close();
    }
  }

  private synchronized boolean isUndecided() {
    return !over;
  }

  /** Whether the second attempt may begin. */
  private synchronized boolean start() {
    hedged = !over;
    return hedged;
  }

  private synchronized void notStarted() {
    hedged = false;
    secondEnded.countDown();
  }

  /** Whether there is no second attempt; then there will be none. */
  private synchronized boolean isAlone() {
    over |= !hedged;
    return !hedged;
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

  private synchronized Response second() {
    if (answerOfSecond == null) {
      throw new IllegalStateException("the race was lost to nobody");
    }
    return answerOfSecond;
  }
}
