package id.simpul.catalog.match;

import id.simpul.catalog.ServiceType;
import id.simpul.catalog.SourcedService;
import id.simpul.core.ServiceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The services of one moment, ready to be asked which of them belong together. Made anew after each
 * harvest; what officers said holds every time.
 *
 * <pre>{@code
 * MatchedServices matched = matcher.over(harvester.services());
 * matched.counterparts(aktaOfDepok.id());  // the same service elsewhere
 * matched.groups();                        // all that belong together
 * matched.problems();                      // rulings without effect
 * }</pre>
 *
 * <p>The answers do not depend on the order of the services. A description is read once; {@link
 * #counterparts} asks all, {@link #groups} compares what shares a type, an output, a title or a
 * telling word (of what more than 400 different descriptions share, each with the 60 nearest).
 * Immutable; safe for any number of threads.
 */
public final class MatchedServices {

  private static final Comparator<Counterpart> SUREST_FIRST =
      Comparator.comparingDouble((Counterpart found) -> -found.match().confidence())
          .thenComparing(found -> found.service().source().value())
          .thenComparing(found -> found.service().service().id().toString());

  private final ServiceMatcher matcher;
  private final List<Node> nodes;

  MatchedServices(ServiceMatcher matcher, Collection<SourcedService> services) {
    this.matcher = matcher;
    Set<ServiceId> ruled = new HashSet<>();
    matcher.rulings().all().forEach(ruling -> ruled.addAll(ruling.services()));
    this.nodes = Node.of(services, ruled);
  }

  /** All of them, by authority and identifier. */
  public List<SourcedService> services() {
    return Node.sorted(nodes.stream().flatMap(node -> node.services().stream()).toList());
  }

  /** The same service at other authorities; empty if no service has this identifier. */
  public Optional<Counterparts> counterparts(ServiceId id) {
    for (Node node : nodes) {
      for (SourcedService service : node.services()) {
        if (service.service().id().equals(id)) {
          return Optional.of(counterparts(service, node.profile()));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Services that declare no type, and are the same as one that declares this type; each matched
   * with the surest of those.
   */
  public List<Counterpart> undeclared(ServiceType type) {
    List<Node> declared =
        nodes.stream().filter(node -> node.profile().type().equals(type.code())).toList();
    List<Counterpart> found = new ArrayList<>();
    for (Node node : nodes) {
      if (node.profile().type().isEmpty()) {
        List<Node> worth = declared.stream().filter(other -> isWorth(node, other)).toList();
        node.services().forEach(one -> surest(one, worth).ifPresent(found::add));
      }
    }
    found.sort(SUREST_FIRST);
    return found;
  }

  private Optional<Counterpart> surest(SourcedService one, List<Node> declared) {
    return declared.stream()
        .flatMap(node -> node.services().stream())
        .map(other -> new Counterpart(one, matcher.match(other.service(), one.service())))
        .filter(found -> found.match().isSame())
        .min(SUREST_FIRST.thenComparing(found -> found.match().left().toString()));
  }

  /** Whether two nodes may hold services that are the same, by their clues or by a word. */
  private boolean isWorth(Node one, Node other) {
    return Weighing.confidence(one.profile(), other.profile()) >= matcher.sameFrom()
        || (isRuled(one) && isRuled(other));
  }

  /** Who was ruled about stands in a node of his own. */
  private boolean isRuled(Node node) {
    ServiceId id = node.services().get(0).service().id();
    return !matcher.rulings().concerning(id).isEmpty();
  }

  /** Every service in exactly one group; alone if it is like no other. The largest come first. */
  public List<ServiceGroup> groups() {
    List<Node> whole = new ArrayList<>();
    for (Node node : nodes) {
      if (node.isOne(matcher.sameFrom())) {
        whole.add(node);
      } else {
        node.services().forEach(one -> whole.add(new Node(node.profile(), List.of(one))));
      }
    }
    Grouping grouping = Grouping.of(matcher, whole);
    Map<Integer, Set<Integer>> covering = grouping.covering();
    return grouping.groups().entrySet().stream()
        .map(
            group ->
                new ServiceGroup(
                    services(whole, group.getValue()),
                    services(whole, covering.getOrDefault(group.getKey(), Set.of()))))
        .sorted(
            Comparator.comparingInt((ServiceGroup group) -> -group.members().size())
                .thenComparing(group -> group.members().get(0).source().value())
                .thenComparing(group -> group.members().get(0).service().id().toString()))
        .toList();
  }

  /** Rulings that have no effect on these services, each with its reason. */
  public List<RulingProblem> problems() {
    List<RulingProblem> problems = new ArrayList<>();
    Set<ServiceId> known =
        nodes.stream()
            .flatMap(node -> node.services().stream())
            .map(service -> service.service().id())
            .collect(Collectors.toSet());
    for (Ruling ruling : matcher.rulings().all()) {
      if (!known.containsAll(ruling.services())) {
        problems.add(new RulingProblem(RulingProblem.Kind.UNKNOWN_SERVICE, ruling));
      }
    }
    matcher
        .rulings()
        .disputed()
        .forEach(ruling -> problems.add(new RulingProblem(RulingProblem.Kind.DISPUTED, ruling)));
    Grouping.contradictions(matcher, nodes)
        .forEach(
            ruling -> problems.add(new RulingProblem(RulingProblem.Kind.AGAINST_OTHERS, ruling)));
    return problems;
  }

  private Counterparts counterparts(SourcedService chosen, Profile profile) {
    List<Counterpart> same = new ArrayList<>();
    List<Counterpart> unsure = new ArrayList<>();
    Set<ServiceId> sought = new HashSet<>(matcher.rulings().concerning(chosen.service().id()));
    sought.add(chosen.service().id());
    for (Node node : nodes) {
      boolean worth =
          Weighing.confidence(profile, node.profile()) >= ServiceMatcher.APART_BELOW
              || node.services().stream().anyMatch(one -> sought.contains(one.service().id()));
      if (worth) {
        for (SourcedService other : node.services()) {
          Match match =
              matcher.match(
                  chosen.service().id(),
                  profile,
                  other.service().id(),
                  Profile.of(other.service()));
          if (!other.equals(chosen) && match.verdict() != Verdict.APART) {
            (match.isSame() ? same : unsure).add(new Counterpart(other, match));
          }
        }
      }
    }
    same.sort(SUREST_FIRST);
    unsure.sort(SUREST_FIRST);
    return new Counterparts(chosen, same, unsure);
  }

  private static List<SourcedService> services(List<Node> nodes, Collection<Integer> numbers) {
    return Node.sorted(
        numbers.stream().flatMap(number -> nodes.get(number).services().stream()).toList());
  }

  @Override
  public String toString() {
    return "MatchedServices[" + nodes.size() + " descriptions, " + matcher + "]";
  }
}
