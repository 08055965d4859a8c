package id.simpul.catalog;

import id.simpul.core.LocalizedText;
import java.util.List;
import java.util.Objects;

/**
 * People who do not pay a cost that others pay.
 *
 * <pre>{@code
 * Exemption poor = Exemption.of(LocalizedText.of("Warga tidak mampu", "People with little money"));
 * Cost fee = Cost.rupiah(25_000).toBuilder().exempting(poor).build();
 * }</pre>
 *
 * <p>Source: {@code simpul:Exemption}; CPSV-AP has no exemptions.
 */
public final class Exemption extends Part {

  private final LocalizedText people;

  private Exemption(Builder said) {
    super(said);
    this.people = said.people;
  }

  /** These people do not pay. */
  public static Exemption of(LocalizedText people) {
    return builder(people).build();
  }

  /** Begins with those who do not pay. */
  public static Builder builder(LocalizedText people) {
    return new Builder(people);
  }

  /** Who does not pay ({@code dct:description}, 1..*). */
  public LocalizedText people() {
    return people;
  }

  /** Who does not pay, in this language or the nearest; see {@link LocalizedText#in(String)}. */
  public String in(String language) {
    return people.in(language);
  }

  /** A builder that begins with everything said here. */
  public Builder toBuilder() {
    Builder copy = new Builder(people);
    copy.copy(this);
    return copy;
  }

  @Override
  List<?> parts() {
    return parts(people);
  }

  /** Describes an {@link Exemption}; for one thread. */
  public static final class Builder extends Part.Words<Builder> {

    private final LocalizedText people;

    private Builder(LocalizedText people) {
      this.people = Objects.requireNonNull(people, "people");
    }

    /** The finished description. */
    public Exemption build() {
      return new Exemption(this);
    }

    @Override
    Builder self() {
      return this;
    }
  }
}
