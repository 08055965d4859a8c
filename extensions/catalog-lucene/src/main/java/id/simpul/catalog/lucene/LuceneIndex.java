package id.simpul.catalog.lucene;

import id.simpul.catalog.SourcedService;
import id.simpul.catalog.search.Facet;
import id.simpul.catalog.search.Hit;
import id.simpul.catalog.search.SearchResult;
import id.simpul.catalog.search.ServiceIndex;
import id.simpul.catalog.search.ServiceQuery;
import id.simpul.catalog.search.StaleCursorException;
import id.simpul.core.AgencyId;
import id.simpul.core.ServiceId;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.SearcherLifetimeManager;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;

/**
 * One index. Writers take turns; whoever searches sees the state that the last finished writing
 * left behind, and states that somebody pages through are kept for a while.
 */
final class LuceneIndex implements ServiceIndex {

  private static final String WORDS = "simpul.words";

  /** So long a page can be gone on from after the index has changed. */
  private static final double KEPT_SECONDS = 300;

  private static final int DEEPEST = 10_000;

  private interface Writing {
    void run(IndexWriter writer) throws IOException;
  }

  private final Dictionary dictionary;
  private final Places places = new Places();
  private final String name;
  private final String wordsDigest;
  private final Directory directory;
  private final Lock writing = new ReentrantLock();
  private final SearcherLifetimeManager pages = new SearcherLifetimeManager();
  private IndexWriter writer;
  private volatile SearcherManager searchers;
  private volatile boolean closed;

  LuceneIndex(Directory directory, Dictionary dictionary, String wordsDigest, String name) {
    this.directory = directory;
    this.dictionary = dictionary;
    this.wordsDigest = wordsDigest;
    this.name = name;
    try {
      this.writer = newWriter();
      this.searchers = new SearcherManager(writer, null);
      readWordsAnew();
    } catch (LockObtainFailedException e) {
      throw Failures.inUse(java.nio.file.Path.of(directory.toString()), e);
    } catch (IOException e) {
      throw Failures.failed("read", e);
    }
  }

  private IndexWriter newWriter() throws IOException {
    return new IndexWriter(
        directory, new IndexWriterConfig().setCommitOnClose(false).setRAMBufferSizeMB(32));
  }

  /** What was written with other files of words is written again with these. */
  private void readWordsAnew() throws IOException {
    String before = null;
    for (Map.Entry<String, String> said : commitData()) {
      if (said.getKey().equals(WORDS)) {
        before = said.getValue();
      }
    }
    if (before == null || before.equals(wordsDigest)) {
      return;
    }
    List<SourcedService> all = new ArrayList<>();
    IndexSearcher searcher = searchers.acquire();
    try {
      StoredFields stored = searcher.storedFields();
      for (var leaf : searcher.getIndexReader().leaves()) {
        var live = leaf.reader().getLiveDocs();
        for (int i = 0; i < leaf.reader().maxDoc(); i++) {
          if (live == null || live.get(i)) {
            all.add(sourced(stored.document(leaf.docBase + i)));
          }
        }
      }
    } finally {
      searchers.release(searcher);
    }
    write(
        w -> {
          w.deleteAll();
          for (SourcedService service : all) {
            w.addDocument(ServiceDocument.of(service, dictionary));
          }
        });
  }

  private Iterable<Map.Entry<String, String>> commitData() {
    Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
    return data == null ? List.of() : data;
  }

  @Override
  public void replace(AgencyId source, Collection<SourcedService> services) {
    Objects.requireNonNull(source, "source");
    List<SourcedService> copy = List.copyOf(services);
    for (SourcedService service : copy) {
      if (!service.source().equals(source)) {
        throw new IllegalArgumentException(
            "expected services of " + source + " alone, found one of " + service.source());
      }
    }
    write(
        w -> {
          w.deleteDocuments(ServiceDocument.source(source));
          putAll(copy, w);
        });
  }

  @Override
  public void put(Collection<SourcedService> services) {
    List<SourcedService> copy = List.copyOf(services);
    write(w -> putAll(copy, w));
  }

  @Override
  public void remove(AgencyId source, ServiceId id) {
    Term key = ServiceDocument.key(source, id);
    write(w -> w.deleteDocuments(key));
  }

  private void putAll(List<SourcedService> services, IndexWriter w) throws IOException {
    for (SourcedService service : services) {
      w.updateDocument(
          ServiceDocument.key(service.source(), service.service().id()),
          ServiceDocument.of(service, dictionary));
    }
  }

  /** All of it, or nothing: what failed half-way is taken back before anybody saw it. */
  private void write(Writing change) {
    writing.lock();
    try {
      if (closed) {
        throw Failures.closed();
      }
      boolean done = false;
      try {
        change.run(writer);
        writer.setLiveCommitData(Map.of(WORDS, wordsDigest).entrySet());
        writer.commit();
        done = true;
        searchers.maybeRefreshBlocking();
        pages.prune((age, searcher) -> age > KEPT_SECONDS);
      } finally {
        if (!done) {
          takeBack();
        }
      }
    } catch (IOException | AlreadyClosedException e) {
      throw Failures.failed("written", e);
    } finally {
      writing.unlock();
    }
  }

  private void takeBack() throws IOException {
    writer.rollback();
    writer = newWriter();
    SearcherManager before = searchers;
    searchers = new SearcherManager(writer, null);
    before.close();
  }

  @Override
  public SearchResult search(ServiceQuery query) {
    Objects.requireNonNull(query, "query");
    try {
      if (query.cursor().isEmpty()) {
        return first(query);
      }
      return after(query, Cursor.parse(query.cursor().get()));
    } catch (AlreadyClosedException e) {
      throw closed ? Failures.closed() : Failures.failed("read", e);
    } catch (IOException e) {
      throw Failures.failed("read", e);
    }
  }

  private SearchResult first(ServiceQuery query) throws IOException {
    SearcherManager lender = searchers;
    IndexSearcher searcher = lender.acquire();
    try {
      return page(query, searcher, 0);
    } finally {
      lender.release(searcher);
    }
  }

  private SearchResult after(ServiceQuery query, Cursor cursor) throws IOException {
    if (closed) {
      throw Failures.closed();
    }
    if (!cursor.index().equals(name)
        || cursor.question() != Cursor.question(query)
        || cursor.after() > DEEPEST) {
      throw new StaleCursorException();
    }
    IndexSearcher searcher = pages.acquire(cursor.state());
    if (searcher == null) {
      throw new StaleCursorException();
    }
    try {
      return page(query, searcher, cursor.after());
    } finally {
      pages.release(searcher);
    }
  }

  private SearchResult page(ServiceQuery query, IndexSearcher searcher, int skip)
      throws IOException {
    IndexReader reader = searcher.getIndexReader();
    Question question =
        new QuestionReader(dictionary, places, new ReaderVocabulary(reader)).read(query);
    int most = Math.min(DEEPEST, skip + query.limit());
    Ranking ranking = new Ranking(question, query, most);
    ranking.rank(reader);
    List<Hit> hits = new ArrayList<>();
    Marker marker = new Marker(dictionary, question.marked());
    StoredFields stored = searcher.storedFields();
    for (Ranking.Ranked ranked : ranking.best().stream().skip(skip).toList()) {
      SourcedService found = sourced(stored.document(ranked.document()));
      hits.add(
          new Hit(
              found,
              ranked.score(),
              marker.title(found.service()),
              marker.passage(found.service())));
    }
    SearchResult.Builder result =
        SearchResult.builder(hits, ranking.total())
            .places(question.places())
            .emergency(question.emergency())
            .shortened(question.shortened());
    if (question.didYouMean() != null) {
      result.didYouMean(question.didYouMean());
    }
    for (Facet facet : query.counting()) {
      result.facet(facet, ranking.facets().counts(facet));
    }
    if (ranking.total() > most && most < DEEPEST) {
      result.next(
          new Cursor(name, pages.record(searcher), most, Cursor.question(query)).toString());
    }
    return result.build();
  }

  private static SourcedService sourced(Document document) {
    return new SourcedService(
        StoredService.read(document.getBinaryValue(ServiceDocument.JSON).bytes),
        AgencyId.of(document.get(ServiceDocument.SOURCE)),
        Instant.parse(document.get(ServiceDocument.AS_OF)));
  }

  @Override
  public int size() {
    try {
      SearcherManager lender = searchers;
      IndexSearcher searcher = lender.acquire();
      try {
        return searcher.count(new MatchAllDocsQuery());
      } finally {
        lender.release(searcher);
      }
    } catch (AlreadyClosedException e) {
      throw Failures.closed();
    } catch (IOException e) {
      throw Failures.failed("read", e);
    }
  }

  @Override
  public void close() {
    writing.lock();
    try {
      if (closed) {
        return;
      }
      closed = true;
      pages.close();
      searchers.close();
      writer.rollback();
      directory.close();
    } catch (IOException e) {
      throw Failures.failed("written", e);
    } finally {
      writing.unlock();
    }
  }

  @Override
  public String toString() {
    return "LuceneIndex[" + (closed ? "closed" : directory.getClass().getSimpleName()) + "]";
  }
}
