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
 * The API by which a machine uses a service.
 *
 * <pre>{@code
 * ServiceEndpoint api = ServiceEndpoint.builder("https://api.depok.example/sktm").title("API SKTM", "SKTM API").build();
 * }</pre>
 *
 * <p>It says where, and nothing about trust: which audience a token needs is read from the
 * resource's own metadata. Source: DCAT-AP 3.0.1 {@code dcat:DataService}.
 */
public final class ServiceEndpoint extends Described {

  private final URI url;
  private final @Nullable URI id;
  private final @Nullable LocalizedText title;
  private final @Nullable URI descriptionPage;
  private final List<URI> standards;

  private ServiceEndpoint(Builder builder) {
    this.url = builder.url;
    this.id = builder.id;
    this.title = builder.title;
    this.descriptionPage = builder.descriptionPage;
    this.standards = List.copyOf(builder.standards);
  }

  /** An API of which only the root is known. */
  public static ServiceEndpoint of(String url) {
    return builder(url).build();
  }

  /** Begins an API with its root. */
  public static Builder builder(String url) {
    return new Builder(Iri.parse(url, "url"));
  }

  /** The root of the API ({@code dcat:endpointURL}). */
  public URI url() {
    return url;
  }

  /** The IRI of the API, where others may refer to it. */
  public Optional<URI> id() {
    return Optional.ofNullable(id);
  }

  /** What it is called. */
  public Optional<LocalizedText> title() {
    return Optional.ofNullable(title);
  }

  /** Where it is described, for instance OpenAPI ({@code dcat:endpointDescription}). */
  public Optional<URI> descriptionPage() {
    return Optional.ofNullable(descriptionPage);
  }

  /** What it conforms to ({@code dct:conformsTo}). */
  public List<URI> standards() {
    return standards;
  }

  @Override
  List<?> parts() {
    return Arrays.asList(url, id, title, descriptionPage, standards);
  }

  /** Describes a {@link ServiceEndpoint}; for one thread. */
  public static final class Builder {

    private URI url;
    private @Nullable URI id;
    private @Nullable LocalizedText title;
    private @Nullable URI descriptionPage;
    private final List<URI> standards = new ArrayList<>();

    private Builder(URI url) {
      this.url = Objects.requireNonNull(url, "url");
    }

    /** See {@link ServiceEndpoint#id()}. */
    public Builder id(URI id) {
      this.id = Objects.requireNonNull(id, "id");
      return this;
    }

    /** The same, from text. */
    public Builder id(String id) {
      return id(Iri.parse(id, "id"));
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

    /** The finished description. */
    public ServiceEndpoint build() {
      return new ServiceEndpoint(this);
    }
  }
}
