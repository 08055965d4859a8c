package id.simpul.core.http;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** All who want to be told; none of them can break a call. */
record Listeners(List<CallListener> all) {

  void attempt(Request request, Attempt attempt) {
    for (CallListener listener : all) {
      try {
        listener.onAttempt(request, attempt);
      } catch (Throwable e) { // a listener of another version throws errors
        CallLog.listenerFailed(e);
      }
    }
  }

  void started(Request request) {
    for (CallListener listener : all) {
      try {
        listener.onStarted(request);
      } catch (Throwable e) { // a listener of another version throws errors
        CallLog.listenerFailed(e);
      }
    }
  }

  void completed(Request request, CompletedCall call) {
    for (CallListener listener : all) {
      try {
        listener.onCompleted(request, call);
      } catch (Throwable e) { // a listener of another version throws errors
        CallLog.listenerFailed(e);
      }
    }
  }

  void storedAnswer(Request request, Duration age, boolean stale) {
    tell(listener -> listener.onStoredAnswer(request, age, stale));
  }

  void deprecated(Request request, Deprecation deprecation) {
    tell(listener -> listener.onDeprecated(request, deprecation));
  }

  /** For what does not happen at every call, whose path is kept free of captured lambdas. */
  private void tell(Consumer<CallListener> news) {
    for (CallListener listener : all) {
      try {
        news.accept(listener);
      } catch (Throwable e) { // a listener of another version throws errors
        CallLog.listenerFailed(e);
      }
    }
  }
}
