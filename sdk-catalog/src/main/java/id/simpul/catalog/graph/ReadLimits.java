package id.simpul.catalog.graph;

import java.io.InputStream;

/**
 * How much of a document is read before it is refused: catalogues come from other authorities, and
 * not all mean well.
 *
 * <pre>{@code
 * ReadLimits limits = ReadLimits.builder().maxBytes(8 << 20).build();
 * }</pre>
 *
 * <p>Unset means: 64 MiB, 2,000,000 statements, 1,000,000 characters a literal, 64 levels of
 * nesting, and a record as large as the document.
 */
public final class ReadLimits {

  private static final ReadLimits DEFAULTS = builder().build();

  private final long maxBytes;
  private final int maxStatements;
  private final int maxLiteralLength;
  private final int maxDepth;
  private final long maxRecordBytes;

  private ReadLimits(Builder builder) {
    this.maxBytes = builder.maxBytes;
    this.maxStatements = builder.maxStatements;
    this.maxLiteralLength = builder.maxLiteralLength;
    this.maxDepth = builder.maxDepth;
    this.maxRecordBytes = Math.min(builder.maxRecordBytes, builder.maxBytes);
  }

  /** The limits that fit a national catalogue and still protect a small server. */
  public static ReadLimits ofDefaults() {
    return DEFAULTS;
  }

  /** Begins with the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** The largest document, in bytes; a larger one is refused. */
  public long maxBytes() {
    return maxBytes;
  }

  /**
   * The most statements in one document, each counted as often as it is said; a document with more
   * is refused.
   */
  public int maxStatements() {
    return maxStatements;
  }

  /** The longest literal, in characters; a longer one sets its record aside. */
  public int maxLiteralLength() {
    return maxLiteralLength;
  }

  /** The deepest nesting of a document; a deeper one is refused. */
  public int maxDepth() {
    return maxDepth;
  }

  /**
   * The most memory, in bytes, that a reader may take for one record while it hands statements on;
   * a document with a larger one is refused. Formats that hold the whole document do not look at
   * it.
   */
  public long maxRecordBytes() {
    return maxRecordBytes;
  }

  /**
   * A view of the stream that throws {@link UnreadableDocumentException} once more than {@link
   * #maxBytes()} were read.
   */
  public InputStream bounded(InputStream in) {
    return new BoundedInputStream(in, maxBytes);
  }

  @Override
  public String toString() {
    return "ReadLimits["
        + maxBytes
        + " bytes, "
        + maxStatements
        + " statements, "
        + maxLiteralLength
        + " characters, depth "
        + maxDepth
        + "]";
  }

  /** Chooses limits; every number must be positive. */
  public static final class Builder {

    private long maxBytes = 64L << 20;
    private int maxStatements = 2_000_000;
    private int maxLiteralLength = 1_000_000;
    private int maxDepth = 64;
    private long maxRecordBytes = Long.MAX_VALUE;

    private Builder() {}

    /** See {@link ReadLimits#maxBytes()}. */
    public Builder maxBytes(long bytes) {
      this.maxBytes = positive(bytes, "maxBytes");
      return this;
    }

    /** See {@link ReadLimits#maxStatements()}. */
    public Builder maxStatements(int statements) {
      this.maxStatements = (int) positive(statements, "maxStatements");
      return this;
    }

    /** See {@link ReadLimits#maxLiteralLength()}. */
    public Builder maxLiteralLength(int characters) {
      this.maxLiteralLength = (int) positive(characters, "maxLiteralLength");
      return this;
    }

    /** See {@link ReadLimits#maxDepth()}. */
    public Builder maxDepth(int levels) {
      this.maxDepth = (int) positive(levels, "maxDepth");
      return this;
    }

    /** See {@link ReadLimits#maxRecordBytes()}. */
    public Builder maxRecordBytes(long bytes) {
      this.maxRecordBytes = positive(bytes, "maxRecordBytes");
      return this;
    }

    /** The finished limits. */
    public ReadLimits build() {
      return new ReadLimits(this);
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
