package id.simpul.catalog;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Under which codes of other lists a service falls. */
record Classification(
    List<Concept> audiences,
    List<Concept> governmentFunctions,
    List<Concept> sectors,
    List<Concept> thematicAreas,
    List<Concept> concepts,
    @Nullable Concept status,
    Set<URI> languages) {

  static final Classification NONE =
      new Classification(List.of(), List.of(), List.of(), List.of(), List.of(), null, Set.of());

  Classification {
    audiences = List.copyOf(audiences);
    governmentFunctions = List.copyOf(governmentFunctions);
    sectors = List.copyOf(sectors);
    thematicAreas = List.copyOf(thematicAreas);
    concepts = List.copyOf(concepts);
    languages = Ordered.copyOf(languages);
  }

  /** One instance for the many services that fall under nothing. */
  Classification shared() {
    return equals(NONE) ? NONE : this;
  }
}
