package id.simpul.core.http;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Ends one call, or one attempt of it, from another thread: the slower of two attempts, a future
 * that was cancelled, a client that is closed. Safe to share between threads.
 */
final class Cancellation {

  /** Why somebody ended it. */
  enum Reason {
    /** Whoever asked no longer wants the answer. */
    UNWANTED,
    /** Another attempt of the same call was faster. */
    OUTRUN,
    /** The client is closed. */
    CLOSED
  }

  /** Of calls that only their own thread ends: costs nothing. */
  static final Cancellation NEVER = new Cancellation();

  private static final Hook NOTHING = () -> {};

  private @Nullable Set<Once> hooks;
  private volatile @Nullable Reason reason;

  private Cancellation() {}

  static Cancellation of() {
    return new Cancellation();
  }

  /** One that is cancelled with the outer one, and alone when only this attempt is to end. */
  static Cancellation within(Cancellation outer) {
    Cancellation inner = new Cancellation();
    outer.onCancel(() -> inner.cancel(Objects.requireNonNull(outer.reason(), "reason")));
    return inner;
  }

  boolean isCancelled() {
    return reason != null;
  }

  /** Why; the first reason counts. */
  @Nullable Reason reason() {
    return reason;
  }

  /** Ends it. The hooks run on this thread; a second time does nothing. */
  void cancel(Reason why) {
    if (this == NEVER) {
      throw new IllegalStateException(
          "This call can only be interrupted; found an attempt to cancel it. Give it a"
              + " Cancellation of its own.");
    }
    end(why).forEach(Once::run);
  }

  private synchronized List<Once> end(Reason why) {
    if (reason != null) {
      return List.of();
    }
    reason = why;
    List<Once> last = hooks == null ? List.of() : List.copyOf(hooks);
    hooks = null;
    return last;
  }

  /**
   * What to do when it is cancelled; at once if it already is.
   *
   * @param work quick, does not throw
   * @return takes it back; forgetting that keeps the work as long as this lives
   */
  Hook onCancel(Runnable work) {
    if (this == NEVER) {
      return NOTHING;
    }
    Once once = new Once(work);
    if (!added(once)) {
      once.run();
    }
    return () -> removed(once);
  }

  private synchronized boolean added(Once once) {
    if (reason != null) {
      return false;
    }
    if (hooks == null) {
      hooks = new LinkedHashSet<>(4);
    }
    return hooks.add(once);
  }

  private synchronized void removed(Once once) {
    if (hooks != null) {
      hooks.remove(once);
    }
  }

  /** Takes back what was to be done. */
  interface Hook extends AutoCloseable {
    @Override
    void close();
  }

  /** Two hooks with the same work are still two. */
  private static final class Once {
    private final Runnable work;

    Once(Runnable work) {
      this.work = work;
    }

    void run() {
      work.run();
    }
  }
}
