package id.simpul.catalog.internal.sorted;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Goes through entries once, in order; for one thread. */
public interface Cursor extends Closeable {

  /** The next entry, or null after the last. */
  @Nullable Entry next() throws IOException;

  @Override
  default void close() throws IOException {}
}
