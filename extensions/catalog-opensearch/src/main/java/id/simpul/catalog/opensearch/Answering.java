package id.simpul.catalog.opensearch;

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
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers questions from one state of the index, page by page. Safe for several threads. */
final class Answering {

  /** Nobody reads further, and each page costs as much as all before it. */
  private static final int DEEPEST = 10_000;

  private final Cluster cluster;
  private final Layout layout;
  private final SearchLanguage language;
  private final States states;
  private final Clock clock;
  private final Counting counting;
  private final Descriptions descriptions;
  private final Regions regions = new Regions();

  Answering(Cluster cluster, Layout layout, SearchLanguage language, States states, Clock clock) {
    this.cluster = cluster;
    this.layout = layout;
    this.language = language;
    this.states = states;
    this.clock = clock;
    this.counting = new Counting(cluster, layout, language);
    this.descriptions = new Descriptions(cluster, layout);
  }

  SearchResult answer(ServiceQuery query) {
    Optional<Cursor> cursor = query.cursor().map(Cursor::parse);
    Pointer pointer = states.pointer();
    if (cursor.isEmpty()) {
      return answer(query, states.state(pointer), pointer.number(), pointer.token(), 0);
    }
    Cursor page = cursor.get();
    if (page.question() != Cursor.question(query)
        || page.after() >= DEEPEST
        || !pointer.keeps(page.state(), page.index(), clock.instant())) {
      throw new StaleCursorException();
    }
    State state = states.state(page.state(), page.index()).orElseThrow(StaleCursorException::new);
    return answer(query, state, page.state(), page.index(), page.after());
  }

  private SearchResult answer(
      ServiceQuery query, State state, long number, String token, int skip) {
    Question question = counting.question(query, state);
    int most = Math.min(DEEPEST, skip + query.limit());
    Ranking ranking = new Ranking(cluster, layout, question, query, regions);
    List<Ranking.Ranked> best = ranking.best(state, most);
    List<Ranking.Ranked> page = best.subList(Math.min(skip, best.size()), best.size());
    SearchResult.Builder result =
        SearchResult.builder(hits(question, page, skip > 0), ranking.total())
            .places(question.places())
            .emergency(question.emergency())
            .shortened(question.shortened());
    question.didYouMean().ifPresent(result::didYouMean);
    for (Facet facet : query.counting()) {
      result.facet(facet, ranking.counts(facet));
    }
    if (ranking.total() > most && most < DEEPEST) {
      result.next(new Cursor(token, number, most, Cursor.question(query)).toString());
    }
    return result.build();
  }

  private List<Hit> hits(Question question, List<Ranking.Ranked> page, boolean goesOn) {
    Map<String, SourcedService> found =
        descriptions.of(page.stream().map(Ranking.Ranked::id).toList());
    Marker marker = language.marker(question);
    List<Hit> hits = new ArrayList<>(page.size());
    for (Ranking.Ranked ranked : page) {
      SourcedService service = found.get(ranked.id());
      if (service == null) {
        throw goesOn
            ? new StaleCursorException() // the state was let go between two requests
            : Failures.away("a description was cleaned away meanwhile", null);
      }
      hits.add(
          new Hit(
              service,
              ranked.score(),
              marker.title(service.service()),
              marker.passage(service.service())));
    }
    return hits;
  }
}
