package id.simpul.core.http;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** To which of a provider's base URLs one call has gone. Safe to share between threads. */
final class Visits {

  private final List<BaseUrl> made = new ArrayList<>(2);
  private @Nullable BaseUrl bound;

  /** Whether it is the first to that address. */
  synchronized boolean add(BaseUrl base) {
    return !made.contains(base) && made.add(base);
  }

  /** It did not get as far as that. */
  synchronized void remove(BaseUrl base) {
    made.remove(base);
  }

  synchronized boolean include(BaseUrl base) {
    return made.contains(base);
  }

  /**
   * What was asked may have been done there, and only there is it known: another attempt must not
   * go elsewhere.
   */
  synchronized void bindTo(BaseUrl base) {
    bound = base;
  }

  synchronized @Nullable BaseUrl bound() {
    return bound;
  }
}
