package id.simpul.catalog;

import id.simpul.core.LocalizedText;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A law or a regulation on which a service rests.
 *
 * <pre>{@code
 * LegalResource law = LegalResource.of("UU 24/2013 tentang Administrasi Kependudukan", "Law 24/2013 on Population Administration");
 * }</pre>
 *
 * <p>Source: CPSV-AP 3.2 {@code eli:LegalResource}.
 */
public final class LegalResource extends Described {

  private final LocalizedText name;
  private final @Nullable URI id;
  private final @Nullable URI page;

  private LegalResource(Builder builder) {
    this.name = builder.name;
    this.id = builder.id;
    this.page = builder.page;
  }

  /** A law by how it is cited in Indonesian and in English. */
  public static LegalResource of(String indonesian, String english) {
    return builder(LocalizedText.of(indonesian, english)).build();
  }

  /** Begins a law with how it is cited. */
  public static Builder builder(LocalizedText name) {
    return new Builder(name);
  }

  /** How it is cited. */
  public LocalizedText name() {
    return name;
  }

  /** The IRI of the law, where others may refer to it. */
  public Optional<URI> id() {
    return Optional.ofNullable(id);
  }

  /** Where it can be read. */
  public Optional<URI> page() {
    return Optional.ofNullable(page);
  }

  @Override
  List<?> parts() {
    return Arrays.asList(name, id, page);
  }

  /** Describes a {@link LegalResource}; for one thread. */
  public static final class Builder {

    private LocalizedText name;
    private @Nullable URI id;
    private @Nullable URI page;

    private Builder(LocalizedText name) {
      this.name = Objects.requireNonNull(name, "name");
    }

    /** See {@link LegalResource#id()}. */
    public Builder id(URI id) {
      this.id = Objects.requireNonNull(id, "id");
      return this;
    }

    /** The same, from text. */
    public Builder id(String id) {
      return id(Iri.parse(id, "id"));
    }

    /** See {@link LegalResource#page()}. */
    public Builder page(URI page) {
      this.page = Objects.requireNonNull(page, "page");
      return this;
    }

    /** The same, from text. */
    public Builder page(String page) {
      return page(Iri.parse(page, "page"));
    }

    /** The finished description. */
    public LegalResource build() {
      return new LegalResource(this);
    }
  }
}
