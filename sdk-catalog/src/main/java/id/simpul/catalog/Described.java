package id.simpul.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value that is equal to another of its kind when all their parts are. */
abstract class Described {

  /** Every part, in a fixed order; a part that is not said is null. */
  abstract List<?> parts();

  @Override
  @SuppressWarnings("EqualsGetClass") // every kind is final: two kinds are never equal
  public final boolean equals(@Nullable Object other) {
    return this == other
        || (other != null
            && getClass() == other.getClass()
            && parts().equals(((Described) other).parts()));
  }

  @Override
  public final int hashCode() {
    return parts().hashCode();
  }

  @Override
  public String toString() {
    return getClass().getSimpleName() + parts();
  }
}
