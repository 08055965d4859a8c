package id.simpul.catalog.lucene;

import id.simpul.catalog.search.ServiceIndex;
import id.simpul.catalog.search.ServiceIndexException;
import id.simpul.catalog.search.engine.SearchLanguage;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Opens indexes of services.
 *
 * <pre>{@code
 * try (ServiceIndex index = LuceneIndexes.at(Path.of("/var/lib/agency/search"))) {
 *   index.replace(depok, harvester.services());
 *   SearchResult found = index.search(ServiceQuery.text("ktp ilang"));
 * }
 * }</pre>
 *
 * <p>An index knows everyday Indonesian ({@code bikin}, {@code ilang}, {@code ngurus}), words with
 * their affixes, names beside each other (IMB and PBG), what people need in a situation ({@code wc
 * penuh}), place names, typing errors, and emergencies, in which 112 stands first. What is written
 * to a disk is there when the method returns. A page can be gone on from for five minutes after the
 * index has changed, then its cursor is stale; nobody pages beyond 10,000 hits.
 */
public final class LuceneIndexes {

  private LuceneIndexes() {}

  /** An index that lives as long as this object. */
  public static ServiceIndex inMemory() {
    return builder().open();
  }

  /**
   * An index in a folder, which is made if it is missing; what it holds is found at once.
   *
   * @throws ServiceIndexException if the folder holds something else, is in use, damaged or cannot
   *     be read; every byte is checked at opening
   */
  public static ServiceIndex at(Path folder) {
    return builder().at(folder).open();
  }

  /** For an index with words of one's own. */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds an index. Not safe for several threads. */
  public static final class Builder {

    private @Nullable Path folder;
    private boolean startOver;
    private RandomGenerator random = new SecureRandom();
    private Clock clock = Clock.systemUTC();
    private final SearchLanguage.Builder language = SearchLanguage.builder();

    private Builder() {}

    /** In a folder; in memory unless said. */
    public Builder at(Path folder) {
      this.folder = Objects.requireNonNull(folder, "folder");
      return this;
    }

    /**
     * Adds names, situations and everyday words from a file (UTF-8, one relation a line, as the
     * guide {@code search.md} describes them). An index that was written with other words is
     * written again when it is opened.
     *
     * @throws IllegalArgumentException if a line cannot be understood, or the file cannot be read
     */
    public Builder words(Path file) {
      language.words(file);
      return this;
    }

    /** Empties an index whose files are broken instead of refusing it; then fill it again. */
    public Builder startingOverIfDamaged() {
      startOver = true;
      return this;
    }

    /** Where the name of an index comes from, by which it knows its own cursors. */
    public Builder random(RandomGenerator random) {
      this.random = Objects.requireNonNull(random, "random");
      return this;
    }

    /** By which it is told how long a page is kept; the system's unless said. */
    public Builder clock(Clock clock) {
      this.clock = Objects.requireNonNull(clock, "clock");
      return this;
    }

    /**
     * The index, open.
     *
     * @throws ServiceIndexException as {@link LuceneIndexes#at(Path)} says
     */
    public ServiceIndex open() {
      return new Opening(
              folder,
              startOver,
              language.build(),
              Long.toString(random.nextLong() >>> 1, 36),
              clock)
          .open();
    }
  }
}
