package id.simpul.core.http;

import java.net.URI;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/** Something kept for each server that is called, shared by all calls to it. */
final class PerOrigin<T> {

  /** An agency talks to dozens of servers; whoever sees thousands is being led around. */
  private static final int MOST = 4096;

  private final Map<Origin, T> kept = new ConcurrentHashMap<>();
  private final Function<URI, T> make;
  private final Consumer<T> met;

  PerOrigin(Function<URI, T> make) {
    this(make, made -> {});
  }

  /**
   * Something for each server.
   *
   * @param make what is kept; what two threads make at once for one server is kept once
   * @param met is told of what is kept from now on, and may ask for it
   */
  PerOrigin(Function<URI, T> make, Consumer<T> met) {
    this.make = make;
    this.met = met;
  }

  T of(Request request) {
    return of(request.origin());
  }

  T of(Origin origin) {
    if (kept.size() > MOST) {
      kept.clear();
    }
    T known = kept.get(origin);
    return known == null ? made(origin) : known;
  }

  private T made(Origin origin) {
    T made = make.apply(origin.uri());
    T earlier = kept.putIfAbsent(origin, made);
    if (earlier != null) {
      return earlier;
    }
    met.accept(made);
    return made;
  }

  /** Of all servers called so far. */
  Collection<T> all() {
    return Collections.unmodifiableCollection(kept.values());
  }
}
