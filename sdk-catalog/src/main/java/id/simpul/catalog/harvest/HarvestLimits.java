package id.simpul.catalog.harvest;

import id.simpul.catalog.graph.ReadLimits;
import java.time.Duration;
import java.util.Objects;

/**
 * How much one run over one source may take. A source that exceeds it is refused, and its last good
 * copy stays.
 *
 * <pre>{@code
 * HarvestLimits limits = HarvestLimits.builder().maxServices(20_000).maxTime(Duration.ofMinutes(2)).build();
 * }</pre>
 *
 * <p>Unset means: 200,000 services, 10,000 pages, 1 GiB over all pages (decompressed), 10 minutes;
 * of each document 50,000,000 statements, 16 MiB a record, and else what {@link ReadLimits} says.
 * Immutable.
 */
public final class HarvestLimits {

  private static final long GIB = 1L << 30;
  private static final HarvestLimits DEFAULTS = builder().build();

  private final int maxServices;
  private final int maxPages;
  private final long maxBytes;
  private final Duration maxTime;
  private final ReadLimits document;

  private HarvestLimits(Builder builder) {
    this.maxServices = builder.maxServices;
    this.maxPages = builder.maxPages;
    this.maxBytes = builder.maxBytes;
    this.maxTime = builder.maxTime;
    this.document = builder.document;
  }

  /** Limits that fit a large source and still protect a small server. */
  public static HarvestLimits ofDefaults() {
    return DEFAULTS;
  }

  /** Begins with the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** The most services, counted over all pages. */
  public int maxServices() {
    return maxServices;
  }

  /** The most pages. */
  public int maxPages() {
    return maxPages;
  }

  /** The most bytes over all pages, after decompression. */
  public long maxBytes() {
    return maxBytes;
  }

  /** The most time from the first request to the last record. */
  public Duration maxTime() {
    return maxTime;
  }

  /** What each document may be. */
  public ReadLimits document() {
    return document;
  }

  @Override
  public String toString() {
    return "HarvestLimits["
        + maxServices
        + " services, "
        + maxPages
        + " pages, "
        + maxBytes
        + " bytes, "
        + maxTime
        + ", "
        + document
        + "]";
  }

  /** Chooses limits; every number must be positive. */
  public static final class Builder {

    private int maxServices = 200_000;
    private int maxPages = 10_000;
    private long maxBytes = GIB;
    private Duration maxTime = Duration.ofMinutes(10);
    private ReadLimits document =
        ReadLimits.builder()
            .maxBytes(GIB)
            .maxStatements(50_000_000)
            .maxRecordBytes(16L << 20)
            .build();

    private Builder() {}

    /** See {@link HarvestLimits#maxServices()}. */
    public Builder maxServices(int services) {
      this.maxServices = Math.toIntExact(positive(services, "maxServices"));
      return this;
    }

    /** See {@link HarvestLimits#maxPages()}. */
    public Builder maxPages(int pages) {
      this.maxPages = Math.toIntExact(positive(pages, "maxPages"));
      return this;
    }

    /** See {@link HarvestLimits#maxBytes()}. */
    public Builder maxBytes(long bytes) {
      this.maxBytes = positive(bytes, "maxBytes");
      return this;
    }

    /** See {@link HarvestLimits#maxTime()}. */
    public Builder maxTime(Duration time) {
      positive(time.isNegative() ? -1 : time.toNanos(), "maxTime");
      this.maxTime = time;
      return this;
    }

    /** See {@link HarvestLimits#document()}. */
    public Builder document(ReadLimits limits) {
      this.document = Objects.requireNonNull(limits, "limits");
      return this;
    }

    /** The finished limits. */
    public HarvestLimits build() {
      return new HarvestLimits(this);
    }

    private static long positive(long number, String name) {
      if (number <= 0) {
        throw new IllegalArgumentException(
            "expected " + name + " above 0, found " + number + "; leave it unset");
      }
      return number;
    }
  }
}
