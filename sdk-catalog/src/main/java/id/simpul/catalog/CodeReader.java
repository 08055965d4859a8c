package id.simpul.catalog;

import static id.simpul.catalog.Cpsv.SPATIAL;

import id.simpul.catalog.graph.Term;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads codes of other lists, regions, and references to what is described elsewhere. */
final class CodeReader {

  private final ReadOnce once;

  CodeReader(ReadOnce once) {
    this.once = once;
  }

  List<Concept> concepts(Node owner, String predicate) {
    return once.each("concept", owner.nodes(predicate), CodeReader::concept);
  }

  Optional<Concept> concept(Node owner, String predicate) {
    return owner.node(predicate).map(this::conceptOf);
  }

  Concept conceptOf(Node node) {
    return once.each("concept", List.of(node), CodeReader::concept).get(0);
  }

  private static Concept concept(Node node) {
    Concept.Builder concept = Concept.builder();
    node.isA(Cpsv.CONCEPT);
    node.text(Cpsv.PREF_LABEL).ifPresent(concept::label);
    node.rest(concept);
    return concept.build();
  }

  /** The languages that are named by their IRIs. */
  static Set<URI> languages(Node owner) {
    Set<URI> languages = new LinkedHashSet<>();
    for (Term object : owner.objects(Cpsv.LANGUAGE)) {
      owner
          .shared(object)
          .ifPresent(
              language -> {
                languages.add(language);
                owner.take(Cpsv.LANGUAGE, object);
                owner.placeType(object, Cpsv.LANGUAGE_CLASS);
              });
    }
    return languages;
  }

  /** The region that this place is, in a scheme that is known here. */
  Optional<RegionCode> region(Node owner, Term place) {
    Optional<RegionCode> region = region(place);
    if (region.isPresent()) {
      owner.take(SPATIAL, place);
      owner.placeType(place, Cpsv.LOCATION);
    }
    return region;
  }

  /** A place of another list. */
  Optional<URI> otherPlace(Node owner, Term place) {
    Optional<URI> other = region(place).isPresent() ? Optional.empty() : owner.shared(place);
    if (other.isPresent()) {
      owner.take(SPATIAL, place);
      owner.placeType(place, Cpsv.LOCATION);
    }
    return other;
  }

  /** Every IRI under a predicate; the resources themselves are described elsewhere. */
  Set<URI> links(Node owner, String predicate) {
    Set<URI> links = new LinkedHashSet<>();
    owner.objects(predicate).forEach(o -> link(owner, predicate, o).ifPresent(links::add));
    return links;
  }

  Optional<URI> link(Node owner, String predicate, Term object) {
    Optional<URI> link = owner.shared(object);
    link.ifPresent(iri -> owner.take(predicate, object));
    return link;
  }

  static Optional<RegionCode> region(Term term) {
    try {
      return term.isIri() ? RegionCode.fromIri(term.value()) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // a place of another list
    }
  }
}
