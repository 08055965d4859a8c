package id.simpul.catalog;

import id.simpul.core.LocalizedText;
import java.math.BigDecimal;
import java.util.Arrays;
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
public final class Fine extends Described {

  private final LocalizedText description;
  private final @Nullable BigDecimal rupiah;

  private Fine(LocalizedText description, @Nullable BigDecimal rupiah) {
    this.description = Objects.requireNonNull(description, "description");
    this.rupiah = rupiah;
  }

  /** What is fined, in Indonesian and in English; how much is not said. */
  public static Fine of(String indonesian, String english) {
    return of(LocalizedText.of(indonesian, english));
  }

  /** What is fined; how much is not said. */
  public static Fine of(LocalizedText description) {
    return new Fine(description, null);
  }

  /** The same fine with its amount. */
  public Fine rupiah(long amount) {
    return rupiah(BigDecimal.valueOf(amount));
  }

  /** The same fine with its amount. */
  public Fine rupiah(BigDecimal amount) {
    return new Fine(description, Money.plain(amount));
  }

  /** What is fined. */
  public LocalizedText description() {
    return description;
  }

  /** How much, in rupiah, if that is said. */
  public Optional<BigDecimal> rupiah() {
    return Optional.ofNullable(rupiah);
  }

  @Override
  List<?> parts() {
    return Arrays.asList(description, rupiah);
  }
}
