package id.simpul.core.http;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Answers kept in memory, those used longest ago forgotten first. Safe to share between threads.
 */
final class ResponseCache implements AutoCloseable {

  /** Of one address for one caller; a server that varies more is not worth the search. */
  private static final int MOST_VARIANTS = 8;

  private final CachePolicy policy;
  private final Map<CacheKey, List<StoredResponse>> kept = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<URI, Set<CacheKey>> callers = new HashMap<>();
  private final PerOrigin<AtomicBoolean> standingIn =
      new PerOrigin<>(origin -> new AtomicBoolean());
  private final int[] changes = new int[256];
  private long bytes;
  private int count;
  private boolean closed;

  ResponseCache(CachePolicy policy) {
    this.policy = policy;
  }

  /** The newest answer that was made for such a request. */
  synchronized Optional<StoredResponse> find(CacheKey key, Headers request) {
    for (StoredResponse variant : kept.getOrDefault(key, List.of())) {
      if (variant.fits(request)) {
        return Optional.of(variant);
      }
    }
    return Optional.empty();
  }

  /**
   * How often this address was changed so far: asked before a request is sent, for {@link #put}.
   */
  synchronized int changes(URI uri) {
    return changes[slot(uri)];
  }

  /** Keeps an answer in place of an older one, unless its address was changed meanwhile. */
  synchronized void put(CacheKey key, Headers request, StoredResponse answer, int changesBefore) {
    if (closed || changes[slot(key.uri())] != changesBefore) {
      return;
    }
    forget(key, request);
    if (answer.bytes() > policy.maxBytes()) {
      return;
    }
    List<StoredResponse> variants = kept.computeIfAbsent(key, k -> new ArrayList<>(1));
    callers.computeIfAbsent(key.uri(), uri -> new HashSet<>()).add(key);
    if (variants.size() == MOST_VARIANTS) {
      uncount(variants.remove(MOST_VARIANTS - 1));
    }
    variants.add(0, answer);
    count++;
    bytes += answer.bytes();
    evict();
  }

  /** Forgets what would have answered such a request. */
  synchronized void forget(CacheKey key, Headers request) {
    List<StoredResponse> variants = kept.get(key);
    if (variants == null) {
      return;
    }
    variants.removeIf(
        variant -> {
          boolean forgotten = variant.fits(request);
          if (forgotten) {
            uncount(variant);
          }
          return forgotten;
        });
    if (variants.isEmpty()) {
      remove(key);
    }
  }

  /** The address was changed, or may have been: what anybody knew of it is out of date. */
  synchronized void changed(URI uri) {
    changes[slot(uri)]++;
    for (CacheKey key : Set.copyOf(callers.getOrDefault(uri, Set.of()))) {
      remove(key);
    }
  }

  /** Notes that answers of this server stand in; whether that is news. */
  boolean standsIn(Request request) {
    return standingIn.of(request).compareAndSet(false, true);
  }

  void answersAgain(Request request) {
    AtomicBoolean stale = standingIn.of(request);
    if (stale.get()) {
      stale.set(false);
    }
  }

  private void evict() {
    while (count > policy.maxEntries() || bytes > policy.maxBytes()) {
      remove(kept.keySet().iterator().next());
    }
  }

  private void remove(CacheKey key) {
    List<StoredResponse> variants = kept.remove(key);
    if (variants != null) {
      variants.forEach(this::uncount);
    }
    Set<CacheKey> others = callers.get(key.uri());
    if (others != null && others.remove(key) && others.isEmpty()) {
      callers.remove(key.uri());
    }
  }

  private void uncount(StoredResponse answer) {
    count--;
    bytes -= answer.bytes();
  }

  private int slot(URI uri) {
    int hash = uri.hashCode();
    return (hash ^ hash >>> 8 ^ hash >>> 16) & changes.length - 1;
  }

  synchronized int count() {
    return count;
  }

  synchronized long bytes() {
    return bytes;
  }

  @Override
  public synchronized void close() {
    closed = true;
    kept.clear();
    callers.clear();
    count = 0;
    bytes = 0;
  }
}
