package id.simpul.core.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dns;
import org.jspecify.annotations.Nullable;

/**
 * Looks names up on threads of its own, since nothing can end a lookup: who asked waits only until
 * his call is over. Callers who ask for the same name at once share one lookup, so that a dead name
 * server holds one thread a name.
 */
final class Names implements Dns, AutoCloseable {

  private static final int THREADS = 8;

  /** Long enough for threads that only wait for work. */
  private static final long GOODBYE_MILLIS = 100;

  private final Dns resolver;
  private final ThreadPoolExecutor threads;
  private final Map<String, CompletableFuture<List<InetAddress>>> lookups =
      new ConcurrentHashMap<>();
  private final Map<Thread, WireCall> asking = new ConcurrentHashMap<>();

  Names(Dns resolver) {
    this.resolver = resolver;
    this.threads =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            5,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            DaemonThreads.named("simpul-http-dns"));
    threads.allowCoreThreadTimeOut(true);
  }

  /** OkHttp says for which call it will ask next, on the thread on which it then asks. */
  void askedBy(WireCall call) {
    asking.put(Thread.currentThread(), call);
  }

  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    @Nullable WireCall call = asking.remove(Thread.currentThread());
    if (call == null) {
      return resolver.lookup(host);
    }
    CompletableFuture<List<InetAddress>> answer = new CompletableFuture<>();
    CompletableFuture<List<InetAddress>> earlier = lookups.putIfAbsent(host, answer);
    if (earlier != null) {
      return await(host, earlier, call);
    }
    begin(host, answer);
    return await(host, answer, call);
  }

  private void begin(String host, CompletableFuture<List<InetAddress>> answer)
      throws UnknownHostException {
    try {
      threads.execute(() -> ask(host, answer));
    } catch (RejectedExecutionException e) {
      lookups.remove(host, answer);
      UnknownHostException failure = failed(host, e);
      answer.completeExceptionally(failure);
      throw failure;
    }
  }

  private void ask(String host, CompletableFuture<List<InetAddress>> answer) {
    try {
      List<InetAddress> found = resolver.lookup(host);
      lookups.remove(host, answer);
      answer.complete(found);
    } catch (Throwable e) {
      // Whoever asks after this answer asks anew.
      lookups.remove(host, answer);
      answer.completeExceptionally(e);
    }
  }

  private static List<InetAddress> await(
      String host, CompletableFuture<List<InetAddress>> answer, WireCall call)
      throws UnknownHostException {
    try {
      while (!call.isCancelled()) {
        if (isHere(answer)) {
          return answer.join();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (CompletionException e) {
      throw failed(host, e);
    }
    throw new UnknownHostException(host + ": not waited for any longer");
  }

  /** Waits a little for it, good or bad. */
  private static boolean isHere(CompletableFuture<?> answer) throws InterruptedException {
    try {
      answer.get(Watch.TICK, TimeUnit.NANOSECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      return true;
    }
  }

  /** A fresh exception each time: it is thrown on several threads. */
  private static UnknownHostException failed(String host, Throwable cause) {
    UnknownHostException failure = new UnknownHostException(host);
    failure.initCause(cause);
    return failure;
  }

  /** A lookup that hangs in the operating system ends when that gives up. */
  @Override
  public void close() {
    threads.shutdownNow();
    try {
      boolean ignored = threads.awaitTermination(GOODBYE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
