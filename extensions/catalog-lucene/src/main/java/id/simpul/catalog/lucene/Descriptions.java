package id.simpul.catalog.lucene;

import id.simpul.catalog.SourcedService;
import id.simpul.catalog.search.engine.IndexedService;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.jspecify.annotations.Nullable;

/**
 * The services that were found lately, so that a description is not parsed again for each hit. A
 * segment of the index never changes, so what was read of it stays true. Safe for several threads.
 */
final class Descriptions {

  /** Some 40 MB, if descriptions are long. */
  private static final int MOST = 2_000;

  private record Where(Object segment, int document) {}

  private final Map<Where, SourcedService> lately =
      new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Where, SourcedService> eldest) {
          return size() > MOST;
        }
      };

  SourcedService read(int document, DirectoryReader reader) throws IOException {
    LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
    int within = document - leaf.docBase;
    Where where = new Where(leaf.reader().getCoreCacheHelper().getKey(), within);
    SourcedService known = known(where);
    if (known != null) {
      return known;
    }
    SourcedService read = sourced(leaf.reader().storedFields().document(within));
    synchronized (lately) {
      lately.put(where, read);
    }
    return read;
  }

  private @Nullable SourcedService known(Where where) {
    synchronized (lately) {
      return lately.get(where);
    }
  }

  /** A service as it was written. */
  static SourcedService sourced(Document document) {
    return IndexedService.read(
        document.getBinaryValue(ServiceDocument.DESCRIPTION).bytes,
        document.get(ServiceDocument.SOURCE),
        document.get(ServiceDocument.AS_OF));
  }
}
