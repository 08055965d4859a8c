package id.simpul.catalog;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/** A resource that has an IRI when others have to refer to it, and none otherwise. */
abstract class Part extends Resource {

  Part(Words<?> said) {
    super(said);
  }

  /** Its IRI, where others may refer to it. */
  public Optional<URI> id() {
    return Optional.ofNullable(iri()).map(URI::create);
  }

  /**
   * The words with which a part is described.
   *
   * @param <B> the builder that goes on after each word
   */
  abstract static class Words<B> extends Resource.Words<B> {

    /** Its IRI, where others may refer to it. */
    public B id(URI id) {
      this.iri = Objects.requireNonNull(id, "id").toString();
      return self();
    }

    /** The same, from a text that was found to be an absolute IRI. */
    final void iri(String iri) {
      this.iri = iri;
    }

    /** The same, from text. */
    public B id(String id) {
      return id(Iri.parse(id, "id"));
    }
  }
}
