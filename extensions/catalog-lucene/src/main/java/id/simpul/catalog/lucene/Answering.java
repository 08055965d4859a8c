package id.simpul.catalog.lucene;

import id.simpul.catalog.SourcedService;
import id.simpul.catalog.search.Facet;
import id.simpul.catalog.search.Hit;
import id.simpul.catalog.search.SearchResult;
import id.simpul.catalog.search.ServiceQuery;
import id.simpul.catalog.search.StaleCursorException;
import id.simpul.catalog.search.engine.Cursor;
import id.simpul.catalog.search.engine.Marker;
import id.simpul.catalog.search.engine.Question;
import id.simpul.catalog.search.engine.Regions;
import id.simpul.catalog.search.engine.SearchLanguage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;

/** Answers questions from one state of the index, page by page. Safe for several threads. */
final class Answering {

  /** Nobody reads further, and each page costs as much as all before it. */
  private static final int DEEPEST = 10_000;

  private final SearchLanguage language;
  private final Regions regions = new Regions();
  private final Descriptions descriptions = new Descriptions();
  private final String name;

  /**
   * What answers.
   *
   * @param language what words mean
   * @param name of this opened index, by which it knows its own cursors
   */
  Answering(SearchLanguage language, String name) {
    this.language = language;
    this.name = name;
  }

  /**
   * In which state a question goes on.
   *
   * @throws StaleCursorException if the cursor is not of this question, or of no page of ours
   */
  long stateOf(Cursor cursor, ServiceQuery query) {
    if (cursor.index().equals(name)
        && cursor.question() == Cursor.question(query)
        && cursor.after() < DEEPEST) {
      return cursor.state();
    }
    throw new StaleCursorException();
  }

  SearchResult answer(ServiceQuery query, State state, int skip) throws IOException {
    DirectoryReader reader = state.reader();
    Question question = language.question(query, new ReaderVocabulary(reader));
    int most = Math.min(DEEPEST, skip + query.limit());
    Ranking ranking = new Ranking(question, query, new Nearness(question, regions), most);
    ranking.rank(reader);
    SearchResult.Builder result =
        SearchResult.builder(hits(question, ranking.from(skip), reader), ranking.total())
            .places(question.places())
            .emergency(question.emergency())
            .shortened(question.shortened());
    question.didYouMean().ifPresent(result::didYouMean);
    for (Facet facet : query.counting()) {
      result.facet(facet, ranking.facets().counts(facet));
    }
    if (ranking.total() > most && most < DEEPEST) {
      result.next(new Cursor(name, state.number(), most, Cursor.question(query)).toString());
    }
    return result.build();
  }

  private List<Hit> hits(Question question, List<Ranking.Ranked> page, DirectoryReader reader)
      throws IOException {
    Marker marker = language.marker(question);
    List<Hit> hits = new ArrayList<>(page.size());
    for (Ranking.Ranked ranked : page) {
      SourcedService found = descriptions.read(ranked.document(), reader);
      hits.add(
          new Hit(
              found,
              ranked.score(),
              marker.title(found.service()),
              marker.passage(found.service())));
    }
    return hits;
  }
}
