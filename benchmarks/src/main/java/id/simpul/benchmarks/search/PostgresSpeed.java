package id.simpul.benchmarks.search;

import id.simpul.catalog.PublicService;
import id.simpul.catalog.SourcedService;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The same services in PostgreSQL, and the same words asked: the statements of {@link
 * PlainPostgres}. It mends no typing errors, knows neither regions, situations nor emergencies, and
 * counts neither facets nor answers.
 */
final class PostgresSpeed implements AutoCloseable {

  private final Postgres server;
  private final Connection connection;
  private final ThreadLocal<Connection> ofThread;
  private final ThreadLocal<PreparedStatement> search;
  private final List<Connection> opened = new ArrayList<>();

  PostgresSpeed(Postgres server) throws SQLException {
    this.server = server;
    this.connection = server.connect();
    this.ofThread = ThreadLocal.withInitial(this::open);
    this.search = ThreadLocal.withInitial(this::prepare);
    try (Statement statement = connection.createStatement()) {
      statement.execute(PlainPostgres.TABLE);
    }
  }

  /** Writes more services; for several threads. */
  void add(List<SourcedService> services) {
    Connection own = ofThread.get();
    try (PreparedStatement insert = own.prepareStatement(PlainPostgres.INSERT)) {
      own.setAutoCommit(false);
      for (SourcedService each : services) {
        PublicService service = each.service();
        PeerText text = PeerText.of(service);
        insert.setString(1, service.id().toString());
        insert.setString(2, text.title());
        insert.setString(3, text.named());
        insert.setString(4, text.rest());
        insert.addBatch();
      }
      insert.executeBatch();
      own.commit();
      own.setAutoCommit(true);
    } catch (SQLException e) {
      throw new IllegalStateException("PostgreSQL takes no services", e);
    }
  }

  /** Makes its index as it is made fastest: after everything was written. */
  void index() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("create index words on service using gin (words)");
      statement.execute("analyze service");
    }
  }

  /** Takes the index away, to write more. */
  void dropIndex() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("drop index if exists words");
    }
  }

  /** Bytes on disk, indexes with them. */
  long bytes() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select pg_total_relation_size('service')")) {
      row.next();
      return row.getLong(1);
    }
  }

  /**
   * Asks for the first ten whose words answer. A question without words cannot be asked, nor
   * hostile ones: it refuses 10,000 words (stack depth limit exceeded).
   */
  boolean ask(Questions kind, int round) {
    String text = kind.text(round);
    if (text.isEmpty() || !kind.mustFind()) {
      return false;
    }
    try {
      PreparedStatement statement = search.get();
      statement.setString(1, text);
      statement.setInt(2, 10);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          rows.getString(1);
        }
      }
      return true;
    } catch (SQLException e) {
      throw new IllegalStateException("PostgreSQL does not answer '" + kind.name() + "'", e);
    }
  }

  private Connection open() {
    try {
      Connection own = server.connect();
      synchronized (opened) {
        opened.add(own);
      }
      return own;
    } catch (SQLException e) {
      throw new IllegalStateException("PostgreSQL was started and cannot be used", e);
    }
  }

  private PreparedStatement prepare() {
    try {
      return ofThread.get().prepareStatement(PlainPostgres.SEARCH);
    } catch (SQLException e) {
      throw new IllegalStateException("PostgreSQL was started and cannot be used", e);
    }
  }

  @Override
  public void close() throws SQLException {
    synchronized (opened) {
      for (Connection each : opened) {
        each.close();
      }
    }
    connection.close();
  }
}
