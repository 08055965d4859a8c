package id.simpul.catalog.graph;

import id.simpul.catalog.internal.streams.CountedInputStream;
import java.io.InputStream;

/** Refuses the document at the first byte too many. */
final class BoundedInputStream extends CountedInputStream {

  private final long maxBytes;
  private long passed;

  BoundedInputStream(InputStream in, long maxBytes) {
    super(in);
    this.maxBytes = maxBytes;
  }

  @Override
  protected void count(long more) {
    passed += more;
    if (passed > maxBytes) {
      throw UnreadableDocumentException.tooLarge("bytes", maxBytes);
    }
  }
}
