package id.simpul.catalog;

import id.simpul.core.ServiceId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When the description of a service was published first, when it was changed last, and which
 * version it is.
 *
 * <pre>{@code
 * CatalogRecord record = CatalogRecord.of(service.id(), issued, modified);
 * }</pre>
 *
 * <p>Source: DCAT-AP 3.0.1 {@code dcat:CatalogRecord}.
 */
public final class CatalogRecord extends Part {

  private final ServiceId service;
  private final Instant issued;
  private final Instant modified;
  private final @Nullable String version;
  private final @Nullable URI source;

  private CatalogRecord(Builder said) {
    super(said);
    this.service = said.service;
    this.issued = said.issued;
    this.modified = said.modified;
    this.version = said.version;
    this.source = said.source;
  }

  /** A record with its two times; the change does not come before the publication. */
  public static CatalogRecord of(ServiceId service, Instant issued, Instant modified) {
    return builder(service, issued, modified).build();
  }

  /** Begins a record with its two times; the change does not come before the publication. */
  public static Builder builder(ServiceId service, Instant issued, Instant modified) {
    return new Builder(service, issued, modified);
  }

  /** The service that is described ({@code foaf:primaryTopic}, 1). */
  public ServiceId service() {
    return service;
  }

  /** When the description was first published ({@code dct:issued}, 0..1). */
  public Instant issued() {
    return issued;
  }

  /** When it was last changed ({@code dct:modified}, 1). */
  public Instant modified() {
    return modified;
  }

  /** Which version of the description it is ({@code dcat:version}, 0..1). */
  public Optional<String> version() {
    return Optional.ofNullable(version);
  }

  /** The record that it was made from, elsewhere ({@code dct:source}, 0..1). */
  public Optional<URI> source() {
    return Optional.ofNullable(source);
  }

  /** A builder that begins with everything said here. */
  public Builder toBuilder() {
    Builder copy = new Builder(service, issued, modified);
    copy.copy(this);
    copy.version = version;
    copy.source = source;
    return copy;
  }

  @Override
  List<?> parts() {
    return parts(service, issued, modified, version, source);
  }

  /** Describes a {@link CatalogRecord}; for one thread. */
  public static final class Builder extends Part.Words<Builder> {

    private ServiceId service;
    private Instant issued;
    private Instant modified;
    private @Nullable String version;
    private @Nullable URI source;

    private Builder(ServiceId service, Instant issued, Instant modified) {
      this.service = Objects.requireNonNull(service, "service");
      this.issued = Objects.requireNonNull(issued, "issued");
      this.modified = Objects.requireNonNull(modified, "modified");
      if (modified.isBefore(issued)) {
        throw new IllegalArgumentException(
            "expected a change of "
                + service.iri()
                + " at or after "
                + issued
                + ", found "
                + modified);
      }
    }

    /** See {@link CatalogRecord#version()}. */
    public Builder version(String version) {
      this.version = Objects.requireNonNull(version, "version");
      return this;
    }

    /** See {@link CatalogRecord#source()}. */
    public Builder source(URI source) {
      this.source = Objects.requireNonNull(source, "source");
      return this;
    }

    /** The same, from text. */
    public Builder source(String source) {
      return source(Iri.parse(source, "source"));
    }

    /** The finished description. */
    public CatalogRecord build() {
      return new CatalogRecord(this);
    }

    @Override
    Builder self() {
      return this;
    }
  }
}
