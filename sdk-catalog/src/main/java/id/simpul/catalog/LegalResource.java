package id.simpul.catalog;

import id.simpul.core.LocalizedText;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
public final class LegalResource extends NamedPart {

  private final @Nullable URI page;
  private final Set<URI> related;

  private LegalResource(Builder said) {
    super(said);
    this.page = said.page;
    this.related = Ordered.copyOf(said.related);
  }

  /** A law by how it is cited in Indonesian and in English. */
  public static LegalResource of(String indonesian, String english) {
    return builder(LocalizedText.of(indonesian, english)).build();
  }

  /** Begins with the name in Indonesian and in English. */
  public static Builder builder(String indonesian, String english) {
    return builder(LocalizedText.of(indonesian, english));
  }

  /** Begins with the name. */
  public static Builder builder(LocalizedText name) {
    return new Builder(name);
  }

  /** Where it can be read ({@code foaf:page}, 0..1). */
  public Optional<URI> page() {
    return Optional.ofNullable(page);
  }

  /** The IRIs of laws that belong near it ({@code dct:relation}, 0..*). */
  public Set<URI> related() {
    return related;
  }

  /** A builder that begins with everything said here. */
  public Builder toBuilder() {
    Builder copy = new Builder(name());
    copy.copy(this);
    copy.page = page;
    copy.related.addAll(related);
    return copy;
  }

  @Override
  List<?> parts() {
    return named(page, related);
  }

  /** Describes a {@link LegalResource}; for one thread. */
  public static final class Builder extends NamedPart.Words<Builder> {

    private @Nullable URI page;
    private final Set<URI> related = new LinkedHashSet<>();

    private Builder(LocalizedText name) {
      super(name);
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

    /** Adds to {@link LegalResource#related()}. */
    public Builder related(URI related) {
      this.related.add(Objects.requireNonNull(related, "related"));
      return this;
    }

    /** The same, from text. */
    public Builder related(String related) {
      return related(Iri.parse(related, "related"));
    }

    /** The finished description. */
    public LegalResource build() {
      return new LegalResource(this);
    }

    @Override
    Builder self() {
      return this;
    }
  }
}
