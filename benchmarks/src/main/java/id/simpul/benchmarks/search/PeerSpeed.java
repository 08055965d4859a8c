package id.simpul.benchmarks.search;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** PostgreSQL at each size, if it is installed. */
final class PeerSpeed implements AutoCloseable {

  private final ManyServices services;
  private final @Nullable Postgres server;
  private final @Nullable PostgresSpeed postgres;

  private PeerSpeed(ManyServices services, @Nullable Postgres server) throws SQLException {
    this.services = services;
    this.server = server;
    this.postgres = server == null ? null : new PostgresSpeed(server);
  }

  static PeerSpeed start(ManyServices services) throws SQLException {
    Optional<Postgres> server = Postgres.start();
    if (server.isEmpty()) {
      System.out.println("!! POSTGRESQL WAS NOT COMPARED: it is not installed.");
      System.out.println("!! apt-get install postgresql, and run this again.");
    }
    return new PeerSpeed(services, server.orElse(null));
  }

  /** Fills it up to a size, and asks it on two threads. */
  Optional<SearchSpeed.Point.Peer> at(int from, int to, Asking asking, double asked)
      throws Exception {
    if (postgres == null) {
      return Optional.empty();
    }
    postgres.dropIndex();
    double filling = new Filling(postgres::add, services).fill(from, to);
    long began = System.nanoTime();
    postgres.index();
    double seconds = filling + (System.nanoTime() - began) / 1e9;
    Times times = asking.ask(2, asked, postgres::ask);
    SearchSpeed.Point.Peer peer =
        new SearchSpeed.Point.Peer(
            (to - from) / seconds,
            postgres.bytes() / 1e6,
            times.percentile(0.5),
            times.percentile(0.99));
    System.out.printf(
        Locale.ROOT,
        "  PostgreSQL, no updates beside it: %,.0f a second, %.1f MB, 2 threads p50 %.2f ms, p99"
            + " %.2f ms%n",
        peer.rate(),
        peer.megabytes(),
        peer.p50(),
        peer.p99());
    times.print();
    return Optional.of(peer);
  }

  @Override
  public void close() throws SQLException {
    if (postgres != null) {
      postgres.close();
    }
    if (server != null) {
      server.close();
    }
  }
}
