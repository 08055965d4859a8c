package id.simpul.benchmarks.search;

import id.simpul.catalog.PublicService;
import id.simpul.core.ServiceId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What an agency gets in another afternoon: PostgreSQL's text search with its configuration {@code
 * indonesian}, titles before names before everything else, any of the words enough.
 */
final class PlainPostgres implements Peer, AutoCloseable {

  static final String TABLE = "create table service (id text primary key, words tsvector not null)";

  static final String INSERT =
      "insert into service values (?, setweight(to_tsvector('indonesian', ?), 'A')"
          + " || setweight(to_tsvector('indonesian', ?), 'B')"
          + " || setweight(to_tsvector('indonesian', ?), 'D'))";

  static final String SEARCH =
      "select id from service, (select replace(plainto_tsquery('indonesian', ?)::text, '&', '|')"
          + "::tsquery as asked) question where words @@ asked"
          + " order by ts_rank(words, asked) desc, id limit ?";

  private final Connection connection;
  private final PreparedStatement search;

  PlainPostgres(Postgres server, Collection<PublicService> services) throws SQLException {
    connection = server.connect();
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      statement.execute(TABLE);
      for (PublicService service : services) {
        PeerText text = PeerText.of(service);
        insert.setString(1, service.id().toString());
        insert.setString(2, text.title());
        insert.setString(3, text.named());
        insert.setString(4, text.rest());
        insert.addBatch();
      }
      insert.executeBatch();
      statement.execute("create index on service using gin (words)");
    }
    connection.commit();
    connection.setAutoCommit(true);
    search = connection.prepareStatement(SEARCH);
  }

  @Override
  public List<ServiceId> search(String words, int most) {
    try {
      search.setString(1, words);
      search.setInt(2, most);
      List<ServiceId> found = new ArrayList<>();
      try (ResultSet rows = search.executeQuery()) {
        while (rows.next()) {
          found.add(ServiceId.of(rows.getString(1)));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("PostgreSQL does not answer '" + words + "'", e);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
