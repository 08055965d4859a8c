package id.simpul.catalog;

import id.simpul.core.LocalizedText;
import java.net.URI;
import java.util.List;

/**
 * Somebody who is no public authority: a bank that takes the fee, a foundation, a company.
 *
 * <pre>{@code
 * Agent bank = OtherAgent.of("https://bank.example/", LocalizedText.of("Bank Contoh", "Example Bank"));
 * }</pre>
 *
 * <p>Source: CPSV-AP 3.2 {@code foaf:Agent}.
 */
public final class OtherAgent extends Agent {

  private OtherAgent(Builder said) {
    super(said);
  }

  /** Begins an agent with this IRI. */
  public static Builder builder(String iri) {
    return new Builder(Iri.parse(iri, "iri"));
  }

  /** An agent of which only IRI and name are known. */
  public static OtherAgent of(String iri, LocalizedText name) {
    return builder(iri).name(name).build();
  }

  /** A builder that begins with everything said here. */
  public Builder toBuilder() {
    Builder copy = new Builder(id());
    copy.copy(this);
    return copy;
  }

  @Override
  List<?> parts() {
    return acting();
  }

  /** Describes an {@link OtherAgent}; for one thread. */
  public static final class Builder extends Agent.Words<Builder> {

    private Builder(URI id) {
      super(id);
    }

    /** The finished description. */
    public OtherAgent build() {
      return new OtherAgent(this);
    }

    @Override
    Builder self() {
      return this;
    }
  }
}
