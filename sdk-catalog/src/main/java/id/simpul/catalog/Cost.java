package id.simpul.catalog;

import id.simpul.core.LocalizedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
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
public final class Cost extends Described {

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
  private final List<LocalizedText> exemptions;

  private Cost(
      Kind kind,
      @Nullable Money from,
      @Nullable Money to,
      @Nullable LocalizedText description,
      List<LocalizedText> exemptions) {
    this.kind = kind;
    this.from = from;
    this.to = to;
    this.description = description;
    this.exemptions = List.copyOf(exemptions);
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
    return new Cost(kind, money, money, null, List.of());
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
    return new Cost(
        Kind.RANGE, Money.of(least, currency), Money.of(most, currency), null, List.of());
  }

  /** Computed by a formula, in Indonesian and in English. */
  public static Cost formula(String indonesian, String english) {
    return formula(LocalizedText.of(indonesian, english));
  }

  /** Computed by a formula. */
  public static Cost formula(LocalizedText formula) {
    return new Cost(
        Kind.FORMULA, null, null, Objects.requireNonNull(formula, "formula"), List.of());
  }

  /** Something is said about the cost, but no amount. */
  public static Cost described(LocalizedText description) {
    return new Cost(
        Kind.UNKNOWN, null, null, Objects.requireNonNull(description, "description"), List.of());
  }

  /** A cost of which nothing is known. */
  public static Cost unknown() {
    return new Cost(Kind.UNKNOWN, null, null, null, List.of());
  }

  /** The same cost with a word about it. */
  public Cost describedAs(LocalizedText text) {
    return new Cost(kind, from, to, Objects.requireNonNull(text, "text"), exemptions);
  }

  /** The same cost with a word about it, in Indonesian and in English. */
  public Cost describedAs(String indonesian, String english) {
    return describedAs(LocalizedText.of(indonesian, english));
  }

  /** The same cost, which these people do not pay. */
  public Cost exempting(LocalizedText people) {
    List<LocalizedText> more = new ArrayList<>(exemptions);
    more.add(Objects.requireNonNull(people, "people"));
    return new Cost(kind, from, to, description, more);
  }

  /** The same cost, which these people do not pay, in Indonesian and in English. */
  public Cost exempting(String indonesian, String english) {
    return exempting(LocalizedText.of(indonesian, english));
  }

  /** How the amount is known. */
  public Kind kind() {
    return kind;
  }

  /** Whether it is said that nothing is paid. */
  public boolean isFree() {
    return kind == Kind.FREE;
  }

  /** The amount, or the least of a range; empty for a formula and for what is unknown. */
  public Optional<BigDecimal> amount() {
    return Optional.ofNullable(from).map(Money::amount);
  }

  /** The most that is paid; the same as {@link #amount()} unless it is a range. */
  public Optional<BigDecimal> upTo() {
    return Optional.ofNullable(to).map(Money::amount);
  }

  /** The currency (ISO 4217). */
  public String currency() {
    return from == null ? IDR : from.currency();
  }

  /** A word about the cost; for a formula, the formula. */
  public Optional<LocalizedText> description() {
    return Optional.ofNullable(description);
  }

  /** Who does not pay. */
  public List<LocalizedText> exemptions() {
    return exemptions;
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
    return Arrays.asList(kind, from, to, description, exemptions);
  }
}
