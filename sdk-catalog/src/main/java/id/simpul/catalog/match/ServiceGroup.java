package id.simpul.catalog.match;

import id.simpul.catalog.SourcedService;
import id.simpul.core.AgencyId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Services of several authorities that are one service.
 *
 * <pre>{@code
 * for (ServiceGroup group : matched.groups()) {
 *   group.ambiguous();     // authorities that are in it twice
 * }
 * }</pre>
 *
 * <p>No two members contradict each other, however they came together. Members stand in the order
 * of their authorities and identifiers. Immutable.
 */
public final class ServiceGroup {

  private final List<SourcedService> members;
  private final List<SourcedService> covering;

  ServiceGroup(List<SourcedService> members, List<SourcedService> covering) {
    this.members = List.copyOf(members);
    this.covering = List.copyOf(covering);
  }

  /** The services that are the same. */
  public List<SourcedService> members() {
    return members;
  }

  /**
   * Services of other groups that do this in one go with something else: one request for cards lost
   * or damaged is in the group of the lost ones and covers that of the damaged ones.
   */
  public List<SourcedService> covering() {
    return covering;
  }

  /** Whose services they are, the covering ones included. */
  public Set<AgencyId> authorities() {
    Set<AgencyId> authorities = new TreeSet<>(Comparator.comparing(AgencyId::value));
    members.forEach(member -> authorities.add(member.source()));
    covering.forEach(member -> authorities.add(member.source()));
    return authorities;
  }

  /** Authorities with more than one member, and which; somebody should look at those. */
  public Map<AgencyId, List<SourcedService>> ambiguous() {
    Map<AgencyId, List<SourcedService>> byAuthority =
        new TreeMap<>(Comparator.comparing(AgencyId::value));
    members.forEach(
        member -> byAuthority.computeIfAbsent(member.source(), s -> new ArrayList<>()).add(member));
    byAuthority.values().removeIf(found -> found.size() < 2);
    return byAuthority;
  }

  @Override
  public String toString() {
    return "ServiceGroup" + members.stream().map(member -> member.service().id()).toList();
  }
}
