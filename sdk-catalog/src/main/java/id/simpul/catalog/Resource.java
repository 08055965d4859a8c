package id.simpul.catalog;

import id.simpul.catalog.graph.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that a catalogue describes: it may have an IRI, a number, and words that are not ours.
 */
abstract class Resource extends Described {

  private final @Nullable String iri;
  private final @Nullable String identifier;
  private final Extensions extensions;

  Resource(Words<?> said) {
    this.iri = said.iri;
    this.identifier = said.identifier;
    this.extensions = said.more == null ? said.kept : said.more.build();
  }

  /** The number that was given to it formally, if it is not the IRI ({@code dct:identifier}, 1). */
  public Optional<String> identifier() {
    return Optional.ofNullable(identifier);
  }

  /** What a document says of it that has no place here, kept to be written back. */
  public Extensions extensions() {
    return extensions;
  }

  /** As a text: a URI object weighs ten times as much. */
  @Nullable String iri() {
    return iri;
  }

  /** These parts, and what every resource has. */
  final List<?> parts(@Nullable Object... own) {
    List<@Nullable Object> all = new ArrayList<>(own.length + 3);
    all.add(iri);
    all.add(identifier);
    all.add(extensions);
    all.addAll(Arrays.asList(own));
    return all;
  }

  /**
   * The words with which every resource is described.
   *
   * @param <B> the builder that goes on after each word
   */
  abstract static class Words<B> {

    @Nullable String iri;
    private @Nullable String identifier;
    private Extensions kept = Extensions.NONE;
    private Extensions.@Nullable Collector more;

    /** The number that was given to it formally, if it is not the IRI. */
    public B identifier(String identifier) {
      this.identifier = Objects.requireNonNull(identifier, "identifier");
      return self();
    }

    /** Keeps a statement that this model has no word for. */
    public B extension(String predicateIri, Term object) {
      collector().add(predicateIri, Objects.requireNonNull(object, "object"));
      return self();
    }

    final void extensions(Extensions said) {
      if (more == null && kept.isEmpty()) {
        kept = said; // immutable: many may share it
      } else if (!said.isEmpty()) {
        collector().addAll(said);
      }
    }

    final void copy(Resource said) {
      iri = said.iri;
      identifier = said.identifier;
      extensions(said.extensions);
    }

    /** Where statements are kept that this model has no word for. */
    final Extensions.Collector collector() {
      if (more == null) {
        more = new Extensions.Collector();
        more.addAll(kept);
      }
      return more;
    }

    abstract B self();
  }
}
