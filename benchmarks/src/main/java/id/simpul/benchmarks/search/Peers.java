package id.simpul.benchmarks.search;

import id.simpul.catalog.PublicService;
import id.simpul.quality.JudgedQuery;
import id.simpul.quality.SampleService;
import id.simpul.quality.SampleServices;
import id.simpul.quality.SearchScore;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How well others answer the same questions: each as it comes, and helped by a filter, since they
 * know nothing of places.
 */
final class Peers {

  private static final int HITS = 20;

  private final Map<String, SearchScore> scores = new LinkedHashMap<>();

  private Peers() {}

  static Peers ask(List<JudgedQuery> questions, SampleServices samples) {
    List<PublicService> services = samples.all().stream().map(SampleService::service).toList();
    Peers peers = new Peers();
    peers.add("lucene", new PlainLucene(services), questions, samples);
    Optional<Postgres> server = Postgres.start();
    if (server.isEmpty()) {
      System.out.println("!! POSTGRESQL WAS NOT COMPARED: it is not installed.");
      System.out.println("!! apt-get install postgresql, and run this again.");
      return peers;
    }
    try (Postgres running = server.get();
        PlainPostgres postgres = new PlainPostgres(running, services)) {
      peers.add("postgres", postgres, questions, samples);
    } catch (SQLException e) {
      throw new IllegalStateException("PostgreSQL was started and cannot be used", e);
    }
    return peers;
  }

  private void add(String name, Peer peer, List<JudgedQuery> questions, SampleServices samples) {
    scores.put(name, SearchScore.of(questions, samples, asked -> peer.search(asked.text(), HITS)));
    scores.put(name + ".in-place", SearchScore.of(questions, samples, Peer.inPlace(peer, samples)));
  }

  /** The scores by the peer's name. */
  Map<String, SearchScore> scores() {
    return scores;
  }
}
