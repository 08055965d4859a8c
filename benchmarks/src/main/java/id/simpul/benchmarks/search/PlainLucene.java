package id.simpul.benchmarks.search;

import id.simpul.catalog.PublicService;
import id.simpul.core.ServiceId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/**
 * What an agency gets in an afternoon: Lucene's IndonesianAnalyzer and BM25 over all words of a
 * service in one field.
 */
final class PlainLucene implements Peer {

  private static final String TEXT = "text";

  private final IndonesianAnalyzer analyzer = new IndonesianAnalyzer();
  private final IndexSearcher searcher;

  PlainLucene(Collection<PublicService> services) {
    try {
      ByteBuffersDirectory directory = new ByteBuffersDirectory();
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
        for (PublicService service : services) {
          Document document = new Document();
          document.add(new StoredField("id", service.id().toString()));
          document.add(new TextField(TEXT, PeerText.of(service).whole(), Field.Store.NO));
          writer.addDocument(document);
        }
      }
      searcher = new IndexSearcher(DirectoryReader.open(directory));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<ServiceId> search(String words, int most) {
    try {
      var query = new QueryBuilder(analyzer).createBooleanQuery(TEXT, words);
      List<ServiceId> found = new ArrayList<>();
      if (query != null) {
        for (ScoreDoc hit : searcher.search(query, most).scoreDocs) {
          found.add(ServiceId.of(searcher.storedFields().document(hit.doc).get("id")));
        }
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
