package id.simpul.catalog.opensearch;

import id.simpul.catalog.search.ServiceIndex;
import id.simpul.catalog.search.ServiceIndexException;
import id.simpul.catalog.search.engine.SearchLanguage;
import id.simpul.core.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Opens indexes of services on an OpenSearch cluster (2.x), for when one node is not enough.
 *
 * <pre>{@code
 * try (ServiceIndex index =
 *     OpenSearchIndexes.named("layanan")
 *         .node(URI.create("https://cari-1.jabar.example:9200"))
 *         .node(URI.create("https://cari-2.jabar.example:9200"))
 *         .node(URI.create("https://cari-3.jabar.example:9200"))
 *         .user("simpul", Secret.of(password))
 *         .open()) {
 *   index.replace(depok, harvester.services());
 *   SearchResult found = index.search(ServiceQuery.text("ktp ilang"));
 * }
 * }</pre>
 *
 * <p>Any number of processes may open the same name, write and search; the cluster needs no
 * plug-in. People are understood as with {@code LuceneIndexes}, and get the same answers in the
 * same order. What was written is on more than half of its copies when the method returns, and is
 * seen by every search of every process from then on, as a whole. A writer that dies at any moment
 * leaves nothing that anybody sees. A page can be gone on from, in any process, for five minutes
 * after the index has changed, unless it changes more than 60 times until then; nobody pages beyond
 * 10,000 hits, and of a facet the 10,000 commonest values are counted.
 *
 * <p>If nodes fail, the next is asked; if no complete answer can be had in time, it is a {@link
 * ServiceIndexException} with the code {@code search.index.failed}, never half an answer. If the
 * cluster goes away at the very moment of a commit, nobody knows whether it counts, and the code is
 * {@code search.index.uncertain}: write the same again.
 */
public final class OpenSearchIndexes {

  private OpenSearchIndexes() {}

  /**
   * Begins an index of this name; two indexes of the cluster begin with it.
   *
   * @param name 1 to 60 of {@code a-z}, {@code 0-9}, {@code -} and {@code _}, beginning with a
   *     letter
   */
  public static Builder named(String name) {
    return new Builder(name);
  }

  /** Builds an index. Not safe for several threads. */
  public static final class Builder {

    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int LEAST_COPIES = 2;
    private static final int MOST_PARTS = 100;

    private final String name;
    private final List<URI> nodes = new ArrayList<>();
    private final SearchLanguage.Builder language = SearchLanguage.builder();
    private @Nullable String user;
    private @Nullable Secret password;
    private @Nullable SSLContext tls;
    private boolean plain;
    private int copies = 3;
    private int shards = 1;
    private Duration searching = Duration.ofSeconds(6);
    private Duration writing = Duration.ofSeconds(30);
    private Clock clock = Clock.systemUTC();
    private RandomGenerator random = new SecureRandom();

    private Builder(String name) {
      if (!name.matches("[a-z][a-z0-9_-]{0,59}")) {
        throw new IllegalArgumentException(
            "expected a name of 1 to 60 small letters, digits, - and _, found '" + name + "'");
      }
      this.name = name;
    }

    /**
     * Adds a node, {@code https://host:port}; without a port 9200. Name every one: when one is away
     * the next is asked. {@code http} is for this machine, unless {@link #withoutEncryption} is
     * said.
     */
    public Builder node(URI node) {
      boolean http = "http".equals(node.getScheme()) || "https".equals(node.getScheme());
      if (!http || node.getHost() == null || node.getUserInfo() != null) {
        throw new IllegalArgumentException(
            "expected a node as https://host:port, without a user in it; found one that is not");
      }
      nodes.add(
          URI.create(
              node.getScheme()
                  + "://"
                  + node.getHost()
                  + ":"
                  + (node.getPort() < 0 ? 9200 : node.getPort())));
      return this;
    }

    /** As whom to speak to the cluster. */
    public Builder user(String user, Secret password) {
      this.user = Objects.requireNonNull(user, "user");
      this.password = Objects.requireNonNull(password, "password");
      return this;
    }

    /** Whose certificates are trusted, and with which one to come; the JVM's unless said. */
    public Builder tls(SSLContext context) {
      this.tls = Objects.requireNonNull(context, "context");
      return this;
    }

    /** Allows {@code http} to other machines, where nobody else can listen. */
    public Builder withoutEncryption() {
      plain = true;
      return this;
    }

    /**
     * How many nodes keep each service, 2 or more; 3 unless said. A write waits for more than half
     * of them, so with 3 one node may die and everything goes on. Counts when the index is made.
     */
    public Builder copies(int copies) {
      if (copies < LEAST_COPIES || copies > MOST_PARTS) {
        throw new IllegalArgumentException(
            "expected 2 to 100 copies, so that a node may die; found " + copies);
      }
      this.copies = copies;
      return this;
    }

    /** Into how many parts it is divided; 1 unless said. Counts when the index is made. */
    public Builder shards(int shards) {
      if (shards < 1 || shards > MOST_PARTS) {
        throw new IllegalArgumentException("expected 1 to 100 shards, found " + shards);
      }
      this.shards = shards;
      return this;
    }

    /**
     * How long one request of a search may take, 6 s unless said; a third of it for one node before
     * the next is asked. A search makes three to five requests.
     */
    public Builder searchTimeout(Duration longest) {
      this.searching = positive(longest);
      return this;
    }

    /** How long one request of a write may take, 30 s unless said. */
    public Builder writeTimeout(Duration longest) {
      this.writing = positive(longest);
      return this;
    }

    /**
     * Adds words from a file, as the guide {@code search.md} describes them. Every process opens
     * the index with the same files; one that opens it with others writes all of it again, and the
     * processes with the files before are refused to write.
     *
     * @throws IllegalArgumentException if a line cannot be understood, or the file cannot be read
     */
    public Builder words(Path file) {
      language.words(file);
      return this;
    }

    /** By which it is told how long pages are kept; the system's unless said. */
    public Builder clock(Clock clock) {
      this.clock = Objects.requireNonNull(clock, "clock");
      return this;
    }

    /** Where names come from that nobody else has. */
    public Builder random(RandomGenerator random) {
      this.random = Objects.requireNonNull(random, "random");
      return this;
    }

    /**
     * The index, open; made if there is none of this name.
     *
     * @throws ServiceIndexException if the cluster cannot be reached, or has something else of this
     *     name
     * @throws IllegalArgumentException if no node is named, or one is without encryption
     */
    public ServiceIndex open() {
      if (nodes.isEmpty()) {
        throw new IllegalArgumentException(
            "expected at least one node of the cluster, found none; name each by node(...)");
      }
      for (URI node : nodes) {
        if (node.getScheme().equals("http") && !plain && !HERE.contains(node.getHost())) {
          throw new IllegalArgumentException(
              "expected https for "
                  + node
                  + ", found http; where nobody else can listen, say withoutEncryption()");
        }
      }
      Connection connection =
          new Connection(List.copyOf(nodes), user, password, tls, searching, writing);
      Cluster cluster = new Cluster(connection);
      try {
        return open(cluster, connection);
      } catch (RuntimeException e) {
        cluster.close();
        throw e;
      }
    }

    private ServiceIndex open(Cluster cluster, Connection connection) {
      SearchLanguage words = language.build();
      Layout layout = new Layout(name, shards, copies);
      layout.ensure(cluster);
      States states = new States(cluster, layout);
      states.ensure(words.digest(), clock.instant());
      Writing.Tools tools =
          new Writing.Tools(cluster, layout, new ServiceDocuments(cluster, layout, words));
      Commits commits = new Commits(states, tools, words.digest(), clock, random);
      commits.rewriteIfOtherWords();
      return new OpenSearchIndex(
          cluster,
          words,
          states,
          commits,
          new Answering(cluster, layout, words, states, clock),
          name + " at " + connection);
    }

    private static Duration positive(Duration longest) {
      if (longest.isNegative() || longest.isZero()) {
        throw new IllegalArgumentException("expected a time above zero, found " + longest);
      }
      return longest;
    }
  }
}
