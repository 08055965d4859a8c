package id.simpul.catalog.graph;

import java.io.InputStream;
import java.net.URI;
import java.util.Set;

/**
 * A way of writing statements down that can be read: JSON-LD is built in, others plug in here.
 *
 * <p>An implementation is immutable and safe for any number of threads, reads only the stream it is
 * given (no file, no network, no remote context, no external entity), does not close it, and keeps
 * to the limits. It is lenient: a broken statement becomes a {@link ReadProblem} about its subject
 * and the rest is read. What cannot be read at all is refused with {@link
 * UnreadableDocumentException}; no other exception leaves.
 *
 * <pre>{@code
 * Graph graph = format.read(in, URI.create("https://depok.example/katalog.ttl"), ReadLimits.ofDefaults());
 * }</pre>
 */
public interface CatalogFormat {

  /**
   * The media types it reads, in lower case and without parameters, such as {@code text/turtle};
   * best first.
   */
  Set<String> mediaTypes();

  /**
   * The endings of file names that speak for this format, in lower case and without a dot, such as
   * {@code ttl}.
   */
  Set<String> fileExtensions();

  /**
   * Whether a document that begins with these bytes is of this format, for documents whose name
   * does not tell. A format that cannot know says no.
   *
   * @param beginning the first bytes, up to 8 KiB; the whole document if it is smaller
   */
  default boolean recognizes(byte[] beginning) {
    return false;
  }

  /**
   * Reads one whole document and hands its statements on as they come. A format that can holds no
   * more than a record of it at a time.
   *
   * @param in the bytes; wrap them in {@link ReadLimits#bounded(InputStream)}
   * @param base the address of the document, against which relative IRIs are resolved
   * @param limits how much is read before the document is refused
   * @param sink takes the statements; of a document that is refused half-way it has seen some
   * @throws UnreadableDocumentException if there is nothing to be had from the document
   */
  void read(InputStream in, URI base, ReadLimits limits, StatementSink sink);

  /**
   * Reads one whole document into memory.
   *
   * @param in the bytes
   * @param base the address of the document, against which relative IRIs are resolved
   * @param limits how much is read before the document is refused
   * @throws UnreadableDocumentException if there is nothing to be had from the document
   */
  default Graph read(InputStream in, URI base, ReadLimits limits) {
    GraphSink sink = new GraphSink();
    read(in, base, limits, sink);
    return sink.graph();
  }
}
