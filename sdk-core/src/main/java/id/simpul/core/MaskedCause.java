package id.simpul.core;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Stands in for a cause whose message held something private; type, text and stack stay. */
final class MaskedCause extends Exception {

  private MaskedCause(Throwable original, @Nullable Throwable cause) {
    super(Masking.mask(original.toString()), cause);
    setStackTrace(original.getStackTrace());
  }

  /** The cause itself if nothing in it is private, otherwise a copy that prints masked. */
  static Throwable of(Throwable cause) {
    return isClean(cause, Collections.newSetFromMap(new IdentityHashMap<>()))
        ? cause
        : copy(cause, 0);
  }

  private static boolean isClean(@Nullable Throwable cause, Set<Throwable> seen) {
    if (cause == null || !seen.add(cause)) {
      return true;
    }
    // getMessage and toString may differ: both end up in a log.
    if (isPrivate(cause.getMessage()) || isPrivate(cause.toString())) {
      return false;
    }
    for (Throwable suppressed : cause.getSuppressed()) {
      if (!isClean(suppressed, seen)) {
        return false;
      }
    }
    return isClean(cause.getCause(), seen);
  }

  private static boolean isPrivate(@Nullable String text) {
    return text != null && !Masking.mask(text).equals(text);
  }

  private static MaskedCause copy(Throwable original, int depth) {
    Throwable below = original.getCause();
    return new MaskedCause(original, below == null || depth > 16 ? null : copy(below, depth + 1));
  }
}
