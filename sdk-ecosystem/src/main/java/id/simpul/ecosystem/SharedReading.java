package id.simpul.ecosystem;

import id.simpul.core.http.CallCancelledException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that many want and one reads. Whoever comes while it is being read gets what that
 * reading found, its failure too: behind a source that hangs nobody waits longer than one reading
 * takes, however many wait.
 */
final class SharedReading<T> {

  private final AtomicReference<@Nullable CompletableFuture<T>> flight = new AtomicReference<>();

  T get(Supplier<T> reader) {
    while (true) {
      CompletableFuture<T> mine = new CompletableFuture<>();
      CompletableFuture<T> theirs = flight.compareAndExchange(null, mine);
      if (theirs == null) {
        return read(mine, reader);
      }
      T found = join(theirs);
      if (found != null) {
        return found;
      }
    }
  }

  private T read(CompletableFuture<T> mine, Supplier<T> reader) {
    try {
      T found = reader.get();
      mine.complete(found);
      return found;
    } catch (RuntimeException | Error e) {
      mine.completeExceptionally(e);
      throw e;
    } finally {
      flight.set(null);
    }
  }

  /** Null if the other thread was interrupted, which is nobody else's failure. */
  private @Nullable T join(CompletableFuture<T> theirs) {
    try {
      return theirs.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw RefreshFailedException.interrupted(e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof CallCancelledException) {
        return null;
      }
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException("reading failed in another thread", e.getCause());
    }
  }
}
