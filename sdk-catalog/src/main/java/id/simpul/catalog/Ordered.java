package id.simpul.catalog;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** Sets that stay in the order in which they were said. */
final class Ordered {

  private Ordered() {}

  /** A copy that nobody changes; {@link Set#copyOf} would lose the order. */
  static <T> Set<T> copyOf(Collection<T> values) {
    if (values.isEmpty()) {
      return Set.of();
    }
    return values.size() == 1
        ? Set.of(values.iterator().next())
        : Collections.unmodifiableSet(new LinkedHashSet<>(values));
  }
}
