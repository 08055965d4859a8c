package id.simpul.catalog.lucene;

import id.simpul.catalog.SourcedService;
import id.simpul.catalog.search.SearchResult;
import id.simpul.catalog.search.ServiceIndex;
import id.simpul.catalog.search.ServiceIndexException;
import id.simpul.catalog.search.ServiceQuery;
import id.simpul.catalog.search.StaleCursorException;
import id.simpul.catalog.search.engine.Cursor;
import id.simpul.catalog.search.engine.SearchLanguage;
import id.simpul.core.AgencyId;
import id.simpul.core.ServiceId;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;

/**
 * One index: {@link Writes} change it, {@link States} say what is seen, {@link Answering} answers.
 */
final class LuceneIndex implements ServiceIndex {

  private final Store store;
  private final SearchLanguage language;
  private final States states;
  private final Writes writes;
  private final Answering answering;

  LuceneIndex(
      Store store, SearchLanguage language, States states, Writes writes, Answering answering) {
    this.store = store;
    this.language = language;
    this.states = states;
    this.writes = writes;
    this.answering = answering;
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
    writes.run(
        writer -> {
          writer.deleteDocuments(ServiceDocument.source(source));
          putAll(copy, writer);
        });
  }

  @Override
  public void put(Collection<SourcedService> services) {
    List<SourcedService> copy = List.copyOf(services);
    writes.run(writer -> putAll(copy, writer));
  }

  @Override
  public void remove(AgencyId source, ServiceId id) {
    Term key = ServiceDocument.key(source, id);
    writes.run(writer -> writer.deleteDocuments(key));
  }

  private void putAll(List<SourcedService> services, IndexWriter writer) throws IOException {
    for (SourcedService service : services) {
      writer.updateDocument(
          ServiceDocument.key(service.source(), service.service().id()),
          ServiceDocument.of(language.index(service)));
    }
  }

  @Override
  public SearchResult search(ServiceQuery query) {
    Optional<Cursor> cursor = query.cursor().map(Cursor::parse);
    State state =
        cursor.isEmpty()
            ? states.borrow()
            : states
                .borrow(answering.stateOf(cursor.get(), query))
                .orElseThrow(StaleCursorException::new);
    return reading(
        state,
        () -> {
          SearchResult found = answering.answer(query, state, cursor.map(Cursor::after).orElse(0));
          if (found.next().isPresent()) {
            states.keep(state);
          }
          return found;
        });
  }

  @Override
  public int size() {
    State state = states.borrow();
    return reading(state, () -> state.reader().numDocs());
  }

  private interface Reading<T> {
    T read() throws IOException;
  }

  private static <T> T reading(State state, Reading<T> reading) {
    try {
      try {
        return reading.read();
      } finally {
        state.giveBack();
      }
    } catch (ServiceIndexException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw Failures.failed("read", e);
    }
  }

  @Override
  public void close() {
    try {
      writes.close();
      states.close();
      store.close();
    } catch (IOException e) {
      throw Failures.failed("written", e);
    }
  }

  @Override
  public String toString() {
    return "LuceneIndex[" + store + "]";
  }
}
