package id.simpul.core.http;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/**
 * For tests of anything but limits of time: limits that no busy machine reaches, and a way to wait
 * for what another thread does.
 */
final class Patient {

  /** Guards against hanging, and is the subject of nothing. */
  static final Duration LONG = Duration.ofMinutes(5);

  private Patient() {}

  static ResilientTransportBuilder client() {
    return ResilientTransport.builder()
        .timeout(LONG.multipliedBy(2))
        .attemptTimeout(LONG)
        .connectTimeout(LONG);
  }

  /** Looks often: most of what is waited for is there already. */
  static ConditionFactory await() {
    return Awaitility.await()
        .atMost(LONG)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(5));
  }

  /** Waits until this thread waits for the next bytes of an answer whose headers are there. */
  static void awaitReadingOfABody(Thread reader) {
    await().until(() -> isBlockedOnASocket(reader, BodyStream.class));
  }

  /** Where an interrupt alone does nothing. */
  static boolean isBlockedOnASocket(Thread thread) {
    return isBlockedOnASocket(thread, OkHttpTransport.class)
        || isBlockedOnASocket(thread, BodyStream.class);
  }

  private static boolean isBlockedOnASocket(Thread thread, Class<?> by) {
    StackTraceElement[] frames = thread.getStackTrace();
    return frames.length > 0
        && frames[0].getClassName().startsWith("sun.nio.ch.")
        && Arrays.stream(frames).anyMatch(frame -> frame.getClassName().equals(by.getName()));
  }

  /** Those of this JVM; the threads of other tests may still be ending. */
  static Set<Thread> threads() {
    return new HashSet<>(Thread.getAllStackTraces().keySet());
  }

  /** The names of those that were not there before. */
  static List<String> threadsSince(Set<Thread> before, String prefix) {
    return threads().stream()
        .filter(thread -> !before.contains(thread))
        .map(Thread::getName)
        .filter(name -> name.startsWith(prefix))
        .toList();
  }
}
