package id.simpul.catalog;

import java.util.Collection;
import java.util.Optional;

/** Says codes of other lists. */
final class CodeWriter {

  private final SayOnce once;

  CodeWriter(SayOnce once) {
    this.once = once;
  }

  void concepts(Statements owner, String predicate, Collection<Concept> concepts) {
    concepts.forEach(concept -> concept(owner, predicate, concept));
  }

  void concept(Statements owner, String predicate, Optional<Concept> concept) {
    concept.ifPresent(code -> concept(owner, predicate, code));
  }

  private void concept(Statements owner, String predicate, Concept concept) {
    if (!once.isSaid(owner, predicate, concept)) {
      owner
          .part(predicate, concept, Cpsv.CONCEPT)
          .text(Cpsv.PREF_LABEL, concept.label())
          .numberedIfSaid(concept)
          .extensions(concept.extensions());
    }
  }
}
