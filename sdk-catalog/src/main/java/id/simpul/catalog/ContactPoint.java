package id.simpul.catalog;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where people ask, and where they complain.
 *
 * <pre>{@code
 * ContactPoint complaints = ContactPoint.builder().telephone("112").page("https://lapor.example").build();
 * }</pre>
 *
 * <p>Source: CPSV-AP 3.2 {@code cv:ContactPoint}.
 */
public final class ContactPoint extends Described {

  private final @Nullable URI id;
  private final List<String> telephones;
  private final List<String> emails;
  private final List<URI> pages;
  private final List<OpeningHours> hours;

  private ContactPoint(Builder builder) {
    this.id = builder.id;
    this.telephones = List.copyOf(builder.telephones);
    this.emails = List.copyOf(builder.emails);
    this.pages = List.copyOf(builder.pages);
    this.hours = List.copyOf(builder.hours);
  }

  /** Begins an empty contact point. */
  public static Builder builder() {
    return new Builder();
  }

  /** The IRI of the contact point, where others may refer to it. */
  public Optional<URI> id() {
    return Optional.ofNullable(id);
  }

  /** Telephone numbers, as people dial them. */
  public List<String> telephones() {
    return telephones;
  }

  /** E-mail addresses. */
  public List<String> emails() {
    return emails;
  }

  /** Pages with a form or more ways to ask ({@code cv:contactPage}). */
  public List<URI> pages() {
    return pages;
  }

  /** When somebody answers. */
  public List<OpeningHours> hours() {
    return hours;
  }

  @Override
  List<?> parts() {
    return Arrays.asList(id, telephones, emails, pages, hours);
  }

  /** Describes a {@link ContactPoint}; for one thread. */
  public static final class Builder {

    private @Nullable URI id;
    private final List<String> telephones = new ArrayList<>();
    private final List<String> emails = new ArrayList<>();
    private final List<URI> pages = new ArrayList<>();
    private final List<OpeningHours> hours = new ArrayList<>();

    private Builder() {}

    /** See {@link ContactPoint#id()}. */
    public Builder id(URI id) {
      this.id = Objects.requireNonNull(id, "id");
      return this;
    }

    /** The same, from text. */
    public Builder id(String id) {
      return id(Iri.parse(id, "id"));
    }

    /** Adds to {@link ContactPoint#telephones()}. */
    public Builder telephone(String telephone) {
      telephones.add(Objects.requireNonNull(telephone, "telephone"));
      return this;
    }

    /** Adds to {@link ContactPoint#emails()}. */
    public Builder email(String email) {
      emails.add(Objects.requireNonNull(email, "email"));
      return this;
    }

    /** Adds to {@link ContactPoint#pages()}. */
    public Builder page(URI page) {
      pages.add(Objects.requireNonNull(page, "page"));
      return this;
    }

    /** The same, from text. */
    public Builder page(String page) {
      return page(Iri.parse(page, "page"));
    }

    /** Adds to {@link ContactPoint#hours()}. */
    public Builder open(OpeningHours open) {
      hours.add(Objects.requireNonNull(open, "open"));
      return this;
    }

    /** The finished description. */
    public ContactPoint build() {
      return new ContactPoint(this);
    }
  }
}
