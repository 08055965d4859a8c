package id.simpul.catalog;

import static id.simpul.catalog.Cpsv.DESCRIPTION;
import static id.simpul.catalog.Cpsv.SIMPUL;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Reads the published standard of a service: its decree, and what it says about each component. */
final class StandardReader {

  private StandardReader() {}

  static Optional<ServiceStandard> standard(Node owner) {
    return owner.node(SIMPUL + "serviceStandard").map(Node::small).map(StandardReader::standardOf);
  }

  private static ServiceStandard standardOf(Node node) {
    ServiceStandard.Builder standard = ServiceStandard.builder();
    Optional<LocalDate> day = node.value(SIMPUL + "decreedOn", StandardReader::day);
    node.literal(SIMPUL + "decree")
        .ifPresent(
            decree -> {
              standard.decree(decree);
              day.ifPresent(d -> standard.decree(decree, d));
            });
    for (Node statement : node.nodes(SIMPUL + "says")) {
      statement
          .small()
          .value(SIMPUL + "component", StandardComponent::parse)
          .ifPresent(c -> statement.text(DESCRIPTION).ifPresent(text -> standard.says(c, text)));
    }
    return standard.build();
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
