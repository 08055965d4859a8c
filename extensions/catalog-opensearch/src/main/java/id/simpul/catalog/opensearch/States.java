package id.simpul.catalog.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.catalog.search.ServiceIndexException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads and changes which state is seen. Safe for several threads. */
final class States {

  private static final String POINTER = "_doc/pointer";
  private static final int MOST_CACHED = 64;
  private static final int TRIES = 3;
  private static final int MOST_REMEMBERED = 40;
  private static final int CONFLICT = 409;

  private final Cluster cluster;
  private final Layout layout;
  private final Map<String, State> lately =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, State> eldest) {
          return size() > MOST_CACHED;
        }
      };

  States(Cluster cluster, Layout layout) {
    this.cluster = cluster;
    this.layout = layout;
  }

  /** Makes the first state, of nothing, if there is none. */
  void ensure(String words, Instant now) {
    Cluster.Answer made =
        cluster.tell("PUT", path(POINTER), creating(), Pointer.first(words, now).toJson());
    if (!made.isFine() && made.status() != CONFLICT) {
      throw Failures.away(made.trouble(), null);
    }
  }

  /** The pointer of now; whatever was acknowledged before is in it. */
  Pointer pointer() {
    Cluster.Answer found = cluster.ask("GET", path(POINTER), Map.of(), null);
    if (found.status() == 404) {
      throw Failures.damaged(layout.states());
    }
    if (!found.isFine()) {
      throw Failures.away(found.trouble(), null);
    }
    return Pointer.of(found.body());
  }

  State state(Pointer pointer) {
    return state(pointer.number(), pointer.token())
        .orElseThrow(() -> Failures.damaged(layout.states()));
  }

  /** A state that somebody was told about; empty if it is no longer kept, or never was. */
  Optional<State> state(long number, String token) {
    if (number == 0) {
      return Optional.of(new State(Map.of()));
    }
    String id = Pointer.idOf(number, token);
    synchronized (lately) {
      State known = lately.get(id);
      if (known != null) {
        return Optional.of(known);
      }
    }
    Cluster.Answer found = cluster.ask("GET", path("_doc/" + id), Map.of(), null);
    if (found.status() == 404) {
      return Optional.empty();
    }
    if (!found.isFine()) {
      throw Failures.away(found.trouble(), null);
    }
    State state = State.of(found.body().path("_source").path("batches"));
    synchronized (lately) {
      lately.put(id, state);
    }
    return Optional.of(state);
  }

  /**
   * Shows a state, if the pointer is still as it was read.
   *
   * @return whether it is seen; if not, somebody else was faster
   * @throws ServiceIndexException if it could not be written, or nobody knows
   */
  boolean replace(Pointer before, Pointer after, State state) {
    ObjectNode written = Json.object("batches", state.toJson());
    Cluster.Answer made =
        cluster.tell(
            "PUT", path("_doc/" + after.id()), creating(), written.put("number", after.number()));
    if (!made.isFine() && made.status() != CONFLICT) {
      throw Failures.away(made.trouble(), null);
    }
    return swap(before, after);
  }

  private boolean swap(Pointer before, Pointer after) {
    Map<String, String> ifUnchanged = new LinkedHashMap<>(layout.heardByMost());
    ifUnchanged.put("if_seq_no", String.valueOf(before.version().sequence()));
    ifUnchanged.put("if_primary_term", String.valueOf(before.version().term()));
    ServiceIndexException last = null;
    for (int i = 0; i < TRIES; i++) {
      try {
        Cluster.Answer told = cluster.tell("PUT", path(POINTER), ifUnchanged, after.toJson());
        if (told.isFine()) {
          return true;
        }
        last = Failures.away(told.trouble(), last);
      } catch (ServiceIndexException e) {
        last = e;
      }
      try {
        Pointer now = pointer();
        if (now.names(after.number(), after.token())) {
          return true; // it was heard, and only the answer was lost
        }
        if (!now.version().equals(before.version())) {
          if (now.number() - after.number() > MOST_REMEMBERED) {
            break; // ours may have been one that is already forgotten
          }
          return false;
        }
      } catch (ServiceIndexException e) {
        last = e;
      }
    }
    throw Failures.uncertain(last);
  }

  /** Takes away a state that is no longer kept. */
  void forget(String id) {
    Cluster.Answer done =
        cluster.tell("DELETE", path("_doc/" + id), layout.heardByMost(), (JsonNode) null);
    if (!done.isFine() && done.status() != 404) {
      throw Failures.away(done.trouble(), null);
    }
  }

  private Map<String, String> creating() {
    Map<String, String> creating = new LinkedHashMap<>(layout.heardByMost());
    creating.put("op_type", "create");
    return creating;
  }

  private String path(String document) {
    return layout.states() + "/" + document;
  }
}
