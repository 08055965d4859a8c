package id.simpul.catalog;

import id.simpul.core.LocalizedText;
import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a service costs. Free is said and not left out, unknown is not zero, and a fine is no cost
 * ({@link Fine}).
 *
 * <pre>{@code
 * Cost.free();
 * Cost.rupiah(25_000);
 * Cost.between(25_000, 100_000);
 * Cost.formula("luas x indeks x SHST", "area x index x unit price").exempting("MBR", "People with a low income");
 * Cost.described(LocalizedText.indonesian("Lihat Perda"));   // something is paid, how much is not said
 * }</pre>
 *
 * <p>Immutable. Source: CPSV-AP 3.2 {@code cv:Cost}; ranges, formulas and exemptions are Simpul's.
 */
public final class Cost extends Part {

  /** How the amount is known. */
  public enum Kind {
    /** Nothing is paid, and that is said. */
    FREE,
    /** One amount. */
    AMOUNT,
    /** From one amount to another. */
    RANGE,
    /** Computed by a formula. */
    FORMULA,
    /** Nobody says how much. */
    UNKNOWN
  }

  /** The rupiah. */
  public static final String IDR = "IDR";

  private final Kind kind;
  private final @Nullable Money from;
  private final @Nullable Money to;
  private final @Nullable LocalizedText description;
  private final List<Exemption> exemptions;
  private final @Nullable URI accessedThrough;
  private final List<Agent> definedBy;
  private final @Nullable LegalResource regulation;

  private Cost(Builder said) {
    super(said);
    this.kind = said.kind;
    this.from = said.from;
    this.to = said.to;
    this.description = said.description;
    this.exemptions = List.copyOf(said.exemptions);
    this.accessedThrough = said.accessedThrough;
    this.definedBy = List.copyOf(said.definedBy);
    this.regulation = said.regulation;
  }

  /** Nothing is paid. */
  public static Cost free() {
    return of(BigDecimal.ZERO, IDR);
  }

  /** An amount in rupiah. */
  public static Cost rupiah(long amount) {
    return of(BigDecimal.valueOf(amount), IDR);
  }

  /** An amount in a currency (ISO 4217); 0 is free. */
  public static Cost of(BigDecimal amount, String currency) {
    Money money = Money.of(amount, currency);
    Kind kind = money.amount().signum() == 0 ? Kind.FREE : Kind.AMOUNT;
    return new Builder(kind, money, money).build();
  }

  /** From one amount in rupiah to another. */
  public static Cost between(long least, long most) {
    return between(BigDecimal.valueOf(least), BigDecimal.valueOf(most), IDR);
  }

  /** From one amount to another, in a currency (ISO 4217). */
  public static Cost between(BigDecimal least, BigDecimal most, String currency) {
    if (least.compareTo(most) > 0) {
      throw new IllegalArgumentException(
          "expected the smaller amount first, found " + least + " and " + most + "; swap them");
    }
    return new Builder(Kind.RANGE, Money.of(least, currency), Money.of(most, currency)).build();
  }

  /** Computed by a formula, in Indonesian and in English. */
  public static Cost formula(String indonesian, String english) {
    return formula(LocalizedText.of(indonesian, english));
  }

  /** Computed by a formula. */
  public static Cost formula(LocalizedText formula) {
    return new Builder(Kind.FORMULA, null, null).description(formula).build();
  }

  /** Something is said about the cost, but no amount. */
  public static Cost described(LocalizedText description) {
    return unknown().describedAs(description);
  }

  /** A cost of which nothing is known. */
  public static Cost unknown() {
    return new Builder(Kind.UNKNOWN, null, null).build();
  }

  /** The same cost with a word about it. */
  public Cost describedAs(LocalizedText text) {
    return toBuilder().description(text).build();
  }

  /** The same cost with a word about it, in Indonesian and in English. */
  public Cost describedAs(String indonesian, String english) {
    return describedAs(LocalizedText.of(indonesian, english));
  }

  /** The same cost, which these people do not pay. */
  public Cost exempting(LocalizedText people) {
    return toBuilder().exempting(people).build();
  }

  /** The same cost, which these people do not pay, in Indonesian and in English. */
  public Cost exempting(String indonesian, String english) {
    return exempting(LocalizedText.of(indonesian, english));
  }

  /** The same cost, set by this regulation ({@code simpul:underRegulation}, 0..1). */
  public Cost under(LegalResource regulation) {
    return toBuilder().under(regulation).build();
  }

  /** A builder that begins with everything said here; the amount stays. */
  public Builder toBuilder() {
    Builder copy = new Builder(kind, from, to);
    copy.copy(this);
    copy.description = description;
    copy.exemptions.addAll(exemptions);
    copy.accessedThrough = accessedThrough;
    copy.definedBy.addAll(definedBy);
    copy.regulation = regulation;
    return copy;
  }

  /** How the amount is known. */
  public Kind kind() {
    return kind;
  }

  /** Whether it is said that nothing is paid. */
  public boolean isFree() {
    return kind == Kind.FREE;
  }

  /**
   * The amount, or the least of a range; empty for a formula and for what is unknown ({@code
   * cv:hasValue}, 0..1).
   */
  public Optional<BigDecimal> amount() {
    return Optional.ofNullable(from).map(Money::amount);
  }

  /** The most that is paid; the same as {@link #amount()} unless it is a range. */
  public Optional<BigDecimal> upTo() {
    return Optional.ofNullable(to).map(Money::amount);
  }

  /** The currency, by ISO 4217 ({@code cv:currency}, 0..1). */
  public String currency() {
    return from == null ? IDR : from.currency();
  }

  /** A word about the cost; for a formula, the formula ({@code dct:description}, 0..*). */
  public Optional<LocalizedText> description() {
    return Optional.ofNullable(description);
  }

  /** Who does not pay ({@code simpul:exemption}, 0..*). */
  public List<Exemption> exemptions() {
    return exemptions;
  }

  /** The IRI of the channel that costs this much ({@code cv:ifAccessedThrough}, 0..1). */
  public Optional<URI> accessedThrough() {
    return Optional.ofNullable(accessedThrough);
  }

  /** Who sets it ({@code cv:isDefinedBy}, 0..*). */
  public List<Agent> definedBy() {
    return definedBy;
  }

  /** The regulation that sets the amount or the formula ({@code simpul:underRegulation}, 0..1). */
  public Optional<LegalResource> regulation() {
    return Optional.ofNullable(regulation);
  }

  /**
   * In plain words: {@code Gratis}, {@code Rp25.000}, {@code Rp25.000–Rp100.000}, the formula, or
   * that it is unknown.
   */
  public LocalizedText text() {
    return switch (kind) {
      case FREE -> LocalizedText.of("Gratis", "Free");
      case AMOUNT -> Objects.requireNonNull(from, "from").text();
      case RANGE -> Objects.requireNonNull(from, "from").upTo(Objects.requireNonNull(to, "to"));
      case FORMULA -> description().orElseThrow();
      case UNKNOWN -> description().orElse(LocalizedText.of("Tidak disebutkan", "Not stated"));
    };
  }

  @Override
  List<?> parts() {
    return parts(kind, from, to, description, exemptions, accessedThrough, definedBy, regulation);
  }

  /** Says more about a {@link Cost}; for one thread. */
  public static final class Builder extends Part.Words<Builder> {

    private final Kind kind;
    private final @Nullable Money from;
    private final @Nullable Money to;
    private @Nullable LocalizedText description;
    private final List<Exemption> exemptions = new ArrayList<>();
    private @Nullable URI accessedThrough;
    private final List<Agent> definedBy = new ArrayList<>();
    private @Nullable LegalResource regulation;

    private Builder(Kind kind, @Nullable Money from, @Nullable Money to) {
      this.kind = kind;
      this.from = from;
      this.to = to;
    }

    /** See {@link Cost#description()}. */
    public Builder description(LocalizedText description) {
      this.description = Objects.requireNonNull(description, "description");
      return this;
    }

    /** Adds to {@link Cost#exemptions()}. */
    public Builder exempting(Exemption exemption) {
      exemptions.add(Objects.requireNonNull(exemption, "exemption"));
      return this;
    }

    /** Adds to {@link Cost#exemptions()}. */
    public Builder exempting(LocalizedText people) {
      return exempting(Exemption.of(people));
    }

    /** See {@link Cost#accessedThrough()}. */
    public Builder accessedThrough(URI channel) {
      this.accessedThrough = Objects.requireNonNull(channel, "channel");
      return this;
    }

    /** Adds to {@link Cost#definedBy()}. */
    public Builder definedBy(Agent agent) {
      definedBy.add(Objects.requireNonNull(agent, "agent"));
      return this;
    }

    /** See {@link Cost#regulation()}. */
    public Builder under(LegalResource regulation) {
      this.regulation = Objects.requireNonNull(regulation, "regulation");
      return this;
    }

    /** The finished description. */
    public Cost build() {
      return new Cost(this);
    }

    @Override
    Builder self() {
      return this;
    }
  }
}
