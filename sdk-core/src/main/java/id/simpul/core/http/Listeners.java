package id.simpul.core.http;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

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

  void retry(Request request, String code, Duration wait) {
    tell(listener -> listener.onRetry(request, code, wait));
  }

  void hedge(Request request) {
    tell(listener -> listener.onHedge(request));
  }

  void newEndpoint(URI origin, Supplier<Optional<EndpointHealth>> health) {
    tell(listener -> listener.onNewEndpoint(origin, health));
  }

  void circuitChange(EndpointHealth endpoint) {
    tell(listener -> listener.onCircuitChange(endpoint));
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
