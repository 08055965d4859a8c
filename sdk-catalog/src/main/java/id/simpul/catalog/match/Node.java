package id.simpul.catalog.match;

import id.simpul.catalog.SourcedService;
import id.simpul.core.ServiceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Services that say the same of what is compared, so that thousands of them cost no more than one.
 * A service that somebody ruled about stands alone.
 */
record Node(Profile profile, List<SourcedService> services) {

  private static final Comparator<SourcedService> ORDER =
      Comparator.comparing((SourcedService service) -> service.source().value())
          .thenComparing(service -> service.service().id().toString());

  /** The nodes of some services, in the order of what they say; twins of one source count once. */
  static List<Node> of(Collection<SourcedService> services, Set<ServiceId> ruled) {
    List<SourcedService> ordered = new ArrayList<>(services);
    ordered.sort(ORDER);
    Map<String, Node> bySignature = new TreeMap<>();
    SourcedService before = null;
    for (SourcedService service : ordered) {
      if (before != null && ORDER.compare(before, service) == 0) {
        continue;
      }
      before = service;
      Profile profile = Profile.of(service.service());
      ServiceId id = service.service().id();
      String own = ruled.contains(id) ? profile.signature() + "\n" + id : profile.signature();
      bySignature
          .computeIfAbsent(own, s -> new Node(profile, new ArrayList<>()))
          .services
          .add(service);
    }
    return List.copyOf(bySignature.values());
  }

  static List<SourcedService> sorted(Collection<SourcedService> services) {
    return services.stream().sorted(ORDER).toList();
  }

  /** Whether what they say is enough to take them for one service. */
  boolean isOne(double sameFrom) {
    return services.size() == 1 || Weighing.confidence(profile, profile) >= sameFrom;
  }
}
