package id.simpul.catalog;

import static id.simpul.catalog.Cpsv.CV;
import static id.simpul.catalog.Cpsv.DESCRIPTION;
import static id.simpul.catalog.Cpsv.SIMPUL;

import id.simpul.catalog.graph.Term;
import id.simpul.core.LocalizedText;
import java.net.URI;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Reads how long something takes, and when it is open. */
final class TimeReader {

  private final ReadOnce once;
  private final Findings findings;
  private final CodeReader codes;

  TimeReader(ReadOnce once, Findings findings, CodeReader codes) {
    this.once = once;
    this.findings = findings;
    this.codes = codes;
  }

  Optional<ProcessingTime> processingTime(Node owner) {
    Optional<ProcessingTime> plain = owner.value(Cpsv.PROCESSING_TIME, ProcessingTime::parse);
    Optional<Node> own = owner.node(Cpsv.SERVICE_TIME);
    if (own.isEmpty()) {
      return plain;
    }
    Node node = own.get().small();
    Optional<ProcessingTime> time =
        node.value(SIMPUL + "workingDays", TimeReader::workingDays).or(() -> plain);
    boolean paused = node.literal(SIMPUL + "pausedWhileMending").filter("true"::equals).isPresent();
    return time.map(t -> node.text(SIMPUL + "startsWhen").map(t::startingWhen).orElse(t))
        .map(t -> paused ? t.pausedWhileMending() : t);
  }

  /** When it is open; what is said only in words is a finding, so that somebody says it in days. */
  List<TemporalEntity> openingHours(Node owner) {
    List<TemporalEntity> times =
        once.each(
            "hours", owner.nodes(Cpsv.OPENING_HOURS, Cpsv.SCHEMA + "hoursAvailable"), this::time);
    for (Term term : owner.objects(Cpsv.OPENING_HOURS)) {
      if (term.isLiteral()) {
        notUnderstood(term.value());
      }
    }
    for (TemporalEntity time : times) {
      if (time.hours().isEmpty()) {
        notUnderstood(
            time.description()
                .map(Object::toString)
                .orElse(time.id().map(URI::toString).orElse("?")));
      }
    }
    return times;
  }

  /** When it is closed, or open otherwise. */
  List<TemporalEntity> restrictions(Node owner) {
    return once.each("hours", owner.nodes(CV + "specialOpeningHoursSpecification"), this::time);
  }

  private TemporalEntity time(Node node) {
    TemporalEntity.Builder time = TemporalEntity.builder();
    node.isA(Cpsv.TEMPORAL);
    Optional<OpeningHours> hours = hours(node);
    hours.ifPresent(time::hours);
    hours.ifPresent(open -> node.takeIfEqual(DESCRIPTION, open.text()));
    Optional<LocalizedText> words = node.text(DESCRIPTION, Cpsv.LABEL);
    words
        .filter(said -> hours.filter(open -> open.text().equals(said)).isEmpty())
        .ifPresent(time::description);
    codes.concepts(node, CV + "frequency").forEach(time::frequency);
    node.rest(time);
    return time.build();
  }

  private static Optional<OpeningHours> hours(Node node) {
    EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    node.literals(SIMPUL + "day").forEach(day -> dayOf(day).ifPresent(days::add));
    Optional<LocalTime> opens = node.value(SIMPUL + "opens", TimeReader::time);
    Optional<LocalTime> closes = node.value(SIMPUL + "closes", TimeReader::time);
    return days.isEmpty() || opens.isEmpty() || closes.isEmpty()
        ? Optional.empty()
        : Optional.of(new OpeningHours(days, opens.get(), closes.get()));
  }

  /** What is said in words stays a finding, so that somebody can say it in days and times. */
  private void notUnderstood(String words) {
    String shown = Findings.shortened(words);
    findings.add(
        Finding.of(
            Rules.HOURS_NOT_UNDERSTOOD,
            "",
            "Jam buka '"
                + shown
                + "' tidak terbaca. Tulis simpul:day, simpul:opens, dan"
                + " simpul:closes.",
            "The opening hours '"
                + shown
                + "' are not understood. Say simpul:day, simpul:opens"
                + " and simpul:closes."));
  }

  private static ProcessingTime workingDays(String days) {
    return ProcessingTime.workingDays(Integer.parseInt(days));
  }

  private static LocalTime time(String text) {
    try {
      return LocalTime.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "expected a time like 08:00, found '" + Findings.shortened(text) + "'", e);
    }
  }

  private static Optional<DayOfWeek> dayOf(String name) {
    return EnumSet.allOf(DayOfWeek.class).stream()
        .filter(day -> day.name().equalsIgnoreCase(name))
        .findFirst();
  }
}
