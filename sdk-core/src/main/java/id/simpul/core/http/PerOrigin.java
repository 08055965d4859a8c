package id.simpul.core.http;

import java.net.URI;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Something kept for each server that is called, shared by all calls to it. */
final class PerOrigin<T> {

  /** An agency talks to dozens of servers; whoever sees thousands is being led around. */
  private static final int MOST = 4096;

  private final Map<Origin, T> kept = new ConcurrentHashMap<>();
  private final Function<URI, T> make;

  PerOrigin(Function<URI, T> make) {
    this.make = make;
  }

  T of(Request request) {
    return of(request.origin());
  }

  T of(Origin origin) {
    if (kept.size() > MOST) {
      kept.clear();
    }
    T known = kept.get(origin);
    return known == null ? kept.computeIfAbsent(origin, o -> make.apply(o.uri())) : known;
  }

  /** Of all servers called so far. */
  Collection<T> all() {
    return Collections.unmodifiableCollection(kept.values());
  }
}
