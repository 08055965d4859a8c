package id.simpul.catalog.match;

import id.simpul.core.InvalidValueException;
import id.simpul.core.LocalizedText;
import id.simpul.core.ServiceId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an officer says about two services: they are the same, or they are not. It holds over all
 * clues, and it names the services by their identifiers, so that it outlives every harvest.
 *
 * <pre>{@code
 * Ruling ruling = Ruling.apart(depok.id(), bogor.id())
 *     .by("Rina, Diskominfo Depok")
 *     .on(LocalDate.now(clock))
 *     .because("Di Bogor hanya untuk pelajar");
 * }</pre>
 *
 * <p>Immutable, compared by value; which service is named first does not count. Control characters
 * in the texts become spaces, residents' numbers are masked.
 */
public final class Ruling {

  private final Pair pair;
  private final boolean same;
  private final String by;
  private final @Nullable LocalDate on;
  private final String reason;

  private Ruling(Pair pair, boolean same, String by, @Nullable LocalDate on, String reason) {
    this.pair = pair;
    this.same = same;
    this.by = by;
    this.on = on;
    this.reason = reason;
  }

  /**
   * These two are the same service.
   *
   * @throws InvalidValueException if both are one identifier
   */
  public static Ruling same(ServiceId one, ServiceId other) {
    return of(one, other, true);
  }

  /**
   * These two are not the same service.
   *
   * @throws InvalidValueException if both are one identifier
   */
  public static Ruling apart(ServiceId one, ServiceId other) {
    return of(one, other, false);
  }

  static Ruling of(ServiceId one, ServiceId other, boolean same) {
    if (one.equals(other)) {
      throw new InvalidValueException(
          "match.ruling.self",
          LocalizedText.of(
              "Putusan harus tentang dua layanan yang berbeda; keduanya "
                  + one
                  + ". Ganti salah satunya.",
              "A ruling is about two different services; both are " + one + ". Name another one."));
    }
    return new Ruling(Pair.of(one, other), same, "", null, "");
  }

  /** Said by this officer. */
  public Ruling by(String officer) {
    return new Ruling(pair, same, Shown.note(officer), on, reason);
  }

  /** Said on this day. */
  public Ruling on(LocalDate day) {
    return new Ruling(pair, same, by, Objects.requireNonNull(day, "day"), reason);
  }

  /** Said for this reason. */
  public Ruling because(String reason) {
    return new Ruling(pair, same, by, on, Shown.note(reason));
  }

  /** The two services, in the order of their identifiers. */
  public List<ServiceId> services() {
    return List.of(pair.one(), pair.other());
  }

  /** Whether they are the same. */
  public boolean isSame() {
    return same;
  }

  /** Who said it; empty if nobody put his name to it. */
  public String by() {
    return by;
  }

  /** When it was said. */
  public Optional<LocalDate> on() {
    return Optional.ofNullable(on);
  }

  /** Why; empty if nothing is said. */
  public String reason() {
    return reason;
  }

  Pair pair() {
    return pair;
  }

  /** The ruling as a sentence, in Indonesian and in English. */
  public LocalizedText explanation() {
    String who = by.isEmpty() ? "" : ", " + by;
    String when = on == null ? "" : ", " + on;
    String why = reason.isEmpty() ? "" : ": " + reason;
    return LocalizedText.of(
        "Diputuskan petugas: " + (same ? "sama" : "beda") + who + when + why,
        "Ruled by an officer: " + (same ? "the same" : "not the same") + who + when + why);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Ruling ruling
        && pair.equals(ruling.pair)
        && same == ruling.same
        && by.equals(ruling.by)
        && Objects.equals(on, ruling.on)
        && reason.equals(ruling.reason);
  }

  @Override
  public int hashCode() {
    return Objects.hash(pair, same, by, on, reason);
  }

  @Override
  public String toString() {
    return pair.one() + (same ? " = " : " != ") + pair.other();
  }
}
