package id.simpul.catalog.opensearch;

import id.simpul.catalog.SourcedService;
import id.simpul.catalog.search.SearchResult;
import id.simpul.catalog.search.ServiceIndex;
import id.simpul.catalog.search.ServiceIndexException;
import id.simpul.catalog.search.ServiceQuery;
import id.simpul.catalog.search.engine.IndexedService;
import id.simpul.catalog.search.engine.SearchLanguage;
import id.simpul.core.AgencyId;
import id.simpul.core.ServiceId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One index on a cluster: {@link Commits} change it, {@link States} say what is seen, {@link
 * Answering} answers.
 */
final class OpenSearchIndex implements ServiceIndex {

  private final Cluster cluster;
  private final SearchLanguage language;
  private final States states;
  private final Commits commits;
  private final Answering answering;
  private final String shown;

  OpenSearchIndex(
      Cluster cluster,
      SearchLanguage language,
      States states,
      Commits commits,
      Answering answering,
      String shown) {
    this.cluster = cluster;
    this.language = language;
    this.states = states;
    this.commits = commits;
    this.answering = answering;
    this.shown = shown;
  }

  @Override
  public void replace(AgencyId source, Collection<SourcedService> services) {
    Objects.requireNonNull(source, "source");
    List<SourcedService> copy = List.copyOf(services);
    for (SourcedService service : copy) {
      if (!service.source().equals(source)) {
        throw new IllegalArgumentException(
            "expected services of " + source + " alone, found one of " + service.source());
      }
    }
    commits.run(Writing.replace(source.value(), indexed(copy)));
  }

  @Override
  public void put(Collection<SourcedService> services) {
    commits.run(Writing.put(indexed(List.copyOf(services))));
  }

  @Override
  public void remove(AgencyId source, ServiceId id) {
    commits.run(Writing.remove(source.value(), IndexedService.key(source, id)));
  }

  /** The last of those that have the same key. */
  private List<IndexedService> indexed(List<SourcedService> services) {
    Map<String, IndexedService> byKey = new LinkedHashMap<>();
    for (SourcedService service : services) {
      IndexedService indexed = language.index(service);
      byKey.put(indexed.key(), indexed);
    }
    return List.copyOf(byKey.values());
  }

  @Override
  public SearchResult search(ServiceQuery query) {
    Objects.requireNonNull(query, "query");
    try {
      return answering.answer(query);
    } catch (ServiceIndexException e) {
      throw e;
    } catch (RuntimeException e) {
      throw Failures.away("an answer that cannot be read", e);
    }
  }

  @Override
  public int size() {
    return states.state(states.pointer()).size();
  }

  @Override
  public void close() {
    cluster.close();
  }

  @Override
  public String toString() {
    return "OpenSearchIndex[" + shown + "]";
  }
}
