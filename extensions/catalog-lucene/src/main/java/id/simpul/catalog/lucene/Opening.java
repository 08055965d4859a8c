package id.simpul.catalog.lucene;

import id.simpul.catalog.search.ServiceIndex;
import id.simpul.catalog.search.ServiceIndexException;
import id.simpul.catalog.search.engine.SearchLanguage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * Opens one index. What was written with other files of words is written again with these, before
 * anybody searches it.
 *
 * @param folder where it lies; in memory if null
 * @param startOver whether a broken one is emptied instead of refused
 * @param language what words mean
 * @param name of this opened index, by which it knows its own cursors
 * @param clock for how long pages are kept
 */
record Opening(
    @Nullable Path folder, boolean startOver, SearchLanguage language, String name, Clock clock) {

  private static final String WORDS = "simpul.words";

  ServiceIndex open() {
    Store store = folder == null ? Store.inMemory() : Store.at(folder, startOver);
    try {
      return open(store);
    } catch (IOException | RuntimeException e) {
      try {
        store.close();
      } catch (IOException alsoFailed) {
        e.addSuppressed(alsoFailed);
      }
      throw e instanceof ServiceIndexException ours ? ours : Failures.failed("read", e);
    }
  }

  private ServiceIndex open(Store store) throws IOException {
    IndexWriter writer = store.open();
    DirectoryReader reader;
    try {
      reader = DirectoryReader.open(writer);
      store.segments().prepare(reader);
    } catch (IOException | RuntimeException e) {
      writer.rollback();
      throw e;
    }
    States states = new States(reader, clock);
    Writes writes = new Writes(store, writer, Map.of(WORDS, language.digest()), states);
    LuceneIndex index =
        new LuceneIndex(
            store, language, states, writes, new Answering(language, store.segments(), name));
    try {
      if (!language.digest().equals(noted(writer).get(WORDS))) {
        writeAgain(reader, writes);
      }
      return index;
    } catch (RuntimeException e) {
      index.close();
      throw e;
    }
  }

  private static Map<String, String> noted(IndexWriter writer) {
    Map<String, String> noted = new HashMap<>();
    Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
    if (data != null) {
      data.forEach(entry -> noted.put(entry.getKey(), entry.getValue()));
    }
    return noted;
  }

  private void writeAgain(DirectoryReader before, Writes writes) {
    try {
      writes.run(
          writer -> {
            writer.deleteAll();
            copy(before, writer);
          });
    } catch (ServiceIndexException e) {
      if (!startOver || !e.code().equals(Failures.DAMAGED)) {
        throw e;
      }
      writes.run(IndexWriter::deleteAll);
    }
  }

  private void copy(DirectoryReader from, IndexWriter to) throws IOException {
    for (LeafReaderContext leaf : from.leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      for (int i = 0; i < leaf.reader().maxDoc(); i++) {
        if (live == null || live.get(i)) {
          to.addDocument(
              ServiceDocument.of(
                  language.index(Descriptions.sourced(leaf.reader().storedFields().document(i)))));
        }
      }
    }
  }
}
