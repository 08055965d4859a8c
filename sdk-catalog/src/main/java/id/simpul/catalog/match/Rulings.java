package id.simpul.catalog.match;

import id.simpul.core.ServiceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that officers said about pairs of services.
 *
 * <pre>{@code
 * Rulings rulings = Rulings.none().with(Ruling.same(depok.id(), bogor.id()));
 * ServiceMatcher matcher = ServiceMatcher.standard().overruledBy(rulings);
 * }</pre>
 *
 * <p>Of a pair of which both was said, neither holds, and {@link #disputed()} names it: the clues
 * count until somebody decides. Immutable.
 */
public final class Rulings {

  private static final Rulings NONE = new Rulings(List.of());

  private final List<Ruling> all;
  private final Map<Pair, List<Ruling>> byPair = new LinkedHashMap<>();
  private final Map<ServiceId, Set<ServiceId>> concerned = new HashMap<>();

  private Rulings(List<Ruling> all) {
    this.all = List.copyOf(all);
    for (Ruling ruling : this.all) {
      byPair.computeIfAbsent(ruling.pair(), pair -> new ArrayList<>()).add(ruling);
      for (ServiceId id : ruling.services()) {
        concerned.computeIfAbsent(id, service -> new HashSet<>()).addAll(ruling.services());
      }
    }
  }

  /** Nobody said anything. */
  public static Rulings none() {
    return NONE;
  }

  /** These, in their order. */
  public static Rulings of(Collection<Ruling> rulings) {
    return new Rulings(List.copyOf(rulings));
  }

  /** These and one more; what was said before stays, and may now be disputed. */
  public Rulings with(Ruling ruling) {
    List<Ruling> more = new ArrayList<>(all);
    more.add(ruling);
    return new Rulings(more);
  }

  /** All of them, in their order. */
  public List<Ruling> all() {
    return all;
  }

  /** What holds for two services; empty if nothing was said, or both. */
  public Optional<Ruling> between(ServiceId one, ServiceId other) {
    List<Ruling> said = byPair.getOrDefault(Pair.of(one, other), List.of());
    return said.isEmpty() || isDisputed(said)
        ? Optional.empty()
        : Optional.of(said.get(said.size() - 1));
  }

  /** The rulings of pairs of which both was said. */
  public List<Ruling> disputed() {
    return byPair.values().stream().filter(Rulings::isDisputed).flatMap(List::stream).toList();
  }

  /** The services about which something was said together with this one. */
  Set<ServiceId> concerning(ServiceId id) {
    return concerned.getOrDefault(id, Set.of());
  }

  /** What holds, one a pair. */
  List<Ruling> valid() {
    return byPair.values().stream()
        .filter(said -> !isDisputed(said))
        .map(said -> said.get(said.size() - 1))
        .toList();
  }

  private static boolean isDisputed(List<Ruling> said) {
    return said.stream().map(Ruling::isSame).distinct().count() > 1;
  }

  @Override
  public String toString() {
    return "Rulings[" + all.size() + "]";
  }
}
