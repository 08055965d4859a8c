package id.simpul.catalog.lucene;

import id.simpul.catalog.search.engine.Regions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;

/**
 * The columns of the segments that are open. They are read before anybody searches a segment, by
 * whoever wrote or merged it, so that no visitor waits for that. Safe for several threads.
 */
final class Segments {

  private final Regions regions = new Regions();
  private final Map<IndexReader.CacheKey, Columns> columns = new ConcurrentHashMap<>();

  Columns of(LeafReader leaf) throws IOException {
    IndexReader.CacheHelper segment = leaf.getCoreCacheHelper();
    Columns known = columns.get(segment.getKey());
    if (known != null) {
      return known;
    }
    try {
      return columns.computeIfAbsent(segment.getKey(), key -> read(leaf, segment));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Reads what is new in a state of the index. */
  void prepare(IndexReader reader) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      of(leaf.reader());
    }
  }

  /** How many segments are held. */
  int size() {
    return columns.size();
  }

  private Columns read(LeafReader leaf, IndexReader.CacheHelper segment) {
    try {
      Columns read = Columns.of(leaf, regions);
      segment.addClosedListener(columns::remove);
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
