package id.simpul.catalog;

import id.simpul.core.LocalizedText;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The API by which a machine uses a service.
 *
 * <pre>{@code
 * ServiceEndpoint api = ServiceEndpoint.builder("https://api.depok.example/sktm")
 *     .title("API SKTM", "SKTM API")
 *     .personalData(true)
 *     .build();
 * }</pre>
 *
 * <p>It says where, and nothing about trust: which audience a token needs is read from the
 * resource's own metadata. Source: DCAT-AP 3.0.1 {@code dcat:DataService}.
 */
public final class ServiceEndpoint extends Part {

  private final URI url;
  private final @Nullable LocalizedText title;
  private final @Nullable LocalizedText description;
  private final @Nullable URI descriptionPage;
  private final List<URI> standards;
  private final List<URI> documents;
  private final @Nullable Concept accessRights;
  private final @Nullable URI license;
  private final @Nullable Boolean personalData;

  private ServiceEndpoint(Builder said) {
    super(said);
    this.url = said.url;
    this.title = said.title;
    this.description = said.description;
    this.descriptionPage = said.descriptionPage;
    this.standards = List.copyOf(said.standards);
    this.documents = List.copyOf(said.documents);
    this.accessRights = said.accessRights;
    this.license = said.license;
    this.personalData = said.personalData;
  }

  /** An API of which only the root is known. */
  public static ServiceEndpoint of(String url) {
    return builder(url).build();
  }

  /** Begins an API with its root. */
  public static Builder builder(String url) {
    return new Builder(Iri.parse(url, "url"));
  }

  /** The root of the API ({@code dcat:endpointURL}, 1..*). */
  public URI url() {
    return url;
  }

  /** What it is called ({@code dct:title}, 1..*). */
  public Optional<LocalizedText> title() {
    return Optional.ofNullable(title);
  }

  /** What it does ({@code dct:description}, 0..*). */
  public Optional<LocalizedText> description() {
    return Optional.ofNullable(description);
  }

  /** Where it is described, for instance OpenAPI ({@code dcat:endpointDescription}, 0..*). */
  public Optional<URI> descriptionPage() {
    return Optional.ofNullable(descriptionPage);
  }

  /** What it conforms to ({@code dct:conformsTo}, 0..*). */
  public List<URI> standards() {
    return standards;
  }

  /** Where people read about it ({@code foaf:page}, 0..*). */
  public List<URI> documents() {
    return documents;
  }

  /** Who may use it ({@code dct:accessRights}, 0..1). */
  public Optional<Concept> accessRights() {
    return Optional.ofNullable(accessRights);
  }

  /** Under which terms ({@code dct:license}, 0..1). */
  public Optional<URI> license() {
    return Optional.ofNullable(license);
  }

  /**
   * Whether it takes or gives personal data in the sense of UU 27/2022 ({@code
   * simpul:personalData}, 0..1). Where it does, a client of an ecosystem names a purpose and a
   * legal basis at each call. Empty if it is not said.
   */
  public Optional<Boolean> personalData() {
    return Optional.ofNullable(personalData);
  }

  /** A builder that begins with everything said here. */
  public Builder toBuilder() {
    Builder copy = new Builder(url);
    copy.copy(this);
    copy.title = title;
    copy.description = description;
    copy.descriptionPage = descriptionPage;
    copy.standards.addAll(standards);
    copy.documents.addAll(documents);
    copy.accessRights = accessRights;
    copy.license = license;
    copy.personalData = personalData;
    return copy;
  }

  @Override
  List<?> parts() {
    return parts(
        url,
        title,
        description,
        descriptionPage,
        standards,
        documents,
        accessRights,
        license,
        personalData);
  }

  /** Describes a {@link ServiceEndpoint}; for one thread. */
  public static final class Builder extends Part.Words<Builder> {

    private URI url;
    private @Nullable LocalizedText title;
    private @Nullable LocalizedText description;
    private @Nullable URI descriptionPage;
    private final List<URI> standards = new ArrayList<>();
    private final List<URI> documents = new ArrayList<>();
    private @Nullable Concept accessRights;
    private @Nullable URI license;
    private @Nullable Boolean personalData;

    private Builder(URI url) {
      this.url = Objects.requireNonNull(url, "url");
    }

    /** See {@link ServiceEndpoint#title()}. */
    public Builder title(LocalizedText title) {
      this.title = Objects.requireNonNull(title, "title");
      return this;
    }

    /** The same, in Indonesian and in English. */
    public Builder title(String indonesian, String english) {
      return title(LocalizedText.of(indonesian, english));
    }

    /** See {@link ServiceEndpoint#description()}. */
    public Builder description(LocalizedText description) {
      this.description = Objects.requireNonNull(description, "description");
      return this;
    }

    /** The same, in Indonesian and in English. */
    public Builder description(String indonesian, String english) {
      return description(LocalizedText.of(indonesian, english));
    }

    /** See {@link ServiceEndpoint#descriptionPage()}. */
    public Builder descriptionPage(URI descriptionPage) {
      this.descriptionPage = Objects.requireNonNull(descriptionPage, "descriptionPage");
      return this;
    }

    /** The same, from text. */
    public Builder descriptionPage(String descriptionPage) {
      return descriptionPage(Iri.parse(descriptionPage, "descriptionPage"));
    }

    /** Adds to {@link ServiceEndpoint#standards()}. */
    public Builder conformingTo(URI conformingTo) {
      standards.add(Objects.requireNonNull(conformingTo, "conformingTo"));
      return this;
    }

    /** The same, from text. */
    public Builder conformingTo(String conformingTo) {
      return conformingTo(Iri.parse(conformingTo, "conformingTo"));
    }

    /** Adds to {@link ServiceEndpoint#documents()}. */
    public Builder document(URI document) {
      documents.add(Objects.requireNonNull(document, "document"));
      return this;
    }

    /** The same, from text. */
    public Builder document(String document) {
      return document(Iri.parse(document, "document"));
    }

    /** See {@link ServiceEndpoint#accessRights()}. */
    public Builder accessRights(Concept accessRights) {
      this.accessRights = Objects.requireNonNull(accessRights, "accessRights");
      return this;
    }

    /** See {@link ServiceEndpoint#license()}. */
    public Builder license(URI license) {
      this.license = Objects.requireNonNull(license, "license");
      return this;
    }

    /** The same, from text. */
    public Builder license(String license) {
      return license(Iri.parse(license, "license"));
    }

    /** See {@link ServiceEndpoint#personalData()}. */
    public Builder personalData(boolean holds) {
      this.personalData = holds;
      return this;
    }

    /** The finished description. */
    public ServiceEndpoint build() {
      return new ServiceEndpoint(this);
    }

    @Override
    Builder self() {
      return this;
    }
  }
}
