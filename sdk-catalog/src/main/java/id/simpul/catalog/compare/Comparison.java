package id.simpul.catalog.compare;

import id.simpul.catalog.ServiceType;
import id.simpul.catalog.SourcedService;
import id.simpul.core.LocalizedText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * One service of several authorities, side by side.
 *
 * <pre>{@code
 * Comparison births = Comparison.of(ServiceType.AKTA_KELAHIRAN, harvester.services());
 * births.differences();                                     // the rows in which they differ
 * System.out.println(births.table().width(120).onlyDifferences().print(clock.instant()));
 * }</pre>
 *
 * <p>Columns stand in the order of their authorities' names. Immutable.
 */
public final class Comparison {

  private final LocalizedText title;
  private final List<SourcedService> columns;

  private Comparison(LocalizedText title, List<SourcedService> columns) {
    this.title = title;
    this.columns = List.copyOf(columns);
  }

  /** Those of the services that are of this type. */
  public static Comparison of(ServiceType type, Collection<SourcedService> services) {
    List<SourcedService> sameType =
        services.stream().filter(s -> s.service().type().filter(type::equals).isPresent()).toList();
    LocalizedText title =
        sameType.stream()
            .findFirst()
            .map(s -> s.service().title())
            .orElseGet(() -> LocalizedText.untagged(type.code()));
    return of(title, sameType);
  }

  /** These services, whatever they are: somebody chose them. */
  public static Comparison of(LocalizedText title, Collection<SourcedService> services) {
    List<SourcedService> ordered = new ArrayList<>(services);
    ordered.sort(
        Comparator.comparing((SourcedService s) -> s.source().value())
            .thenComparing(s -> s.service().id().toString()));
    return new Comparison(Objects.requireNonNull(title, "title"), ordered);
  }

  /** What is compared. */
  public LocalizedText title() {
    return title;
  }

  /** The services, each with its source and its age. */
  public List<SourcedService> columns() {
    return columns;
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
