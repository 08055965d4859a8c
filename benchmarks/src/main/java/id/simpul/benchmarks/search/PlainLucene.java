package id.simpul.benchmarks.search;

import id.simpul.catalog.PublicService;
import id.simpul.core.LocalizedText;
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
 * service in one field. It has no notion of places.
 */
final class PlainLucene {

  private static final String TEXT = "text";
  private static final int HITS = 20;

  private final IndonesianAnalyzer analyzer = new IndonesianAnalyzer();
  private final IndexSearcher searcher;

  PlainLucene(Collection<PublicService> services) {
    try {
      ByteBuffersDirectory directory = new ByteBuffersDirectory();
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
        for (PublicService service : services) {
          Document document = new Document();
          document.add(new StoredField("id", service.id().toString()));
          document.add(new TextField(TEXT, text(service), Field.Store.NO));
          writer.addDocument(document);
        }
      }
      searcher = new IndexSearcher(DirectoryReader.open(directory));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<ServiceId> search(String words) {
    try {
      var query = new QueryBuilder(analyzer).createBooleanQuery(TEXT, words);
      List<ServiceId> found = new ArrayList<>();
      if (query != null) {
        for (ScoreDoc hit : searcher.search(query, HITS).scoreDocs) {
          found.add(ServiceId.of(searcher.storedFields().document(hit.doc).get("id")));
        }
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(PublicService service) {
    List<String> texts = new ArrayList<>();
    add(service.title(), texts);
    service.description().ifPresent(text -> add(text, texts));
    service.keywords().ifPresent(text -> add(text, texts));
    service.type().ifPresent(type -> texts.add(type.code()));
    service.outputs().forEach(output -> add(output.name(), texts));
    service.lifeEvents().forEach(event -> add(event.name(), texts));
    service.competentAuthorities().forEach(a -> a.name().ifPresent(text -> add(text, texts)));
    service.steps().forEach(step -> add(step.name(), texts));
    service.requirements().forEach(requirement -> add(requirement.name(), texts));
    return String.join(" . ", texts);
  }

  private static void add(LocalizedText text, List<String> texts) {
    texts.addAll(text.values(""));
    text.languages().forEach(tag -> texts.addAll(text.values(tag)));
  }
}
