package id.simpul.catalog;

import id.simpul.core.LocalizedText;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The authority that answers for a service: a dinas, a city, a ministry.
 *
 * <pre>{@code
 * PublicOrganisation disdukcapil = PublicOrganisation.builder("https://depok.example/instansi/disdukcapil")
 *     .name("Dinas Kependudukan dan Pencatatan Sipil Kota Depok", "Civil Registry of Depok")
 *     .region(RegionCode.kemendagri("32.76"))
 *     .build();
 * }</pre>
 *
 * <p>Its name is {@code skos:prefLabel} (1..*). Source: CPSV-AP 3.2 {@code cv:PublicOrganisation}.
 */
public final class PublicOrganisation extends Agent {

  private final Set<RegionCode> regions;
  private final Set<URI> otherPlaces;

  private PublicOrganisation(Builder said) {
    super(said);
    this.regions = Ordered.copyOf(said.regions);
    this.otherPlaces = Ordered.copyOf(said.otherPlaces);
  }

  /** Begins an organisation with this IRI. */
  public static Builder builder(String iri) {
    return new Builder(Iri.parse(iri, "iri"));
  }

  /** An organisation of which only IRI and name are known. */
  public static PublicOrganisation of(String iri, LocalizedText name) {
    return builder(iri).name(name).build();
  }

  /** The territory that it answers for ({@code dct:spatial}, 1..*). */
  public Set<RegionCode> regions() {
    return regions;
  }

  /** Places of other lists that it answers for ({@code dct:spatial}, 0..*). */
  public Set<URI> otherPlaces() {
    return otherPlaces;
  }

  /** A builder that begins with everything said here. */
  public Builder toBuilder() {
    Builder copy = new Builder(id());
    copy.copy(this);
    copy.regions.addAll(regions);
    copy.otherPlaces.addAll(otherPlaces);
    return copy;
  }

  @Override
  List<?> parts() {
    return acting(regions, otherPlaces);
  }

  /** Describes a {@link PublicOrganisation}; for one thread. */
  public static final class Builder extends Agent.Words<Builder> {

    private final Set<RegionCode> regions = new LinkedHashSet<>();
    private final Set<URI> otherPlaces = new LinkedHashSet<>();

    private Builder(URI id) {
      super(id);
    }

    /** Adds to {@link PublicOrganisation#regions()}. */
    public Builder region(RegionCode region) {
      regions.add(Objects.requireNonNull(region, "region"));
      return this;
    }

    /** Adds to {@link PublicOrganisation#otherPlaces()}. */
    public Builder otherPlace(URI otherPlace) {
      otherPlaces.add(Objects.requireNonNull(otherPlace, "otherPlace"));
      return this;
    }

    /** The same, from text. */
    public Builder otherPlace(String otherPlace) {
      return otherPlace(Iri.parse(otherPlace, "otherPlace"));
    }

    /** The finished description. */
    public PublicOrganisation build() {
      return new PublicOrganisation(this);
    }

    @Override
    Builder self() {
      return this;
    }
  }
}
