package id.simpul.catalog.compare;

import id.simpul.catalog.ServiceType;
import id.simpul.catalog.SourcedService;
import id.simpul.catalog.match.Counterpart;
import id.simpul.catalog.match.Counterparts;
import id.simpul.catalog.match.Match;
import id.simpul.catalog.match.MatchedServices;
import id.simpul.catalog.match.ServiceMatcher;
import id.simpul.core.LocalizedText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One service of several authorities, side by side, though their identifiers and words differ.
 *
 * <pre>{@code
 * MatchedServices matched = ServiceMatcher.standard().over(harvester.services());
 * Comparison births = matched.counterparts(aktaOfDepok.id()).map(Comparison::of).orElseThrow();
 * births.match(births.columns().get(1));                    // why it stands here
 * births.differences();                                     // the rows in which they differ
 * System.out.println(births.table().width(120).onlyDifferences().print(clock.instant()));
 * }</pre>
 *
 * <p>Columns stand in the order of their authorities' names. Immutable.
 */
public final class Comparison {

  private final LocalizedText title;
  private final List<SourcedService> columns;
  private final Map<SourcedService, Match> matches;

  private Comparison(
      LocalizedText title, Collection<SourcedService> columns, Map<SourcedService, Match> matches) {
    this.title = Objects.requireNonNull(title, "title");
    this.columns =
        columns.stream()
            .sorted(
                Comparator.comparing((SourcedService s) -> s.source().value())
                    .thenComparing(s -> s.service().id().toString()))
            .toList();
    this.matches = Map.copyOf(matches);
  }

  /** A service and the best match of each other authority; {@link #match} says why. */
  public static Comparison of(Counterparts counterparts) {
    SourcedService chosen = counterparts.chosen();
    return of(chosen.service().title(), List.of(chosen), counterparts.best());
  }

  /** Those of the services that are of this type, by their own word or by {@link #match}. */
  public static Comparison of(ServiceType type, Collection<SourcedService> services) {
    return of(type, ServiceMatcher.standard().over(services));
  }

  /** Those of the services that are of this type, by their own word or by {@link #match}. */
  public static Comparison of(ServiceType type, MatchedServices services) {
    List<SourcedService> declared =
        services.services().stream()
            .filter(s -> s.service().type().filter(type::equals).isPresent())
            .toList();
    LocalizedText title =
        declared.stream()
            .findFirst()
            .map(s -> s.service().title())
            .orElseGet(() -> LocalizedText.untagged(type.code()));
    return of(title, declared, services.undeclared(type));
  }

  private static Comparison of(
      LocalizedText title, List<SourcedService> given, List<Counterpart> matched) {
    List<SourcedService> columns = new ArrayList<>(given);
    Map<SourcedService, Match> matches = new HashMap<>();
    for (Counterpart found : matched) {
      columns.add(found.service());
      matches.put(found.service(), found.match());
    }
    return new Comparison(title, columns, matches);
  }

  /** These services, whatever they are: somebody chose them. */
  public static Comparison of(LocalizedText title, Collection<SourcedService> services) {
    return new Comparison(title, services, Map.of());
  }

  /** What is compared. */
  public LocalizedText title() {
    return title;
  }

  /** The services, each with its source and its age. */
  public List<SourcedService> columns() {
    return columns;
  }

  /**
   * Why a column stands here: what speaks for its being the same service, and how sure that is.
   * Empty for the service that the others were matched with, for those that declare the type that
   * was asked for, and for what somebody chose.
   */
  public Optional<Match> match(SourcedService column) {
    return Optional.ofNullable(matches.get(column));
  }

  /** Every aspect about which somebody says something, in a language. */
  public List<Row> rows(String language) {
    return Arrays.stream(Aspect.values())
        .map(
            aspect ->
                new Row(
                    aspect,
                    columns.stream().map(column -> aspect.of(column.service(), language)).toList()))
        .filter(row -> row.cells().stream().anyMatch(cell -> !cell.isEmpty()))
        .toList();
  }

  /** The aspects in which the authorities differ, in Indonesian. */
  public List<Row> differences() {
    return rows("id").stream().filter(Row::differs).toList();
  }

  /** A table for a terminal; its own words say how it is printed. */
  public ComparisonTable table() {
    return ComparisonTable.of(this);
  }

  /**
   * The table with every row.
   *
   * @param language of the texts, {@code id} or another
   * @param width in characters; without room for all columns they stand under each other
   * @param now against which the ages are told
   */
  public String toTable(String language, int width, Instant now) {
    return table().language(language).width(width).print(now);
  }

  /** The table with every row, in Indonesian, 110 characters wide. */
  public String toTable(Instant now) {
    return table().print(now);
  }

  @Override
  public String toString() {
    return "Comparison[" + title + ", " + columns.size() + " authorities]";
  }
}
