package id.simpul.catalog;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Where people ask, and where they complain.
 *
 * <pre>{@code
 * ContactPoint complaints = ContactPoint.builder().telephone("112").page("https://lapor.example").build();
 * }</pre>
 *
 * <p>Source: CPSV-AP 3.2 {@code cv:ContactPoint}.
 */
public final class ContactPoint extends Part {

  private final List<String> telephones;
  private final List<String> emails;
  private final List<URI> pages;
  private final List<TemporalEntity> openingHours;
  private final List<TemporalEntity> restrictions;

  private ContactPoint(Builder said) {
    super(said);
    this.telephones = List.copyOf(said.telephones);
    this.emails = List.copyOf(said.emails);
    this.pages = Addresses.copyOf(said.pages);
    this.openingHours = List.copyOf(said.openingHours);
    this.restrictions = List.copyOf(said.restrictions);
  }

  /** When it is open, as far as it can be computed; the rest stands in {@link #openingHours()}. */
  public List<OpeningHours> hours() {
    return TemporalEntity.computable(openingHours);
  }

  /** Begins with nothing said. */
  public static Builder builder() {
    return new Builder();
  }

  /** Telephone numbers, as people dial them ({@code cv:telephone}, 0..*). */
  public List<String> telephones() {
    return telephones;
  }

  /** E-mail addresses ({@code cv:email}, 0..*). */
  public List<String> emails() {
    return emails;
  }

  /** Pages with a form or more ways to ask ({@code cv:contactPage}, 0..*). */
  public List<URI> pages() {
    return pages;
  }

  /** When it is open ({@code cv:openingHours}, 0..*). */
  public List<TemporalEntity> openingHours() {
    return openingHours;
  }

  /** When it is not, or otherwise ({@code cv:specialOpeningHoursSpecification}, 0..*). */
  public List<TemporalEntity> restrictions() {
    return restrictions;
  }

  /** A builder that begins with everything said here. */
  public Builder toBuilder() {
    Builder copy = new Builder();
    copy.copy(this);
    copy.telephones.addAll(telephones);
    copy.emails.addAll(emails);
    copy.pages.addAll(pages);
    copy.openingHours.addAll(openingHours);
    copy.restrictions.addAll(restrictions);
    return copy;
  }

  @Override
  List<?> parts() {
    return parts(telephones, emails, pages, openingHours, restrictions);
  }

  /** Describes a {@link ContactPoint}; for one thread. */
  public static final class Builder extends Part.Words<Builder> {

    private final List<String> telephones = new ArrayList<>();
    private final List<String> emails = new ArrayList<>();
    private final List<URI> pages = new ArrayList<>();
    private final List<TemporalEntity> openingHours = new ArrayList<>();
    private final List<TemporalEntity> restrictions = new ArrayList<>();

    private Builder() {}

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

    /** Adds to {@link ContactPoint#openingHours()}. */
    public Builder open(TemporalEntity open) {
      openingHours.add(Objects.requireNonNull(open, "open"));
      return this;
    }

    /** Adds to {@link ContactPoint#restrictions()}. */
    public Builder restriction(TemporalEntity restriction) {
      restrictions.add(Objects.requireNonNull(restriction, "restriction"));
      return this;
    }

    /** Adds hours of the week. */
    public Builder open(OpeningHours hours) {
      return open(TemporalEntity.of(hours));
    }

    /** The finished description. */
    public ContactPoint build() {
      return new ContactPoint(this);
    }

    @Override
    Builder self() {
      return this;
    }
  }
}
