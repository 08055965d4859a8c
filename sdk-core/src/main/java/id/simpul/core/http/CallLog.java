package id.simpul.core.http;

import id.simpul.core.Masking;
import java.net.URI;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything this package logs: names, statuses and times, never a header's value or a body. */
final class CallLog {

  private static final Logger LOG = LoggerFactory.getLogger("id.simpul.http");

  private CallLog() {}

  static void attempt(Request request, Attempt attempt) {
    if (LOG.isDebugEnabled()) {
      LOG.debug("{}: {}", request.name(), attempt);
    }
  }

  static void retrying(Request request, String code, Duration wait) {
    if (LOG.isInfoEnabled()) {
      String pause = Durations.shown(wait);
      LOG.info("{}: {}; trying again in {}", request.name(), code, pause);
    }
  }

  static void circuitOpened(URI origin, Duration wait) {
    LOG.warn("{} kept failing: calls to it pause for {}", origin, Durations.shown(wait));
  }

  static void circuitClosed(URI origin) {
    LOG.warn("{} answers again: calls to it go on", origin);
  }

  static void answeringStale(Request request, Duration age) {
    LOG.warn(
        "{} cannot be asked: {} is answered with what it said {} ago, and others perhaps as well",
        request.origin(),
        request.name(),
        Durations.shown(age));
  }

  static void deprecated(Request request, Deprecation deprecation) {
    // What takes its place is often named for the same person.
    LOG.warn("{}: {}", request.name(), Echo.without(request, deprecation.toString()));
  }

  static void closingFailed(String request, Exception e) {
    LOG.debug("{}: closing the response failed: {}", request, said(e));
  }

  static void watchFailed(Throwable e) {
    LOG.warn("Looking after a call failed: {}", said(e));
  }

  static void deletingFailed(String request, Exception e) {
    LOG.warn(
        "{}: an unfinished file .simpul-*.part is left behind ({})",
        request,
        e.getClass().getSimpleName());
  }

  static void tracerFailed(Throwable e) {
    LOG.warn("A CallTracer threw, which a tracer must not: {}", said(e));
  }

  static void listenerFailed(Throwable e) {
    LOG.warn("A CallListener threw, which a listener must not: {}", said(e));
  }

  /** What is wrong may be its own text. */
  private static String said(Throwable e) {
    try {
      return Masking.mask(e.toString());
    } catch (RuntimeException | Error worse) {
      return e.getClass().getName();
    }
  }
}
