package id.simpul.catalog;

import id.simpul.core.LocalizedText;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
 * <p>Source: CPSV-AP 3.2 {@code cv:PublicOrganisation}.
 */
public final class PublicOrganisation extends Described {

  private final URI id;
  private final @Nullable LocalizedText name;
  private final @Nullable LocalizedText address;
  private final @Nullable URI homepage;
  private final List<RegionCode> regions;

  private PublicOrganisation(Builder builder) {
    this.id = builder.id;
    this.name = builder.name;
    this.address = builder.address;
    this.homepage = builder.homepage;
    this.regions = List.copyOf(builder.regions);
  }

  /** Begins an organisation with this IRI. */
  public static Builder builder(String iri) {
    return new Builder(Iri.parse(iri, "iri"));
  }

  /** An organisation of which only IRI and name are known. */
  public static PublicOrganisation of(String iri, LocalizedText name) {
    return builder(iri).name(name).build();
  }

  /** The IRI of the organisation. */
  public URI id() {
    return id;
  }

  /** Its name ({@code skos:prefLabel}). */
  public Optional<LocalizedText> name() {
    return Optional.ofNullable(name);
  }

  /** Its address, as one would write it on an envelope. */
  public Optional<LocalizedText> address() {
    return Optional.ofNullable(address);
  }

  /** Its page. */
  public Optional<URI> homepage() {
    return Optional.ofNullable(homepage);
  }

  /** The territory that it answers for ({@code dct:spatial}). */
  public List<RegionCode> regions() {
    return regions;
  }

  @Override
  List<?> parts() {
    return Arrays.asList(id, name, address, homepage, regions);
  }

  @Override
  public String toString() {
    return "PublicOrganisation[" + id + "]";
  }

  /** Describes a {@link PublicOrganisation}; for one thread. */
  public static final class Builder {

    private URI id;
    private @Nullable LocalizedText name;
    private @Nullable LocalizedText address;
    private @Nullable URI homepage;
    private final List<RegionCode> regions = new ArrayList<>();

    private Builder(URI id) {
      this.id = Objects.requireNonNull(id, "id");
    }

    /** See {@link PublicOrganisation#name()}. */
    public Builder name(LocalizedText name) {
      this.name = Objects.requireNonNull(name, "name");
      return this;
    }

    /** The same, in Indonesian and in English. */
    public Builder name(String indonesian, String english) {
      return name(LocalizedText.of(indonesian, english));
    }

    /** See {@link PublicOrganisation#address()}. */
    public Builder address(LocalizedText address) {
      this.address = Objects.requireNonNull(address, "address");
      return this;
    }

    /** The same, in Indonesian and in English. */
    public Builder address(String indonesian, String english) {
      return address(LocalizedText.of(indonesian, english));
    }

    /** See {@link PublicOrganisation#homepage()}. */
    public Builder homepage(URI homepage) {
      this.homepage = Objects.requireNonNull(homepage, "homepage");
      return this;
    }

    /** The same, from text. */
    public Builder homepage(String homepage) {
      return homepage(Iri.parse(homepage, "homepage"));
    }

    /** Adds to {@link PublicOrganisation#regions()}. */
    public Builder region(RegionCode region) {
      regions.add(Objects.requireNonNull(region, "region"));
      return this;
    }

    /** The finished description. */
    public PublicOrganisation build() {
      return new PublicOrganisation(this);
    }
  }
}
