package id.simpul.example.jabodetabek.acts;

import id.simpul.catalog.ServiceType;
import id.simpul.catalog.SourcedService;
import id.simpul.catalog.compare.Aspect;
import id.simpul.catalog.compare.Comparison;
import id.simpul.catalog.compare.Row;
import id.simpul.catalog.search.Hit;
import id.simpul.catalog.search.SearchResult;
import id.simpul.catalog.search.ServiceQuery;
import id.simpul.core.AgencyId;
import id.simpul.core.LocalizedText;
import id.simpul.ecosystem.Ecosystem;
import id.simpul.example.jabodetabek.services.City;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody looks for a birth certificate, and sees the five cities side by side. */
final class CompareAct implements Act {

  @Override
  public LocalizedText title() {
    return LocalizedText.of(
        "3. Mencari \"akta kelahiran\" dan membandingkan",
        "3. Looking for \"akta kelahiran\", and comparing");
  }

  @Override
  public void play(Stage stage) {
    Ecosystem ecosystem = stage.city(City.DEPOK).ecosystem();
    Stopwatch watch = Stopwatch.start();
    SearchResult found = ecosystem.search(ServiceQuery.text("akta kelahiran").limit(5));
    String took = watch.text();
    Set<AgencyId> sources =
        found.hits().stream()
            .filter(h -> h.service().type().equals(Optional.of(ServiceType.AKTA_KELAHIRAN)))
            .map(Hit::source)
            .collect(Collectors.toSet());
    stage.state(
        sources.size() == City.values().length,
        "Lima hasil teratas adalah akta kelahiran kelima kota (%s).".formatted(took),
        "The first five hits are the birth certificates of the five cities (%s).".formatted(took));
    found.hits().forEach(hit -> show(stage, hit));
    compare(stage, ecosystem.compare(City.DEPOK.service("akta-kelahiran")));
    new SameService(stage, ecosystem).play();
  }

  /** Whose it is, and how old: nobody has to take an old description for today's. */
  private static void show(Stage stage, Hit hit) {
    long seconds = hit.age(stage.clock().instant()).toSeconds();
    String what = hit.title().text() + " (" + city(hit.found()) + "), ";
    stage
        .screen()
        .mark(
            "-",
            LocalizedText.of(
                what + "diambil " + seconds + " detik lalu",
                what + "read " + seconds + " seconds ago"));
  }

  private static void compare(Stage stage, Comparison comparison) {
    Screen screen = stage.screen();
    List<Row> rows = comparison.rows(screen.language());
    screen.block(
        comparison
            .table()
            .language(screen.language())
            .width(Screen.WIDTH - 2)
            .onlyDifferences()
            .withMatches()
            .without(Aspect.RESIDENTS, Aspect.COMPLAINTS) // they differ by nature
            .named(CompareAct::city)
            .print(stage.clock().instant()));
    stage.state(
        comparison.columns().size() == City.values().length
            && aspects(rows, false).contains(Aspect.FEE),
        "Biayanya sama di kelima kota: gratis.",
        "The fee is the same in all five cities: free.");
    stage.state(
        aspects(rows, true).containsAll(Set.of(Aspect.TIME, Aspect.PLACES, Aspect.CHANNELS)),
        "Waktu, cara, dan tempatnya berbeda, sebagaimana boleh berbeda.",
        "Time, ways and places differ, as they may.");
  }

  private static Set<Aspect> aspects(List<Row> rows, boolean differing) {
    return rows.stream()
        .filter(row -> row.differs() == differing)
        .map(Row::aspect)
        .collect(Collectors.toSet());
  }

  private static String city(SourcedService column) {
    return Stream.of(City.values())
        .filter(city -> city.agency().equals(column.source()))
        .map(City::title)
        .findFirst()
        .orElse(column.source().value());
  }
}
