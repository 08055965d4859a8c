package id.simpul.catalog.compare;

import id.simpul.catalog.PublicOrganisation;
import id.simpul.catalog.SourcedService;
import id.simpul.catalog.match.Clue;
import id.simpul.catalog.match.Match;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a comparison is printed for a terminal: a column an authority, or one authority under the
 * other where there is no room.
 *
 * <pre>{@code
 * String table = comparison.table()
 *     .language("en").width(96)
 *     .onlyDifferences().without(Aspect.RESIDENTS)
 *     .named(column -> column.source().value())
 *     .print(clock.instant());
 * }</pre>
 *
 * <p>Unset means: Indonesian, 110 characters, every row but that of the matches, each column under
 * the name of its authority. No line is longer than the width, if that is 30 at least. Columns are
 * as wide as they need to be. Immutable; every word gives another table.
 */
public final class ComparisonTable {

  private final Comparison comparison;
  private final String language;
  private final int width;
  private final boolean onlyDifferences;
  private final Set<Aspect> leftOut;
  private final @Nullable Function<SourcedService, String> names;
  private final boolean matches;

  private ComparisonTable(
      Comparison comparison,
      String language,
      int width,
      boolean onlyDifferences,
      Set<Aspect> leftOut,
      @Nullable Function<SourcedService, String> names,
      boolean matches) {
    this.comparison = comparison;
    this.language = language;
    this.width = width;
    this.onlyDifferences = onlyDifferences;
    this.leftOut = leftOut;
    this.names = names;
    this.matches = matches;
  }

  static ComparisonTable of(Comparison comparison) {
    return new ComparisonTable(comparison, "id", 110, false, Set.of(), null, false);
  }

  /** In this language, {@code id} or another. */
  public ComparisonTable language(String tag) {
    Objects.requireNonNull(tag, "tag");
    return new ComparisonTable(comparison, tag, width, onlyDifferences, leftOut, names, matches);
  }

  /** So many characters wide. */
  public ComparisonTable width(int characters) {
    return new ComparisonTable(
        comparison, language, characters, onlyDifferences, leftOut, names, matches);
  }

  /**
   * Leaves out what all authorities say, be it whole rows or single lines, and tells it once, above
   * the table: in one line if it fits, or else in a line for each aspect.
   */
  public ComparisonTable onlyDifferences() {
    return new ComparisonTable(comparison, language, width, true, leftOut, names, matches);
  }

  /** Leaves these aspects out, such as those that differ by nature. */
  public ComparisonTable without(Aspect... aspects) {
    Set<Aspect> without = EnumSet.noneOf(Aspect.class);
    without.addAll(leftOut);
    without.addAll(Arrays.asList(aspects));
    return new ComparisonTable(
        comparison, language, width, onlyDifferences, without, names, matches);
  }

  /**
   * Adds a row that says how sure it is that each column is the same service, and by which clues;
   * {@link Comparison#match} says the same as data.
   */
  public ComparisonTable withMatches() {
    return new ComparisonTable(comparison, language, width, onlyDifferences, leftOut, names, true);
  }

  /** Puts this name above each column. */
  public ComparisonTable named(Function<SourcedService, String> names) {
    Objects.requireNonNull(names, "names");
    return new ComparisonTable(
        comparison, language, width, onlyDifferences, leftOut, names, matches);
  }

  /**
   * The table as text, with a line end after its last line.
   *
   * @param now against which the ages are told
   */
  public String print(Instant now) {
    return new TablePrinter(this, now).print();
  }

  List<SourcedService> columns() {
    return comparison.columns();
  }

  String title() {
    return comparison.title().in(language);
  }

  /** The rows that are not left out, with all that is said in them. */
  List<Row> rows() {
    return comparison.rows(language).stream()
        .filter(row -> !leftOut.contains(row.aspect()))
        .toList();
  }

  boolean tellsOnlyDifferences() {
    return onlyDifferences && comparison.columns().size() > 1;
  }

  String nameOf(SourcedService column) {
    if (names != null) {
      return names.apply(column);
    }
    PublicOrganisation authority = column.service().competentAuthority();
    return authority
        .name()
        .map(name -> name.in(language))
        .orElseGet(() -> authority.id().toString());
  }

  boolean tellsMatches() {
    return matches;
  }

  /** How sure a column is the same, and by what, one line a thing. */
  List<String> matchOf(SourcedService column) {
    return comparison.match(column).map(this::said).orElse(List.of());
  }

  private List<String> said(Match match) {
    return match
        .ruling()
        .map(ruling -> List.of(ruling.explanation().in(language)))
        .orElseGet(
            () ->
                List.of(
                    Math.min(99, Math.round(match.confidence() * 100)) + "%",
                    match.clues().stream()
                        .filter(Clue::speaksFor)
                        .map(clue -> clue.kind().label().in(language))
                        .distinct()
                        .collect(Collectors.joining(", "))));
  }

  int width() {
    return width;
  }

  String language() {
    return language;
  }
}
