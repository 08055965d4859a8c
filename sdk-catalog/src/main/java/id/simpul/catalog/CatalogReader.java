package id.simpul.catalog;

import id.simpul.catalog.graph.CatalogFormat;
import id.simpul.catalog.graph.Graph;
import id.simpul.catalog.graph.ReadLimits;
import id.simpul.catalog.graph.StatementSink;
import id.simpul.catalog.graph.UnreadableDocumentException;
import id.simpul.core.LocalizedText;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Reads catalogues of any format that was plugged in, leniently: what cannot be read is set aside
 * with its reason, and the rest is kept.
 *
 * <pre>{@code
 * CatalogReading reading = CatalogReader.ofDefaults().read(Path.of("katalog.jsonld"));
 *
 * CatalogReader reader = CatalogReader.builder().format(turtle).limits(ReadLimits.ofDefaults()).build();
 * CatalogReading answered = reader.read(body, uri, "text/turtle; charset=utf-8");
 * }</pre>
 *
 * <p>Immutable and safe for any number of threads. JSON-LD is always understood. Only {@link
 * UnreadableDocumentException} leaves.
 */
public final class CatalogReader {

  private static final int BEGINNING = 8192;
  private static final CatalogReader DEFAULTS = builder().build();

  private final Formats formats;
  private final ReadLimits limits;
  private final boolean judging;

  private CatalogReader(Builder builder) {
    this.judging = builder.judging;
    this.formats = new Formats(builder.formats);
    this.limits = builder.limits;
  }

  /** Reads JSON-LD within the default limits. */
  public static CatalogReader ofDefaults() {
    return DEFAULTS;
  }

  /** Begins with JSON-LD and the default limits. */
  public static Builder builder() {
    return new Builder();
  }

  /** The media types that are understood, best first; what to ask a server for. */
  public Set<String> mediaTypes() {
    return formats.mediaTypes();
  }

  /**
   * Reads a document.
   *
   * @param in its bytes; not closed
   * @param source its address, against which relative IRIs are resolved
   * @param mediaType what it says it is, with or without parameters
   * @throws UnreadableDocumentException if nobody understands the media type, or the document as a
   *     whole
   */
  public CatalogReading read(InputStream in, URI source, String mediaType) {
    return read(formats.of(mediaType).read(in, source, limits), source);
  }

  /**
   * Reads a document and hands its statements on as they come, so that it may be larger than the
   * memory; what they say is read by {@link #read(Graph, URI)}, record by record.
   *
   * @param in its bytes; not closed
   * @param source its address, against which relative IRIs are resolved
   * @param mediaType what it says it is, with or without parameters
   * @param sink takes the statements; of a document that is refused half-way it has seen some
   * @throws UnreadableDocumentException if nobody understands the media type, or the document as a
   *     whole
   */
  public void statements(InputStream in, URI source, String mediaType, StatementSink sink) {
    formats.of(mediaType).read(in, source, limits, sink);
  }

  /**
   * Reads a file, whose format the ending of its name tells, or else its content.
   *
   * @throws UnreadableDocumentException if the file is missing or cannot be read, or nobody
   *     understands its ending and its content
   */
  public CatalogReading read(Path file) {
    try (BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file), BEGINNING)) {
      CatalogFormat format = formats.of(file, beginning(in));
      return read(format.read(in, file.toUri(), limits), file.toUri());
    } catch (IOException e) {
      throw new UnreadableDocumentException(
          "catalog.document.missing",
          LocalizedText.of(
              "Berkas " + file + " tidak bisa dibuka. Periksa nama dan izinnya.",
              "The file " + file + " cannot be opened. Check its name and its permissions."),
          e);
    }
  }

  /** Reads a graph that somebody parsed already. */
  public CatalogReading read(Graph graph, URI source) {
    return new CatalogMapper(
            Objects.requireNonNull(graph, "graph"), Objects.requireNonNull(source, "source"))
        .read(judging);
  }

  private static byte[] beginning(BufferedInputStream in) throws IOException {
    in.mark(BEGINNING);
    byte[] beginning = in.readNBytes(BEGINNING);
    in.reset();
    return beginning;
  }

  /** Chooses formats and limits; for one thread. */
  public static final class Builder {

    private final List<CatalogFormat> formats = new ArrayList<>();
    private ReadLimits limits = ReadLimits.ofDefaults();
    private boolean judging = true;

    private Builder() {}

    /** Plugs a format in; it is asked before the built-in JSON-LD. */
    public Builder format(CatalogFormat format) {
      formats.add(Objects.requireNonNull(format, "format"));
      return this;
    }

    /** How much of a document is read. */
    public Builder limits(ReadLimits limits) {
      this.limits = Objects.requireNonNull(limits, "limits");
      return this;
    }

    /**
     * Reads without the rules of the profile, in about half the time: for what was judged before,
     * as an index or a store reads again what it wrote. What is set aside is the same; {@link
     * CatalogReading#findings()} has only what is met on the way.
     */
    public Builder withoutFindings() {
      judging = false;
      return this;
    }

    /** The finished reader. */
    public CatalogReader build() {
      return new CatalogReader(this);
    }
  }
}
