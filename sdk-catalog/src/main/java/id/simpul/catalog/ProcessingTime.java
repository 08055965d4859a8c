package id.simpul.catalog;

import id.simpul.core.LocalizedText;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * How long a service takes, and when its clock starts: usually when the papers are complete, and it
 * stops while somebody is mending them.
 *
 * <pre>{@code
 * ProcessingTime.workingDays(3).onceComplete();            // 3 working days once the papers are complete
 * ProcessingTime.minutes(15).onceComplete();
 * ProcessingTime.parse("P1M15D");
 * }</pre>
 *
 * <p>Immutable. Source: CPSV-AP 3.2 {@code cv:processingTime} ({@code xsd:duration}); working days,
 * the starting event and the stopped clock are Simpul's and written beside it, as {@code
 * simpul:ServiceTime}.
 */
public final class ProcessingTime extends Part {

  private final Period period;
  private final Duration duration;
  private final boolean working;
  private final @Nullable LocalizedText startsWhen;
  private final boolean paused;

  private ProcessingTime(Builder said) {
    super(said);
    this.period = said.period;
    this.duration = said.duration;
    this.working = said.working;
    this.startsWhen = said.startsWhen;
    this.paused = said.paused;
  }

  /**
   * So many working days.
   *
   * @throws IllegalArgumentException if it is not one at least; see {@link #immediate()}
   */
  public static ProcessingTime workingDays(int days) {
    if (days < 1) {
      throw new IllegalArgumentException(
          "expected 1 working day or more, found "
              + days
              + "; what is done at once is immediate()");
    }
    return new Builder(Period.ofDays(days), Duration.ZERO, true).build();
  }

  /** So many minutes. */
  public static ProcessingTime minutes(int minutes) {
    return of(Duration.ofMinutes(notNegative(minutes)));
  }

  /** At once, while one waits. */
  public static ProcessingTime immediate() {
    return of(Duration.ZERO);
  }

  /** A time of the clock. */
  public static ProcessingTime of(Duration duration) {
    notNegative(duration.isNegative() ? -1 : 0);
    return new Builder(Period.ZERO, duration, false).build();
  }

  /** A time of the calendar, every day counted. */
  public static ProcessingTime of(Period period) {
    notNegative(period.isNegative() ? -1 : 0);
    return new Builder(period, Duration.ZERO, false).build();
  }

  /**
   * A time written as {@code xsd:duration} (ISO 8601): {@code P1M15D}, {@code PT15M}.
   *
   * @throws IllegalArgumentException if it is not written so, or is negative
   */
  public static ProcessingTime parse(String iso) {
    int t = iso.indexOf('T');
    String days = t < 0 ? iso : iso.substring(0, t);
    try {
      Period period = days.equals("P") && t > 0 ? Period.ZERO : Period.parse(days);
      Duration duration = t < 0 ? Duration.ZERO : Duration.parse("P" + iso.substring(t));
      notNegative(period.isNegative() || duration.isNegative() ? -1 : 0);
      return new Builder(period, duration, false).build();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "expected a time like P3D or PT15M (ISO 8601), found '" + iso + "'; write it so", e);
    }
  }

  /**
   * The same time; the clock starts when the papers are complete and stops while something is being
   * mended.
   */
  public ProcessingTime onceComplete() {
    LocalizedText complete =
        LocalizedText.of("sejak berkas lengkap", "once the papers are complete");
    return startingWhen(complete).pausedWhileMending();
  }

  /** The same time; the clock starts with this event. */
  public ProcessingTime startingWhen(LocalizedText event) {
    return toBuilder().startingWhen(event).build();
  }

  /** The same time; the clock stops while something is being mended. */
  public ProcessingTime pausedWhileMending() {
    return toBuilder().pausedWhileMending().build();
  }

  /** A builder that begins with everything said here; the amount stays. */
  public Builder toBuilder() {
    return said(new Builder(period, duration, working));
  }

  /** What is said here about a time, of as much as the other takes. */
  ProcessingTime lasting(ProcessingTime other) {
    return said(new Builder(other.period, other.duration, other.working)).build();
  }

  private Builder said(Builder time) {
    time.copy(this);
    time.startsWhen = startsWhen;
    time.paused = paused;
    return time;
  }

  /** Whether the standard's own duration says less than this does. */
  boolean isMoreThanADuration() {
    return working
        || startsWhen != null
        || paused
        || iri() != null
        || identifier().isPresent()
        || !extensions().isEmpty();
  }

  /** The number of working days, if it is counted in them. */
  public OptionalInt workingDays() {
    return working ? OptionalInt.of((int) period.get(ChronoUnit.DAYS)) : OptionalInt.empty();
  }

  /** The part that the calendar counts; {@link Period#ZERO} if there is none. */
  public Period period() {
    return period;
  }

  /** The part that the clock counts; {@link Duration#ZERO} if there is none. */
  public Duration duration() {
    return duration;
  }

  /** The event with which the clock starts, if that is said. */
  public Optional<LocalizedText> startsWhen() {
    return Optional.ofNullable(startsWhen);
  }

  /** Whether the clock stops while something is being mended. */
  public boolean isPausedWhileMending() {
    return paused;
  }

  /**
   * The last day of the promise, when the clock starts on that day: working days are counted by the
   * authority's calendar, from the day after; a time of the clock ends on the day itself or as many
   * full days later. Days on which something was being mended are the caller's to add.
   *
   * @throws IllegalArgumentException if the calendar knows no working day within ten years
   */
  public LocalDate readyOn(LocalDate start, WorkingDays days) {
    if (!working) {
      return start.plus(period).plusDays(duration.toDays());
    }
    long promised = period.get(ChronoUnit.DAYS);
    LocalDate day = start;
    LocalDate farthest = start.plusYears(10);
    for (long left = promised; left > 0; ) {
      day = day.plusDays(1);
      left -= days.isWorkingDay(day) ? 1 : 0;
      if (day.isAfter(farthest)) {
        throw new IllegalArgumentException(
            "expected "
                + promised
                + " working days within ten years, found fewer; check the calendar");
      }
    }
    return day;
  }

  /** As {@code xsd:duration}; working days are written as days. */
  public String toIso() {
    if (duration.isZero()) {
      return period.isZero() ? "PT0S" : period.toString();
    }
    return (period.isZero() ? "P" : period.toString()) + duration.toString().substring(1);
  }

  /** In plain words: {@code 3 hari kerja sejak berkas lengkap}. */
  public LocalizedText text() {
    String from = startsWhen().map(event -> " " + event.in("id")).orElse("");
    String since = startsWhen().map(event -> " " + event.in("en")).orElse("");
    return LocalizedText.of(
        amount("tahun", "bulan", working ? "hari kerja" : "hari", "jam", "menit", "langsung", "")
            + from,
        amount("year", "month", working ? "working day" : "day", "hour", "minute", "at once", "s")
            + since);
  }

  @Override
  List<?> parts() {
    return parts(period, duration, working, startsWhen, paused);
  }

  private String amount(
      String year,
      String month,
      String day,
      String hour,
      String minute,
      String none,
      String plural) {
    StringBuilder words = new StringBuilder();
    append(words, period.getYears(), year, plural);
    append(words, period.getMonths(), month, plural);
    append(words, period.get(ChronoUnit.DAYS), day, plural);
    append(words, duration.toHours(), hour, plural);
    append(words, duration.toMinutesPart(), minute, plural);
    return words.isEmpty() ? none : words.toString();
  }

  private static void append(StringBuilder words, long number, String unit, String plural) {
    if (number > 0) {
      words
          .append(words.isEmpty() ? "" : " ")
          .append(number)
          .append(' ')
          .append(unit)
          .append(number == 1 ? "" : plural);
    }
  }

  private static int notNegative(int number) {
    if (number < 0) {
      throw new IllegalArgumentException(
          "expected a time of 0 or more, found a negative one; leave the time out if it is"
              + " unknown");
    }
    return number;
  }

  /** Says more about a {@link ProcessingTime}; for one thread. */
  public static final class Builder extends Part.Words<Builder> {

    private final Period period;
    private final Duration duration;
    private final boolean working;
    private @Nullable LocalizedText startsWhen;
    private boolean paused;

    private Builder(Period period, Duration duration, boolean working) {
      this.period = period;
      this.duration = duration;
      this.working = working;
    }

    /** See {@link ProcessingTime#startsWhen()}. */
    public Builder startingWhen(LocalizedText event) {
      this.startsWhen = Objects.requireNonNull(event, "event");
      return this;
    }

    /** See {@link ProcessingTime#isPausedWhileMending()}. */
    public Builder pausedWhileMending() {
      this.paused = true;
      return this;
    }

    /** The finished description. */
    public ProcessingTime build() {
      return new ProcessingTime(this);
    }

    @Override
    Builder self() {
      return this;
    }
  }
}
