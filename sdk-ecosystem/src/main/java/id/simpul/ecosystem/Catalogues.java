package id.simpul.ecosystem;

import id.simpul.catalog.CatalogReader;
import id.simpul.catalog.SourcedService;
import id.simpul.catalog.harvest.HarvestReport;
import id.simpul.catalog.harvest.HarvestSource;
import id.simpul.catalog.harvest.HarvestStore;
import id.simpul.catalog.harvest.HarvestedCatalog;
import id.simpul.catalog.harvest.Harvester;
import id.simpul.catalog.harvest.HarvesterBuilder;
import id.simpul.catalog.lucene.LuceneIndexes;
import id.simpul.catalog.search.SearchResult;
import id.simpul.catalog.search.ServiceIndex;
import id.simpul.catalog.search.ServiceQuery;
import id.simpul.core.AgencyId;
import id.simpul.core.ServiceId;
import id.simpul.core.http.Transport;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is known of the members' services: the last good catalogue of each, and when it was read.
 */
final class Catalogues {

  private final Discovery discovery;
  private final Harvester harvester;
  private final ServiceIndex index;
  private final boolean ownIndex;
  private final Map<AgencyId, Member> indexed = new ConcurrentHashMap<>();

  Catalogues(EcosystemSettingsBuilder chosen, Documents documents, Transport transport) {
    CatalogReader.Builder reader = CatalogReader.builder();
    HarvesterBuilder harvests =
        Harvester.builder()
            .transport(transport)
            .store(store(chosen))
            .listener(chosen.harvestListener)
            .clock(chosen.clock);
    chosen.formats.forEach(
        format -> {
          reader.format(format);
          harvests.format(format);
        });
    this.discovery = new Discovery(documents, List.copyOf(reader.build().mediaTypes()));
    this.harvester = harvests.build();
    this.ownIndex = chosen.index == null;
    this.index = chosen.index == null ? LuceneIndexes.inMemory() : chosen.index;
  }

  private static HarvestStore store(EcosystemSettingsBuilder chosen) {
    if (chosen.harvestStore != null) {
      return chosen.harvestStore;
    }
    return chosen.catalogDirectory == null
        ? HarvestStore.inMemory()
        : HarvestStore.onDisk(chosen.catalogDirectory);
  }

  /** Ends the index, unless it was lent. */
  void close() {
    if (ownIndex) {
      index.close();
    }
  }

  /** Finds and reads a member's catalogue; what was not read keeps its last good state. */
  HarvestReport harvest(Member member) {
    String[] prefixes = member.iriPrefixes().toArray(String[]::new);
    HarvestSource source = HarvestSource.of(member.id(), discovery.catalogueOf(member), prefixes);
    HarvestReport report = harvester.harvest(source);
    index(member);
    return report;
  }

  Optional<HarvestedCatalog> current(AgencyId member) {
    return harvester.current(member);
  }

  Optional<Instant> readAt(AgencyId member) {
    return harvester.current(member).map(HarvestedCatalog::asOf);
  }

  Optional<SourcedService> find(Member member, ServiceId id) {
    return member.describes(id)
        ? harvester.current(member.id()).flatMap(catalogue -> catalogue.service(id))
        : Optional.empty();
  }

  List<SourcedService> services(List<Member> members) {
    return members.stream().flatMap(this::services).toList();
  }

  int size(Member member) {
    return Math.toIntExact(services(member).count());
  }

  /** What a catalogue said before its member lost a prefix is no longer listened to. */
  private Stream<SourcedService> services(Member member) {
    return harvester.current(member.id()).stream()
        .flatMap(catalogue -> catalogue.services().stream())
        .filter(sourced -> member.describes(sourced.service().id()));
  }

  SearchResult search(ServiceQuery query, List<Member> members) {
    if (!isReconciled(members)) {
      reconcile(members);
    }
    return index.search(query);
  }

  /** As a rule it is, and then nobody waits for a harvest that is being written. */
  private boolean isReconciled(List<Member> members) {
    return indexed.size() == members.size()
        && members.stream().allMatch(member -> member.equals(indexed.get(member.id())));
  }

  /** Copies of an earlier run are indexed at need, and who has left the list is forgotten. */
  private synchronized void reconcile(List<Member> members) {
    Set<AgencyId> present = members.stream().map(Member::id).collect(Collectors.toSet());
    for (AgencyId gone : Set.copyOf(indexed.keySet())) {
      if (!present.contains(gone)) {
        index.replace(gone, List.of());
        indexed.remove(gone);
      }
    }
    members.stream()
        .filter(member -> !member.equals(indexed.get(member.id())))
        .forEach(this::index);
  }

  private synchronized void index(Member member) {
    index.replace(member.id(), services(member).toList());
    indexed.put(member.id(), member);
  }
}
