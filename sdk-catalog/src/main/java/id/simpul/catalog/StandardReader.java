package id.simpul.catalog;

import static id.simpul.catalog.Cpsv.DESCRIPTION;
import static id.simpul.catalog.Cpsv.SIMPUL;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the published standard of a service: its decree, and what it says about each component. */
final class StandardReader {

  private final ReadOnce once;

  StandardReader(ReadOnce once) {
    this.once = once;
  }

  Optional<ServiceStandard> standard(Node owner) {
    return owner
        .node(SIMPUL + "serviceStandard")
        .map(node -> once.each("standard", List.of(node), StandardReader::standardOf).get(0));
  }

  private static ServiceStandard standardOf(Node node) {
    ServiceStandard.Builder standard = ServiceStandard.builder();
    node.isA(SIMPUL + "ServiceStandard");
    node.literal(SIMPUL + "decree")
        .ifPresent(
            decree -> {
              standard.decree(decree);
              node.value(SIMPUL + "decreedOn", StandardReader::day)
                  .ifPresent(day -> standard.decree(decree, day));
            });
    Set<StandardComponent> known = EnumSet.noneOf(StandardComponent.class);
    for (Node said : node.readable(SIMPUL + "says", said -> isNew(said, known))) {
      standard.says(statement(said));
    }
    node.rest(standard);
    return standard.build();
  }

  /** Whether it says something about a component of which nothing was said before. */
  private static boolean isNew(Node said, Set<StandardComponent> known) {
    return component(said)
        .filter(c -> said.text(DESCRIPTION).isPresent())
        .filter(known::add)
        .isPresent();
  }

  private static StandardStatement statement(Node node) {
    StandardStatement.Builder statement =
        StandardStatement.builder(
            component(node).orElseThrow(), node.text(DESCRIPTION).orElseThrow());
    node.isA(SIMPUL + "StandardStatement");
    node.rest(statement);
    return statement.build();
  }

  private static Optional<StandardComponent> component(Node said) {
    return said.value(SIMPUL + "component", StandardComponent::parse);
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "expected a day like 2025-03-01, found '" + Findings.shortened(text) + "'", e);
    }
  }
}
