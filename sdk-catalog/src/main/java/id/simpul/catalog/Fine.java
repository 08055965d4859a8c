package id.simpul.catalog;

import id.simpul.core.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody pays for being late or careless (<i>denda</i>). It is no fee: a service that fines
 * may still be free.
 *
 * <pre>{@code
 * Fine late = Fine.of("Terlambat melapor lebih dari 60 hari", "More than 60 days late").rupiah(100_000);
 * }</pre>
 *
 * <p>Source: {@code simpul:Fine}.
 */
public final class Fine extends Part {

  private final LocalizedText description;
  private final @Nullable BigDecimal rupiah;

  private Fine(Builder said) {
    super(said);
    this.description = said.description;
    this.rupiah = said.rupiah;
  }

  /** What is fined, in Indonesian and in English; how much is not said. */
  public static Fine of(String indonesian, String english) {
    return of(LocalizedText.of(indonesian, english));
  }

  /** What is fined; how much is not said. */
  public static Fine of(LocalizedText description) {
    return builder(description).build();
  }

  /** Begins with what is fined. */
  public static Builder builder(LocalizedText description) {
    return new Builder(description);
  }

  /** The same fine with its amount. */
  public Fine rupiah(long amount) {
    return rupiah(BigDecimal.valueOf(amount));
  }

  /** The same fine with its amount. */
  public Fine rupiah(BigDecimal amount) {
    return toBuilder().rupiah(amount).build();
  }

  /** What is fined ({@code dct:description}, 1..*). */
  public LocalizedText description() {
    return description;
  }

  /** How much, in rupiah, if that is said ({@code cv:hasValue}, 0..1). */
  public Optional<BigDecimal> rupiah() {
    return Optional.ofNullable(rupiah);
  }

  /** A builder that begins with everything said here. */
  public Builder toBuilder() {
    Builder copy = new Builder(description);
    copy.copy(this);
    copy.rupiah = rupiah;
    return copy;
  }

  @Override
  List<?> parts() {
    return parts(description, rupiah);
  }

  /** Describes a {@link Fine}; for one thread. */
  public static final class Builder extends Part.Words<Builder> {

    private final LocalizedText description;
    private @Nullable BigDecimal rupiah;

    private Builder(LocalizedText description) {
      this.description = Objects.requireNonNull(description, "description");
    }

    /** See {@link Fine#rupiah()}. */
    public Builder rupiah(BigDecimal amount) {
      this.rupiah = Money.plain(amount);
      return this;
    }

    /** The finished description. */
    public Fine build() {
      return new Fine(this);
    }

    @Override
    Builder self() {
      return this;
    }
  }
}
