package id.simpul.catalog;

import id.simpul.core.LocalizedText;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who acts: a {@link PublicOrganisation}, or an {@link OtherAgent} that is none.
 *
 * <pre>{@code
 * Agent publisher = catalog.publisher();
 * publisher.name().ifPresent(name -> show(name.in("id")));
 * }</pre>
 *
 * <p>Immutable, compared by value. Source: CPSV-AP 3.2 {@code foaf:Agent}.
 */
public abstract class Agent extends Resource {

  private final @Nullable LocalizedText name;
  private final List<Address> addresses;
  private final @Nullable URI homepage;
  private final Set<URI> participates;

  Agent(Words<?> said) {
    super(said);
    this.name = said.name;
    this.addresses = List.copyOf(said.addresses);
    this.homepage = said.homepage;
    this.participates = Ordered.copyOf(said.participates);
  }

  /** Its IRI. */
  public URI id() {
    return URI.create(Objects.requireNonNull(iri(), "id"));
  }

  /** Its name ({@code dct:title}, 1..*). */
  public Optional<LocalizedText> name() {
    return Optional.ofNullable(name);
  }

  /** Where it is found ({@code locn:address}, 0..*). */
  public List<Address> addresses() {
    return addresses;
  }

  /** Its first address, in one line. */
  public Optional<LocalizedText> address() {
    return addresses.stream().flatMap(address -> address.fullAddress().stream()).findFirst();
  }

  /** Its page ({@code foaf:homepage}, 0..1). */
  public Optional<URI> homepage() {
    return Optional.ofNullable(homepage);
  }

  /** The IRIs of the parts it plays ({@code cv:participates}, 0..*). */
  public Set<URI> participates() {
    return participates;
  }

  final List<?> acting(@Nullable Object... own) {
    List<@Nullable Object> all =
        new ArrayList<>(Arrays.asList(name, addresses, homepage, participates));
    all.addAll(Arrays.asList(own));
    return parts(all.toArray());
  }

  @Override
  public String toString() {
    return getClass().getSimpleName() + "[" + iri() + "]";
  }

  /**
   * The words with which somebody is described.
   *
   * @param <B> the builder that goes on after each word
   */
  abstract static class Words<B> extends Resource.Words<B> {

    private @Nullable LocalizedText name;
    private final List<Address> addresses = new ArrayList<>();
    private @Nullable URI homepage;
    private final Set<URI> participates = new LinkedHashSet<>();

    Words(URI id) {
      this.iri = Objects.requireNonNull(id, "id").toString();
    }

    /** See {@link Agent#name()}. */
    public B name(LocalizedText name) {
      this.name = Objects.requireNonNull(name, "name");
      return self();
    }

    /** The same, in Indonesian and in English. */
    public B name(String indonesian, String english) {
      return name(LocalizedText.of(indonesian, english));
    }

    /** Adds to {@link Agent#addresses()}. */
    public B address(Address address) {
      addresses.add(Objects.requireNonNull(address, "address"));
      return self();
    }

    /** Adds an address in one line. */
    public B address(LocalizedText fullAddress) {
      return address(Address.of(fullAddress));
    }

    /** Adds an address in one line, in Indonesian and in English. */
    public B address(String indonesian, String english) {
      return address(LocalizedText.of(indonesian, english));
    }

    /** See {@link Agent#homepage()}. */
    public B homepage(URI homepage) {
      this.homepage = Objects.requireNonNull(homepage, "homepage");
      return self();
    }

    /** The same, from text. */
    public B homepage(String homepage) {
      return homepage(Iri.parse(homepage, "homepage"));
    }

    /** Adds to {@link Agent#participates()}. */
    public B participates(URI participation) {
      participates.add(Objects.requireNonNull(participation, "participation"));
      return self();
    }

    final void copy(Agent said) {
      super.copy(said);
      name = said.name;
      addresses.addAll(said.addresses);
      homepage = said.homepage;
      participates.addAll(said.participates);
    }
  }
}
